import { ALL_YEARS, DOCUMENTS, plain } from "./documents.ts";
import { position, text, vintage } from "./fields.ts";
import type { Row, Table } from "./table.ts";

/** A title for each requirement, in order. */
const TITLES = [
  "National reports",
  "Codebook of questions",
  "Needs and offers",
  "Points of contact",
  "Regional and global questions",
  "Law status",
  "Trends and text search",
  "Target builder",
  "Baseline, value and due year",
  "Horizons without ranking",
  "Shared targets",
  "Metrics of targets",
  "Indicator 16.4.2",
  "Two sources of 16.4.2",
  "Seizures",
  "Trace requests",
  "Reference tables of INTERPOL",
  "Marks by event",
  "Modular and polymer weapons in a trace",
  "Biennial answers on modular and polymer weapons",
  "Stockpile sites",
  "Explosions",
  "Collection and destruction",
  "Standards and self-assessment",
  "Assistance",
  "UNSCAR and SALIENT",
  "Effectiveness of assistance",
  "Sex and age on tables of persons",
  "Women's share and parity",
  "Violence and licence data",
  "Gender in projects",
  "Recommendations to the Council",
  "Embargo missions",
  "Exemptions and end-user certificates",
  "Register of Conventional Arms",
  "One form across missions",
  "Violence",
  "Community projects",
  "Regional views",
  "Calendar",
  "Variants of terms",
  "Stated caveats",
  "Catalogue of institutions and tools",
];

/** The requirements S1 to S43 of the list that the documents were digested into. */
export function requirements(markdown: string): Table {
  let section = "";
  const rows: Row[] = [];
  for (const line of markdown.split("\n")) {
    section = /^## (.*)$/.exec(line)?.[1] ?? section;
    const [, id, body] = /^- \*\*(S\d+)\*\* (.*)$/.exec(line) ?? [];
    if (id === undefined || body === undefined) continue;
    const title = TITLES[rows.length];
    if (title === undefined || id !== `S${rows.length + 1}`) throw new Error(`requirement ${id} out of order`);
    const citations = Array.from(body.matchAll(/\[(00\d [^\]]*)\]/g), (match) => match[1] ?? "");
    rows.push({
      requirement_id: id,
      position: rows.length + 1,
      section,
      title_en: title,
      text_en: plain(sentence(body)),
      citations: citations.join("; "),
      vintage: ALL_YEARS,
    });
  }
  return {
    name: "requirements",
    title: "What the documents ask for",
    description:
      "One row is a requirement that was drawn from the documents: data to keep, questions to answer, caveats to show. Where Tracebook meets it stands in docs/coverage.md.",
    sources: DOCUMENTS,
    fields: [
      text("requirement_id", "Number", "S1 to S43."),
      position,
      text("section", "Section", "The part of the list that it stands in."),
      text("title_en", "Title", "A short name."),
      text("text_en", "Requirement", "What to keep, answer or show."),
      text("citations", "Citations", "Numbers of documents, each with its paragraphs: 001 29, 31; 003 9."),
      vintage(ALL_YEARS),
    ],
    primaryKey: ["requirement_id"],
    sortedBy: ["position"],
    rows,
  };
}

/** The requirement without its citations and Markdown. */
function sentence(body: string): string {
  return body
    .replace(/\s*\[00\d [^\]]*\]/g, "")
    .replaceAll("`", "")
    .replaceAll(" :", ":");
}
