import { addUp, type Control, type Controls } from "./control.ts";
import { YEARS } from "./documents.ts";
import { LEFT_OUT } from "./organisations.ts";
import type { Sources } from "./read.ts";

const OUTCOME =
  /,Arms (seized|found|surrendered),by location,"?(Uniquely identifiable - (from|point|tracing|no tracing)|Not uniquely identifiable|Unknown status regarding)/;
const PART_TOTAL =
  /,Arms \w+,by (marking|location|condition|legal justification of seizure),(Total|Surrendered|Uniquely identifiable - total)/;
const PLACE = /,by location,(national territory|land borders|vessels and harbours|planes and airports|other|unknown),/;
const IAFQ = /,(?<year>\d{4}),Counts,(?<value>\d+),[^,]*$/;
const HOMICIDE = /,(?<year>\d{4}),\d+,[^,]+,(?<value>[^,]+)$/;
const SDG = /,(?<year>\d{4}),(?<value>[\d.]+),PERCENT,/;
const FACT = /,(?<value>[\d.]+),(exact|more_than|at_least|about|nearly),/;
const FLOW = /^(?<year>\d{4}),.*,(?<value>\d+)$/;
const PANEL = /^(?<year>\d{4}),\w\w,[\d.]+,(?<value>\d+),/;
const DEATHS = /,(?<value>\d+),\d+,[^,]+$/;

const RECIPIENTS = /^[^,]*,[^,]*,(?:"(?:[^"]|"")*"|[^",]*),([A-Z]{3}(?:;[A-Z]{3})*),/;

/** Tables that are written by hand in the compilation: how many rows were counted when they were written. */
const BY_HAND = { clashes: 35, meetings: 24, standard_modules: 35, stated_caveats: 15, term_variants: 72 };

/**
 * Control totals straight from the lines of the sources by pattern: another way than the compilation's, which parses
 * fields and maps labels, so that a fault of either shows as a difference.
 */
