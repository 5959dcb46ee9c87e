import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { keywordCompletionSource } from "@codemirror/lang-sql";
import { syntaxTree } from "@codemirror/language";
import { duckdb } from "./duckdb.ts";
import type { Language } from "./language.ts";
import type { Name, Names } from "./names.ts";

const keywords = keywordCompletionSource(duckdb, true);
const plainName = /^[a-z_]\w*$/;

function option(name: Name): Completion {
  const written = plainName.test(name.name) ? name.name : `"${name.name.replaceAll('"', '""')}"`;
  return {
    label: name.kind === "param" ? `$${name.name}` : name.name,
    apply: name.kind === "param" ? `$${name.name}` : written,
    type: name.kind,
    detail: name.detail,
    boost: 1,
    ...(name.meaning === "" ? {} : { info: name.meaning }),
  };
}

/** After `outcomes.` its columns; after an alias, every column. */
function columnsOf(names: Names, table: string): Names {
  const columns = names.filter((name) => name.kind === "column");
  const own = columns.filter((name) => name.of === table);
  return own.length > 0 ? own : columns;
}

async function completeSql(context: CompletionContext, names: Names): Promise<CompletionResult | null> {
  if (/String|Comment/.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null;
  const word = context.matchBefore(/(?:\w+\.)?\$?\w*$/);
  if (word === null || (word.text === "" && !context.explicit)) return null;
  const dot = word.text.indexOf(".");
  if (dot > 0) {
    const options = columnsOf(names, word.text.slice(0, dot)).map(option);
    return { from: word.from + dot + 1, options, validFor: /^\w*$/ };
  }
  const param = word.text.startsWith("$");
  const options = names.filter((name) => (name.kind === "param") === param || !param).map(option);
  const more = param ? null : await keywords(context);
  return { from: word.from, options: [...options, ...(more?.options ?? [])], validFor: /^\$?\w*$/ };
}

/** In a specification and in prose after `${`: tables, cells and columns. */
function completeNames(context: CompletionContext, names: Names, opening: RegExp): CompletionResult | null {
  const before = context.matchBefore(opening);
  if (before === null || (before.text === "" && !context.explicit)) return null;
  const word = /\w*$/.exec(before.text)?.[0] ?? "";
  const table = /(\w+)\.\w*$/.exec(before.text)?.[1];
  const fitting = table === undefined ? names.filter((name) => name.kind !== "param") : columnsOf(names, table);
  return { from: context.pos - word.length, options: fitting.map(option), validFor: /^\w*$/ };
}

/** Completes `names()` as they are when asked. */
export function completion(language: Language, names: () => Names): CompletionSource {
  if (language === "sql") return (context) => completeSql(context, names());
  if (language === "csv") return () => null;
  const opening = language === "yaml" ? /[\w.]*$/ : /\$\{[\w.]*$/;
  return (context) => completeNames(context, names(), opening);
}
