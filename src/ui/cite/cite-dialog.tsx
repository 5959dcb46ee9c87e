import { createMemo, createResource, createSignal, createUniqueId, For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { Dialog } from "../dialog.tsx";
import { Icon } from "../icons.tsx";
import { fileName, saveFile } from "../save-file.ts";
import type { Citation } from "./citation.ts";
import { bibtex, cslJson, ris } from "./reference.ts";

const FORMS = ["text", "bibtex", "ris", "csl"] as const;
type Form = (typeof FORMS)[number];
const FILES: Readonly<Record<Form, readonly [ending: string, type: string]>> = {
  text: ["txt", "text/plain"],
  bibtex: ["bib", "application/x-bibtex"],
  ris: ["ris", "application/x-research-info-systems"],
  csl: ["json", "application/vnd.citationstyles.csl+json"],
};
/** Of the hash, so many digits are shown; all are copied. */
const SHOWN = 16;

/** The reference to a notebook or to one of its figures, in four forms, to be copied or saved. */
export default function CiteDialog(props: {
  t: Messages;
  figure: boolean;
  citation(): Promise<Citation>;
  onClose(): void;
}) {
  const words = () => props.t.cite;
  const [citation] = createResource(() => props.citation());
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      name={props.figure ? words().citeFigure : words().citeNotebook}
      close={props.t.ui.close}
      class="cite"
    >
      <Show when={citation.latest} fallback={<p class="in">{words().loading}</p>}>
        {(citation) => <Forms t={props.t} citation={citation()} />}
      </Show>
    </Dialog>
  );
}

function Forms(props: { t: Messages; citation: Citation }) {
  const words = () => props.t.cite;
  const group = createUniqueId();
  const [form, setForm] = createSignal<Form>("text");
  const [all, setAll] = createSignal(true);
  const [done, setDone] = createSignal<{ text: string; how: "copied" | "refused" }>();
  let area!: HTMLElement;
  const references = () => [props.citation.main, ...(all() ? props.citation.sources : [])];
  const text = createMemo(() => {
    if (form() === "bibtex") return bibtex(references());
    if (form() === "ris") return ris(references());
    if (form() === "csl") return cslJson(references());
    return `${references().map(words().text).join("\n\n")}\n`;
  });
  const shown = () => (form() === "text" ? shortened(text(), props.citation.hash) : text());
  const copy = async (what: string) => {
    try {
      await navigator.clipboard.writeText(what);
      setDone({ text: what, how: "copied" });
    } catch {
      getSelection()?.selectAllChildren(area);
      setDone({ text: what, how: "refused" });
    }
  };
  const how = (what: string | undefined) => (what !== undefined && done()?.text === what ? done()?.how : undefined);
  const save = () => {
    const [ending, type] = FILES[form()];
    saveFile(fileName(props.citation.main.title, ending), text(), type);
  };
  return (
    <div class="in">
      <div class="row apart">
        <fieldset class="seg">
          <legend class="hide">{words().form}</legend>
          <For each={FORMS}>
            {(each) => (
              <label>
                <input type="radio" name={group} checked={form() === each} onChange={() => setForm(each)} />
                {words().forms[each]}
              </label>
            )}
          </For>
        </fieldset>
        <Show when={props.citation.sources.length > 0}>
          <label class="tick">
            <input type="checkbox" checked={all()} onChange={(event) => setAll(event.currentTarget.checked)} />
            {words().withSources}
          </label>
        </Show>
      </div>
      <Written code={form() !== "text"} name={words().reference} text={shown()} ref={area} />
      <Show when={props.citation.main.url === undefined}>
        <p class="lede">{words().noAddress}</p>
      </Show>
      <div class="row">
        <button type="button" class="btn main" autofocus onClick={() => void copy(text())}>
          <Icon name={how(text()) === "copied" ? "check" : "link"} />
          {how(text()) === "copied" ? words().copied : words().copy}
        </button>
        <button type="button" class="btn" onClick={save}>
          <Icon name="save" />
          {words().save}
        </button>
      </div>
      <Show when={props.citation.hash} fallback={<p class="by">{words().noHash}</p>}>
        {(hash) => (
          <div class="row sum">
            <span class="by">{words().hash}</span>
            <code title={hash()}>{hash().slice(0, SHOWN)}…</code>
            <button type="button" class="plain" onClick={() => void copy(hash())}>
              {how(hash()) === "copied" ? words().copied : words().copyHash}
            </button>
          </div>
        )}
      </Show>
      <p role="status" class={done()?.how === "refused" ? "lede" : "hide"}>
        {done() && words()[done()?.how ?? "copied"]}
      </p>
    </div>
  );
}

function Written(props: { code: boolean; name: string; text: string; ref: HTMLElement }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard.
    <section class="written" classList={{ code: props.code }} tabIndex={0} aria-label={props.name} ref={props.ref}>
      {props.text}
    </section>
  );
}

function shortened(text: string, hash: string | undefined): string {
  return hash === undefined ? text : text.replaceAll(hash, `${hash.slice(0, SHOWN)}…`);
}
