import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { en } from "../locales/en.ts";
import { zh } from "../locales/zh.ts";
import { checkFile } from "./check-file.ts";
import { mostFaults } from "./checked.ts";
import { countriesOf } from "./country-files.ts";
import { readMapping } from "./mapping.ts";
import { reportText } from "./report-text.ts";
import { readSchema, type Schema } from "./schema.ts";
import { rejectedCsv } from "./summary.ts";
import { template, templateXlsx } from "./template.ts";

export const usage = `npm run -s data -- validate FILE --schema NAME
    --dates dmy|mdy      how 03/04/2021 is meant        --decimal , or .   how 1,234 is meant
    --encoding NAME      as in gb18030                  --mapping FILE     JSON, as the page saves it
    --sheet NAME         of a workbook                  --rejected FILE    writes the rejected rows
    --salt FILE          serial numbers are hashed with the salt that stands in it
    --all                prints every fault             --language zh      prints in Chinese
npm run -s data -- template NAME [--xlsx FILE] [--language zh]
`;

const data = join(import.meta.dirname, "../../data");
const here = (path: string) => resolve(process.env["INIT_CWD"] ?? ".", path);

/** Runs `validate` or `template` with what stands behind it, prints, and gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await runCommand(args);
  } catch (error) {
    // What the reader asked for and is not there, or cannot be read: files, options, encodings, a mapping.
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error)) return fail(`${error.message}\n`);
    throw error;
  }
}

async function runCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      schema: { type: "string", default: "" },
      dates: { type: "string" },
      decimal: { type: "string" },
      encoding: { type: "string" },
      sheet: { type: "string" },
      mapping: { type: "string" },
      rejected: { type: "string" },
      salt: { type: "string" },
      xlsx: { type: "string" },
      language: { type: "string", default: "en" },
      all: { type: "boolean", default: false },
    },
  });
  const [command, subject] = positionals;
  const words = values.language === "zh" ? zh : en;
  const { dates, decimal } = values;
  const known = (value: string | undefined, ...allowed: string[]) => value === undefined || allowed.includes(value);
  if (subject === undefined || !known(dates, "dmy", "mdy") || !known(decimal, ",", ".")) return fail(usage);
  const name = command === "template" ? subject : values.schema;
  const names = (await readdir(join(data, "schemas"))).filter((file) => file.endsWith(".json"));
  if (!names.includes(`${name}.json`))
    return fail(`${name}: ${names.map((file) => file.slice(0, -".json".length)).join(", ")}\n${usage}`);
  const schema = readSchema(await readFile(join(data, "schemas", `${name}.json`), "utf8"));
  if (command === "template") return writeTemplate(schema, values.xlsx, { locale: words.locale, ...words.data });
  const mapping = values.mapping ? readMapping(await readFile(here(values.mapping), "utf8")) : { columns: {} };
  const report = await checkFile(await readFile(here(subject)), schema, {
    countries: await countriesOf(
      await Promise.all(
        ["countries.csv", "schemas/country_names.csv", "schemas/fictional_states.csv"].map((path) =>
          readFile(join(data, path), "utf8"),
        ),
      ),
    ),
    mapping: {
      ...mapping,
      ...((dates === "dmy" || dates === "mdy") && { dates }),
      ...((decimal === "," || decimal === ".") && { decimal }),
      ...(values.encoding && { encoding: values.encoding }),
    },
    sheet: values.sheet,
    salt: values.salt && (await readFile(here(values.salt), "utf8")).trim(),
  });
  process.stdout.write(reportText(report, words.data, values.all ? Number.POSITIVE_INFINITY : mostFaults));
  if (values.rejected) await writeFile(here(values.rejected), await rejectedCsv(report, words.data));
  return report.rejected.length > 0 || report.valid.length === 0 ? 1 : 0;
}

async function writeTemplate(
  schema: Schema,
  xlsx: string | undefined,
  words: Parameters<typeof templateXlsx>[1],
): Promise<number> {
  if (xlsx) await writeFile(here(xlsx), Buffer.from(await (await templateXlsx(schema, words)).arrayBuffer()));
  else process.stdout.write(template(schema));
  return 0;
}

function fail(text: string): number {
  process.stderr.write(text);
  return 2;
}
