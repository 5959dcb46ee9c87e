import { existsSync, readFileSync } from "node:fs";
import { checkFile } from "../data/check-file.ts";
import { countriesOf } from "../data/country-files.ts";
import { type Mapping, readMapping } from "../data/mapping.ts";
import { reportText } from "../data/report-text.ts";
import { readSchema } from "../data/schema.ts";
import { engineColumns, validCsv } from "../data/valid-csv.ts";
import { en } from "../locales/en.ts";
import type { LinkedFile } from "../session/files.ts";
import { UsageError } from "./arguments.ts";
import { here } from "./source.ts";

/** Faults that are told one by one. */
const MOST_FAULTS = 20;

/**
 * A file's right rows by a record schema, as on the page; what is wrong is told on stderr. Rows that name fictional
 * States are generated. Rejects with UsageError where no row is right, or the schema, mapping or encoding is none.
 */
export async function readRecords(
  name: string,
  schemaName: string,
  path: string,
  bytes: Uint8Array,
  { mapping, salt }: { readonly mapping: string | undefined; readonly salt: string | undefined },
): Promise<LinkedFile> {
  const schemaFile = here(`data/schemas/${schemaName}.json`);
  if (!existsSync(schemaFile)) throw new UsageError(`${path}: there is no record schema “${schemaName}”`);
  const schema = readSchema(readFileSync(schemaFile, "utf8"));
  const files = ["countries.csv", "schemas/country_names.csv", "schemas/fictional_states.csv"];
  const countries = await countriesOf(files.map((file) => readFileSync(here(`data/${file}`), "utf8")));
  const report = await checkFile(bytes, schema, { countries, mapping: readGivenMapping(mapping), salt }).catch(
    (error: unknown) => {
      throw error instanceof RangeError ? new UsageError(`${path}: ${error.message}`) : error;
    },
  );
  const told = reportText(report, en.data, MOST_FAULTS);
  if (report.valid.length === 0) throw new UsageError(`${path}: no row can be loaded\n\n${told}`);
  if (report.rejected.length > 0 || report.faults.length > 0) console.error(`${path}:\n${told}`);
  for (const field of report.lacking)
    console.error(`${path}: ${schema.neededForFigures?.find((needed) => needed.field === field)?.why} (${field})`);
  const blob = new Blob([validCsv(report, schema)]);
  return {
    need: name,
    tables: [{ name, file: { format: "csv", blob, columns: engineColumns(schema) } }],
    generated: report.fictional.length > 0,
  };
}

function readGivenMapping(json: string | undefined): Mapping | undefined {
  try {
    return json === undefined ? undefined : readMapping(json);
  } catch (error) {
    throw error instanceof SyntaxError ? new UsageError(`the mapping: ${error.message}`) : error;
  }
}
