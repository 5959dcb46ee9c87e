import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { keywordCompletionSource } from "@codemirror/lang-sql";
import type { EditorView } from "@codemirror/view";
import { type Token, tokens } from "../notebook/lexer.ts";
import { duckdb } from "./duckdb.ts";
import { foot } from "./known.ts";
import { type AskValues, type Name, type Names, written } from "./names.ts";
import { type Scope, scopeAt } from "./scope.ts";
import { plain } from "./select-item.ts";

const keywords = keywordCompletionSource(duckdb, true);
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const rest = /^[\p{L}\p{N}_]*$/u;

/** A name as the list shows it; `boost` as CodeMirror's, -99 to 99. */
export function option(name: Name, boost = 0): Completion {
  const info = () => foot(name);
  const label = name.kind === "param" ? `$${name.name}` : name.name;
  const apply = name.kind === "function" ? call : name.kind === "param" ? label : written(name.name);
  return { label, apply, type: name.kind, detail: name.detail, boost, info };
}

/** A function with its brackets, and the cursor between them. */
function call(view: EditorView, { label }: Completion, from: number, to: number): void {
  const has = view.state.sliceDoc(to, to + 1) === "(";
  const insert = has ? label : `${label}()`;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + label.length + 1 },
    userEvent: "input.complete",
  });
}

