import { createMemo, createResource, createSignal, For, type JSX, lazy, Show, Suspense } from "solid-js";
import type { Fault } from "../data/report.ts";
import type { Messages } from "../locales/en.ts";
import { addRow, nextKey, readGrid, removeRow, setCell, withoutInvented } from "../notebook/data-grid.ts";
import type { DataCell } from "../notebook/notebook.ts";
import { gridColumns } from "./data-grid/columns.ts";
import { DataGrid } from "./data-grid/data-grid.tsx";
import { loadCountries, loadSchema } from "./data-grid/schemas.ts";
import { Icon } from "./icons.tsx";
import type { FileOf } from "./published-rows.ts";

const TemplateDialog = lazy(() => import("./targets/template-dialog.tsx"));

export interface DataCellProps {
  cell: DataCell;
  t: Messages;
  fileOf: FileOf;
  editable: boolean;
  /** The cell's next body, and what was done in words. */
  onCsv(csv: string, said: string): void;
  /** What else can be done with the cell. */
  children?: JSX.Element;
}

/**
 * A data cell as a grid. With `schema=NAME` in its info string the grid has the record's words and code lists, says
 * what is wrong beside each value, and refuses nothing; with `schema=target` a row can be made from a template.
 */
export function DataCellView(props: DataCellProps) {
  const words = () => props.t.grid;
  const [choosing, setChoosing] = createSignal(false);
  const csv = () => props.cell.csv;
  const grid = createMemo(() => readGrid(csv()));
  const invented = createMemo(() => grid().columns.some((column) => column.trim().toLowerCase() === "generated"));
  const [record] = createResource(
    () => props.cell.attributes.get("schema"),
    async (name) => {
      const schema = await loadSchema(name);
      if (schema === undefined) return undefined;
      const [{ checkGrid }, countries] = await Promise.all([
        import("./data-grid/check.ts"),
        loadCountries(props.fileOf),
      ]);
      return { schema, check: (of: ReturnType<typeof readGrid>) => checkGrid(of, schema, countries) };
    },
  );
  // Read before it is there, a resource would take the page away.
  const known = () => (record.state === "ready" || record.state === "refreshing" ? record.latest : undefined);
  const checked = createMemo(() => known()?.check(grid()));
  const columns = createMemo(() => gridColumns(grid().columns, known()?.schema, props.t));
  const label = (column: number) => columns()[column]?.label ?? "";
  const told = (fault: Fault) => props.t.data.fault(fault);

  const key = () => {
    const [name] = known()?.schema.primaryKey ?? [];
    const at = name === undefined ? -1 : grid().columns.indexOf(name);
    const keys = grid().rows.map(({ cells }) => cells[at]?.text ?? "");
    return name === undefined || at < 0 ? undefined : { name, next: nextKey(keys) };
  };
  const add = () => {
    const made = key();
    props.onCsv(addRow(csv(), new Map(made && [[made.name, made.next]])), words().added);
  };
  return (
    <div class="data-cell">
      <Show when={grid().header} fallback={<p class="by">{words().blank}</p>}>
        <DataGrid
          grid={grid()}
          columns={columns()}
          name={words().name(props.cell.id)}
          fault={(row, column) => {
            const fault = checked()?.cells.get(`${row}:${column}`);
            return fault && told(fault);
          }}
          editable={props.editable}
          t={props.t}
          onSet={(row, column, text) =>
            props.onCsv(setCell(csv(), row, column, text), words().changed(label(column), row + 1))
          }
          onRemove={(row) => props.onCsv(removeRow(csv(), row), words().removed(row + 1))}
        />
      </Show>
      <Show when={(checked()?.columns.length ?? 0) > 0}>
        <ul class="by">
          <For each={checked()?.columns}>
            {(fault) => (
              <li>
                <code>{fault.column}</code> {told(fault)}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.editable}>
        <div class="row data-tools">
          <Show when={known()?.schema.name === "target"}>
            <button type="button" class="btn main" onClick={() => setChoosing(true)}>
              <Icon name="plus" />
              {props.t.targets.open}
            </button>
          </Show>
          <Show when={grid().header}>
            <button type="button" class="btn" onClick={add}>
              <Icon name="plus" />
              {words().addRow}
            </button>
          </Show>
          <Show when={invented()}>
            <button type="button" class="btn" onClick={() => props.onCsv(withoutInvented(csv()), words().inventedGone)}>
              {words().removeInvented}
            </button>
          </Show>
          {props.children}
        </div>
      </Show>
      <Suspense>
        <Show when={choosing()}>
          <TemplateDialog
            t={props.t}
            fileOf={props.fileOf}
            invented={invented()}
            nextKey={(after) => nextKey(keysOf(after ? withoutInvented(csv()) : csv()))}
            onAdd={(values, alone) => {
              setChoosing(false);
              props.onCsv(addRow(alone ? withoutInvented(csv()) : csv(), values), words().added);
            }}
            onClose={() => setChoosing(false)}
          />
        </Show>
      </Suspense>
    </div>
  );
}

const keysOf = (csv: string) => {
  const { columns, rows } = readGrid(csv);
  const at = columns.indexOf("target_id");
  return rows.map(({ cells }) => cells[at]?.text ?? "");
};
