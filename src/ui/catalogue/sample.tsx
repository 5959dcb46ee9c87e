import { createResource, onCleanup, Show } from "solid-js";
import type { Engine } from "../../engine/engine.ts";
import type { Messages } from "../../locales/en.ts";
import { quoteName } from "../../notebook/sql.ts";
import { TableView } from "../../view/table.tsx";
import type { Resource } from "./resource.ts";

const SHOWN = 20;

/** Some rows of the table, spread evenly over it: its first rows would often be of one State. */
export function Sample(props: { t: Messages; engine: Engine; resource: Resource; rows: number | undefined }) {
  const words = () => props.t.catalogue;
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());
  const [rows] = createResource(() =>
    props.engine.query({ sql: sampleSql(props.resource), values: new Map() }, { signal: leaving.signal }),
  );
  return (
    <Show when={rows.state === "ready" && rows()} keyed>
      {(result) => (
        <section class="sample">
          <div class="row apart">
            <h2 id="sample">{words().sample}</h2>
            <p class="by">{words().sampleOf(result.rows, props.rows ?? result.rows)}</p>
          </div>
          <TableView result={result} name={words().sample} t={props.t} />
        </section>
      )}
    </Show>
  );
}

function sampleSql({ name }: Resource): string {
  const table = quoteName(name);
  return `SELECT * FROM ${table}
    QUALIFY (row_number() OVER () - 1) % greatest(1, (SELECT count(*) // ${SHOWN} FROM ${table})) = 0
    LIMIT ${SHOWN}`;
}
