import { createSignal, createUniqueId, Show } from "solid-js";
import { unlock } from "../../notebook/passphrase.ts";
import type { Desk } from "../desk.ts";
import { foreign, type Page } from "../open-address.ts";
import { PageFoot } from "../page-foot.tsx";
import { TopBar } from "../top-bar.tsx";

/** Asks for the passphrase of a link. It is held while the link is opened, and nowhere kept. */
export default function LockedPage(props: { desk: Desk; packed: string; onPage(page: Page): void }) {
  const t = () => props.desk.language.t();
  const words = () => t().links.locked;
  const [state, setState] = createSignal<"asking" | "opening" | "wrong">("asking");
  const note = createUniqueId();
  let field!: HTMLInputElement;
  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    setState("opening");
    const unlocked = await unlock(props.packed, field.value);
    if (unlocked.kind === "ok") return props.onPage(foreign(unlocked.text, unlocked.choices));
    if (unlocked.kind !== "wrong") return props.onPage({ kind: "failed", why: unlocked });
    setState("wrong");
    field.select();
  };
  return (
    <>
      <TopBar
        t={t()}
        language={props.desk.language}
        theme={props.desk.theme}
        onFind={() => location.assign("#/")}
        crumb={t().ui.top.fromLink}
      />
      <main class="doc" id="main">
        <h1>{words().title}</h1>
        <p>{words().text}</p>
        <form class="passphrase" onSubmit={open}>
          <label class="field">
            {t().links.passphrase.label}
            <input
              ref={field}
              type="password"
              autocomplete="off"
              autofocus
              required
              aria-describedby={note}
              aria-invalid={state() === "wrong"}
            />
          </label>
          <div class="row">
            <button type="submit" class="btn main" disabled={state() === "opening"}>
              {state() === "opening" ? words().opening : words().open}
            </button>
            <span class="by" id={note}>
              {words().kept}
            </span>
          </div>
          <div role="alert">
            <Show when={state() === "wrong"}>
              <p class="note error">{words().wrong}</p>
            </Show>
          </div>
        </form>
        <p>
          <a href="#/">{t().ui.notes.toHome}</a>
        </p>
      </main>
      <PageFoot t={t()} />
    </>
  );
}
