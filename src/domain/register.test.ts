import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedEngine, rowsOf } from "../../tests/published.ts";
import type { Engine } from "../engine/engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await publishedEngine();
  await load("arms", arms);
  await load("seizures", seizures);
}, 60_000);
afterAll(() => engine.close());
const rows = (sql: string) => rowsOf(engine, sql);
const load = (name: string, csv: string) => engine.load(name, csv, new AbortController().signal);

/**
 * A register of an invented State: seven arms of 2021 and one of 2022. Not counted are one that
 * another State asks about, one without a way of recovery and an antique.
 */
const arms = `trace_id,weapon_type,marking_status,condition,recovery_date,recovery_iso3,recovery_mode,direction,request_date,request_to_iso3,response_date,outcome_code,year_of_manufacture
1,PISTOL,uniquely_marked,industrially_manufactured,2021-01-05,QMA,seized,sent,2021-02-01,QMB,2022-01-10,U_ILLEG_FOR,1900
2,PISTOL,uniquely_marked,converted,2021-02-05,QMA,seized,,,,,U_NO_PROC,
3,ASSAULT_RIFLE,unknown,,2021-03-05,QMA,seized,,,,,UNKNOWN,
4,HEAVY_MACHINE_GUN,altered,industrially_manufactured,2021-03-06,QMA,found,,,,,N_ALTERED,
5,CRAFT,no_marking,otherwise_illicitly_manufactured,2021-04-01,QMA,surrendered,,,,,N_ILLICIT_MFG,
6,REVOLVER,uniquely_marked,industrially_manufactured,2021-04-02,QMA,surrendered,,,,,U_LEGIT_NAT,
7,SHOTGUN,uniquely_marked,,2021-05-05,QMA,seized,,,,,,
8,SHOTGUN,uniquely_marked,,2022-05-05,QMA,seized,,,,,U_ILLEG_NAT,
9,PISTOL,uniquely_marked,,2021-06-05,QMC,seized,received,2021-07-01,QMA,2021-09-01,U_ILLEG_FOR,
10,PISTOL,uniquely_marked,,2021-06-06,QMA,,,,,,U_ILLEG_NAT,
11,PISTOL,uniquely_marked,,2021-06-07,QMA,seized,,,,,U_ILLEG_NAT,1899
`;
const seizures = `seizure_id,iso3,date,recovery_mode,location_type,legal_justification,related_crime,n_arms,n_ammunition,n_parts,persons_male,persons_female,persons_unknown,prosecuted_male,prosecuted_female,prosecuted_unknown,convicted_male,convicted_female,convicted_unknown
1,QMA,2021-01-05,seized,land_borders,illicit_trafficking,drug_trafficking,4,0,,2,1,,1,,,,,
2,QMA,2021-02-05,seized,land_borders,illicit_possession,,1,50,,1,,,,,,,,
3,QMA,2021-03-05,seized,,illicit_trafficking,other,2,,,,,3,,,,,,
4,QMA,2021-03-06,found,national_territory,,,9,7,,,,,,,,,,
5,QMA,2021-03-07,surrendered,national_territory,illicit_trafficking,,1,,,5,5,5,5,5,5,5,5,5
`;

test("16.4.2 of a register: a traced arm of three that could be, or of two without unknown markings", async () => {
  expect(await rows("FROM register_16_4_2('arms')")).toEqual([
    ["QMA", 2021, true, 1, 3, 1, 6, 7, 33.33],
    ["QMA", 2021, false, 1, 2, 1, 6, 7, 50],
    ["QMA", 2022, true, 1, 1, 0, 1, 1, 100],
    ["QMA", 2022, false, 1, 1, 0, 1, 1, 100],
  ]);
});

test("an antique, another State's arm and one without a way of recovery are left out, and told; a launcher counts", async () => {
  expect(await rows("FROM register_left_out('arms')")).toEqual([
    ["QMA", 2021, "antique", 1],
    ["QMA", 2021, "no_mode", 1],
    ["QMC", 2021, "received", 1],
  ]);
  await load("launchers", arms.replaceAll(",PISTOL,", ",MANPADS,").replaceAll(",SHOTGUN,", ",AT_MISSILE_ROCKET,"));
  expect(
    await rows("SELECT year, weapon_type, sum(arms) FROM register_arms('launchers') GROUP BY ALL ORDER BY ALL"),
  ).toEqual([
    [2021, "MACHINE_GUN", 1],
    [2021, "OTHER", 4],
    [2021, "REVOLVER", 1],
    [2021, "RIFLE_CARBINE", 1],
    [2022, "OTHER", 1],
  ]);
});

