/** How a reader's file stands to a schema. It is a small file, and can be kept, shared and read again. */
export interface Mapping {
  /** By their column: the schema's field, or null to leave the column out. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** By the schema's field: what a text of theirs stands for; "" where it stands for nothing. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By the schema's field that no column holds: what it is in every row. */
  readonly constants?: Readonly<Record<string, string>>;
  readonly dates?: "dmy" | "mdy";
  readonly decimal?: "," | ".";
  readonly encoding?: string;
}

/**
 * Reads a mapping's JSON: `{"columns": {…}, "values": {…}, "constants": {…}, "dates": "dmy", "decimal": ","}`, or the columns alone.
 * Throws SyntaxError where it is neither.
 */
export function readMapping(json: string): Mapping {
  const read: unknown = JSON.parse(json);
  if (!isObject(read)) throw new SyntaxError("a mapping is an object");
  if (!isObject(read["columns"])) return { columns: texts(read, true) };
  const { columns, values, constants, dates, decimal, encoding } = read;
  if (values !== undefined && !isObject(values)) throw new SyntaxError("values: an object of fields");
  return {
    columns: texts(columns, true),
    ...(values && {
      values: Object.fromEntries(Object.entries(values).map(([field, of]) => [field, texts(of, false)])),
    }),
    ...(constants !== undefined && { constants: texts(constants, false) }),
    ...(dates !== undefined && { dates: one(dates, "dmy", "mdy") }),
    ...(decimal !== undefined && { decimal: one(decimal, ",", ".") }),
    ...(typeof encoding === "string" && { encoding }),
  };
}

/** The mapping with a column standing for a field, left out (null), or found by its own name (undefined). */
export function withColumn(mapping: Mapping, column: string, field: string | null | undefined): Mapping {
  const { [column]: _, ...columns } = mapping.columns;
  return { ...mapping, columns: field === undefined ? columns : { ...columns, [column]: field } };
}

/** The mapping with a text of a field standing for another, for nothing (""), or for itself (undefined). */
export function withValue(mapping: Mapping, field: string, text: string, meant: string | undefined): Mapping {
  const { [text]: _, ...texts } = mapping.values?.[field] ?? {};
  return {
    ...mapping,
    values: { ...mapping.values, [field]: meant === undefined ? texts : { ...texts, [text]: meant } },
  };
}

/** The mapping with texts of a field standing for nothing. */
export const withoutValues = (mapping: Mapping, field: string, texts: readonly string[]): Mapping =>
  texts.reduce((mapping, text) => withValue(mapping, field, text, ""), mapping);

/** The mapping with a field being the same in every row, or not (undefined). */
export function withConstant(mapping: Mapping, field: string, text: string | undefined): Mapping {
  const { [field]: _, ...constants } = mapping.constants ?? {};
  return { ...mapping, constants: text === undefined ? constants : { ...constants, [field]: text } };
}

/** The mapping with how dates, decimals or signs are to be read; "" leaves it open. Throws as `readMapping` does. */
export const withReading = (mapping: Mapping, key: "dates" | "decimal" | "encoding", value: string): Mapping =>
  readMapping(JSON.stringify({ ...mapping, [key]: value === "" ? undefined : value }));

/** A mapping as JSON to be kept: what is empty is left out. */
export function mappingText({ columns, values = {}, constants = {}, ...rest }: Mapping): string {
  const filled = Object.entries(values).filter(([, of]) => Object.keys(of).length > 0);
  const kept = {
    columns,
    ...(filled.length > 0 && { values: Object.fromEntries(filled) }),
    ...(Object.keys(constants).length > 0 && { constants }),
    ...rest,
  };
  return `${JSON.stringify(kept, null, 2)}\n`;
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function texts<Null extends boolean>(of: unknown, nulls: Null) {
  const isText = (value: unknown) => typeof value === "string" || (nulls && value === null);
  const wrong = isObject(of) ? Object.keys(of).find((key) => !isText(of[key])) : "";
  if (wrong !== undefined) throw new SyntaxError(`${wrong}: a text${nulls ? " or null" : ""}`);
  return of as Readonly<Record<string, Null extends true ? string | null : string>>;
}

function one<Text extends string>(value: unknown, ...allowed: readonly Text[]): Text {
  const found = allowed.find((text) => text === value);
  if (found === undefined) throw new SyntaxError(`${value}: ${allowed.join(", ")}`);
  return found;
}
