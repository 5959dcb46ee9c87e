import type { CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { columnsAfter, completeSql, option } from "./complete-sql.ts";
import { completeYaml } from "./complete-yaml.ts";
import type { Language } from "./language.ts";
import type { AskValues, Figure, Names } from "./names.ts";

/** In prose and in a specification's words after `${`: tables, cells and columns. */
export function completeReference(context: CompletionContext, names: Names): CompletionResult | null {
  const before = context.matchBefore(/\$\{[\w.]*$/);
  if (before === null) return null;
  const [, table, word = ""] = /(?:(\w+)\.)?(\w*)$/.exec(before.text) ?? [];
  const nowhere = { relations: [], ctes: [], wantsTable: false };
  const fitting =
    table === undefined
      ? names.filter(({ kind }) => kind !== "param" && kind !== "function")
      : columnsAfter(table, nowhere, names);
  return { from: context.pos - word.length, options: fitting.map((name) => option(name)), validFor: /^\w*$/ };
}

/** Completes by `names()` and `figure()` as they are when asked. */
export function completion(
  language: Language,
  names: () => Names,
  ask: AskValues,
  figure: () => Figure | undefined,
): CompletionSource {
  if (language === "sql") return (context) => completeSql(context, names(), ask);
  if (language === "yaml")
    return (context) => completeReference(context, names()) ?? completeYaml(context, names(), figure());
  if (language === "markdown") return (context) => completeReference(context, names());
  return () => null;
}
