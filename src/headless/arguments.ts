import { parseArgs } from "node:util";

export const usage = `Runs notebooks without a browser.

  npm run -s notebook -- [FILE…] [--json] [--cell ID]… [--param NAME=VALUE]… [--file NAME=PATH [--mapping NAME=PATH]]…

FILE…    notebooks; all of notebooks/ where none is named
--json   a line of JSON for each notebook: {file, cells: [{id, kind, columns: [{name, type}], rows: [{…}]}]}, all rows
--cell   prints only this cell; more than one may be named
--param  sets an input, spelled as in a link: --param region=Oceania
--file   gives a file that a notebook needs: --file register=register.csv (CSV, TSV, JSON, NDJSON or Parquet); cells that
         wait for a file that is not given are told, and are no failure. A file for which the notebook names a record
         schema is held against it as on the page (XLSX too): its right rows load, and what is wrong is told
--mapping  how a file's columns and values stand to the schema, as the page saves it: --mapping register=mapping.json
--salt   a file with the salt that serial numbers are hashed with
Exits with 1 where a notebook has a problem or a cell fails, with 2 where it was asked for what is not there.`;

/** What the command line asks for and is not there. */
export class UsageError extends Error {}

export interface Asked {
  /** Empty: all published notebooks. */
  readonly files: readonly string[];
  readonly help: boolean;
  readonly json: boolean;
  readonly cells: readonly string[];
  readonly params: ReadonlyMap<string, string>;
  /** Paths by the names of tables. */
  readonly given: ReadonlyMap<string, string>;
  /** Paths of mappings, by the names of tables. */
  readonly mappings: ReadonlyMap<string, string>;
  /** The path of the salt. */
  readonly salt: string | undefined;
}

/** Reads the command line; throws UsageError. */
export function readArguments(): Asked {
  const { values, positionals } = parse({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      cell: { type: "string", multiple: true, default: [] },
      param: { type: "string", multiple: true, default: [] },
      file: { type: "string", multiple: true, default: [] },
      mapping: { type: "string", multiple: true, default: [] },
      salt: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  return {
    files: positionals,
    help: values.help,
    json: values.json,
    cells: values.cell,
    params: pairs("param", values.param),
    given: pairs("file", values.file),
    mappings: pairs("mapping", values.mapping),
    salt: values.salt,
  };
}

function pairs(option: string, texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.map((text): [string, string] => {
      const at = text.indexOf("=");
      if (at < 1)
        throw new UsageError(`--${option} ${text}: write --${option} NAME=${option === "param" ? "VALUE" : "PATH"}`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

/** parseArgs, with its TypeError for an option that it does not know as a UsageError. */
const parse: typeof parseArgs = (config) => {
  try {
    return parseArgs(config);
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(`${error.message}\n\n${usage}`) : error;
  }
};
