import { type Code, codeList } from "./codes.ts";
import { citation, DOCUMENTS, document, documentVintage, paragraph, toDocuments } from "./documents.ts";
import { text, toTable } from "./fields.ts";
import { type Field, records, type Table } from "./table.ts";

const COLUMNS = ["topic", "mosaic_module", "target_en", "has_year", "has_percent", "has_count", "legal_basis"] as const;

/** The annex's headings in its order, with our codes. */
const TOPICS: readonly Code[] = [
  { code: "national_action_plan", en: "National action plan", zh: "国家行动计划" },
  { code: "coordination", en: "National coordination mechanism", zh: "国家协调机制" },
  { code: "manufacture", en: "Manufacture", zh: "制造" },
  { code: "transfers", en: "International transfers", zh: "国际转让" },
  { code: "brokering", en: "Brokering", zh: "中介活动" },
  { code: "stockpile", en: "Stockpile management", zh: "库存管理" },
  {
    code: "collection_destruction",
    en: "Collection, deactivation, destruction",
    zh: "收集、停用、销毁",
  },
  { code: "marking_records", en: "Marking and record-keeping", zh: "标识和记录保存" },
  { code: "tracing", en: "Tracing", zh: "追查" },
  { code: "assistance", en: "International assistance", zh: "国际援助" },
  { code: "gender", en: "Gender considerations", zh: "性别平等考虑" },
];
const CODES = new Map(TOPICS.map(({ en, code }) => [en, code]));

/** The annex of document 001: examples of voluntary national targets. */
export function targetTemplates(csv: string): Table {
  return {
    name: "target_templates",
    title: "Templates of national targets",
    description:
      "One row is an example of a voluntary national target from the annex of the report of 2019, with its blanks: {year}, {percent}, {count}, {name}. No level is right or wrong, so States are not to be ranked by their targets (001 50).",
    sources: [DOCUMENTS],
    fields: [
      text("target_id", "Number", "T and a running number, in the annex's order."),
      text("topic", "Topic", "Code of target_topic_codes."),
      text("target_en", "Target", "The blanks stand in braces."),
      flag("has_year", "Has a blank for a year", "{year} stands in the target."),
      flag("has_percent", "Has a blank for a percentage", "{percent} stands in the target."),
      flag(
        "has_count",
        "Has a blank for a number",
        "{count} stands in the target: a number of things, meetings or persons, or an amount of money.",
      ),
      {
        name: "mosaic_module",
        type: "string",
        title: "MOSAIC module",
        description: "The module that the annex names for guidance. Empty where it names none.",
        constraints: { pattern: "[0-9]{2}\\.[0-9]{2}" },
      },
      text("legal_basis", "Legal basis", "As the annex's footnotes give it."),
      document,
      paragraph,
      documentVintage,
    ],
    primaryKey: ["target_id"],
    foreignKeys: [toTable("topic", "target_topic_codes"), toDocuments],
    rows: records(csv, COLUMNS).map((row, i) => {
      const topic = CODES.get(row.topic);
      if (topic === undefined) throw new Error(`unknown topic "${row.topic}"`);
      return {
        target_id: `T${String(i + 1).padStart(2, "0")}`,
        topic,
        target_en: row.target_en,
        has_year: row.has_year === "true",
        has_percent: row.has_percent === "true",
        has_count: row.has_count === "true",
        mosaic_module: row.mosaic_module || null,
        legal_basis: row.legal_basis,
        ...citation("001", `annex list: ${row.topic}`),
      };
    }),
  };
}

export function targetTopicCodes(): Table {
  return codeList({
    name: "target_topic_codes",
    column: "topic",
    title: "topics of national targets",
    description: "One row is a heading of the annex of the report of 2019.",
    sources: [DOCUMENTS],
    codes: TOPICS,
  });
}

function flag(name: string, title: string, description: string): Field {
  return { name, type: "boolean", title, description, constraints: { required: true } };
}
