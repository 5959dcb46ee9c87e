import { DOCUMENTS, YEARS } from "./documents.ts";
import { evidence, OWN, text, toTable, vintage, word } from "./fields.ts";
import { type Provenance, type Row, records, type Table, whole } from "./table.ts";

const POA: Provenance = {
  title: "UNIDIR, UNODA, Small Arms Survey and IANSA on national reports, with the reports of the Secretary-General",
  path: "https://smallarms.un-arm.org/",
  version: "2004-2021",
};

/** The document counts reports here, not States. */
const UNITS = new Map([["national reports submitted 2018", "reports"]]);

/** How many States reported under the Programme of Action, by those who counted. */
export function poaReporting(csv: string): Table {
  return {
    name: "poa_reporting",
    title: "National reporting in figures",
    description:
      "One row is a published count of national reports or of what they say. States of one round, reports of one round and States since 2002 are different things: never put them on one line. 97 and 37 are no complements: together they exceed the 120 reports.",
    sources: [...DOCUMENTS, POA],
    fields: [
      text("measure", "What is counted", "Reports of one round, States that ever reported, or what the reports say."),
      {
        name: "year",
        type: "year",
        title: "Year",
        description: "Of the round, or of the count.",
        constraints: { required: true, minimum: 2003, maximum: 2020 },
      },
      {
        name: "value",
        type: "integer",
        title: "Number",
        unit: "as the column unit says",
        description: "The count.",
        constraints: { required: true, minimum: 0 },
      },
      text("unit", "Unit", "With its base, where the source gives one."),
      text("source", "Source", "Who counted, and where it is published."),
      { name: "document", type: "string", title: "Document", description: "Number in documents, where it is one." },
      { name: "paragraph", type: "string", title: "Paragraph", description: "Of that document." },
      vintage("2004", "2006", "2014", "2019", "2020", "2021"),
    ],
    primaryKey: ["measure", "year"],
    foreignKeys: [toTable("document", "documents")],
    rows: records(csv, ["measure", "year", "value", "unit", "source"] as const).map((row): Row => {
      const document = /seed (\d{3})/.exec(row.source)?.[1] ?? null;
      return {
        measure: row.measure,
        year: whole(row.year),
        value: whole(row.value),
        unit: UNITS.get(`${row.measure} ${row.year}`) ?? row.unit,
        source: row.source.replace(/ \(seed [^)]*\)/, ""),
        document,
        paragraph: document === null ? null : (/para (\w+)/.exec(row.source)?.[1] ?? null),
        vintage: document === null ? dated(row.source) : (YEARS.get(document) ?? null),
      };
    }),
  };
}

/** The year at the end of a source's words, before its address. */
function dated(source: string): string | null {
  return /20\d\d(?=\D*$)/.exec(source.replace(/ \(.*\)$/, ""))?.[0] ?? null;
}

const RECORDS = new Map([
  ["poa_national_report", "national_report"],
  ["seizure_record", "seizure"],
  ["trace_record", "trace"],
  ["iafq_long", "iafq_export"],
  ["atf_style_tables", "atf_tables"],
]);

/** The fields of records as States and missions keep them, by file name of the schema. */
export function recordFields(schemas: Readonly<Record<string, string>>): Table {
  const columns = ["column", "type", "section", "question_or_meaning", "evidence"] as const;
  return {
    name: "record_fields",
    title: "Fields of reports and records",
    description:
      "One row is a field of a kind of record: the national report under the Programme of Action, a seizure, a trace, and the layouts in which UNODC and ATF publish. Items with evidence C or R are recalled or composed, not read in the form itself.",
    sources: [OWN],
    fields: [
      word("record", "Record", [...RECORDS.values()], "Which kind of record or layout the field belongs to."),
      {
        name: "position",
        type: "integer",
        title: "Position",
        description: "Where the field stands in the record, from 1.",
        constraints: { required: true, minimum: 1 },
      },
      text("field", "Field", "Its name in the record."),
      text("type", "Type", "What it holds: int, date, yes/no, code and so on."),
      { name: "section", type: "string", title: "Section", description: "The part of the record it stands in." },
      {
        name: "question_en",
        type: "string",
        title: "Question or meaning",
        description: "The form's question with its paragraph of the instrument, or what the field means.",
      },
      evidence,
      {
        name: "evidence_note",
        type: "string",
        title: "On the evidence",
        description: "Where it was read, or which instrument it is recalled from.",
      },
      vintage("2026-11"),
    ],
    primaryKey: ["record", "field"],
    sortedBy: ["record", "position"],
    rows: Object.entries(schemas).flatMap(([file, csv]) =>
      records(csv, columns).map((row, i) => {
        const [, letter, note] = /^([ABC])(?:$|\s*\((.*)\)$)/.exec(row.evidence) ?? [];
        const named = letter === undefined && row.evidence !== "" && row.evidence !== "-";
        return {
          record: RECORDS.get(file) ?? null,
          position: i + 1,
          field: row.column,
          type: row.type,
          section: row.section || null,
          question_en: row.question_or_meaning || null,
          evidence: letter ?? (named ? "R" : null),
          evidence_note: note ?? (named ? row.evidence : null),
          vintage: "2026-11",
        };
      }),
    ),
  };
}
