import { labels, position, text } from "./fields.ts";
import type { Field, Provenance, Row, Table } from "./table.ts";

/** A code with its words, and what a list adds to them. */
export interface Code {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly more?: Row;
}
interface List {
  readonly name: string;
  /** The column that holds the code, here and where it is used. */
  readonly column: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly Provenance[];
  readonly codes: readonly Code[];
  /** The fields that `more` fills. */
  readonly fields?: readonly Field[];
}

/** A code list in its own order. */
export function codeList({ name, column, title, description, sources, codes, fields = [] }: List): Table {
  return {
    name,
    title: `Code list: ${title}`,
    description,
    sources,
    fields: [text(column, "Code", "The code, as other tables hold it."), position, ...labels, ...fields],
    primaryKey: [column],
    sortedBy: ["position"],
    rows: codes.map(({ code, en, zh, more }, i) => ({
      [column]: code,
      position: i + 1,
      label_en: en,
      label_zh: zh,
      ...more,
    })),
  };
}
