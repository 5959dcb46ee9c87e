import { codeList } from "./codes.ts";
import { evidence, text, toTable, vintage, word } from "./fields.ts";
import { type Provenance, records, type Table, whole } from "./table.ts";
import { count } from "./us-traces.ts";

const CDC: Provenance = {
  title: "United States, Centers for Disease Control and Prevention, firearm deaths, annual mean of 2012 to 2014",
  path: "https://www.cdc.gov/nchs/nvss/deaths.htm",
  version: "2012-2014",
  license: "us",
};

const INTENTS: readonly (readonly [raw: string, code: string, en: string, zh: string, icd: string])[] = [
  ["None selected", "all", "All", "合计", ""],
  ["Suicide", "suicide", "Intentional self-harm", "故意自伤", "intentional self-harm"],
  ["Homicide", "homicide", "Assault", "加害", "assault"],
  ["Accident", "accident", "Accidental", "意外", "accidental"],
  ["Unknown", "undetermined", "Undetermined intent", "意图不明", "undetermined"],
  ["", "legal_intervention", "Legal intervention", "依法处置", "legal intervention"],
];
const SEXES = new Map([
  ["None selected", "total"],
  ["Female", "female"],
  ["Male", "male"],
]);
/** The copy writes 5 for the fifth group, age not known. */
const AGES = new Map([
  ["None selected", "total"],
  ["Under 15", "0-14"],
  ["15 - 34", "15-34"],
  ["35 - 64", "35-64"],
  ["65+", "65+"],
  ["5", "unknown"],
]);
const RACES = new Map([
  ["None selected", "total"],
  ["White", "white"],
  ["Black", "black"],
  ["Hispanic", "hispanic"],
  ["Asian/Pacific Islander", "asian_pacific"],
  ["Other", "other"],
]);

/** Deaths by firearm in the United States. The rate of the copy is left out: it is deaths over population. */
export function usFirearmDeaths(csv: string): Table {
  const intents = new Map(INTENTS.map(([raw, code]) => [raw, code]));
  return {
    name: "us_firearm_deaths",
    title: "United States: deaths by firearm, 2012 to 2014",
    description:
      "One row is the mean number of deaths by firearm in a year of 2012 to 2014, by intent, sex, age and race, with the population. total rows hold all the others: never add both. Whether deaths by legal intervention are among the homicides the copy does not say. Federal statistics of one country.",
    sources: [CDC],
    fields: [
      text("intent", "Intent", "Code of firearm_death_intent_codes."),
      word("sex", "Sex", [...SEXES.values()], "total: both."),
      word("age", "Age, years", [...AGES.values()], "total: all ages; unknown: not stated."),
      word("race", "Race or ethnicity", [...RACES.values()], "As the statistics group it."),
      count("deaths", "Deaths", "deaths a year", "Mean of three years, rounded."),
      {
        name: "population",
        type: "integer",
        title: "Population",
        unit: "persons, mean of three years",
        description: "Empty where the age is not known.",
        constraints: { minimum: 1 },
      },
      vintage(CDC.version),
    ],
    primaryKey: ["intent", "sex", "age", "race"],
    foreignKeys: [toTable("intent", "firearm_death_intent_codes")],
    rows: records(csv, ["Intent", "Gender", "Age", "Race", "Deaths", "Population"] as const).map((row) => ({
      intent: known(intents, row.Intent),
      sex: known(SEXES, row.Gender),
      age: known(AGES, row.Age),
      race: known(RACES, row.Race),
      deaths: whole(row.Deaths),
      population: Number(row.Population) > 0 ? whole(row.Population) : null,
      vintage: CDC.version,
    })),
  };
}
export function firearmDeathIntentCodes(icd10Csv: string): Table {
  const icd10 = new Map(records(icd10Csv, ["intent", "icd10"] as const).map((row) => [row.intent, row.icd10]));
  return codeList({
    name: "firearm_death_intent_codes",
    column: "intent",
    title: "intent of firearm deaths",
    description:
      "One row is an intent of deaths by firearm with its codes of the International Classification of Diseases, tenth revision, which are recalled.",
    sources: [CDC],
    codes: INTENTS.map(([, code, en, zh, icd]) => ({
      code,
      en,
      zh,
      more: icd === "" ? { icd10: null, evidence: null } : { icd10: known(icd10, icd), evidence: "R" },
    })),
    fields: [
      { name: "icd10", type: "string", title: "ICD-10 codes", description: "Codes of the underlying cause of death." },
      evidence,
    ],
  });
}

function known(codes: ReadonlyMap<string, string>, raw: string): string {
  const code = codes.get(raw);
  if (code === undefined) throw new Error(`unknown label "${raw}"`);
  return code;
}
