import { citation, DOCUMENTS, document, documentVintage, paragraph, toDocuments } from "./documents.ts";
import { text, toTable, word } from "./fields.ts";
import { type Field, records, type Table } from "./table.ts";

const COLUMNS = [
  "source_symbol",
  "recommendation_no",
  "theme",
  "recommendation_en",
  "actor",
  "action_en",
  "mentions_16_4_2",
  "mentions_gender",
] as const;

/** The recommendations of annex I of document 004, and the actions that it proposes for each. */
export function recommendations(csv: string): [recommendations: Table, actions: Table] {
  const read = records(csv, COLUMNS);
  const idOf = new Map<string, string>();
  for (const row of read) {
    const key = row.source_symbol + row.recommendation_no;
    if (!idOf.has(key)) idOf.set(key, numbered("R", idOf.size));
  }
  const rows = read.map((row, i) => ({
    ...row,
    recommendation_id: idOf.get(row.source_symbol + row.recommendation_no) ?? "",
    action_id: numbered("A", i),
  }));
  return [recommendationTable(rows), actionTable(rows)];
}

type Read = Record<(typeof COLUMNS)[number] | "recommendation_id" | "action_id", string>;

function recommendationTable(rows: readonly Read[]): Table {
  const first = rows.filter((row, i) => rows[i - 1]?.recommendation_id !== row.recommendation_id);
  return {
    name: "recommendations",
    title: "Recommendations to the Security Council",
    description:
      "One row is a recommendation of earlier reports that the report of 2017 takes up again in annex I: 18 rows of the 48 recommendations made. The document leaves one of them without its reference.",
    sources: DOCUMENTS,
    fields: [
      text("recommendation_id", "Number", "R and a running number, in the document's order."),
      { name: "source_symbol", type: "string", title: "Made in", description: "Symbols of the earlier reports." },
      {
        name: "recommendation_no",
        type: "string",
        title: "Number there",
        description: "In the same order as the symbols, parted by semicolons.",
      },
      text("theme", "Theme", "The heading it stands under."),
      text("recommendation_en", "Recommendation", "Shortened, in our words."),
      document,
      paragraph,
      documentVintage,
    ],
    primaryKey: ["recommendation_id"],
    foreignKeys: [toDocuments],
    rows: first.map((row) => {
      const unknown = row.source_symbol.startsWith("not given");
      return {
        recommendation_id: row.recommendation_id,
        source_symbol: unknown ? null : row.source_symbol,
        recommendation_no: unknown ? null : row.recommendation_no,
        theme: row.theme,
        recommendation_en: row.recommendation_en,
        ...citation("004", `annex I table: ${reference(row)}`),
      };
    }),
  };
}

function actionTable(rows: readonly Read[]): Table {
  return {
    name: "recommendation_actions",
    title: "Actions proposed on the recommendations",
    description:
      "One row is an action that the report of 2017 proposes on a recommendation, and who is to act. Some actors were inferred from the layout of the document's table: see doubts.",
    sources: DOCUMENTS,
    fields: [
      text("action_id", "Number", "A and a running number, in the document's order."),
      text("recommendation_id", "Recommendation", "Number in recommendations."),
      word(
        "actor",
        "Who is to act",
        ["Security Council", "all Member States", "UN system"],
        "As the document's column of entities has it.",
      ),
      text("action_en", "Action", "Shortened, in our words."),
      flag("mentions_16_4_2", "Names indicator 16.4.2", "In the action."),
      flag("mentions_gender", "Names gender or women", "In the action or in its recommendation, UN Women included."),
      document,
      paragraph,
      documentVintage,
    ],
    primaryKey: ["action_id"],
    foreignKeys: [toTable("recommendation_id", "recommendations"), toDocuments],
    rows: rows.map((row) => ({
      action_id: row.action_id,
      recommendation_id: row.recommendation_id,
      actor: row.actor,
      action_en: row.action_en,
      mentions_16_4_2: row.mentions_16_4_2 === "true",
      mentions_gender: row.mentions_gender === "true",
      ...citation("004", `annex I table: ${reference(row)}`),
    })),
  };
}

/** `S/2015/289 rec 8; S/2013/503 rec 3` */
function reference(row: Read): string {
  if (row.source_symbol.startsWith("not given")) return "peacekeeping row without reference";
  const numbers = row.recommendation_no.split("; ");
  return row.source_symbol
    .split("; ")
    .map((symbol, i) => `${symbol} rec ${numbers[i]}`)
    .join("; ");
}
function numbered(letter: string, index: number): string {
  return letter + String(index + 1).padStart(2, "0");
}
function flag(name: string, title: string, description: string): Field {
  return { name, type: "boolean", title, description, constraints: { required: true } };
}
