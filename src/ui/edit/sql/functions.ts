import type { Name, Names } from "../../../editor/names.ts";
import type { Engine } from "../../../engine/engine.ts";
import { exact, exactText } from "../../../engine/values.ts";
import { type MacroDoc, macroDocs } from "../../../notebook/macro-docs.ts";

/** Each name once, with the signature that is the least long and how many there are. */
const sql = `
SELECT
  function_name,
  any_value(function_type) AS kind,
  min_by(concat('(', array_to_string(coalesce(parameters, []), ', '), CASE WHEN varargs IS NULL THEN ')' ELSE ', …)' END,
    CASE WHEN return_type IS NULL THEN '' ELSE ' → ' || return_type END), len(coalesce(parameters, []))) AS signature,
  coalesce(any_value(description), '') AS description,
  coalesce(any_value(examples[1]), '') AS example,
FROM duckdb_functions()
WHERE regexp_matches(function_name, '^[a-z][a-z_0-9]*$') AND function_type <> 'pragma'
  AND function_name NOT LIKE 'pg_%' AND function_name NOT LIKE 'duckdb_%' AND function_name NOT LIKE '__internal%'
GROUP BY function_name
ORDER BY function_name`;

/**
 * The engine's functions and macros, ours with what the comments above them say: asked once, and again only where that
 * failed. `macros` are the texts of the macros over the published tables.
 */
export async function functionNames(engine: Engine, macros: readonly string[], signal: AbortSignal): Promise<Names> {
  const docs = new Map(macros.flatMap(macroDocs).map((doc): [string, MacroDoc] => [doc.name.toLowerCase(), doc]));
  const { table } = await engine.query({ sql, values: new Map() }, { signal });
  return Array.from({ length: table.numRows }, (_, row): Name => {
    const [name = "", , signature = "", description = "", example = ""] = table.schema.fields.map((_field, i) => {
      const vector = table.getChildAt(i);
      return vector ? exactText(exact(vector, row)) : "";
    });
    const doc = docs.get(name.toLowerCase());
    return {
      kind: "function",
      name,
      detail: doc?.parameters ?? signature,
      meaning: sentence(doc?.about ?? description),
      of: undefined,
      ...(example === "" || doc ? {} : { facts: [example] }),
    };
  });
}

const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
