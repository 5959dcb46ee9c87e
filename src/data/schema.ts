/** A code and its words in English and Chinese. The last three stand on the questions of a codebook. */
export interface Category {
  readonly value: string;
  readonly label: string;
  readonly label_zh: string;
  /** What registers call it in other languages, or otherwise. */
  readonly names?: readonly string[];
  /** What kind of answer the question takes. */
  readonly answer?: Answer;
  /** The first round in which the question was asked, where that is known. */
  readonly first_round?: number;
}
export type Answer = "yes_no" | "yes_no_developing" | "count" | "percent" | "text";
export type FieldType = "string" | "integer" | "number" | "boolean" | "date" | "year" | "list";

/**
 * A column of a record: a Frictionless field, and of ours `title_zh`, `description_zh`, `label_zh`, `names`, `unit`, `source` and
 * `evidence`: A read in the source, B topic named in the source, C or R recalled, own: this project's bookkeeping.
 */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly title: string;
  readonly title_zh: string;
  readonly description?: string;
  readonly description_zh?: string;
  readonly unit?: string;
  readonly evidence: "A" | "B" | "C" | "R" | "own";
  readonly source?: string;
  readonly delimiter?: string;
  readonly categories?: readonly Category[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
  };
}
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}
/** Holds where the field has one of these values, or any value where none is named. */
export interface When {
  readonly field: string;
  readonly values?: readonly string[];
}
/** What must hold between fields. Where a field is empty the rule says nothing, but for `requires`. */
export type Rule =
  /** Dates or years: the first is not after the second. */
  | { readonly kind: "order"; readonly fields: readonly [string, string] }
  /** The sum of the parts is at most the sum of the whole. */
  | { readonly kind: "atMost"; readonly parts: readonly string[]; readonly whole: readonly string[] }
  | { readonly kind: "requires" | "excludes"; readonly when: When; readonly fields: readonly string[] }
  | { readonly kind: "implies"; readonly when: When; readonly field: string; readonly values: readonly string[] }
  | {
      readonly kind: "range";
      readonly when: When;
      readonly field: string;
      readonly minimum: number;
      readonly maximum: number;
    }
  /** One name, not several. */
  | { readonly kind: "one"; readonly field: string }
  /** Rows that agree in `by` agree in `field`. */
  | { readonly kind: "same"; readonly by: readonly string[]; readonly field: string }
  | { readonly kind: "equal" | "differ"; readonly fields: readonly [string, string] }
  /** At least so many years from the first to the second. */
  | { readonly kind: "span"; readonly fields: readonly [string, string]; readonly years: number; readonly when: When }
  /** The answer is of the kind that the question takes, in a round that asked it; rounds are `every` so many years. */
  | {
      readonly kind: "codebook";
      readonly question: string;
      readonly round: string;
      readonly answer: string;
      readonly every: number;
    };

/** A record that a State or mission brings: a Frictionless Table Schema, and rules between its fields. */
export interface Schema {
  readonly name: string;
  readonly title: string;
  readonly title_zh: string;
  /** What one row is. */
  readonly description: string;
  readonly description_zh: string;
  /** Fields that may be empty, and why figures computed from the records need them. */
  readonly neededForFigures?: readonly { readonly field: string; readonly why: string; readonly why_zh: string }[];
  /** The requirements it meets: S1 to S43. */
  readonly requirements: readonly string[];
  readonly missingValues: readonly string[];
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rules: readonly Rule[];
}

/** Reads a schema of `data/schemas`. Throws where a key or a rule names a field that it does not have. */
export function readSchema(json: string): Schema {
  const schema: Schema = JSON.parse(json);
  const names = new Set(schema.fields.map(({ name }) => name));
  if (names.size < schema.fields.length) throw new Error(`${schema.name}: a field stands twice`);
  const named = [
    ...schema.primaryKey,
    ...schema.foreignKeys.flatMap(({ fields }) => fields),
    ...schema.rules.flatMap(fieldsOf),
    ...(schema.neededForFigures ?? []).map(({ field }) => field),
  ];
  for (const name of named) if (!names.has(name)) throw new Error(`${schema.name}: no field ${name}`);
  return schema;
}

function fieldsOf(rule: Rule): readonly string[] {
  const when = "when" in rule ? [rule.when.field] : [];
  switch (rule.kind) {
    case "atMost":
      return [...rule.parts, ...rule.whole];
    case "same":
      return [...rule.by, rule.field];
    case "codebook":
      return [rule.question, rule.round, rule.answer];
    default:
      return [...when, ...("fields" in rule ? rule.fields : [rule.field])];
  }
}

/** Whether a field holds SHA-256 hashes, in place of serial numbers that no table may hold. */
export const isHash = (field: Field): boolean => field.constraints?.pattern === "[0-9a-f]{64}";

/** Whether a field holds ISO 3166-1 alpha-3 codes. */
export const isCountry = (schema: Schema, field: string): boolean =>
  schema.foreignKeys.some(({ fields, reference }) => fields[0] === field && reference.resource === "countries");