test("outcomes of a register have the shape of tracing_outcomes, so that its funnel is drawn the same way", async () => {
  await engine.query(
    { sql: "FROM register_outcomes('arms')", values: new Map() },
    { signal: new AbortController().signal, keep: "outcomes" },
  );
  expect(
    await rows(
      "SELECT stage, sum(arms) FROM tracing_funnel('outcomes') WHERE year = 2021 GROUP BY ALL ORDER BY 2 DESC, 1",
    ),
  ).toEqual([
    ["recovered", 6],
    ["unique_mark", 3],
    ["attempted", 2],
    ["diversion_known", 1],
  ]);
});

test("a share is not defined where no arm could be traced", async () => {
  await load(
    "none",
    arms
      .split("\n")
      .filter((line) => !/^([1-36-9]|1[01]),/.test(line))
      .join("\n"),
  );
  expect(await rows("SELECT numerator, denominator, pct FROM register_16_4_2('none')")).toEqual([
    [0, 0, null],
    [0, 0, null],
  ]);
  expect(await rows("FROM sdmx_rows('none', true)")).toEqual([]);
});

test("the questionnaire's rows of a register: what is not known of an arm is in no part, and no part is a zero", async () => {
  const all = await rows(
    `SELECT "Indicator", "Dimension", "Category", "VALUE" FROM questionnaire_rows('arms') WHERE "Year" = 2021`,
  );
  expect(all.filter(([indicator]) => indicator === "Arms seized")).toEqual([
    ["Arms seized", "Total", "Total", 4],
    ["Arms seized", "by type", "pistol", 2],
    ["Arms seized", "by type", "rifle (Inlcuding Carbine)", 1],
    ["Arms seized", "by type", "shotgun (Including Short Carbine)", 1],
    ["Arms seized", "by marking", "Total", 4],
    ["Arms seized", "by marking", "uniquely marked", 3],
    ["Arms seized", "by marking", "unknown Status On Marking", 1],
    ["Arms seized", "by condition", "Total", 2],
    ["Arms seized", "by condition", "Industrially manufactured arms", 1],
    ["Arms seized", "by condition", "Converted arms", 1],
    ["Arms seized", "by location", "Total", 3],
    ["Arms seized", "by location", "Uniquely identifiable - from illegitimate owner in foreign registry", 1],
    ["Arms seized", "by location", "Uniquely identifiable - no tracing procedure initiated", 1],
    ["Arms seized", "by location", "Uniquely identifiable - total uniquely identifiable through marking", 2],
    ["Arms seized", "by location", "Unknown status regarding marking", 1],
  ]);
  expect(all.filter(([indicator]) => indicator === "Arms surrendered")).toEqual([
    ["Arms surrendered", "by type", "Total", 2],
    ["Arms surrendered", "by type", "revolver", 1],
    ["Arms surrendered", "by type", "other weapons", 1],
    ["Arms surrendered", "by marking", "Surrendered", 2],
    ["Arms surrendered", "by marking", "uniquely marked", 1],
    ["Arms surrendered", "by marking", "no marking", 1],
    ["Arms surrendered", "by location", "Total", 2],
    ["Arms surrendered", "by location", "Uniquely identifiable - from legitimate owner in national registry", 1],
    ["Arms surrendered", "by location", "Uniquely identifiable - total uniquely identifiable through marking", 1],
    ["Arms surrendered", "by location", "Not uniquely identifiable - Illicitly manufactured", 1],
    ["Arms surrendered", "by location", "Total not uniquely identifiable through marking", 1],
  ]);
  expect(
    all.filter(([indicator, , category]) => indicator === "Arms found" && category === "machine gun"),
  ).toHaveLength(1);
});

