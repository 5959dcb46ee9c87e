import type { Token } from "../notebook/lexer.ts";

/** What a SELECT gives: a name, and the column that it is where it is nothing more; or `*`, of one table or all. */
export type Item =
  | { readonly name: string; readonly column: string | undefined; readonly of: string | undefined }
  | { readonly star: true; readonly of: string | undefined };
/** A name's text without its quotes. */
export function plain(token: Token): string {
  return token.kind === "quoted" ? token.text.replace(/^"|"$/g, "").replaceAll('""', '"') : token.text;
}

const isNamed = (token: Token | undefined) => token?.kind === "word" || token?.kind === "quoted";

/** What one item of a SELECT gives, by its tokens; undefined where it has no name of its own. */
export function itemOf(all: readonly Token[]): Item | undefined {
  const [first, second, third] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (first.text === "*") return { star: true, of: undefined };
  if (second?.text === "." && third?.text === "*") return { star: true, of: plain(first) };
  const isPath = all.every((token, i) => (i % 2 === 0 ? isNamed(token) : token.text === "."));
  if (isPath && isNamed(last)) {
    const of = all.length > 1 ? all.at(-3) : undefined;
    return { name: plain(last), column: plain(last), of: of && plain(of) };
  }
  if (isNamed(first) && second?.text === ":" && third?.text !== ":")
    return { name: plain(first), column: undefined, of: undefined };
  const before = all.at(-2);
  const isAlias =
    isNamed(last) && before?.kind !== "symbol" ? before !== undefined : /^[)\]}]$/.test(before?.text ?? "");
  if (!isAlias || !isNamed(last)) return undefined;
  const path = all.slice(0, before?.text.toLowerCase() === "as" ? -2 : -1);
  const inner = path.length > 0 && path.length < all.length ? itemOf(path) : undefined;
  const source = inner && "column" in inner ? inner : { column: undefined, of: undefined };
  return { name: plain(last), column: source.column, of: source.of };
}
