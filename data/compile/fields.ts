import type { Field, ForeignKey, Provenance } from "./table.ts";

export const iso3: Field = {
  name: "iso3",
  type: "string",
  title: "State or area",
  description: "ISO 3166-1 alpha-3 code.",
  constraints: { required: true, pattern: "[A-Z]{3}" },
};
export const toCountries: ForeignKey = { fields: ["iso3"], reference: { resource: "countries", fields: ["iso3"] } };

/** The calendar year that a figure is about. */
export function year(minimum: number, maximum: number): Field {
  return {
    name: "year",
    type: "year",
    title: "Year",
    description: "The calendar year that the figure is about.",
    constraints: { required: true, minimum, maximum },
  };
}

export const recoveryMode: Field = {
  name: "recovery_mode",
  type: "string",
  title: "How the arms came in",
  description:
    "seized: taken under legal power; found: without a holder; surrendered: handed over, amnesties included.",
  constraints: { required: true, enum: ["seized", "found", "surrendered"] },
};

/** A reported count of arms. */
export const arms: Field = {
  name: "arms",
  type: "integer",
  title: "Arms",
  unit: "arms",
  description: "As reported. A reported zero is 0; what was not reported has no row.",
  constraints: { required: true, minimum: 0 },
};

export function vintage(...releases: string[]): Field {
  return {
    name: "vintage",
    type: "string",
    title: "Release",
    description: "The release of the source that the figure was read from.",
    constraints: { required: true, enum: releases },
  };
}

/** A code list's words in English and Chinese. */
export const labels: readonly Field[] = [
  {
    name: "label_en",
    type: "string",
    title: "Label, English",
    description: "What the code stands for, in English.",
    constraints: { required: true },
  },
  {
    name: "label_zh",
    type: "string",
    title: "Label, Chinese",
    description: "What the code stands for, in Simplified Chinese.",
    constraints: { required: true },
  },
];
export const position: Field = {
  name: "position",
  type: "integer",
  title: "Position",
  description: "Where the code stands in the list, from 1.",
  constraints: { required: true, minimum: 1 },
};

/** Whether an item was read or is recalled. Recalled items are provisional. */
export const evidence: Field = {
  name: "evidence",
  type: "string",
  title: "Evidence",
  description:
    "A: read in the source that is named; B: the source names the topic, the wording is ours; C: composed or recalled, not read; R: recalled, not read. C and R are provisional. Empty: a field of our own, which no source is claimed for.",
  constraints: { enum: ["A", "B", "C", "R"] },
};

/** Text that is always there. */
export function text(name: string, title: string, description: string): Field {
  return { name, type: "string", title, description, constraints: { required: true } };
}
/** One of a few words. */
export function word(name: string, title: string, words: readonly string[], description: string): Field {
  return { ...text(name, title, description), constraints: { required: true, enum: words } };
}
/** A key into the table of that name, by the column of the same name there. */
export function toTable(column: string, resource: string): ForeignKey {
  return { fields: [column], reference: { resource, fields: [column] } };
}

export const OWN: Provenance = {
  title: "Compiled for this project",
  path: "README.md",
  version: "2026-11",
  license: "own",
};
export const IAFQ: Provenance = {
  title: "UNODC, Illicit Arms Flows Questionnaire, firearms trafficking",
  path: "https://dataunodc.un.org/",
  version: "2024-08-26",
};
export const HOMICIDE: Provenance = {
  title: "UNODC, victims of intentional homicide by sex and by relationship or situation",
  path: "https://dataunodc.un.org/",
  version: "2015-2022",
};
export const SDG: Provenance = {
  title: "UNSD, Global SDG Indicators Database, series VC_ARM_SZTRACE",
  path: "https://unstats.un.org/sdgs/dataportal",
  version: "2026.Q3.G.01",
};
export const M49: Provenance = {
  title: "UNSD, Standard country or area codes for statistical use (M49), with the regional groupings of the SDGs",
  path: "https://unstats.un.org/unsd/methodology/m49/",
  version: "2026-11",
};
