/** A blank of a template. */
export type Blank = "year" | "percent" | "count" | "name";
/** A template of a national target: a row of `target_templates`, with its topic's words. */
export interface Template {
  readonly id: string;
  readonly topic: string;
  readonly topics: { readonly en: string; readonly zh: string };
  readonly texts: { readonly en: string; readonly zh: string };
  readonly unit: "percent" | "count" | "money" | "yes_no";
  readonly mosaicModule: string;
  readonly legalBasis: string;
}
/** What the reader fills in beside the blanks, as it is written into the row. */
export interface Filled {
  readonly key: string;
  readonly iso3: string;
  readonly sentence: string;
  readonly baseline: string;
  readonly baselineYear: string;
  readonly value: string;
  readonly dueYear: string;
  readonly sdg: string;
  readonly inActionPlan: string;
  readonly sharedWith: string;
}

/** A text in pieces: words, and the names of its blanks. */
export function pieces(text: string): readonly (string | { readonly blank: Blank })[] {
  return text
    .split(/(\{(?:year|percent|count|name)\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [, blank] = /^\{(.*)\}$/.exec(piece) ?? [];
      return blank === undefined ? piece : { blank: blank as Blank };
    });
}

/** The text with its blanks filled; a blank without a value stands as `…`. */
export function sentence(text: string, values: Readonly<Partial<Record<Blank, string>>>): string {
  return pieces(text)
    .map((piece) => (typeof piece === "string" ? piece : values[piece.blank] || "…"))
    .join("");
}

type Row = Readonly<Record<string, string>>;

/** The templates of the published tables `target_templates` and `target_topic_codes`. */
export function templatesOf(templates: readonly Row[], topics: readonly Row[]): readonly Template[] {
  const named = new Map(topics.map((row) => [row["topic"], { en: row["label_en"] ?? "", zh: row["label_zh"] ?? "" }]));
  return templates.map((row) => {
    const topic = row["topic"] ?? "";
    const en = row["target_en"] ?? "";
    return {
      id: row["target_id"] ?? "",
      topic,
      topics: named.get(topic) ?? { en: topic, zh: topic },
      texts: { en, zh: row["target_zh"] ?? en },
      unit: unitOf(en, row),
      mosaicModule: row["mosaic_module"] ?? "",
      legalBasis: row["legal_basis"] ?? "",
    };
  });
}

function unitOf(text: string, row: Row): Template["unit"] {
  if (row["has_percent"] === "true") return "percent";
  if (text.includes("(money)")) return "money";
  return row["has_count"] === "true" ? "count" : "yes_no";
}

/** The templates that hold every word of a search, in either language, by text, topic or number. */
export function found(templates: readonly Template[], search: string): readonly Template[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter(({ id, topics, texts }) => {
    const text = [id, topics.en, topics.zh, texts.en, texts.zh].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A target as a row of the record schema `target`, by its columns' names. */
export function targetRow(template: Template, filled: Filled): ReadonlyMap<string, string> {
  return new Map([
    ["target_id", filled.key],
    ["iso3", filled.iso3],
    ["topic", template.topic],
    ["template", template.id],
    ["target", filled.sentence],
    ["unit", template.unit],
    ["baseline", filled.baseline],
    ["baseline_year", filled.baselineYear],
    ["value", filled.value],
    ["due_year", filled.dueYear],
    ["legal_basis", template.legalBasis],
    ["mosaic_module", template.mosaicModule],
    ["sdg", filled.sdg],
    ["in_action_plan", filled.inActionPlan],
    ["shared_with", filled.sharedWith],
  ]);
}
