import { For, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { queriesOf, type Step, type Trail } from "../../notebook/trail.ts";
import { SqlText } from "../../view/sql.tsx";
import type { Opened } from "../opened.ts";

/** The cells between a figure and its tables, the nearest first: what each reads, and its query where it is asked for. */
export function Way(props: { t: Messages; opened: Opened; trail: Trail }) {
  return (
    <section>
      <h3>{props.t.cite.way}</h3>
      <ol class="way">
        <For each={props.trail.steps}>{(step) => <Cell t={props.t} opened={props.opened} step={step} />}</For>
      </ol>
    </section>
  );
}

function Cell(props: { t: Messages; opened: Opened; step: Step }) {
  const words = () => props.t.cite;
  const id = () => props.step.cell.id;
  const names = (all: readonly string[]) => all.join(props.t.view.comma);
  const parts = () => {
    const { cell, cells, tables, files, words: taken, inputs } = props.step;
    const read = [...cells, ...tables, ...files];
    return [
      ...(read.length > 0 ? [words().reads(names(read))] : []),
      ...(taken.length > 0 ? [words().takes(names(taken))] : []),
      ...(inputs.length > 0 ? [words().depends(names(inputs))] : []),
      ...(cell.kind === "data" ? [words().inNotebook] : []),
    ];
  };
  return (
    <li>
      <p>
        <code>{id()}</code> <span class="by">{props.t.editor.kind[props.step.cell.kind]}</span>
        <Show when={props.opened.view(id()).generated}>
          {" "}
          <span class="mark generated">{props.t.view.generated}</span>
        </Show>
      </p>
      <p class="lede">{parts().join(" · ")}</p>
      <Show when={props.step.cell.kind === "sql"}>
        <details>
          <summary>{words().query(id())}</summary>
          <SqlText sql={queriesOf(props.step.cell).join("\n").trim()} name={words().query(id())} />
        </details>
      </Show>
    </li>
  );
}
