import { evidence, text, toTable, vintage, word } from "./fields.ts";
import { type Field, type Provenance, type Row, records, type Table, whole } from "./table.ts";

/** The United Nations documents that the tables were compiled from, and the year of each, which is its vintage. */
export const YEARS: ReadonlyMap<string, string> = new Map([
  ["001", "2019"],
  ["002", "2010"],
  ["003", "2014"],
  ["004", "2017"],
]);
interface Title {
  readonly symbol: string;
  readonly en: string;
  readonly zh: string;
}
/** The symbol of 002 stands in its text; the others are recalled. */
const TITLES: ReadonlyMap<string, Title> = new Map([
  [
    "001",
    {
      symbol: "A/74/187",
      en: "The illicit trade in small arms and light weapons in all its aspects and assistance to States for curbing the illicit traffic in small arms and light weapons and collecting them: report of the Secretary-General",
      zh: "小武器和轻武器非法贸易的各方面问题及协助各国制止小武器和轻武器非法贩运并加以收集：秘书长的报告",
    },
  ],
  [
    "002",
    {
      symbol: "A/CONF.192/BMS/2010/WP.8",
      en: "Fourth Biennial Meeting of States, draft report: international cooperation and assistance",
      zh: "第四次双年度会议报告草稿：国际合作和援助",
    },
  ],
  [
    "003",
    {
      symbol: "A/69/132",
      en: "Consolidation of peace through practical disarmament measures; assistance to States for curbing the illicit traffic in small arms and light weapons and collecting them; the illicit trade in small arms and light weapons in all its aspects: report of the Secretary-General",
      zh: "以实际裁军措施巩固和平；协助各国制止小武器和轻武器非法贩运并加以收集；小武器和轻武器非法贸易的各方面问题：秘书长的报告",
    },
  ],
  [
    "004",
    {
      symbol: "S/2017/1025",
      en: "Small arms and light weapons: report of the Secretary-General to the Security Council",
      zh: "小武器和轻武器：秘书长的报告",
    },
  ],
]);

/** The years of all of them: the vintage of what no single one says. */
export const ALL_YEARS = "2010-2019";

/** A document as it is cited: symbol and title, and the year of issue as its version. */
function sourceOf(document: string): Provenance {
  const [title, version] = [TITLES.get(document), YEARS.get(document)];
  if (title === undefined || version === undefined) throw new Error(`no document "${document}"`);
  return {
    title: `United Nations, ${title.symbol}, ${title.en} (Chinese text)`,
    path: `https://undocs.org/zh/${title.symbol}`,
    version,
  };
}

/** The documents, each a source of its own. */
export const DOCUMENTS: readonly Provenance[] = [...YEARS.keys()].map(sourceOf);

/** The documents that rows name, in `document` or in `citations` (001 31; 003 9); all where they name none. */
export function documentsOf(rows: readonly Row[]): readonly Provenance[] {
  const text = rows.map((row) => `${row["document"] ?? ""} ${row["citations"] ?? ""}`).join(" ");
  const named = new Set(text.match(/\b00\d\b/g));
  const found = [...YEARS.keys()].flatMap((document, i) => (named.has(document) ? (DOCUMENTS[i] ?? []) : []));
  return found.length > 0 ? found : DOCUMENTS;
}

export const document: Field = text("document", "Document", "Number in the table documents.");
export const paragraph: Field = text(
  "paragraph",
  "Paragraph",
  "As the document numbers it; fn: footnote; 25 table: the table after paragraph 25.",
);
export const documentVintage: Field = {
  ...vintage(...new Set(YEARS.values())),
  title: "Year of the document",
  description: "The state of knowledge is that of this year.",
};
export const toDocuments = toTable("document", "documents");

/** Where a row of a document's table comes from. */
export function citation(document: string, paragraph: string): Row {
  const vintage = YEARS.get(document);
  if (vintage === undefined || paragraph === "") throw new Error(`no paragraph "${document} ${paragraph}"`);
  return { document, paragraph, vintage };
}

/** Compiled text without the words of its compilation: names of files, and "seed" for a document's text. */
export function plain(compiled: string): string | null {
  const cleaned = compiled
    .replace(/; see coverage\.csv$/, "")
    .replaceAll("targets.csv", "target_templates")
    .replace(/(\w+)\.csv/g, "$1")
    .replace(/ \(seed 00\d(, para \S+)?\)/g, "")
    .replace(/\b([Tt]he|each) seed\b/g, "$1 text")
    .replaceAll("; seed ", "; the text ")
    .replace(/\bSeed\b/g, "The text")
    .replace(/\bseeds?\b/g, "text")
    .trim();
  return cleaned === "" ? null : cleaned;
}

