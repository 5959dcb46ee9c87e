import { tokens } from "./lexer.ts";

/** What the comment above a macro says of it. */
export interface MacroDoc {
  readonly name: string;
  /** `(a, b)` as written. */
  readonly parameters: string;
  readonly about: string;
}

/** A line that begins so says something else than what the macro is. */
const heading = /^(Reads|Gives|NULL|Source|Fails|Columns|Takes)\s/;

/**
 * The macros of some SQL with the first paragraph of the comments above them, `-- name: what it gives.` A comment may
 * name several; a macro without one is there too, with nothing about it.
 */
export function macroDocs(sql: string): MacroDoc[] {
  const all = tokens(sql);
  const said = new Map<string, string>();
  let lines: string[] = [];
  const found: MacroDoc[] = [];
  for (const [i, token] of all.entries()) {
    if (token.kind === "comment") lines.push(token.text.replace(/^--\s?/, ""));
    if (token.text.toLowerCase() !== "macro" || all[i + 2]?.text !== "(") continue;
    const name = all[i + 1]?.text ?? "";
    const close = all.findIndex((each, at) => at > i && each.text === ")");
    for (const [names, about] of paragraphs(lines)) for (const each of names) said.set(each, about);
    lines = [];
    const parameters = sql.slice(all[i + 2]?.from, all[close]?.to).replace(/\s+/g, " ");
    found.push({ name, parameters, about: said.get(name) ?? "" });
  }
  return found;
}

/** `wilson_lo, wilson_hi: the ends of …` → the two names and the sentence. */
function paragraphs(lines: readonly string[]): [string[], string][] {
  const found: [string[], string[]][] = [];
  let isOpen = false;
  for (const line of lines) {
    const [, names, first = ""] = /^(\w+(?:, \w+)*): (.*)$/.exec(line) ?? [];
    if (names !== undefined) found.push([names.split(", "), [first]]);
    else if (isOpen && line.trim() !== "" && !heading.test(line)) found.at(-1)?.[1].push(line.trim());
    isOpen = names !== undefined || (isOpen && line.trim() !== "" && !heading.test(line));
  }
  return found.map(([names, said]) => [names, said.join(" ")]);
}
