import { type Code, codeList } from "./codes.ts";
import { text, toTable, vintage, word, year } from "./fields.ts";
import { type Field, type Provenance, type Row, records, type Table, whole } from "./table.ts";
import { STATES, stateCode } from "./us-states.ts";

const ATF: Provenance = {
  title: "United States, Bureau of Alcohol, Tobacco, Firearms and Explosives, firearms trace data",
  path: "https://www.atf.gov/resource-center/data-statistics",
  version: "2008-2012",
  license: "us",
};
const TOP_SOURCES =
  "Figures of a federal bureau on traces that were asked for, in one country: no sample of all crime guns, and nothing on other States.";

/** Where arms recovered in one state of the United States had first been sold. */
export function usTraceFlows(csv: string): Table {
  return {
    name: "us_trace_flows",
    title: "United States: traced firearms by state of recovery and of first sale, 2011",
    description: `One row is the number of firearms recovered in one state and traced to a first sale in another, or the same, in 2011. A zero may mean that the state was not in the published list of top sources, so it may not be zero. Hawaii has no rows as a place of recovery, and the copy has no figure for South Carolina from Idaho. ${TOP_SOURCES}`,
    sources: [ATF],
    fields: [
      year(2011, 2011),
      text("recovered_in", "Recovered in", "Code of us_state_codes."),
      text("originated_in", "First sold in", "Code of us_state_codes; OTHER: outside the list."),
      count("traced", "Traced firearms", "firearms", "A zero may mean: not in the list of top sources."),
      vintage(ATF.version),
    ],
    primaryKey: ["year", "recovered_in", "originated_in"],
    foreignKeys: [toState("recovered_in"), toState("originated_in")],
    rows: records(csv, ["year", "recovered_in", "originated_in", "traced_firearms"] as const)
      .filter((row) => row.traced_firearms !== "")
      .map((row) => ({
        year: whole(row.year),
        recovered_in: stateCode(row.recovered_in),
        originated_in: stateCode(row.originated_in),
        traced: whole(row.traced_firearms),
        vintage: ATF.version,
      })),
  };
}

/** Five years of traces by state. The ratios and percentiles of the copy are its author's: left out. */
export function usTracePanel(csv: string): Table {
  return {
    name: "us_trace_panel",
    title: "United States: traced firearms by state, 2008 to 2012",
    description: `One row is the number of firearms recovered in one state and year whose state of first sale was traced, and how many of them were first sold in the same state. ${TOP_SOURCES}`,
    sources: [ATF],
    fields: [
      year(2008, 2012),
      text("state", "State", "Code of us_state_codes."),
      count("traced", "Traced firearms", "firearms", "As the bureau counts them."),
      count("sold_in_state", "First sold in the same state", "firearms", "Of the traced firearms."),
      vintage(ATF.version),
    ],
    primaryKey: ["year", "state"],
    foreignKeys: [toState("state")],
    rows: records(csv, ["Year", "State", "Total Traced", "Locally Sourced"] as const).map((row) => ({
      year: whole(row.Year),
      state: stateCode(row.State),
      traced: whole(row["Total Traced"]),
      sold_in_state: whole(row["Locally Sourced"]),
      vintage: ATF.version,
    })),
  };
}

