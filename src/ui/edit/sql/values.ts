import type { AskValues } from "../../../editor/names.ts";
import type { Engine } from "../../../engine/engine.ts";
import { exact, exactText } from "../../../engine/values.ts";
import { quoteName } from "../../../notebook/sql.ts";

const MAX_VALUES = 50;

/** Asks the engine, where there is one, for a column's values that hold a text. What fails has no values. */
export function makeAskValues(engine: () => Promise<Engine> | undefined): AskValues {
  return async (of, column, part, signal) => {
    const name = quoteName(column);
    const sql = `SELECT DISTINCT ${name}::VARCHAR AS value FROM ${quoteName(of)}
WHERE contains(lower(${name}::VARCHAR), lower($part)) ORDER BY value LIMIT ${MAX_VALUES}`;
    try {
      const found = await (await engine())?.query({ sql, values: new Map([["part", part]]) }, { signal });
      const vector = found?.table.getChildAt(0);
      return vector ? Array.from({ length: vector.length }, (_, i) => exactText(exact(vector, i))) : [];
    } catch {
      return [];
    }
  };
}
