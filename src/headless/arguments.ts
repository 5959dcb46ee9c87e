import { parseArgs } from "node:util";

export const usage = `Runs notebooks without a browser.

  npm run -s notebook -- [FILE…] [--json] [--cell ID]… [--param NAME=VALUE]…

FILE…    notebooks; all of notebooks/ where none is named
--json   a line of JSON for each notebook: {file, cells: [{id, kind, columns: [{name, type}], rows: [{…}]}]}, all rows
--cell   prints only this cell; more than one may be named
--param  sets an input, spelled as in a link: --param region=Oceania
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
}

/** Reads the command line; throws UsageError. */
export function readArguments(): Asked {
  const { values, positionals } = parse({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      cell: { type: "string", multiple: true, default: [] },
      param: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", default: false },
    },
  });
  const params = values.param.map((param): [string, string] => {
    const at = param.indexOf("=");
    if (at < 1) throw new UsageError(`--param ${param}: write --param NAME=VALUE`);
    return [param.slice(0, at), param.slice(at + 1)];
  });
  return {
    files: positionals,
    help: values.help,
    json: values.json,
    cells: values.cell,
    params: new Map(params),
  };
}

/** parseArgs, with its TypeError for an option that it does not know as a UsageError. */
const parse: typeof parseArgs = (config) => {
  try {
    return parseArgs(config);
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(`${error.message}\n\n${usage}`) : error;
  }
};
