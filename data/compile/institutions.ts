import {
  ALL_YEARS,
  citation,
  DOCUMENTS,
  document,
  documentVintage,
  paragraph,
  plain,
  toDocuments,
} from "./documents.ts";
import { text, toTable, vintage } from "./fields.ts";
import { type Field, records, type Table } from "./table.ts";

const COLUMNS = [
  "name_en",
  "abbreviation",
  "kind",
  "first_paragraph",
  "purpose_en",
  "data_in",
  "data_out",
  "notebook_should",
  "name_zh",
] as const;

/** Instruments, bodies, databases and tools that the documents name, and where each is named first. */
export function institutions(csv: string): [institutions: Table, mentions: Table] {
  const read = records(csv, COLUMNS).map((row, i) => ({
    ...row,
    institution_id: `I${String(i + 1).padStart(3, "0")}`,
  }));
  return [
    {
      name: "institutions",
      title: "Instruments, bodies, databases and tools",
      description:
        "One row is an instrument, body, database, tool or programme that the documents name. What data it takes and gives is a short inference where a document only names it (evidence B throughout), and empty where there is no basis. Where each is named stands in institution_mentions.",
      sources: DOCUMENTS,
      fields: [
        text("institution_id", "Number", "I and a running number."),
        text("name_en", "Name, English", "In full, where it has a name of its own."),
        optionalText("abbreviation", "Abbreviation", "Several parted by semicolons."),
        text("kind", "Kind", "treaty, database, fund, body and so on."),
        text("purpose_en", "What it is for", "In our words."),
        optionalText("data_in", "Data it takes", "Empty: no basis in the documents."),
        optionalText("data_out", "Data it gives", "Empty: no basis in the documents."),
        optionalText("use_en", "Use in a notebook", "What a notebook can do with it: our suggestion."),
        text(
          "name_zh",
          "Words, Chinese",
          "The words by which it was found in the documents, several parted by semicolons; not always its full name.",
        ),
        text("evidence", "Evidence", "B: the documents name it; the English words are ours."),
        vintage(ALL_YEARS),
      ],
      primaryKey: ["institution_id"],
      rows: read.map((row) => ({
        institution_id: row.institution_id,
        name_en: row.name_en,
        abbreviation: row.abbreviation || null,
        kind: row.kind,
        purpose_en: plain(row.purpose_en),
        data_in: stated(row.data_in),
        data_out: stated(row.data_out),
        use_en: plain(row.notebook_should),
        name_zh: row.name_zh.replace(/，$/, ""),
        evidence: "B",
        vintage: ALL_YEARS,
      })),
    },
    {
      name: "institution_mentions",
      title: "Where the documents name an institution",
      description: "One row is the first place where a document names an entry of the table institutions.",
      sources: DOCUMENTS,
      fields: [text("institution_id", "Institution", "Number in institutions."), document, paragraph, documentVintage],
      primaryKey: ["institution_id", "document"],
      foreignKeys: [toTable("institution_id", "institutions"), toDocuments],
      rows: read.flatMap((row) =>
        row.first_paragraph.split(/(?:; | \| )(?=00\d )/).map((place) => ({
          institution_id: row.institution_id,
          ...citation(place.slice(0, 3), place.slice(4).replace(/^para /, "")),
        })),
      ),
    },
  ];
}

function stated(text: string): string | null {
  return text === "not stated" ? null : plain(text);
}
function optionalText(name: string, title: string, description: string): Field {
  return { name, type: "string", title, description };
}
