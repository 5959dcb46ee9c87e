import type { Engine } from "../../engine/engine.ts";
import { csvOf } from "../../export/csv.ts";

/** By record schema: the macro that makes records of invented States in its columns. */
const macros: ReadonlyMap<string, string> = new Map([
  ["seizure", "generated_seizures"],
  ["trace", "generated_register"],
]);

/** Whether records of a schema can be made to try a notebook with. */
export const canTry = (schema: string | undefined): boolean => schema !== undefined && macros.has(schema);

/** Rows of a try-out: a busy State's register of some years. */
const size = 50_000;

/**
 * A CSV file of generated records, to be taken as a reader's own would be. The same every time; both registers of a
 * try-out belong together. Its States are invented, by which the check knows the file. Rejects with EngineError.
 */
export async function tryOut(engine: Engine, schema: string, signal: AbortSignal): Promise<File> {
  const macro = macros.get(schema) ?? "";
  const sql = `SELECT * EXCLUDE (generated) FROM ${macro}(${size}, 1)`;
  const result = await engine.query({ sql, values: new Map() }, { signal });
  return new File([csvOf(result)], `${macro}.csv`, { type: "text/csv" });
}
