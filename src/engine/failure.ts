import type { Span } from "../notebook/notebook.ts";
import { EngineError } from "./engine.ts";

/** SQL as it was sent, and where its characters stand in the author's SQL. */
export interface Sent {
  readonly sql: string;
  readonly author: string;
  /** The author's offset for an offset into `sql`; undefined for what the author did not write. */
  authorOffset(at: number): number | undefined;
}

/** What DuckDB says with `errors_as_json`; numbers come as text. */
interface Report {
  readonly exception_type: string;
  readonly exception_message: string;
  readonly position?: string;
  readonly name?: string;
}

/** An error of the engine's library as an EngineError with the author's place, candidates and a clean message. */
export function toEngineError(error: unknown, sent?: Sent): EngineError {
  if (error instanceof EngineError) return error;
  if (isFatal(error)) return new EngineError("crashed", error);
  const report = parse(error instanceof Error ? error.message : String(error));
  if (/^out of memory$/i.test(report.exception_type)) return new EngineError("memory", clean(report));
  return new EngineError("sql", clean(report), sent && place(report, sent), candidates(report.exception_message));
}

/** Whether the instance is of no more use: WebAssembly trapped, or the database says that it is broken. */
export function isFatal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "RuntimeError" || error.name === "RangeError") return true;
  return /^(fatal|internal)$/i.test(parse(error.message).exception_type);
}

/** Parser errors have text before the JSON, errors met while fetching carry theirs inside another's message. */
function parse(message: string): Report {
  const json = message.slice(message.indexOf('{"exception_type"'), message.lastIndexOf("}") + 1);
  try {
    const report: Report = JSON.parse(json);
    return report.exception_message.includes('{"exception_type"') ? parse(report.exception_message) : report;
  } catch {
    return { exception_type: "", exception_message: message };
  }
}

const hints = /\s*(?:Candidate [\w ]+:|Did you mean|\(use:|LINE \d+:)[\s\S]*$/;

/** The first paragraph, without what `candidates` says and without carets. */
function clean(report: Report): string {
  if (report.exception_message.startsWith("Error when sniffing"))
    return "Rows differ in length, or a quote is not closed";
  const [paragraph = ""] = report.exception_message.replace(hints, "").trim().split("\n\n");
  return paragraph.replace(/\n[^\n]*\n\s*\^(?=\n|$)/g, "").replace(/\s*\n\s*/g, " ");
}

const internal = /^(pg_|duckdb_|sqlite_|pragma_|information_schema\.)/;

/** Names in quotes, or signatures on lines of their own, behind the words that announce them. */
function candidates(message: string): string[] {
  const hint = hints.exec(message)?.[0] ?? "";
  const signatures = Array.from(hint.matchAll(/^\t(\S.*)$/gm), (line) => line[1] ?? "");
  const names = Array.from(hint.matchAll(/"((?:[^"]|"")*)"/g), (name) => name[1] ?? "");
  const found = signatures.length > 0 ? signatures.filter((line) => !line.endsWith(":")) : names;
  return [...new Set(found)].filter((name) => !internal.test(name));
}

const quoted = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const word = String.raw`(?:${quoted}|[\p{L}\p{N}_$]+)`;
const token = new RegExp(String.raw`${word}(?:\.${word})*|[^\p{L}\p{N}\s]{1,2}|\S`, "uy");

/** The author's word at the reported place. A name that does not stand there was reported out of a macro's text. */
function place(report: Report, sent: Sent): Span | undefined {
  if (report.position === undefined) return undefined;
  const sentAt = utf16Offset(
    sent.sql,
    Number(report.position),
    report.exception_type === "Parser" ? "character" : "byte",
  );
  const from = sent.authorOffset(sentAt);
  if (from === undefined) return undefined;
  token.lastIndex = from;
  const text = token.exec(sent.author)?.[0];
  if (text === undefined) return endOf(sent.author.slice(0, from));
  const bare = (name: string) => name.replaceAll('"', "").toLowerCase();
  const isElsewhere = report.name !== undefined && !bare(text).includes(bare(report.name));
  return isElsewhere ? undefined : { from, to: from + text.length };
}

/** The last character, where the engine stopped at the end of the input. */
function endOf(sql: string): Span | undefined {
  const to = sql.trimEnd().length;
  return to === 0 ? undefined : { from: to - 1, to };
}

const utf8 = new TextEncoder();

/** The parser counts characters, everything else bytes of UTF-8. */
function utf16Offset(text: string, position: number, unit: "character" | "byte"): number {
  let offset = 0;
  let left = position;
  for (const character of text) {
    if (left <= 0) break;
    left -= unit === "byte" ? utf8.encode(character).length : 1;
    offset += character.length;
  }
  return offset;
}
