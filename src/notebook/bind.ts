import type { Query, Value } from "./notebook.ts";
import { type Parameter, parameters } from "./sql.ts";

/** A query with the values of exactly the `$names` in its SQL, and the names that have none. */
export interface Bound {
  readonly query: Query;
  readonly missing: readonly Parameter[];
}

/** Gives SQL its values. They stay values: no value becomes SQL text. */
export function bind(sql: string, values: ReadonlyMap<string, Value>): Bound {
  const bound = new Map<string, Value>();
  const missing: Parameter[] = [];
  for (const parameter of parameters(sql)) {
    const value = values.get(parameter.name);
    if (value === undefined) missing.push(parameter);
    else bound.set(parameter.name, value);
  }
  return { query: { sql, values: bound }, missing };
}
