import type { Fault } from "../../editor/faults.ts";
import { written } from "../../editor/names.ts";
import { EngineError } from "../../engine/engine.ts";
import type { Messages } from "../../locales/en.ts";
import type { Cell, Notebook, Problem, Span } from "../../notebook/notebook.ts";
import type { CellView, Failure } from "../../session/state.ts";

/** Something wrong with a cell, as its editor and its note show it. */
export interface CellFault {
  readonly failure: Exclude<Failure, { kind: "upstream" | "needs-file" }>;
  /** Offsets into the cell's body; undefined where no place is known. */
  readonly span: Span | undefined;
  /** What could stand in the place instead. */
  readonly candidates: readonly string[];
}

/** What is wrong with a cell: what its text shows, then what its run did. */
export function faultsOf(cell: Cell, notebook: Notebook, view: CellView | undefined): readonly CellFault[] {
  const problems = notebook.problems.filter((p) => p.span.from >= cell.span.from && p.span.from < cell.span.to);
  const faults = problems.map((problem) => ofProblem(problem, cell));
  if (view?.state.status !== "failed") return faults;
  const { failure } = view.state;
  if (failure.kind === "upstream" || failure.kind === "needs-file") return faults;
  if (!(failure instanceof EngineError)) {
    const known = problems.some((problem) => problem.kind === failure.kind && problem.span.from === failure.span.from);
    return known ? faults : [...faults, ofProblem(failure, cell)];
  }
  const placed = cell.kind === "sql" && failure.at !== undefined;
  return [...faults, placed ? ofEngine(failure, cell.sql) : { failure, span: undefined, candidates: [] }];
}

/** As many fixes as one can take in. */
const MAX_FIXES = 5;

/** What the engine says of a cell's SQL. A candidate is written as SQL wants it; a signature is nothing to write. */
export function ofEngine(failure: EngineError, sql: string): CellFault {
  const qualifier = failure.at ? /^(?:\w+|"[^"]*")\.(?=[^.]*$)/.exec(sql.slice(failure.at.from, failure.at.to)) : null;
  const candidates = failure.candidates
    .filter((name) => !name.includes("("))
    .map((name) => (/^[\w$]+(\.\w+)*$/.test(name) ? name : written(name)))
    .map((name) => (qualifier && !name.includes(".") ? qualifier[0] + name : name));
  return { failure, span: failure.at, candidates };
}

function ofProblem(problem: Problem, cell: Cell): CellFault {
  const { from, to } = problem.span;
  const isInside = to >= cell.body.from && from <= cell.body.to;
  const within = (at: number) => Math.min(Math.max(at, cell.body.from), cell.body.to) - cell.body.from;
  const names = problem.kind === "spec" && problem.why === "unknown" ? problem.allowed : [];
  return {
    failure: problem,
    span: isInside ? { from: within(from), to: within(to) } : undefined,
    candidates: names.slice(0, MAX_FIXES),
  };
}

/** The line of a fault, the body's first being 1. */
export function lineOf(body: string, fault: CellFault): number | undefined {
  return fault.span && body.slice(0, fault.span.from).trimStart().split("\n").length;
}

/** Faults with a place, for the editor. */
export function placed(
  faults: readonly CellFault[],
  explain: (failure: Failure) => string,
  t: Messages,
): readonly Fault[] {
  return faults.flatMap(({ failure, span, candidates }) => {
    if (span === undefined) return [];
    const fixes = candidates.slice(0, MAX_FIXES).map((name) => ({ label: t.editor.use(name), insert: name }));
    return [{ span, message: explain(failure), fixes }];
  });
}
