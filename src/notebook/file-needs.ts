import { type Report, shape } from "./faults.ts";
import { Fields } from "./fields.ts";
import type { Span } from "./notebook.ts";
import type { Yaml } from "./yaml.ts";

/**
 * A file that a notebook asks its reader for: an entry of the front matter's `files`. With `schema`, the file is held
 * against a record schema; with `format`, it is read as a real format and becomes several tables; with neither, it is
 * a plain file, of which `file`, `columns`, `rows` and `sha256` say what is known.
 */
export interface FileNeed {
  /** The table that queries read. */
  readonly name: string;
  /** What the reader is asked for; the name where the author wrote none. */
  readonly title: string;
  /** A record schema of data/schemas: `seizure`. */
  readonly schema?: string;
  /** A format of src/data/import: `unodc-iafq`. Its tables are named `newer_TABLE`. */
  readonly format?: string;
  /** The file's name when it was linked last. */
  readonly file?: string;
  readonly columns?: readonly string[];
  readonly rows?: number;
  /** Lower-case hexadecimal. */
  readonly sha256?: string;
  readonly span: Span;
}

/** What the tables of a format's file begin with: `newer_tracing_outcomes`. */
export const newer = "newer_";

/** Whether a table of this name comes of the need's file. Letter case aside. */
export function givesTable(need: FileNeed, table: string): boolean {
  const name = table.toLowerCase();
  return name === need.name.toLowerCase() || (need.format !== undefined && name.startsWith(newer));
}

const known = ["name", "title", "schema", "format", "file", "columns", "rows", "sha256"];

/** The entries of `files`. One that is no map, or whose name is none or taken, is reported and left out. */
export function readFiles(items: readonly Yaml[] | undefined, report: Report): readonly FileNeed[] {
  const taken = new Set<string>();
  return (items ?? []).flatMap((item, i) => {
    const path = `files[${i}]`;
    if (item.kind !== "map") {
      report({ span: item.span, path, why: "wrong-type", allowed: known });
      return [];
    }
    const fields = new Fields(item, path, report);
    const nameSpan = item.entries.find(({ key }) => key === "name")?.value.span ?? item.span;
    const name = fields.text("name");
    const need = readNeed(fields, name ?? "", item.span, report);
    fields.end(known);
    if (name === undefined) {
      fields.missing("name", [shape.text]);
      return [];
    }
    if (!isTableName(name) || taken.has(name.toLowerCase())) {
      report({ span: nameSpan, path: `${path}.name`, why: "wrong-type", allowed: [shape.name] });
      return [];
    }
    taken.add(name.toLowerCase());
    return [need];
  });
}

/** Whether a table of a file may have this name: as a cell's id, letters, digits and `_`. */
export const isTableName = (name: string) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);

const formats = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  parquet: "parquet",
} as const;

/** How a file's name says that it is to be read; undefined where it can be no table. */
export function fileFormat(fileName: string): (typeof formats)[keyof typeof formats] | undefined {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(formats, extension) ? formats[extension as keyof typeof formats] : undefined;
}

/** A table's name after a file's: `Seizures 2024.csv` → `seizures_2024`, with a number where that is taken (lower case). */
export function tableName(fileName: string, taken: ReadonlySet<string>): string {
  const plain = fileName
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const words = plain
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 40);
  const base = /^[a-z]/.test(words) ? words : words ? `file_${words}` : "file";
  let name = base;
  for (let i = 2; taken.has(name); i += 1) name = `${base}_${i}`;
  return name;
}

function readNeed(fields: Fields, name: string, span: Span, report: Report): FileNeed {
  const known = {
    title: fields.text("title"),
    schema: fields.text("schema"),
    format: fields.text("format"),
    file: fields.text("file"),
    columns: fields.list("columns")?.flatMap((column, i) => {
      if (column.kind === "scalar") return [String(column.value)];
      report({ span: column.span, path: `${fields.at("columns")}[${i}]`, why: "wrong-type", allowed: [shape.text] });
      return [];
    }),
    rows: fields.number("rows"),
    sha256: fields.text("sha256")?.toLowerCase(),
  };
  const said = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { ...said, name, title: known.title ?? name, span };
}