const CATEGORIES: readonly (readonly [raw: string, dimension: string, code: string, en: string, zh: string])[] = [
  ["Total", "total", "all", "All", "合计"],
  ["Pistols", "type", "pistol", "Pistols", "手枪"],
  ["Revolvers", "type", "revolver", "Revolvers", "左轮手枪"],
  ["Rifles", "type", "rifle", "Rifles", "步枪"],
  ["Shotguns", "type", "shotgun", "Shotguns", "霰弹枪"],
  ["Derringers", "type", "derringer", "Derringers", "短管袖珍手枪"],
  ["Machine Guns", "type", "machine_gun", "Machine guns", "机枪"],
  ["Other firearm type", "type", "other_type", "Other types", "其他类型"],
  ["Possession", "reason", "possession", "Possession of a weapon", "持有武器"],
  ["Found", "reason", "found", "Found firearm", "发现的火器"],
  ["Under Investigation", "reason", "under_investigation", "Under investigation", "调查中"],
  ["Drugs", "reason", "drugs", "Drugs", "毒品"],
  ["Property", "reason", "property", "Property crimes", "财产犯罪"],
  ["Homicides", "reason", "homicide", "Homicide", "凶杀"],
  ["Carrying", "reason", "carrying", "Carrying a weapon", "携带武器"],
  ["Family", "reason", "family", "Family offences", "家庭犯罪"],
  ["Burglary", "reason", "burglary", "Burglary", "入室盗窃"],
  ["Weapons", "reason", "weapons", "Weapon offences", "武器犯罪"],
  ["Traffic", "reason", "traffic", "Traffic offences", "交通违法"],
  ["Assault", "reason", "assault", "Assault", "袭击"],
  ["health & safety", "reason", "health_safety", "Health and safety", "健康与安全"],
  ["Robbery", "reason", "robbery", "Robbery", "抢劫"],
  ["Suicide", "reason", "suicide", "Suicide", "自杀"],
  ["Other reason", "reason", "other_reason", "Other reasons", "其他原因"],
];

/** Traces of 2011 by type of firearm and by why the trace was asked for. An empty cell has no row. */
export function usTracesByCategory(csv: string): Table {
  const columns = ["State", "Year", ...CATEGORIES.map(([raw]) => raw)];
  return {
    name: "us_traces_by_category",
    title: "United States: traces by type and by reason, 2011",
    description: `One row is the number of firearms traced for one state in 2011, of one type or for one reason. Only the top ten reasons of a state were published: a reason without a row is not zero. Types and reasons split the same firearms: never add them. ${TOP_SOURCES}`,
    sources: [ATF],
    fields: [
      year(2011, 2011),
      text("state", "State", "Code of us_state_codes."),
      text("category", "Type or reason", "Code of us_trace_category_codes, which tells types from reasons."),
      count("traced", "Traced firearms", "firearms", "As the bureau counts them."),
      vintage(ATF.version),
    ],
    primaryKey: ["year", "state", "category"],
    foreignKeys: [toState("state"), toTable("category", "us_trace_category_codes")],
    rows: records(csv, columns).flatMap((row) =>
      CATEGORIES.flatMap(([raw, , category]): Row[] => {
        const cell = row[raw] ?? "";
        if (cell === "") return [];
        const traced = whole(cell.replace(/\.0$/, ""));
        return [
          {
            year: whole(row["Year"] ?? ""),
            state: stateCode(row["State"] ?? ""),
            category,
            traced,
            vintage: ATF.version,
          },
        ];
      }),
    ),
  };
}
export function usTraceCategoryCodes(): Table {
  return codeList({
    name: "us_trace_category_codes",
    column: "category",
    title: "types and reasons of traces in the United States",
    description: "One row is a type of firearm or a reason for a trace of us_traces_by_category.",
    sources: [ATF],
    codes: CATEGORIES.map(([, dimension, code, en, zh]): Code => ({ code, en, zh, more: { dimension } })),
    fields: [
      word(
        "dimension",
        "Splits by",
        ["total", "type", "reason"],
        "total is all firearms; types and reasons split them in two ways.",
      ),
    ],
  });
}
export function usStateCodes(): Table {
  return codeList({
    name: "us_state_codes",
    column: "state",
    title: "states of the United States",
    description: "One row is a state of the United States or the District of Columbia, by its postal code.",
    sources: [ATF],
    codes: STATES,
  });
}

function toState(column: string) {
  return { fields: [column], reference: { resource: "us_state_codes", fields: ["state"] } };
}
export function count(name: string, title: string, unit: string, description: string): Field {
  return {
    name,
    type: "integer",
    title,
    unit,
    description,
    constraints: { required: true, minimum: 0 },
  };
}
