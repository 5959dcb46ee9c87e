import { ALL_YEARS, DOCUMENTS } from "./documents.ts";
import { text, vintage, word } from "./fields.ts";
import type { Table } from "./table.ts";

type Kind = "change" | "clash" | "series" | "single_point" | "never_add";

const CLASHES: readonly (readonly [kind: Kind, subject: string, en: string, citations: string])[] = [
  [
    "change",
    "Measurability",
    "Asked of assistance proposals in 2010, of all activities in 2017, of national targets in 2019.",
    "002 5; 004 41; 001 50",
  ],
  ["change", "Meetings", "An agreed outcome in 2014; in 2019 none is thought necessary.", "003 8; 001 46, 53"],
  ["change", "Standards", "ISACS in 2014 is MOSAIC in 2019: one series.", "003 31; 001 14"],
  [
    "change",
    "Technology",
    "Watched in 2014; elements of an annex to the tracing instrument in 2019.",
    "003 11; 001 76",
  ],
  ["change", "Gender", "One course in 2014; data encouraged in 2017; counted in 2019.", "003 57; 004 31; 001 36"],
  [
    "change",
    "Register of Conventional Arms",
    "Small arms are background information in 2014, a trial category in 2017.",
    "003 26; 004 29",
  ],
  [
    "change",
    "Arms Trade Treaty",
    "Near entry into force in 2014; accession urged in 2017; documents 001 and 002 do not name it.",
    "003 69; 004 44",
  ],
  [
    "change",
    "Embargo missions",
    "The embargo mandates of UNOCI and of the mission in Liberia end in 2016.",
    "004 annex II fn 2, annex II fn 3",
  ],
  [
    "clash",
    "Brokering",
    "97 States with rules and 37 without are 134, more than the 120 reports: not one round, or overlapping groups. Never use them as complements.",
    "001 29, 34",
  ],
  [
    "clash",
    "Firearms in deaths",
    "Nearly half of violent deaths, but 32 percent of conflict deaths: different bases.",
    "004 6, fn 3",
  ],
  [
    "clash",
    "16.4.2",
    "Called a target in one paragraph and an indicator in others; it is an indicator.",
    "001 12, 23, fn 3",
  ],
  ["clash", "SALIENT", "Said to be planned and to be established in one paragraph.", "001 7"],
  [
    "clash",
    "Supporter of Burkina Faso",
    "The footnote names the Central African Republic; paragraph 23 has Conflict Armament Research, with the same letters CAR.",
    "001 23, fn 6",
  ],
  [
    "clash",
    "Libya or Liberia",
    "The mission is named after Libya, but abbreviation and resolution are those of the mission in Liberia.",
    "003 41; 004 annex II para 6, annex II fn 3",
  ],
  [
    "clash",
    "Polymer marking",
    "Paragraphs 82(a) and 82(b) have the same text: one element was lost.",
    "001 82(a), 82(b)",
  ],
  [
    "clash",
    "Reporters and contacts",
    "171 States have reported since 2002 and 172 have a point of contact: different bases.",
    "001 29, 32",
  ],
  [
    "clash",
    "African Union decisions",
    "One is numbered XXXIX, a later-numbered one XXVIII is of January 2017: the first cannot be right.",
    "001 fn 7; 004 fn 10",
  ],
  [
    "series",
    "Reports",
    "68 States (2014), 120 reports (2018), 171 States since 2002: the unit differs, and 171 is cumulative.",
    "003 9; 001 29",
  ],
  [
    "series",
    "UNSCAR projects",
    "8 from the call of 2013, 80 from 2013 to 2019: one call against a cumulative count.",
    "003 23; 001 19",
  ],
  ["series", "Council resolutions", "First in 2013, second in 2015: comparable.", "003 5; 004 2, fn 1"],
  ["series", "Council reports", "Four by 2015, the fifth in 2017: comparable.", "004 annex I para 1"],
  ["series", "Start of CASA", "1998 in both documents: they agree.", "001 9; 003 28"],
  ["series", "Homicide in Nicaragua", "From 11 to 8.7 per 100,000: the years are not given.", "003 49"],
  ["single_point", "Points of contact", "172 States, 2019: one point, no trend.", "001 32"],
  [
    "single_point",
    "Laws",
    "111 (transfer licences), 97 and 37 (brokering), 47 (help asked): one point each, no trend.",
    "001 33, 34",
  ],
  [
    "single_point",
    "Gender",
    "48 States consider gender, 17 of them collect data by sex: one point, no trend.",
    "001 36",
  ],
  ["single_point", "CASA partners", "24, in 2019: one point, no trend.", "001 10"],
  ["single_point", "MOSAIC modules", "18, in 2019: one point, no trend.", "001 15"],
  ["single_point", "Arms Trade Treaty", "118 signatures, in 2014: one point, no trend.", "003 17"],
  ["single_point", "Firearms Protocol", "109 parties, in 2014: one point, no trend.", "003 13"],
  [
    "single_point",
    "Register of Conventional Arms",
    "80 States reported small arms at least once by 2014: one point, no trend.",
    "003 27",
  ],
  ["single_point", "Explosions", "466 since the late 1980s, by 2014: one cumulative point, no trend.", "003 37"],
  [
    "single_point",
    "Embargo missions and panels",
    "8 missions and 9 panels, in 2017: one point each, no trend.",
    "004 annex II para 3, annex II fn 4",
  ],
  [
    "never_add",
    "Destroyed arms",
    "Totals of different documents cover other regions and years: never add them.",
    "003 33(e), 50, 55",
  ],
  [
    "never_add",
    "Trained persons",
    "Totals of different documents cover other regions and years: never add them.",
    "003 40, 55, 57",
  ],
];

/** Where figures of the documents change meaning, clash or must not be compared. */
export function clashes(): Table {
  return {
    name: "clashes",
    title: "What changes, clashes or must not be compared",
    description:
      "One row is a warning for whoever sets figures of different documents side by side, or two figures of one document.",
    sources: DOCUMENTS,
    fields: [
      text("clash_id", "Number", "K and a running number."),
      word(
        "kind",
        "Kind",
        ["change", "clash", "series", "single_point", "never_add"],
        "change: the meaning moved over the years; clash: the text does not agree with itself; series: points over time, with what to beware of; single_point: no trend can be drawn; never_add: no total can be drawn.",
      ),
      text("subject_en", "Subject", "What the figures or words are about."),
      text("warning_en", "Warning", "What differs, and what not to do."),
      text("citations", "Citations", "Numbers of documents, each with its paragraphs: 001 29, 34; 003 9."),
      vintage(ALL_YEARS),
    ],
    primaryKey: ["clash_id"],
    rows: CLASHES.map(([kind, subject_en, warning_en, citations], i) => ({
      clash_id: `K${String(i + 1).padStart(2, "0")}`,
      ...{ kind, subject_en, warning_en, citations, vintage: ALL_YEARS },
    })),
  };
}
