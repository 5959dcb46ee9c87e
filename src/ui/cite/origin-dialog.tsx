import { createMemo, createResource, Show } from "solid-js";
import type { Engine, Result } from "../../engine/engine.ts";
import { exactText } from "../../engine/values.ts";
import type { Messages } from "../../locales/en.ts";
import type { CellId } from "../../notebook/notebook.ts";
import { valueCells } from "../../notebook/refs.ts";
import { type Known, trailOf } from "../../notebook/trail.ts";
import { formatValue, implied } from "../../view/format.ts";
import { fill } from "../../view/template.ts";
import type { Catalogue } from "../catalogue/resource.ts";
import { Dialog } from "../dialog.tsx";
import type { Opened } from "../opened.ts";
import { Choices } from "./choices.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import type { Subject } from "./subject.ts";
import { Tables } from "./tables.tsx";
import { Way } from "./way.tsx";

export interface OriginProps {
  t: Messages;
  opened: Opened;
  subject: Subject;
  known: Known;
  catalogue(): Promise<Catalogue>;
  engine(): Promise<Engine>;
  /** Cites the figure, or for a value the notebook. */
  onCite(): void;
  onClose(): void;
}

/** Where a value or figure comes from: tables and sources, paragraphs, the choices in force, and the cells between. */
export default function OriginDialog(props: OriginProps) {
  const words = () => props.t.cite;
  const { opened } = props;
  const start = (): CellId => (props.subject.kind === "value" ? props.subject.ref.cell : props.subject.cell.id);
  const trail = createMemo(() => trailOf(opened.notebook(), [start()], props.known));
  const [catalogue] = createResource(() => props.catalogue());
  const ready = () => (catalogue.state === "ready" ? catalogue() : undefined);
  const results = (): readonly Result[] => [...(opened.view(start()).last?.values() ?? [])];
  const resultOf = (id: CellId) => opened.view(id).last?.get(id);
  const generated = () => {
    const shown = props.subject.kind === "figure" ? valueCells(props.subject.cell, opened.text()) : [];
    return [start(), ...shown].some((id) => opened.view(id).generated);
  };
  return (
    <Dialog open onClose={() => props.onClose()} name={words().title} close={props.t.ui.close} class="origin">
      <div class="in">
        <div class="what">
          <What {...props} />
          <Show when={generated()}>
            <span class="mark generated">{props.t.view.generated}</span>
          </Show>
        </div>
        <Show when={!opened.runs()}>
          <p class="lede">{words().notRun}</p>
        </Show>
        <Tables t={props.t} catalogue={ready()} tables={trail().tables} files={trail().files} />
        <Show when={opened.runs() && ready()}>
          {(catalogue) => (
            <Paragraphs
              t={props.t}
              trail={trail()}
              resources={catalogue().resources}
              shown={{ results: results(), rows: props.subject.kind === "value" ? 1 : MOST_ROWS, resultOf }}
              engine={props.engine}
            />
          )}
        </Show>
        <Choices t={props.t} opened={opened} inputs={trail().inputs} />
        <Way t={props.t} opened={opened} trail={trail()} />
        <div class="row">
          <button type="button" class="btn" onClick={() => props.onCite()}>
            {props.subject.kind === "figure" ? words().citeFigure : words().citeNotebook}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** Of a table more rows are not looked through. */
const MOST_ROWS = 1000;

/** The value as it is written and exact, or the figure's title. */
function What(props: OriginProps) {
  const { opened } = props;
  const lang = () => opened.notebook().front.lang;
  const value = () => (props.subject.kind === "value" ? props.subject.ref : undefined);
  const figure = () => (props.subject.kind === "figure" ? props.subject.cell : undefined);
  const now = () => {
    const ref = value();
    return ref && opened.lookup(ref.cell, ref.column);
  };
  return (
    <>
      <Show when={value()}>
        {(ref) => (
          <>
            <p class="value">
              <Show when={now() !== undefined} fallback={props.t.view.pending}>
                {formatValue(now() ?? null, ref().format ?? implied(ref().column), props.t)}
              </Show>
            </p>
            <p class="by">
              {props.t.cite.valueOf(ref().column, ref().cell)}
              <Show when={now() !== undefined && now() !== null}>
                {" · "}
                {props.t.cite.exactly(exactText(now() ?? null))}
              </Show>
            </p>
          </>
        )}
      </Show>
      <Show when={figure()}>
        {(cell) => (
          <p class="t" lang={lang()}>
            {fill(cell().spec.figure.title, opened.lookup, props.t) || cell().id}
          </p>
        )}
      </Show>
    </>
  );
}
