import type { Engine } from "../engine/engine.ts";
import { tablesRead } from "../notebook/tables-read.ts";

/**
 * Asks the engine what a statement reads, once for each text, and not of those in `known`; while there is no engine,
 * reads the text itself.
 */
export function rememberReads(
  engine: () => Promise<Engine>,
  known: Map<string, readonly string[]>,
): (sql: string) => Promise<readonly string[]> {
  return async (sql) => {
    const answer = known.get(sql);
    if (answer) return answer;
    try {
      const reads = await (await engine()).reads(sql);
      known.set(sql, reads);
      return reads;
    } catch {
      return tablesRead(sql);
    }
  };
}
