import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { namer } from "./columns.ts";
import { type Countries, countryIndex } from "./countries.ts";
import { readCsv } from "./csv.ts";
import type { Report } from "./report.ts";
import { type Field, isCountry, readSchema, type Schema } from "./schema.ts";
import { type Context, validate } from "./validate.ts";

/** The schemas of data/schemas, by name. */
export const schemas: ReadonlyMap<string, Schema> = new Map(
  readdirSync("data/schemas")
    .filter((file) => file.endsWith(".json"))
    .map((file) => readSchema(readFileSync(`data/schemas/${file}`, "utf8")))
    .map((schema) => [schema.name, schema]),
);
export function schemaOf(name: string): Schema {
  const schema = schemas.get(name);
  if (!schema) throw new Error(`no schema ${name}`);
  return schema;
}

/** Fictional States, under codes that ISO 3166-1 leaves to its users. */
export const fictional = [
  { iso3: "XAA", iso2: "XA", m49: "901", short_en: "Nordavia", name_fr: "Nordavie", name_ar: "نوردافيا" },
  { iso3: "XBB", iso2: "XB", m49: "902", short_en: "Sudoria", name_ru: "Судория", name_zh: "苏多里亚" },
  { iso3: "XCC", iso2: "XC", m49: "090", short_en: "Republic of Merída", name_es: "República de Merída" },
];
export const countries: Countries = countryIndex(fictional);

type Row = { readonly [field: string]: string };

/** Generated rows that are right by a schema, as a register that follows the template would write them. */
export function validRows(schema: Schema): fc.Arbitrary<string[][]> {
  const row = fc.record({
    full: fc.boolean(),
    day: fc.integer({ min: 1, max: 28 }),
    year: fc.constantFrom(2020, 2022, 2024),
    pick: fc.nat(1000),
    word: fc.constantFrom("Acme", "a; b", 'the "old" one', "deux\nlignes", "二", "c, d"),
  });
  return fc.array(row, { minLength: 1, maxLength: 8 }).map((rows) =>
    rows.map(({ full, day, year, pick, word }, index) => {
      const date = `${year}-03-${String(day).padStart(2, "0")}`;
      const text = (field: Field) => textFor(field, schema, { index, date, year, pick, word });
      const cells = schema.fields.map((field): [string, string] => [
        field.name,
        full || field.constraints?.required ? text(field) : "",
      ]);
      const row = { ...Object.fromEntries(cells), ...(full ? agreeing(schema.name, pick) : {}) };
      const whole = { ...row, ...answer(schema, row) };
      return schema.fields.map(({ name }) => whole[name] ?? "");
    }),
  );
}

interface Seed {
  readonly index: number;
  readonly date: string;
  readonly year: number;
  readonly pick: number;
  readonly word: string;
}
function textFor(field: Field, schema: Schema, { index, date, year, pick, word }: Seed): string {
  const choose = <Item>(items: readonly Item[]): Item => items[pick % items.length] as Item;
  if (schema.primaryKey[0] === field.name && !isCountry(schema, field.name)) return `ID ${index}`;
  if (schema.name === "transfer" && field.name === "iso3") return "XAA";
  if (schema.name === "transfer" && field.name === "year") return `${1992 + index}`;
  if (schema.name === "national_report" && field.name === "round") return `${2020 + 2 * index}`;
  if (field.name === "contact") return `Office ${index}`;
  if (isCountry(schema, field.name)) return field.type === "list" ? "XBB;XCC" : choose(["XBB", "XCC"]);
  if (field.categories) return choose(field.categories).value;
  const { minimum = 0, maximum = 1000, pattern } = field.constraints ?? {};
  const wholes = schema.rules.flatMap((rule) => (rule.kind === "atMost" ? rule.whole : []));
  if (pattern?.includes("a-f")) return "0123456789abcdef".repeat(4);
  if (pattern?.includes("@")) return "office@state.example";
  if (pattern?.includes("A-Z")) return "USD";
  if (pattern) return "05.30";
  switch (field.type) {
    case "integer":
      return wholes.includes(field.name) ? "1000" : `${Math.min(maximum, minimum + (pick % 100))}`;
    case "number":
      return `${Math.min(maximum, minimum + (pick % 100)) / 2}`;
    case "boolean":
      return choose(["true", "false"]);
    case "date":
      return date;
    case "year":
      return field.name === "record_until" ? `${year + 20}` : `${year}`;
    case "list":
      return "first;second";
    default:
      return field.name === "control_component" ? "lower receiver" : `${word} ${index}`;
  }
}

/** What must agree within a full row. */
function agreeing(schema: string, pick: number): Row {
  if (schema === "trace")
    return {
      is_modular: "true",
      marking_status: "uniquely_marked",
      outcome_code: ["U_LEGIT_NAT", "U_ILLEG_FOR", "U_PENDING"][pick % 3] ?? "",
    };
  if (schema === "target") return { unit: "percent", value: "80", baseline: "12.5", progress: "40" };
  return {};
}

function answer(schema: Schema, row: Row): Row {
  if (schema.name !== "national_report") return {};
  const questions = schema.fields.find(({ name }) => name === "question")?.categories ?? [];
  const kind = questions.find(({ value }) => value === row["question"])?.answer ?? "text";
  return { answer: { yes_no: "no", yes_no_developing: "developing", count: "0", percent: "12.5", text: "so" }[kind] };
}

export const bytes = (text: string) => new TextEncoder().encode(text);
/** Reads a file and holds it against a schema, as the page and the command do. */
export async function check(file: Uint8Array, schema: Schema, context: Partial<Context> = {}): Promise<Report> {
  return validate(await readCsv(file, namer(schema, context.mapping)), schema, { countries, ...context });
}
