import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { readGrid } from "../../notebook/data-grid.ts";
import type { Cell, DataCell, InputCell } from "../../notebook/notebook.ts";
import { optionsOf } from "../../session/inputs.ts";
import { formatValue } from "../../view/format.ts";
import { Hatch } from "../../view/hatch.tsx";
import { asExact, isSame, optionWords } from "../../view/options.ts";
import { Prose } from "../../view/prose.tsx";
import { SqlText } from "../../view/sql.tsx";
import { sentence } from "../notes.tsx";
import type { Opened } from "../opened.ts";
import { createGenerated } from "../output.tsx";
import { proseOf, rowsOf } from "../read-rows.ts";
import { Title } from "../title.tsx";
import { StillFigure } from "./figure.tsx";
import { ROWS } from "./results.ts";

/** A notebook as it stands: what the reading view shows, with nothing that could be pressed but what folds. */
export function Sheet(props: { t: Messages; opened: Opened; head: JSX.Element; about: JSX.Element }): JSX.Element {
  const { opened } = props;
  const rows = rowsOf(opened.notebook());
  const prose = proseOf(opened.notebook());
  return (
    <>
      <Hatch />
      <div class="nb">
        <Title t={props.t} front={opened.notebook().front} inert={false} state={undefined} />
        {props.head}
        <For each={rows}>
          {(row) =>
            row.kind === "inputs" ? (
              <Show when={opened.runs()}>
                <dl class="inputs wide">
                  <For each={row.cells}>{(cell) => <Chosen t={props.t} opened={opened} cell={cell} />}</For>
                </dl>
              </Show>
            ) : (
              <StillCell t={props.t} opened={opened} cell={row.cell} blocks={prose.get(row.cell.id) ?? []} />
            )
          }
        </For>
        {props.about}
      </div>
    </>
  );
}

function Chosen(props: { t: Messages; opened: Opened; cell: InputCell }): JSX.Element {
  return (
    <div>
      <dt>{props.cell.spec.label}</dt>
      <dd>{chosenWords(props.cell, props.opened, props.t)}</dd>
    </div>
  );
}

/** The value of an input that is in force, in words. */
export function chosenWords(cell: InputCell, opened: Opened, t: Messages): string {
  const value = opened.values().get(cell.id) ?? null;
  const options = optionsOf(cell, opened.view(cell.id).last?.get(cell.id));
  const one = (value: Parameters<typeof asExact>[0]) => {
    const option = options?.find((each) => isSame(each.value, value));
    return option ? optionWords(option, cell.spec, t) : formatValue(asExact(value), cell.spec.format, t);
  };
  if (cell.spec.type === "range" && Array.isArray(value)) return value.map(one).join(" – ");
  if (!Array.isArray(value)) return one(value);
  return value.length === options?.length
    ? t.view.chosen(value.length, value.length)
    : value.map(one).join(t.view.comma);
}

function StillCell(props: {
  t: Messages;
  opened: Opened;
  cell: Cell;
  blocks: ReturnType<typeof proseOf> extends ReadonlyMap<string, infer Blocks> ? Blocks : never;
}): JSX.Element {
  const { opened } = props;
  const generated = createGenerated(opened, () => props.cell);
  const isShown = () => props.cell.attributes.get("show") !== "none";
  const failure = () => {
    const { state } = opened.view(props.cell.id);
    return state.status === "failed" ? state.failure : undefined;
  };
  const figure = () => {
    const { cell } = props;
    return cell.kind === "plot" || cell.kind === "map" || cell.kind === "table" ? cell : undefined;
  };
  const data = () => (props.cell.kind === "data" && (isShown() || !opened.runs()) ? props.cell : undefined);
  const sql = () => (props.cell.kind === "sql" && !opened.runs() ? props.cell : undefined);
  return (
    <Switch>
      <Match when={props.cell.kind === "prose"}>
        <Prose
          blocks={props.blocks}
          lookup={opened.lookup}
          live
          generated={generated()}
          lang={opened.notebook().front.lang}
          t={props.t}
        />
      </Match>
      <Match when={figure()}>{(cell) => <StillFigure t={props.t} opened={opened} cell={cell()} />}</Match>
      <Match when={data()}>{(cell) => <DataRows t={props.t} cell={cell()} generated={generated()} />}</Match>
      <Match when={sql()}>
        {(cell) => (
          <div class="wide">
            <SqlText sql={cell().sql.trim()} name={cell().id} />
          </div>
        )}
      </Match>
      <Match when={failure()}>
        {(failure) => (
          <p class="wide note error">
            <strong>
              <code>{props.cell.id}</code>
            </strong>
            <span>{sentence(props.t, failure())}</span>
          </p>
        )}
      </Match>
    </Switch>
  );
}

function DataRows(props: { t: Messages; cell: DataCell; generated: boolean }): JSX.Element {
  const grid = createMemo(() => readGrid(props.cell.csv));
  const number = (n: number) => formatValue(n, undefined, props.t);
  return (
    <div class="wide">
      <Show when={props.generated}>
        <p>
          <span class="mark generated">{props.t.view.generated}</span>
        </p>
      </Show>
      <section class="scroll grid" tabindex="0" aria-label={props.t.grid.name(props.cell.id)}>
        <table>
          <thead>
            <tr>
              <For each={grid().columns}>{(column) => <th scope="col">{column}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={grid().rows.slice(0, ROWS)}>
              {(row) => (
                <tr>
                  <For each={row.cells}>{(cell) => <td>{cell.text}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <Show when={grid().rows.length > ROWS}>
        <p class="strip-name">{props.t.oneFile.firstOf(number(ROWS), number(grid().rows.length))}</p>
      </Show>
    </div>
  );
}