test("a register of seizures gives cases, places, grounds, ammunition and persons; a recorded zero is a zero", async () => {
  expect(
    await rows(
      `SELECT "Indicator", "Dimension", "Category", "Sex", "Age", "VALUE" FROM questionnaire_seizure_rows('seizures')`,
    ),
  ).toEqual([
    ["Arms seized", "by location", "Total", "na", "na", 5],
    ["Arms seized", "by location", "land borders", "na", "na", 5],
    ["Arms seized", "by legal justification of seizure", "Total", "na", "na", 7],
    ["Arms seized", "by legal justification of seizure", "illicit posession", "na", "na", 1],
    ["Arms seized", "by legal justification of seizure", "illicit trafficking", "na", "na", 6],
    ["Arms seized", "by other suspected offences", "Drug trafficking", "na", "na", 4],
    ["Arms seized", "by other suspected offences", "Other", "na", "na", 2],
    ["Ammunition seized", "Total", "Total", "na", "na", 50],
    ["Instances/cases of seizures", "Total", "Total", "na", "na", 3],
    ...[
      ["Female", 1],
      ["Male", 2],
      ["Unknown", 3],
      ["Total", 6],
    ].map(([sex, persons]) => [
      "Individuals arrested/suspected for illicit trafficking in weapons",
      "Total",
      "Total",
      sex,
      "Total",
      persons,
    ]),
    ...[
      ["Male", 1],
      ["Total", 1],
    ].map(([sex, persons]) => [
      "Individuals prosecuted for illicit trafficking in weapons",
      "Total",
      "Total",
      sex,
      "Total",
      persons,
    ]),
  ]);
});

test("the report on the Programme of Action counts arms by recovery, requests by the day they were made or answered", async () => {
  expect(await rows("SELECT year, question, value FROM poa_numbers('arms', 'QMA')")).toEqual([
    [2021, "col_seized", 4],
    [2021, "col_found", 1],
    [2021, "col_surrendered", 2],
    [2021, "col_recorded", 7],
    [2021, "col_marked", 4],
    [2021, "col_traced", 1],
    [2021, "trc_requests_sent", 1],
    [2021, "trc_requests_received", 1],
    [2021, "trc_requests_answered", 1],
    [2022, "col_seized", 1],
    [2022, "col_recorded", 1],
    [2022, "col_marked", 1],
    [2022, "col_traced", 1],
  ]);
});

test("each number of the report answers a question of its codebook that asks for a count, in its words", async () => {
  const { fields } = JSON.parse(readFileSync("data/schemas/national_report.json", "utf8"));
  const codebook: { value: string; label: string; answer: string }[] = fields.find(
    (field: { name: string }) => field.name === "question",
  ).categories;
  const asked = new Map(codebook.map(({ value, label, answer }) => [value, [label, answer]]));
  for (const [question, label] of await rows("SELECT DISTINCT question, label FROM poa_numbers('arms', 'QMA')"))
    expect(asked.get(String(question))).toEqual([label, "count"]);
});

test("SDMX rows have the State's M49 code, a percentage and a footnote that says what was counted", async () => {
  await load("spain", arms.replaceAll("QMA", "ESP").replaceAll("QMC", "AFG"));
  expect(
    await rows(`SELECT "DATAFLOW", "REPORTING_TYPE", "SERIES", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "NATURE",
      "COMMENT_OBS" FROM sdmx_rows('spain', false) LIMIT 1`),
  ).toEqual([
    [
      "IAEG-SDGs:DF_SDG_GLC(1.22)",
      "N",
      "VC_ARM_SZTRACE",
      "724",
      2021,
      50,
      "PT",
      "C",
      "Numerator 1 arms, denominator 2 arms; single year; 1 arms whose marking is unknown are left out; 6 of 7 arms in the register have an outcome of tracing.",
    ],
  ]);
});

test("completeness counts what each column holds, the emptiest first", async () => {
  expect(
    await rows("FROM register_completeness('arms') WHERE field IN ('trace_id', 'condition', 'request_date')"),
  ).toEqual([
    ["request_date", 2, 11, 18.18],
    ["condition", 5, 11, 45.45],
    ["trace_id", 11, 11, 100],
  ]);
});
