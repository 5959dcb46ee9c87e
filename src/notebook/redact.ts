import { dropColumn, mapColumn, readGrid } from "./data-grid.ts";
import { replaceBody } from "./edit.ts";
import { sha256 } from "./hash.ts";
import type { CellId, DataCell, Notebook } from "./notebook.ts";
import { parse } from "./parse.ts";
import { checkedRows, isSensitiveValue, type Remedy } from "./sensitive.ts";

/** A column of a data cell, by its place before any change, and what is done to it. */
export interface Change {
  readonly cell: CellId;
  readonly place: number;
  readonly remedy: Remedy;
}

/**
 * The notebook's text with columns of its data cells dropped, hashed, rounded or suppressed; everything else stays as it
 * is written. Equal values get equal hashes under one salt: the first 12 hexadecimal digits of SHA-256.
 */
export async function redact(notebook: Notebook, changes: readonly Change[], salt: string): Promise<string> {
  let text = notebook.text;
  for (const id of new Set(changes.map(({ cell }) => cell))) {
    const cell = parse(text).cells.find((each): each is DataCell => each.kind === "data" && each.id === id);
    if (cell === undefined) continue;
    let csv = cell.csv;
    // from the last column to the first: a column dropped moves those after it
    const here = changes.filter((change) => change.cell === id).sort((a, b) => b.place - a.place);
    for (const change of here) csv = await changed(csv, change, salt);
    text = replaceBody(text, cell, csv);
  }
  return text;
}

async function changed(csv: string, { place, remedy }: Change, salt: string): Promise<string> {
  switch (remedy) {
    case "drop":
      // the last column stands, empty: a table has at least one
      return readGrid(csv).columns.length > 1 ? dropColumn(csv, place) : mapColumn(csv, place, () => "");
    case "hash": {
      const texts = checkedRows(readGrid(csv)).map(({ cells }) => cells[place]?.text.trim() ?? "");
      const hashes = await hashesOf(texts, salt);
      return mapChecked(csv, place, (text) => hashes.get(text.trim()) ?? text);
    }
    case "round":
      return mapChecked(csv, place, (text) => text.replace(/-?\d+\.\d{2,}/g, (number) => Number(number).toFixed(1)));
    case "suppress":
      return mapChecked(csv, place, (text) => (isSensitiveValue("few", text) ? "<5" : text));
  }
}

/** Generated rows stay as they are. */
function mapChecked(csv: string, place: number, put: (text: string) => string): string {
  const checked = new Set(checkedRows(readGrid(csv)).map(({ span }) => span.from));
  return mapColumn(csv, place, put, ({ span }) => checked.has(span.from));
}

/** What stands for texts under a salt: the first 12 hexadecimal digits of SHA-256. Equal texts get equal hashes. */
export async function hashesOf(texts: readonly string[], salt: string): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(texts)].filter((text) => text !== "");
  return new Map(
    await Promise.all(distinct.map(async (text) => [text, (await sha256(salt + text)).slice(0, 12)] as const)),
  );
}

/** Those of the values that still stand somewhere in a text. Of fewer than four characters, any text has them. */
export function remaining(text: string, values: readonly string[]): readonly string[] {
  return values.filter((value) => value.length >= 4 && text.includes(value));
}
