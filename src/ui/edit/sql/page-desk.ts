import { type Accessor, createEffect, createSignal, on } from "solid-js";
import type { Names } from "../../../editor/names.ts";
import { bind } from "../../../notebook/bind.ts";
import { givesTable } from "../../../notebook/file-needs.ts";
import { tablesRead } from "../../../notebook/tables-read.ts";
import type { Desk } from "../../desk.ts";
import type { LazyEngine } from "../../engines.ts";
import type { Opened } from "../../opened.ts";
import type { SqlDesk } from "./desk.ts";
import { functionNames } from "./functions.ts";
import { makeAskValues } from "./values.ts";

/**
 * What an open notebook lets its editors ask: nothing before it may run and its engine has started. A query that reads
 * a cell which has no result, or a file that is not there, is not checked: it would only say so.
 */
export function createSqlDesk(
  desk: Desk,
  opened: Opened,
  engine: LazyEngine,
): { readonly sql: SqlDesk; readonly functions: Accessor<Names> } {
  const ready = () => opened.runs() && engine.boot()?.phase === "ready";
  const get = () => (ready() ? engine.get() : undefined);
  const [functions, setFunctions] = createSignal<Names>([]);
  createEffect(
    on(ready, async (isReady) => {
      if (!isReady || functions().length > 0) return;
      const texts = await desk.macroTexts();
      const found = await engine
        .get()
        .then((engine) => functionNames(engine, texts, new AbortController().signal))
        .catch(() => []);
      setFunctions(found);
    }),
  );
  const lacks = (sql: string) => {
    const { cells, front } = opened.notebook();
    return tablesRead(sql).some((name) => {
      const cell = cells.find(({ id }) => id.toLowerCase() === name.toLowerCase());
      if (cell) return opened.view(cell.id).state.status !== "done" || opened.view(cell.id).runs === 0;
      return front.files.some((need) => givesTable(need, name) && !opened.linked().has(need.name));
    });
  };
  const sql: SqlDesk = {
    askValues: makeAskValues(get),
    async check(text, signal) {
      const current = get();
      const { query, missing } = bind(text, opened.values());
      if (current === undefined || missing.length > 0 || lacks(text)) return undefined;
      return (await current).check(query, signal).catch(() => undefined);
    },
    get run() {
      const current = get();
      return (
        current &&
        (async (text: string, signal: AbortSignal) =>
          (await current).query(bind(text, opened.values()).query, { signal }))
      );
    },
    taken: desk.known.tables,
  };
  return { sql, functions };
}
