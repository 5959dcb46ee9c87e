import { type Code, codeList } from "./codes.ts";
import { citation, DOCUMENTS, document, documentVintage, paragraph, plain, toDocuments } from "./documents.ts";
import { text, toTable, word } from "./fields.ts";
import { quoted, type Texts } from "./seeds.ts";
import { decimal, records, type Table } from "./table.ts";

const COLUMNS = [
  "fact_id",
  "paragraph",
  "topic",
  "statement_en",
  "value",
  "value_qualifier",
  "unit",
  "period_start",
  "period_end",
  "geography",
  "quote_zh",
] as const;
export const QUALIFIERS = ["exact", "more_than", "at_least", "about", "nearly"];

const DATE = "[0-9]{3}[0-9X](-[0-9]{2}(-[0-9]{2})?)?";

const TOPICS: readonly Code[] = [
  { code: "reporting", en: "National reporting", zh: "国家报告" },
  { code: "reporting_period", en: "Reporting period", zh: "报告期" },
  { code: "meeting_cycle", en: "Cycle of meetings", zh: "会议周期" },
  { code: "targets", en: "National targets", zh: "国家目标" },
  { code: "recommendations", en: "Recommendations", zh: "建议" },
  { code: "security_council", en: "Security Council", zh: "安全理事会" },
  { code: "arms_embargo", en: "Arms embargoes", zh: "武器禁运" },
  { code: "peace_operations", en: "Peace operations", zh: "和平行动" },
  { code: "ddr", en: "Disarmament, demobilization and reintegration", zh: "解除武装、复员和重返社会" },
  { code: "tracing", en: "Tracing", zh: "追查" },
  { code: "marking", en: "Marking", zh: "标识" },
  { code: "record_keeping", en: "Record-keeping", zh: "记录保存" },
  { code: "technology", en: "Technology", zh: "技术" },
  { code: "transfers", en: "Transfers", zh: "转让" },
  { code: "brokering", en: "Brokering", zh: "中介活动" },
  { code: "arms_trade", en: "Arms trade", zh: "武器贸易" },
  { code: "trafficking", en: "Trafficking", zh: "贩运" },
  { code: "unroca", en: "Register of Conventional Arms", zh: "常规武器登记册" },
  { code: "treaty", en: "Treaties", zh: "条约" },
  { code: "confidence_building", en: "Confidence-building", zh: "建立信任措施" },
  { code: "standards", en: "Standards and guidelines", zh: "标准和准则" },
  { code: "stockpile", en: "Stockpiles", zh: "库存" },
  { code: "explosions", en: "Explosions of ammunition stores", zh: "弹药储存爆炸" },
  { code: "collection_destruction", en: "Collection and destruction", zh: "收集和销毁" },
  { code: "assistance", en: "Assistance", zh: "援助" },
  { code: "assistance_need", en: "Needs for assistance", zh: "援助需求" },
  { code: "funding", en: "Funding", zh: "供资" },
  { code: "coordination", en: "Coordination", zh: "协调" },
  { code: "training", en: "Training", zh: "培训" },
  { code: "gender", en: "Gender", zh: "性别平等" },
  { code: "violence", en: "Violence", zh: "暴力" },
  { code: "community", en: "Communities", zh: "社区" },
  { code: "human_rights", en: "Human rights", zh: "人权" },
  { code: "sdg", en: "Sustainable development", zh: "可持续发展" },
  { code: "regional", en: "Regional initiatives", zh: "区域举措" },
  { code: "publication_date", en: "Dates of publications", zh: "出版日期" },
];

/** Each number that the documents state. Every quotation is checked against the document's text. */
export function facts(csv: string, texts: Texts): Table {
  return {
    name: "facts",
    title: "The documents' figures",
    description:
      "One row is a number that a document states, with its paragraph and the Chinese words. Dates and ordinals are kept: filter unit calendar_year and ordinal_… out to see quantities alone. Figures of different documents count other States and years: never add them (table clashes). References to Kosovo shall be understood to be in the context of Security Council resolution 1244 (1999).",
    sources: DOCUMENTS,
    fields: [
      text("fact_id", "Number", "The document's number, F and a running number."),
      document,
      paragraph,
      text("topic", "Topic", "Code of fact_topic_codes."),
      text("statement_en", "What is stated", "The number's meaning, in our words."),
      {
        name: "value",
        type: "number",
        title: "Value",
        unit: "as the column unit says",
        description: "In the unit of the column unit.",
        constraints: { required: true, minimum: 0 },
      },
      word("value_qualifier", "Exactness", QUALIFIERS, "How the document hedges the number."),
      text("unit", "Unit", "calendar_year and ordinal_… mark dates and ordinals, all else are quantities."),
      {
        name: "period_start",
        type: "string",
        title: "From",
        description: "ISO 8601, as exactly as the document says; 198X: the 1980s. Empty where it does not.",
        constraints: { pattern: DATE },
      },
      {
        name: "period_end",
        type: "string",
        title: "To",
        description: "ISO 8601; the document's year where it is now.",
        constraints: { pattern: DATE },
      },
      text("geography", "Where", "GLOBAL, ISO 3166-1 alpha-3 codes or names of regions, parted by semicolons."),
      text("quote_zh", "Quotation, Chinese", "Found word for word in the document."),
      documentVintage,
    ],
    primaryKey: ["fact_id"],
    foreignKeys: [toDocuments, toTable("topic", "fact_topic_codes")],
    rows: records(csv, COLUMNS).map((row) => ({
      ...row,
      ...citation(row.fact_id.slice(0, 3), row.paragraph),
      statement_en: plain(row.statement_en),
      value: decimal(row.value),
      period_start: row.period_start.replace("1980s-late", "198X"),
      geography: row.geography.replace("XKX", "Kosovo"),
      quote_zh: quoted(texts, row.fact_id.slice(0, 3), row.quote_zh),
    })),
  };
}

export function factTopicCodes(): Table {
  return codeList({
    name: "fact_topic_codes",
    column: "topic",
    title: "topics of the documents' figures",
    description: "One row is a topic of the table facts.",
    sources: DOCUMENTS,
    codes: TOPICS,
  });
}