export function documents(csv: string): Table {
  const columns = ["seed_no", "own_symbol_in_seed", "kind", "issuing_year", "year_basis", "reporting_period"] as const;
  return {
    name: "documents",
    title: "The documents",
    description:
      "One row is a United Nations document that figures, recommendations, targets and assistance were compiled from. They were read in Chinese; the English titles and words are translations.",
    sources: DOCUMENTS,
    fields: [
      text("document", "Number", "Three digits, as citations name it: 001 36 is paragraph 36 of document 001."),
      text("symbol", "Symbol", "Of the United Nations."),
      {
        ...evidence,
        description: "Of the symbol. A: the text carries it; R: recalled, the text carries none.",
        constraints: { required: true, enum: ["A", "R"] },
      },
      text("title_en", "Title, English", "Translated; long titles as the United Nations have them."),
      text("title_zh", "Title, Chinese", "As the text has it."),
      text("kind", "Kind", "Who wrote it for whom."),
      {
        name: "year",
        type: "year",
        title: "Year of issue",
        description: "The vintage of what was compiled from it.",
        constraints: { required: true },
      },
      text("year_basis", "How the year is known", "From dates in the text."),
      text("reporting_period", "Period reported on", "ISO 8601 where the document dates it."),
    ],
    primaryKey: ["document"],
    rows: records(csv, columns).map((row) => {
      const title = TITLES.get(row.seed_no);
      if (title === undefined) throw new Error(`no title of document "${row.seed_no}"`);
      return {
        document: row.seed_no,
        symbol: title.symbol,
        evidence: row.own_symbol_in_seed === "yes" ? "A" : "R",
        title_en: title.en,
        title_zh: title.zh,
        kind: row.kind,
        year: whole(row.issuing_year),
        year_basis: row.year_basis,
        reporting_period: row.reporting_period,
      };
    }),
  };
}

/** Doubts about columns that stand otherwise here: by place, what is said instead. */
const REWORDED = new Map([
  [
    "Peacekeeping row",
    "The text lost the reference of this recommendation: its symbol and number are empty. The label all Member States stands after the last bullet",
  ],
  ["003 para 48, 33(e)", "Kosovo has no code in M49: it is named in the column region"],
  ["status current", "No end means current in the report of 2017; MINUSTAH is listed there without an end date"],
  [
    "mission (all field missions)",
    "Ten rows of general practice name no mission: leave them out when counting missions",
  ],
  [
    "data_in, data_out",
    "Where a document only names a system, contents are a short inference; empty where there is no basis",
  ],
  [
    "first_paragraph",
    "The first place where the Chinese name was found in each text; tables of annexes come after the body",
  ],
]);
const PLACES = new Map([
  ["status current", "mandate_end"],
  ["mission (all field missions)", "mission"],
  ["first_paragraph", "institution_mentions"],
]);

/** What is uncertain in the documents' tables, said by those who compiled them. */
export function doubts(csv: string): Table {
  return {
    name: "doubts",
    title: "Doubts",
    description:
      "One row is something that the documents leave uncertain, or that was decided when the tables were compiled from them.",
    sources: DOCUMENTS,
    fields: [
      text("doubt_id", "Number", "D and a running number."),
      word("about", "Is about", ["table", "document"], "A table that was compiled, or a document itself."),
      text("names", "Which", "Tables or documents by name or number, several parted by a semicolon."),
      text("place", "Where", "Paragraph, row or column."),
      text("doubt_en", "Doubt", "What is uncertain or was decided."),
      vintage(ALL_YEARS),
    ],
    primaryKey: ["doubt_id"],
    rows: records(csv, ["file", "where", "issue"] as const).map((row, i) => ({
      doubt_id: `D${String(i + 1).padStart(2, "0")}`,
      about: row.file.startsWith("00") ? "document" : "table",
      names: plain(row.file),
      place: PLACES.get(row.where) ?? row.where,
      doubt_en: REWORDED.get(row.where) ?? plain(row.issue),
      vintage: ALL_YEARS,
    })),
  };
}
