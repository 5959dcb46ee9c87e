import type { Engine } from "../../engine/engine.ts";
import { type Place, textsOf } from "./places.ts";

/** A place with the document's symbol and the words that were taken from it. */
export interface Cited {
  readonly place: Place;
  /** `S/2017/1025`; the document's number where it has no row. */
  readonly symbol: string;
  readonly year: string;
  /** In the document's own words, Chinese, with ours. Empty: nothing was quoted from there. */
  readonly quotations: readonly Quotation[];
}
interface Quotation {
  /** The table that quotes. */
  readonly table: string;
  readonly original: string;
  readonly statement: string;
}

const SQL = `
  WITH quoted AS (
    SELECT 'facts' AS quoting, document, paragraph, fact_id AS id, statement_en AS statement, quote_zh FROM facts
    UNION ALL
    SELECT 'stated_caveats', document, paragraph, caveat_id, caveat_en, quote_zh FROM stated_caveats
  )
  SELECT document, symbol, year, coalesce(paragraph, '') AS paragraph, coalesce(id, '') AS id, statement, quote_zh, quoting
  FROM documents LEFT JOIN quoted USING (document)
  WHERE list_contains($documents, document)
  ORDER BY ALL`;

/**
 * The words that facts and caveats quote from these places: those of the rows that a place names, else all that were
 * taken from the same paragraph. Rejects with an EngineError.
 */
export async function quotationsOf(
  places: readonly Place[],
  engine: Engine,
  signal: AbortSignal,
): Promise<readonly Cited[]> {
  const documents = [...new Set(places.map(({ document }) => document))];
  const result = await engine.query({ sql: SQL, values: new Map([["documents", documents]]) }, { signal });
  const column = (name: string) => textsOf(result, name, result.table.numRows) ?? [];
  const names = ["document", "symbol", "year", "paragraph", "id", "statement", "quote_zh", "quoting"] as const;
  const [document = [], symbol = [], year = [], paragraph = [], id = [], statement = [], quote = [], table = []] =
    names.map(column);
  return places.map((place) => {
    const at = document.indexOf(place.document);
    const rows = document.flatMap((number, i) =>
      number === place.document && paragraph[i] === place.paragraph && quote[i] !== "" ? [i] : [],
    );
    const named = rows.filter((i) => place.ids.includes(id[i] ?? ""));
    const quotations = (named.length > 0 ? named : rows).map((i) => ({
      table: table[i] ?? "",
      original: quote[i] ?? "",
      statement: statement[i] ?? "",
    }));
    return { place, symbol: symbol[at] ?? place.document, year: year[at] ?? "", quotations };
  });
}
