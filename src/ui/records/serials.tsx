import { createSignal, Show } from "solid-js";
import type { Checked } from "../../data/checked.ts";
import { isHash, type Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { newSalt } from "./kept-salt.ts";

const SHORTEST = 8;

/** Serial numbers are hashed in the page, with a salt that the reader makes or types, before they enter a table. */
export function Serials(props: {
  t: Messages;
  schema: Schema;
  checked: Checked;
  salt: string | undefined;
  kept: "kept" | "not-kept" | undefined;
  /** The salt to hash with; undefined: another is to be given. */
  onSalt(salt: string | undefined, keep: boolean): void;
}) {
  const words = () => props.t.checks.serials;
  const [text, setText] = createSignal("");
  const [keep, setKeep] = createSignal(false);
  const fields = () => new Set(props.schema.fields.filter(isHash).map(({ name }) => name));
  const raw = () =>
    props.checked.findings.filter(
      ({ kind, field }) => kind === "pattern" && field !== undefined && fields().has(field),
    );
  const hashed = () =>
    props.checked.changes.filter(({ kind }) => kind === "hashed").reduce((sum, { count }) => sum + count, 0);
  return (
    <Show when={raw().length > 0 || hashed() > 0}>
      <section class="note serials" aria-label={words().title}>
        <strong>{words().title}</strong>
        <Show when={props.kept === "not-kept"}>
          <p role="alert">{words().notKept}</p>
        </Show>
        <Show
          when={raw().length > 0}
          fallback={
            <>
              <p role="status">
                {words().done(hashed())} {props.kept === "kept" ? words().kept : ""}
              </p>
              <div class="row">
                <span>
                  {words().salt}: <code class="salt">{props.salt}</code>
                </span>
                <button type="button" class="btn" onClick={() => props.onSalt(undefined, false)}>
                  {words().again}
                </button>
              </div>
            </>
          }
        >
          <p>
            {words().raw(
              raw().map(({ column }) => `“${column}”`),
              raw().reduce((sum, { count }) => sum + count, 0),
            )}
          </p>
          <form
            class="row"
            onSubmit={(event) => {
              event.preventDefault();
              props.onSalt(text().trim(), keep());
            }}
          >
            <label class="field">
              {words().salt}
              <input
                class="box"
                value={text()}
                minlength={SHORTEST}
                required
                title={words().short}
                autocomplete="off"
                spellcheck={false}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            </label>
            <button type="button" class="btn" onClick={() => setText(newSalt())}>
              {words().make}
            </button>
            <label class="row check-line">
              <input type="checkbox" checked={keep()} onChange={(event) => setKeep(event.currentTarget.checked)} />
              {words().keep}
            </label>
            <button type="submit" class="btn main" disabled={text().trim().length < SHORTEST}>
              {words().hash}
            </button>
          </form>
          <p class="by">{words().why}</p>
          <p class="by">{words().rejected}</p>
        </Show>
      </section>
    </Show>
  );
}
