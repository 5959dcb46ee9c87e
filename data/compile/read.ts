import { readFile } from "node:fs/promises";
import { join } from "node:path";

const PATHS = {
  iafq: "sources/unodc/unodc_iafq_firearms_trafficking_2024-08-26.csv",
  homicide: "sources/unodc/unodc_homicide_rate_by_sex_and_relationship_2015_2022.csv",
  sdg: "sources/sdg/vc_arm_sztrace_2026Q3G01.csv",
  usFlows: "sources/us/atf_2011_recovery_by_source_state_long.csv",
  usPanel: "sources/us/atf_2008_2012_state_tracing_summary.csv",
  usCategories: "sources/us/atf_2011_summary_tracing_by_state.csv",
  usDeaths: "sources/us/us_gun_deaths_2012_2014_538_interactive.csv",
  text001: "sources/seeds/001_2d02e2183e538720.txt",
  text002: "sources/seeds/002_ca72f70e91600aeb.txt",
  text003: "sources/seeds/003_f2f9023dd9571850.txt",
  text004: "sources/seeds/004_fabb5a176a4193e5.txt",
  system: "design/SYSTEM.md",
  countries: "tables/countries.csv",
  organisations: "tables/organisation_membership_long.csv",
  organisationNotes: "tables/organisations.json",
  documents: "tables/documents.csv",
  facts: "tables/facts.csv",
  recommendations: "tables/recommendations.csv",
  targets: "tables/targets.csv",
  assistance: "tables/assistance.csv",
  missions: "tables/embargo_missions.csv",
  institutions: "tables/institutions.csv",
  poa: "tables/poa_reporting_aggregate_facts.csv",
  doubts: "tables/doubts.csv",
  outcomeCodes: "tables/codelists/tracing_outcomes.csv",
  markings: "tables/codelists/marking_status.csv",
  conditions: "tables/codelists/condition_of_arm.csv",
  locations: "tables/codelists/seizure_location.csv",
  justifications: "tables/codelists/legal_justification.csv",
  crimes: "tables/codelists/related_crime.csv",
  modes: "tables/codelists/recovery_mode.csv",
  weaponTypes: "tables/codelists/weapon_types.csv",
  traceStatus: "tables/codelists/trace_workflow_status.csv",
  concepts: "tables/codelists/marking_concepts.csv",
  sdmx: "tables/codelists/sdmx_codes.csv",
  icd10: "tables/codelists/icd10_firearm_deaths.csv",
  poa_national_report: "tables/schema/poa_national_report.csv",
  seizure_record: "tables/schema/seizure_record.csv",
  trace_record: "tables/schema/trace_record.csv",
  iafq_long: "tables/schema/iafq_long.csv",
  atf_style_tables: "tables/schema/atf_style_tables.csv",
};
/** The raw files' text, by name. */
export type Sources = Readonly<Record<keyof typeof PATHS, string>>;

/** Reads every source from `folder`; throws when one is missing. */
export async function readSources(folder: string): Promise<Sources> {
  const entries = Object.entries(PATHS).map(async ([name, path]) => [name, await readFile(join(folder, path), "utf8")]);
  return Object.fromEntries(await Promise.all(entries));
}
