import type { Table } from "./table.ts";

/** What tables are about, in the order of the catalogue; code lists stand together. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  tracing: ["tracing_outcomes", "sdg_16_4_2", "us_trace_flows", "us_trace_panel", "us_traces_by_category"],
  people: ["persons_by_sex", "persons_by_offence", "homicide_by_sex", "us_firearm_deaths"],
  arms: [
    "arms_totals",
    "arms_by_type",
    "arms_by_marking",
    "arms_by_condition",
    "arms_by_location",
    "arms_by_legal_justification",
    "arms_by_related_crime",
    "arms_part_totals",
    "seizure_counts",
  ],
  council: ["recommendations", "recommendation_actions", "embargo_missions"],
  assistance: ["target_templates", "assistance", "assistance_recipients"],
  reporting: ["poa_reporting", "record_fields"],
  documents: ["documents", "facts", "stated_caveats", "clashes", "doubts", "term_variants", "meetings", "requirements"],
  states: ["countries", "organisations", "institutions", "institution_mentions", "standard_modules"],
};

/** What a table is about: a key of the catalogue's words. Throws for a table that is on no list. */
export function subjectOf({ name, title }: Table): string {
  if (title.startsWith("Code list")) return "codes";
  const found = Object.entries(SUBJECTS).find(([, names]) => names.includes(name))?.[0];
  if (found === undefined) throw new Error(`no subject of table "${name}": data/compile/subjects.ts`);
  return found;
}

/** What to beware of: the sentences of a description after the first, which says what one row is. */
export function caveatsOf({ description }: Table): readonly string[] {
  return description.split(/(?<=[.!?])\s+/).slice(1);
}