export async function completeSql(
  context: CompletionContext,
  names: Names,
  ask: AskValues,
): Promise<CompletionResult | null> {
  const sql = context.state.doc.toString();
  const { pos } = context;
  const all = tokens(sql);
  const inside = all.findIndex(
    ({ from, to, kind, text }) => from < pos && (pos < to || (pos === to && isOpen(kind, text))),
  );
  const around = all[inside];
  if (around?.kind === "comment") return null;
  if (around?.kind === "string") return completeValue(context, all.slice(0, inside + 1), sql, names, ask);
  const word = context.matchBefore(/(?:(?:[\p{L}_][\p{L}\p{N}_]*|"[^"\n]*")\.)?\$?[\p{L}\p{N}_]*/u);
  if (word === null || (word.text === "" && !context.explicit)) return null;
  const scope = scopeAt(sql, pos, names);
  const dot = word.text.lastIndexOf(".");
  if (dot > 0) {
    const qualifier = word.text.slice(0, dot).replaceAll('"', "");
    return { from: word.from + dot + 1, options: options(columnsAfter(qualifier, scope, names), 0), validFor: rest };
  }
  if (word.text.startsWith("$")) {
    const params = names.filter(({ kind }) => kind === "param");
    return { from: word.from, options: options(params, 0), validFor: /^\$[\p{L}\p{N}_]*$/u };
  }
  const tables = names.filter(({ kind }) => kind === "table" || kind === "cell");
  const functions = names.filter(({ kind }) => kind === "function");
  if (scope.wantsTable) {
    const all = [...options(scope.ctes, 60), ...options(tables, 40), ...options(functions, -40)];
    return { from: word.from, options: all, validFor: rest };
  }
  const more = await keywords(context);
  return {
    from: word.from,
    options: [
      ...options(columnsIn(scope, names), 60),
      ...options(aliases(scope), 30),
      ...options(scope.ctes, 20),
      ...options(
        names.filter(({ kind }) => kind === "param"),
        10,
      ),
      ...options(functions, 0),
      ...(more?.options ?? []).map((each) => ({ ...each, boost: -10 })),
      ...options(tables, -20),
    ],
    validFor: rest,
  };
}

/** In their own order where they fit alike. */
const options = (names: Names, boost: number) =>
  names.map((name, i) => ({ ...option(name, boost), sortText: place(i) }));
const place = (i: number) => String(i).padStart(5, "0");
const isOpen = (kind: Token["kind"], text: string) =>
  (kind === "string" && (text.length === 1 || !text.endsWith("'"))) || (kind === "comment" && text.startsWith("--"));

/** The columns in scope, one of each name; every column where no table is named whose columns are known. */
function columnsIn(scope: Scope, names: Names): Names {
  const found = scope.relations.flatMap(({ columns }) => columns);
  const all = found.length > 0 ? found : names.filter(({ kind }) => kind === "column");
  const seen = new Set<string>();
  return all.filter(({ name, of }) => {
    const key = found.length > 0 ? name.toLowerCase() : `${of}.${name}`.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}

function aliases(scope: Scope): Names {
  return scope.relations.flatMap(({ name, table }) =>
    name === ""
      ? []
      : [{ kind: "table", name, detail: table?.name ?? "", meaning: table?.meaning ?? "", of: undefined }],
  );
}

/** After `outcomes.` its columns, or those of the table that the query calls so. */
export function columnsAfter(qualifier: string, scope: Scope, names: Names): Names {
  const relation = scope.relations.find(({ name }) => same(name, qualifier));
  if (relation) return relation.columns;
  return names.filter(({ kind, of }) => kind === "column" && of !== undefined && same(of, qualifier));
}

/** Inside quotes after `column =` or `IN (`: the column's values. */
async function completeValue(
  context: CompletionContext,
  before: readonly Token[],
  sql: string,
  names: Names,
  ask: AskValues,
): Promise<CompletionResult | null> {
  const string = before.at(-1);
  if (string === undefined || !string.text.startsWith("'")) return null;
  const column = comparedColumn(
    before.slice(0, -1).filter(({ kind }) => kind !== "comment"),
    sql,
    names,
  );
  if (column?.of === undefined) return null;
  const stop = new AbortController();
  context.addEventListener("abort", () => stop.abort(), { onDocChange: true });
  const part = sql.slice(string.from + 1, context.pos).replaceAll("''", "'");
  const values = await ask(column.of, column.column ?? column.name, part, stop.signal);
  if (stop.signal.aborted || values.length === 0) return null;
  const found = values.map((label, i): Completion => ({ label, type: "value", apply: applyValue, sortText: place(i) }));
  return { from: string.from + 1, options: found, ...(values.length < 50 ? { validFor: /^[^']*$/ } : {}) };
}

/** The value with its quotes doubled, and the quote that closes it, written once. */
function applyValue(view: EditorView, { label }: Completion, from: number, to: number): void {
  const closed = view.state.sliceDoc(to, to + 1) === "'" ? 1 : 0;
  const insert = `${label.replaceAll("'", "''")}'`;
  view.dispatch({
    changes: { from, to: to + closed, insert },
    selection: { anchor: from + insert.length },
    userEvent: "input.complete",
  });
}

/** The column that the string after these tokens is compared with. */
function comparedColumn(before: readonly Token[], sql: string, names: Names): Name | undefined {
  let i = before.length - 1;
  const text = (at: number) => before[at]?.text.toLowerCase() ?? "";
  if (text(i) === "(" || text(i) === ",") {
    while (text(i) === "," || before[i]?.kind === "string") i -= 1;
    if (text(i) !== "(" || text(i - 1) !== "in") return undefined;
    i -= 2;
  } else if (/^(i?like|=|>)$/.test(text(i))) {
    if (text(i) === ">" && text(i - 1) !== "<") return undefined;
    i -= 1;
    while (/^[!<>=]$/.test(text(i))) i -= 1;
  } else return undefined;
  if (text(i) === "not") i -= 1;
  const token = before[i];
  if (token === undefined || !/^(word|quoted)$/.test(token.kind)) return undefined;
  const scope = scopeAt(sql, token.to, names);
  const qualifier = text(i - 1) === "." ? before[i - 2] : undefined;
  const columns = qualifier ? columnsAfter(plain(qualifier), scope, names) : scope.relations.flatMap((r) => r.columns);
  return columns.find(({ name }) => same(name, plain(token)));
}
