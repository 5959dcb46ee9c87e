import { createResource, onCleanup, Show } from "solid-js";
import type { Engine } from "../../engine/engine.ts";
import type { Messages } from "../../locales/en.ts";
import type { Query } from "../../notebook/notebook.ts";
import { quoteName } from "../../notebook/sql.ts";
import { TableView } from "../../view/table.tsx";
import type { Resource } from "./resource.ts";

const SHOWN = 20;

/**
 * Some rows of the table, spread evenly over it: its first rows would often be of one State. With `where`, the rows
 * whose columns have these values, and the page opens at them.
 */
export function Sample(props: {
  t: Messages;
  engine: Engine;
  resource: Resource;
  rows: number | undefined;
  where: readonly (readonly [column: string, value: string])[];
}) {
  const words = () => props.t.catalogue;
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());
  const [rows] = createResource(() =>
    props.engine.query(props.where.length > 0 ? chosenRows(props.resource, props.where) : sampleRows(props.resource), {
      signal: leaving.signal,
    }),
  );
  const name = () => (props.where.length > 0 ? props.t.cite.rowsWhere(props.where) : words().sample);
  const show = (section: HTMLElement) => {
    if (props.where.length > 0) queueMicrotask(() => section.scrollIntoView());
  };
  return (
    <Show when={rows.state === "ready" && rows()} keyed>
      {(result) => (
        <section class="sample" ref={show}>
          <div class="row apart">
            <h2 id="sample">{name()}</h2>
            <Show
              when={props.where.length > 0}
              fallback={<p class="by">{words().sampleOf(result.rows, props.rows ?? result.rows)}</p>}
            >
              <p class="by">
                {props.t.cite.rowCount(result.rows)} ·{" "}
                <a href={`#/tables/${props.resource.name}`}>{props.t.cite.wholeTable}</a>
              </p>
            </Show>
          </div>
          <TableView result={result} name={name()} t={props.t} />
        </section>
      )}
    </Show>
  );
}

function sampleRows({ name }: Resource): Query {
  const table = quoteName(name);
  const sql = `SELECT * FROM ${table}
    QUALIFY (row_number() OVER () - 1) % greatest(1, (SELECT count(*) // ${SHOWN} FROM ${table})) = 0
    LIMIT ${SHOWN}`;
  return { sql, values: new Map() };
}

function chosenRows({ name }: Resource, where: readonly (readonly [string, string])[]): Query {
  const terms = where.map(([column], i) => `${quoteName(column)}::VARCHAR = $value_${i}`);
  return {
    sql: `SELECT * FROM ${quoteName(name)} WHERE ${terms.join(" AND ")}`,
    values: new Map(where.map(([, value], i) => [`value_${i}`, value])),
  };
}
