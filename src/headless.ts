import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { makeNodeDuckDB } from "./engine/duckdb-node.ts";
import { type Engine, EngineError, type Source } from "./engine/engine.ts";
import { type Asked, readArguments, UsageError, usage } from "./headless/arguments.ts";
import { failureLines, waitingLines } from "./headless/failures.ts";
import { readGiven } from "./headless/given.ts";
import { jsonRows } from "./headless/json.ts";
import { type Outcome, type Output, pages, run } from "./headless/run.ts";
import { here, publishedSource } from "./headless/source.ts";
import { textTable } from "./headless/text.ts";
import type { Json } from "./notebook/figures.ts";
import type { CellId, InputCell, Notebook, Value } from "./notebook/notebook.ts";
import { readValue, writeValue } from "./notebook/params.ts";
import { parse } from "./notebook/parse.ts";
import { optionsOf, sameValue } from "./session/inputs.ts";

function published(): readonly string[] {
  const names = readdirSync(here("notebooks")).filter((name) => name.endsWith(".md"));
  return names.sort().map((name) => `notebooks/${name}`);
}

function readNotebook(file: string): Notebook {
  try {
    return parse(readFileSync(resolve(process.env["INIT_CWD"] ?? ".", file), "utf8"));
  } catch (error) {
    throw new UsageError(`${file}: cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

const inputs = (notebook: Notebook) => notebook.cells.filter((cell) => cell.kind === "input");

function readParams(file: string, notebook: Notebook, params: Asked["params"]): ReadonlyMap<CellId, Value> {
  const chosen = new Map<CellId, Value>();
  for (const [name, text] of params) {
    const cell = inputs(notebook).find(({ id }) => id === name);
    if (cell === undefined)
      throw new UsageError(`${file}: no input “${name}”; ${has(inputs(notebook).map(({ id }) => id))}`);
    const value = readValue(text, cell.spec);
    if (value === undefined)
      throw new UsageError(`${file}: ${name}: “${text}” is no value of an input of type ${cell.spec.type}`);
    chosen.set(name, value);
  }
  return chosen;
}

/** Fails where an input did not take its value, because it is none of its options. */
function checkTaken(file: string, notebook: Notebook, chosen: ReadonlyMap<CellId, Value>, outcome: Outcome): void {
  for (const cell of inputs(notebook)) {
    const wanted = chosen.get(cell.id);
    if (wanted === undefined || outcome.failures.has(cell.id)) continue;
    if (sameValue(outcome.values.get(cell.id) ?? null, wanted)) continue;
    throw new UsageError(
      `${file}: ${cell.id} has no option “${writeValue(wanted)}”; ${has(optionTexts(cell, outcome))}`,
    );
  }
}

function optionTexts(cell: InputCell, { outputs }: Outcome): string[] {
  const result = outputs.find(({ id }) => id === cell.id)?.result;
  return (optionsOf(cell, result) ?? []).map(({ value }) => writeValue(value));
}

const has = (names: readonly string[]) => (names.length > 0 ? `there is ${names.join(", ")}` : "there is none");

async function printJson(file: string, outputs: readonly Output[], engine: Engine): Promise<void> {
  const cells: Json[] = [];
  for (const output of outputs) {
    const { id, kind, frame, result, generated } = output;
    const rows: Json[] = [];
    for await (const page of pages(output, engine)) rows.push(...jsonRows(page));
    cells.push({
      id,
      kind,
      ...(frame === undefined ? {} : { frame }),
      ...(generated ? { generated } : {}),
      columns: result.columns.map(({ name, type }) => ({ name, type })),
      rows,
    });
  }
  process.stdout.write(`${JSON.stringify({ file, cells })}\n`);
}

function printText(file: string, outputs: readonly Output[]): void {
  for (const { id, kind, frame, result, generated } of outputs)
    process.stdout.write(
      `\n${file}: ${kind} ${id}${frame === undefined || frame === id ? "" : `, ${frame}`}${generated ? " (generated data)" : ""}\n${textTable(result)}\n`,
    );
}

/** Runs one notebook and prints it; says whether all of it is well. */
async function runFile(file: string, asked: Asked, tables: Source): Promise<boolean> {
  const notebook = readNotebook(file);
  const chosen = readParams(file, notebook, asked.params);
  const unknown = asked.cells.find((id) => !notebook.cells.some((cell) => cell.id === id && cell.kind !== "prose"));
  if (unknown !== undefined)
    throw new UsageError(
      `${file}: no cell “${unknown}”; ${has(notebook.cells.filter(({ kind }) => kind !== "prose").map(({ id }) => id))}`,
    );
  const files = await readGiven(file, notebook, asked);
  const engine = await makeNodeDuckDB(tables);
  try {
    const outcome = await run(notebook, chosen, engine, files).catch((error: unknown) => {
      throw error instanceof EngineError
        ? new UsageError(`${file}: ${[...asked.given.values()]}: ${error.message}`)
        : error;
    });
    checkTaken(file, notebook, chosen, outcome);
    const outputs = outcome.outputs.filter(({ id }) => asked.cells.length === 0 || asked.cells.includes(id));
    if (asked.json) await printJson(file, outputs, engine);
    else printText(file, outputs);
    const failures = failureLines(file, notebook, outcome.failures);
    for (const line of [...failures, ...waitingLines(file, outcome.failures)]) console.error(line);
    return failures.length === 0;
  } finally {
    await engine.close();
  }
}

// A reader such as `head` that has enough closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  const asked = readArguments();
  if (asked.help) process.stdout.write(`${usage}\n`);
  else {
    const tables = publishedSource();
    const files = asked.files.length > 0 ? asked.files : published();
    for (const file of files) if (!(await runFile(file, asked, tables))) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
