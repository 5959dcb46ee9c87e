import { type Code, codeList } from "./codes.ts";
import { citation, DOCUMENTS, document, documentVintage, paragraph, plain, toDocuments } from "./documents.ts";
import { QUALIFIERS } from "./facts.ts";
import { iso3, text, toCountries, toTable } from "./fields.ts";
import { decimal, type Field, type Row, records, type Table, whole } from "./table.ts";

const COLUMNS = [
  "document",
  "paragraph",
  "provider",
  "recipient_iso3",
  "region",
  "year",
  "activity_type",
  "quantity",
  "unit",
  "funding_source",
  "description_en",
] as const;
/** The list names a document by its file or, where it has one, its symbol. */
const WP8 = "A/CONF.192/BMS/2010/WP.8";

const ACTIVITIES: readonly Code[] = [
  { code: "training", en: "Training", zh: "培训" },
  { code: "stockpile", en: "Stockpile management", zh: "库存管理" },
  { code: "policy", en: "Policy and plans", zh: "政策和计划" },
  { code: "standards", en: "Standards and guidelines", zh: "标准和准则" },
  { code: "legislation", en: "Legislation", zh: "立法" },
  { code: "research", en: "Research", zh: "研究" },
  { code: "tracing", en: "Tracing", zh: "追查" },
  { code: "marking", en: "Marking", zh: "标识" },
  { code: "record_keeping", en: "Record-keeping", zh: "记录保存" },
  { code: "collection", en: "Collection", zh: "收集" },
  { code: "destruction", en: "Destruction", zh: "销毁" },
  { code: "ddr", en: "Disarmament, demobilization and reintegration", zh: "解除武装、复员和重返社会" },
  { code: "embargo_support", en: "Support to arms embargoes", zh: "支持武器禁运" },
  { code: "border_control", en: "Border control", zh: "边境管制" },
  { code: "reporting", en: "Reporting", zh: "报告" },
  { code: "database", en: "Databases", zh: "数据库" },
  { code: "funding", en: "Funding", zh: "供资" },
  { code: "coordination", en: "Coordination", zh: "协调" },
  { code: "dialogue", en: "Dialogue", zh: "对话" },
  { code: "survey", en: "Assessment missions and surveys", zh: "评估和调查" },
  { code: "community", en: "Community projects", zh: "社区项目" },
  { code: "livelihoods", en: "Other livelihoods", zh: "替代生计" },
  { code: "gender", en: "Gender", zh: "性别平等" },
];

/** Assistance that the documents name, and the States that received it. */
export function assistance(csv: string): [assistance: Table, recipients: Table] {
  const read = records(csv, COLUMNS).map((row, i) => ({
    ...row,
    assistance_id: `H${String(i + 1).padStart(3, "0")}`,
    document: row.document === WP8 ? "002" : row.document.slice(0, 3),
  }));
  const rows = read.map((row): Row => {
    const [from, to] = row.year.split("-");
    return {
      assistance_id: row.assistance_id,
      provider: plain(row.provider),
      activity_type: row.activity_type,
      description_en: plain(row.description_en),
      region: row.recipient_iso3.includes("XKX") ? kosovo(row.region) : row.region || null,
      year_from: from ? whole(from) : null,
      year_to: from ? whole(to ?? from) : null,
      ...quantity(row.quantity, row.unit),
      funding_source: row.funding_source || null,
      ...citation(row.document, row.paragraph),
    };
  });
  return [
    {
      name: "assistance",
      title: "Assistance that the documents name",
      description:
        "One row is an activity of assistance or cooperation that a document names: who gave it, what, when, how much. Quantities of different rows cover other regions and years: never add them. The recipients stand in assistance_recipients. References to Kosovo shall be understood to be in the context of Security Council resolution 1244 (1999).",
      sources: DOCUMENTS,
      fields: [
        text("assistance_id", "Number", "H and a running number."),
        text("provider", "Provider", "Several parted by semicolons."),
        text("activity_type", "Kind of activity", "Code of activity_type_codes."),
        text("description_en", "Activity", "Shortened, in our words."),
        { name: "region", type: "string", title: "Region", description: "As the document names it." },
        year("year_from", "From", "The period reported on where the document does not date the activity."),
        year("year_to", "To", "Equal to year_from for a single year."),
        {
          name: "quantity",
          type: "number",
          title: "Quantity",
          unit: "as the column unit says",
          description: "Empty where the document counts nothing.",
          constraints: { minimum: 0 },
        },
        {
          name: "quantity_qualifier",
          type: "string",
          title: "Exactness",
          description: "How the document hedges the quantity.",
          constraints: { enum: QUALIFIERS },
        },
        { name: "unit", type: "string", title: "Unit", description: "Of the quantity." },
        {
          name: "funding_source",
          type: "string",
          title: "Funding",
          description: "Who paid, where the document says so.",
        },
        document,
        paragraph,
        documentVintage,
      ],
      primaryKey: ["assistance_id"],
      foreignKeys: [toTable("activity_type", "activity_type_codes"), toDocuments],
      rows,
    },
    {
      name: "assistance_recipients",
      title: "Recipients of assistance",
      description:
        "One row is a State that received an activity of the table assistance. Activities for a region or for all have no row; Kosovo stands in the column region there.",
      sources: DOCUMENTS,
      fields: [text("assistance_id", "Activity", "Number in assistance."), iso3, documentVintage],
      primaryKey: ["assistance_id", "iso3"],
      foreignKeys: [toTable("assistance_id", "assistance"), toCountries],
      rows: read.flatMap((row) =>
        row.recipient_iso3
          .split(";")
          .filter((code) => code !== "" && code !== "XKX")
          .map((code) => ({
            assistance_id: row.assistance_id,
            iso3: code,
            vintage: citation(row.document, row.paragraph)["vintage"] ?? null,
          })),
      ),
    },
  ];
}

export function activityTypeCodes(): Table {
  return codeList({
    name: "activity_type_codes",
    column: "activity_type",
    title: "kinds of assistance",
    description: "One row is a kind of activity of the table assistance.",
    sources: DOCUMENTS,
    codes: ACTIVITIES,
  });
}

/** `"weapons (more than)"` → 1300, more_than, weapons. */
function quantity(text: string, unit: string): Row {
  if (text === "") return { quantity: null, quantity_qualifier: null, unit: null };
  const [, name = unit, hedge] = /^(.*?) \((.*)\)$/.exec(unit) ?? [];
  const qualifier = hedge === undefined ? "exact" : (HEDGES.get(hedge) ?? "");
  return { quantity: decimal(text), quantity_qualifier: qualifier, unit: name };
}
const HEDGES = new Map([
  ["more than", "more_than"],
  ["nearly", "nearly"],
  ["25 or more, in 15 States", "at_least"],
]);

function kosovo(region: string): string {
  return region === "" ? "Kosovo and the States named" : `Kosovo (${region})`;
}
function year(name: string, title: string, description: string): Field {
  return {
    name,
    type: "year",
    title,
    description,
    constraints: { minimum: 2010, maximum: 2019 },
  };
}