export function controls(raw: Sources): Controls {
  return Object.fromEntries(
    Object.entries({
      ...questionnaire(raw),
      ...otherFigures(raw),
      ...documentTables(raw),
      ...codeLists(raw),
      ...byHand(),
    }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function questionnaire(raw: Sources): Controls {
  const iafq = lines(raw.iafq);
  const type = /,Arms (seized|found|surrendered),by type,(?!Total,)/;
  const total = /,Arms seized,Total,Total,|,Arms (found|surrendered),by type,Total,/;
  const person = /,Individuals (arrested\/suspected for|convicted|prosecuted|targeted)/;
  const counted = /,(Ammunition seized|Parts and components seized|Instances\/cases of seizures),/;
  const arms = (pattern: RegExp) => figures("arms", pick(iafq, pattern), IAFQ);
  return {
    arms_by_type: arms(type),
    arms_by_marking: arms(/,by marking,(?!Total,|Surrendered,)/),
    arms_by_condition: arms(/,by condition,(?!Total,)/),
    arms_by_location: arms(PLACE),
    arms_by_legal_justification: arms(/,by legal justification of seizure,(?!Total,)/),
    arms_by_related_crime: arms(/,by other suspected offences,/),
    arms_part_totals: arms(new RegExp(`${PART_TOTAL.source}|,by location,Total not uniquely`)),
    arms_totals: arms(total),
    persons_by_offence: figures("persons", pick(iafq, /,by type of offences,/), IAFQ),
    persons_by_sex: figures("persons", pick(iafq, person), IAFQ),
    seizure_counts: figures("count", pick(iafq, counted), IAFQ),
    tracing_outcomes: arms(OUTCOME),
    weapon_type_codes: { rows: new Set(pick(iafq, type).map((line) => line.split(",").at(-7))).size },
    linked_offence_codes: {
      rows: new Set(pick(iafq, /,by type of offences,/).map((line) => line.split(",").at(-7))).size,
    },
    seizure_item_codes: { rows: 3 },
  };
}

function otherFigures(raw: Sources): Controls {
  const facts = lines(raw.facts).map((line) => `${YEARS.get(line.slice(0, 3))}${line}`);
  return {
    homicide_by_sex: figures("rate_per_100k", lines(raw.homicide), HOMICIDE),
    sdg_16_4_2: figures("pct", lines(raw.sdg), SDG),
    facts: figures("value", facts, new RegExp(`^(?<year>\\d{4}).*?${FACT.source}`)),
    poa_reporting: figures("value", lines(raw.poa), /,(?<year>\d{4}),(?<value>\d+),/),
    us_trace_flows: figures("traced", pick(lines(raw.usFlows), FLOW), FLOW),
    us_trace_panel: figures("traced", lines(raw.usPanel), PANEL),
    us_traces_by_category: addUp(
      "traced",
      lines(raw.usCategories).flatMap((line) =>
        Array.from(line.replace(/^.*,2011,/, "").matchAll(/(?<=^|,)\d+/g), ([n]) => ["2011", Number(n)] as const),
      ),
    ),
    us_firearm_deaths: addUp(
      "deaths",
      lines(raw.usDeaths).map((line) => ["2012-2014", Number(DEATHS.exec(line)?.groups?.["value"])] as const),
    ),
  };
}

function documentTables(raw: Sources): Controls {
  const places = lines(raw.institutions).map(
    (line) => new Set(line.match(/\b00[1-4] (?=summary|header|para|fn|annex|25)/g)),
  );
  const recipients = lines(raw.assistance).map((line) => RECIPIENTS.exec(line)?.[1]?.split(";") ?? []);
  const headings = new Set(
    lines(raw.recommendations).map((line) => /^("[^"]*"|[^,]*),("[^"]*"|[^,]*),/.exec(line)?.[0]),
  );
  const schemas = [raw.poa_national_report, raw.seizure_record, raw.trace_record, raw.iafq_long, raw.atf_style_tables];
  return {
    documents: { rows: lines(raw.documents).length },
    doubts: { rows: lines(raw.doubts).length },
    recommendations: { rows: headings.size },
    recommendation_actions: { rows: lines(raw.recommendations).length },
    target_templates: { rows: lines(raw.targets).length },
    assistance: { rows: lines(raw.assistance).length },
    assistance_recipients: { rows: recipients.flat().filter((code) => !LEFT_OUT.has(code)).length },
    embargo_missions: { rows: lines(raw.missions).length },
    institutions: { rows: lines(raw.institutions).length },
    institution_mentions: { rows: places.reduce((sum, place) => sum + place.size, 0) },
    requirements: { rows: raw.system.match(/^- \*\*S\d+\*\*/gm)?.length ?? 0 },
    record_fields: { rows: schemas.flatMap(lines).length },
  };
}

function codeLists(raw: Sources): Controls {
  const distinct = (csv: string, column: RegExp) => ({
    rows: new Set(lines(csv).map((line) => column.exec(line)?.[1])).size,
  });
  return {
    countries: { rows: lines(raw.countries).length },
    organisations: { rows: lines(raw.organisations).filter((line) => !LEFT_OUT.has(line.slice(-3))).length },
    organisation_codes: { rows: raw.organisationNotes.match(/"members":/g)?.length ?? 0 },
    homicide_category_codes: { rows: new Set(lines(raw.homicide).map((line) => line.split(",").at(-6))).size },
    tracing_outcome_codes: { rows: lines(raw.outcomeCodes).length },
    marking_codes: { rows: lines(raw.markings).length },
    condition_codes: { rows: lines(raw.conditions).length },
    location_codes: { rows: lines(raw.locations).length },
    legal_justification_codes: { rows: lines(raw.justifications).length },
    related_crime_codes: { rows: lines(raw.crimes).length },
    recovery_mode_codes: { rows: lines(raw.modes).length },
    fact_topic_codes: distinct(raw.facts, /^00\d-F\d+,[^,]*,[^,]*,[^,]*,(\w+),/),
    activity_type_codes: distinct(raw.assistance, /,(?:\d{4}(?:-\d{4})?)?,([a-z_]+),[\d]*,/),
    target_topic_codes: distinct(raw.targets, /^("[^"]*"|[^,]*),/),
    weapon_types: { rows: lines(raw.weaponTypes).length },
    marking_concepts: { rows: lines(raw.concepts).length },
    trace_status_codes: { rows: lines(raw.traceStatus).length },
    sdmx_codes: { rows: lines(raw.sdmx).length },
    us_trace_category_codes: { rows: (raw.usCategories.split("\n")[0] ?? "").split(",").length - 2 },
    us_state_codes: { rows: 52 },
    firearm_death_intent_codes: { rows: lines(raw.icd10).length + 1 },
  };
}

function byHand(): Controls {
  return Object.fromEntries(Object.entries(BY_HAND).map(([name, rows]) => [name, { rows }]));
}

function figures(column: string, from: readonly string[], pattern: RegExp): Control {
  const values = from.map((line): [string, number] => {
    const { year, value } = pattern.exec(line)?.groups ?? {};
    if (year === undefined || value === undefined) throw new Error(`no figure in "${line}"`);
    return [year, Number(value)];
  });
  return addUp(column, values);
}

function pick(from: readonly string[], pattern: RegExp): string[] {
  return from.filter((line) => pattern.test(line));
}
/** The lines after the header. */
function lines(text: string): string[] {
  return text.trimEnd().split(/\r?\n/).slice(1);
}
