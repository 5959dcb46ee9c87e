import { readGrid } from "../notebook/data-grid.ts";

/** The address of a published table's file, by its path in the data package. */
export type FileOf = (path: string) => string | undefined;

/** The rows of a published table's file, each by its columns' names. Rejects where the file cannot be fetched. */
export async function publishedRows(
  fileOf: FileOf,
  path: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const response = await fetch(new URL(fileOf(path) ?? path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return rowsOfCsv(await response.text());
}

/** The rows of a CSV text, each by its columns' names. */
export function rowsOfCsv(csv: string): readonly Readonly<Record<string, string>>[] {
  const { columns, rows } = readGrid(csv);
  return rows.map(({ cells }) => Object.fromEntries(columns.map((column, i) => [column, cells[i]?.text ?? ""])));
}
