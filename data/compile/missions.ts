import { citation, DOCUMENTS, document, documentVintage, paragraph, plain, toDocuments } from "./documents.ts";
import { text, word } from "./fields.ts";
import { records, type Table } from "./table.ts";

const COLUMNS = ["mission", "host_iso3", "arrangement", "mandate_resolution", "status", "practice_en"] as const;

/** What annex II and section V of document 004 say of field missions and arms embargoes. */
export function embargoMissions(csv: string): Table {
  return {
    name: "embargo_missions",
    title: "Field missions and arms embargoes",
    description:
      "One row is what the report of 2017 says of one field mission, or of all. Only rows of kind embargo_mandate are missions with an embargo mandate: eight current ones and two that ended in 2016. General practice has no mission.",
    sources: DOCUMENTS,
    fields: [
      text("row_id", "Number", "M and a running number."),
      word(
        "kind",
        "Kind",
        ["embargo_mandate", "national_support", "practice"],
        "embargo_mandate: annex II; national_support: help with national weapons management, section V; practice: good practice for all missions.",
      ),
      { name: "mission", type: "string", title: "Mission", description: "Abbreviation. Empty: all field missions." },
      {
        name: "host_iso3",
        type: "string",
        title: "Host State",
        description: "ISO 3166-1 alpha-3 code.",
        constraints: { pattern: "[A-Z]{3}" },
      },
      text("arrangement", "Arrangement or practice", "How the mission is set up for it, or the practice's name."),
      {
        name: "mandate_resolution",
        type: "string",
        title: "Resolution",
        description:
          "Security Council resolution that gave the mandate or, where mandate_end stands, ended it. Empty where the document names none.",
      },
      {
        name: "mandate_end",
        type: "year",
        title: "Mandate ended",
        description: "Empty: current in 2017, or general practice.",
        constraints: { minimum: 2016, maximum: 2017 },
      },
      text("practice_en", "What is said", "Shortened, in our words."),
      { ...paragraph, description: "Of document 004; several parted by semicolons." },
      document,
      documentVintage,
    ],
    primaryKey: ["row_id"],
    foreignKeys: [{ fields: ["host_iso3"], reference: { resource: "countries", fields: ["iso3"] } }, toDocuments],
    rows: records(csv, COLUMNS).map((row, i) => {
      const [, said, place] = /^(.*) \(((?:annex II|25 table).*)\)$/.exec(row.practice_en) ?? [];
      if (said === undefined || place === undefined) throw new Error(`no paragraph: "${row.practice_en}"`);
      const ended = /^terminated, (\d{4})$/.exec(row.status)?.[1];
      return {
        row_id: `M${String(i + 1).padStart(2, "0")}`,
        kind: kind(row.status, place),
        mission: row.mission.startsWith("(all") ? null : row.mission,
        host_iso3: row.host_iso3 || null,
        arrangement: row.arrangement,
        mandate_resolution: row.mandate_resolution.replace(" (ended the mandate)", "") || null,
        mandate_end: ended === undefined ? null : Number(ended),
        practice_en: plain(said),
        ...citation("004", place),
      };
    }),
  };
}

function kind(status: string, place: string): string {
  if (status === "practice") return "practice";
  return place.startsWith("25 table") ? "national_support" : "embargo_mandate";
}
