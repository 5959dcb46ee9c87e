import { EngineError } from "../engine/engine.ts";
import { en } from "../locales/en.ts";
import type { CellId, Notebook } from "../notebook/notebook.ts";
import type { Failure } from "../session/state.ts";

/** For every need whose file was not given, a line with the cells that wait for it: no failure. */
export function waitingLines(file: string, failures: ReadonlyMap<CellId, Failure>): string[] {
  const waiting = new Map<string, { title: string; cells: CellId[] }>();
  for (const [id, failure] of failures) {
    if (failure.kind !== "needs-file") continue;
    const { need, title } = failure;
    waiting.set(need, { title, cells: [...(waiting.get(need)?.cells ?? []), id] });
  }
  return [...waiting].map(
    ([need, { title, cells }]) => `${file}: ${en.files.waits(title)} --file ${need}=PATH: ${cells.join(", ")}`,
  );
}

/** `notebooks/x.md:12:8: by_year: …` for every problem of the text and every cell that failed, in the text's order. */
export function failureLines(file: string, notebook: Notebook, failures: ReadonlyMap<CellId, Failure>): string[] {
  const found = notebook.problems.map((problem) => ({
    from: problem.span.from,
    cell: problem.cell,
    failure: problem as Failure,
  }));
  for (const [id, failure] of failures) {
    const cell = notebook.cells.find((cell) => cell.id === id);
    if (failure.kind === "needs-file") continue;
    if (cell === undefined || notebook.problems.some((problem) => problem === failure)) continue;
    const at = failure instanceof EngineError && cell.kind === "sql" ? failure.at : undefined;
    const from = "span" in failure ? failure.span.from : cell.body.from + (at?.from ?? 0);
    found.push({ from, cell: id, failure });
  }
  return found
    .sort((a, b) => a.from - b.from)
    .map(({ from, cell, failure }) => {
      const { line, column } = place(notebook.text, from);
      return `${file}:${line}:${column}: ${cell === undefined ? "" : `${cell}: `}${words(failure)}`;
    });
}

function words(failure: Failure): string {
  if (failure.kind === "upstream") return en.ui.notes.upstream(failure.cell);
  if (failure.kind === "needs-file") return en.files.waits(failure.title);
  if (!(failure instanceof EngineError)) return en.problem.text(failure);
  const said = en.engine.failure(failure);
  if (failure.candidates.length > 0) return `${said} ${en.ui.notes.instead} ${failure.candidates.join(", ")}`;
  return failure.kind === "sql" ? said : `${said} ${failure.message}`;
}

/** Line and column of an offset, both from 1. */
function place(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
