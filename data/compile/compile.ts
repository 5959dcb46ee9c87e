import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { armsByType, armsTotals, weaponTypeCodes } from "./arms.ts";
import { controls } from "./control.ts";
import { countries, isoByName } from "./countries.ts";
import { homicideBySex, homicideCategoryCodes } from "./homicide.ts";
import { iafqRows } from "./iafq.ts";
import { iso3166Module } from "./iso3166.ts";
import { organisations } from "./organisations.ts";
import { tracingOutcomeCodes, tracingOutcomes } from "./outcomes.ts";
import { dataPackage } from "./package.ts";
import { personsBySex } from "./persons.ts";
import { sdg1642 } from "./sdg.ts";
import { toCsv } from "./table.ts";

/**
 * Reads the sources in `folder` and writes the tables, datapackage.json and control.json into `data`, and
 * iso3166.ts into `locales`. Throws at the first label, name or number that it does not know.
 */
export async function compile(folder: string, data: string, locales: string): Promise<void> {
  const read = (path: string) => readFile(join(folder, path), "utf8");
  const raw = {
    iafq: await read("sources/unodc/unodc_iafq_firearms_trafficking_2024-08-26.csv"),
    homicide: await read("sources/unodc/unodc_homicide_rate_by_sex_and_relationship_2015_2022.csv"),
    sdg: await read("sources/sdg/vc_arm_sztrace_2026Q3G01.csv"),
    countries: await read("tables/countries.csv"),
    organisations: await read("tables/organisation_membership_long.csv"),
    outcomeCodes: await read("tables/codelists/tracing_outcomes.csv"),
  };
  const outcomeMap = JSON.parse(await read("tables/codelists/iafq_tracing_outcomes_raw_map.json"));
  const iafq = iafqRows(raw.iafq);
  const areas = countries(raw.countries);
  const tables = [
    tracingOutcomes(iafq, outcomeMap),
    tracingOutcomeCodes(raw.outcomeCodes),
    armsTotals(iafq),
    armsByType(iafq),
    weaponTypeCodes(),
    personsBySex(iafq),
    homicideBySex(raw.homicide, isoByName(areas)),
    homicideCategoryCodes(),
    sdg1642(raw.sdg),
    areas,
    organisations(raw.organisations),
  ];
  await Promise.all([
    ...tables.map((table) => writeFile(join(data, `${table.name}.csv`), toCsv(table))),
    writeFile(join(data, "datapackage.json"), json(dataPackage(tables))),
    writeFile(join(data, "control.json"), json(controls(raw))),
    writeFile(join(locales, "iso3166.ts"), iso3166Module(areas)),
  ]);
}

/** JSON as the project's formatter writes it: a list of plain values on one line where it fits in 120 columns. */
function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(/^(.*)\[\n([^[\]{}]+)\](,?)$/gm, (list, before, items, after) => {
    const line = `${before}[${items.trim().replace(/\n\s+/g, " ")}]${after}`;
    return line.length <= 120 ? line : list;
  });
  return `${text}\n`;
}
