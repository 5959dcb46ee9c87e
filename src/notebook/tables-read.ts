import { split, type Token, tokens } from "./lexer.ts";
import type { Span } from "./notebook.ts";

/** The names of a `WITH`, lower case, the innermost first. */
interface Scope {
  readonly name: string;
  readonly up: Scope | undefined;
}

/** What stands between two brackets, or a whole statement. */
interface Frame {
  /** FROM and JOIN mean tables here; they do not in `extract(year FROM d)`. */
  readonly query: boolean;
  /** The arguments of a function that stands for a table. */
  readonly call: boolean;
  /** What a name here would be: a table; an alias in a list of tables; or none of both. */
  place: "table" | "list" | "other";
  /** The table is the only one: `PIVOT sales ON year, region`. */
  single: boolean;
  /** How far a WITH has come. */
  cte: "name" | "as" | "body" | "next" | undefined;
  recursive: boolean;
  scope: Scope | undefined;
}

const starters = words(
  "select from with values pivot unpivot pivot_wider pivot_longer table summarize describe desc show",
);
const leaders = words("pivot unpivot pivot_wider pivot_longer table summarize describe desc show copy");
const beforeStart = words("as union all except intersect name explain analyze");
const enders = words(
  "where group having window qualify order limit offset union except intersect select set returning",
);
const reserved = words(
  `${[...enders].join(" ")} from join on using left right full inner outer cross natural semi anti asof positional with
  values as lateral only table pivot unpivot summarize describe desc show case when then else end and or not in is null
  tablesample tables all databases`,
);
const fromInside = words("extract trim substring overlay position");
const valuesOnly = words("unnest range generate_series repeat repeat_row glob");
const identifier = /^'[a-z_]\w*'$/i;

/**
 * The tables a statement reads, as written, in order of first use: names in table position that are no CTE in scope.
 * With them, what a table macro may read: the names and strings given to a function in table position. So the caller
 * keeps those it knows, without regard to case. Never fails; does its best with SQL that is no SQL.
 */
export function tablesRead(sql: string): string[] {
  const found = new Map<string, string>();
  for (const { name } of tablePlaces(sql)) if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  return [...found.values()];
}

/** A place where a table's name stands, quotes and all. */
export interface TablePlace extends Span {
  readonly name: string;
}

/** Every place where SQL names a table that it reads, as `tablesRead` finds them. */
export function tablePlaces(sql: string): TablePlace[] {
  const found: TablePlace[] = [];
  for (const statement of split(tokens(sql))) new Reader(statement, found).read();
  return found;
}

/** Walks once along a statement's tokens, with one frame for each open bracket. */
class Reader {
  private readonly statement: readonly Token[];
  private readonly found: TablePlace[];
  private readonly stack: Frame[] = [];
  private frame = makeFrame(true, undefined);
  /** The bracket that follows the name of a function in table position. */
  private callAt = -1;
  /** Where a query begins, brackets before it or not. */
  private readonly begins: boolean[] = [];

  constructor(statement: readonly Token[], found: TablePlace[]) {
    this.statement = statement;
    this.found = found;
    for (let i = statement.length - 1; i >= 0; i -= 1) {
      this.begins[i] = this.symbol(i) === "(" ? this.begins[i + 1] === true : starters.has(this.word(i) ?? "");
    }
  }

  read(): void {
    for (let i = 0; i < this.statement.length; i += 1) {
      const symbol = this.symbol(i) ?? "";
      const { frame } = this;
      if (/^[([{]$/.test(symbol)) this.open(i);
      else if (/^[)\]}]$/.test(symbol)) this.close();
      else if (frame.call) this.argument(i);
      else if (frame.query && frame.cte && frame.cte !== "next") this.cte(i);
      else if (frame.query) i = this.clause(i);
    }
  }

  private open(i: number): void {
    const { frame } = this;
    const query = this.begins[i + 1] === true && !fromInside.has(this.word(i - 1) ?? "");
    this.stack.push(frame);
    if (frame.cte === "body") {
      this.frame = makeFrame(true, frame.recursive ? frame.scope : frame.scope?.up);
    } else if (frame.place === "table") {
      frame.place = frame.single ? "other" : "list";
      this.frame = { ...makeFrame(true, frame.scope), place: query ? "other" : "table" };
    } else {
      const call = !query && (i === this.callAt || (frame.call && this.symbol(i) === "["));
      this.frame = { ...makeFrame(query, frame.scope), call };
    }
  }

  private close(): void {
    this.frame = this.stack.pop() ?? this.frame;
    if (this.frame.cte === "body") this.frame.cte = "next";
  }

  /** A name or a string given to a function that stands for a table. */
  private argument(i: number): void {
    const token = this.statement[i];
    if (token?.kind === "string" && identifier.test(token.text)) this.record(token.text.slice(1, -1), token);
    const alone = /^[([,=>]$/.test(this.symbol(i - 1) ?? "") && /^[)\],]$/.test(this.symbol(i + 1) ?? "");
    if (alone && this.isName(i)) this.record(unquote(token), token);
  }

  /** What stands before the brackets of `WITH a AS (…)`. */
  private cte(i: number): void {
    const { frame } = this;
    if (frame.cte === "name" && this.word(i) === "recursive") frame.recursive = true;
    else if (frame.cte === "name") {
      frame.scope = { name: unquote(this.statement[i]).toLowerCase(), up: frame.scope };
      frame.cte = "as";
    } else if (this.word(i) === "as") frame.cte = "body";
  }

  /** Any other token of a query; gives the last one it took. */
  private clause(i: number): number {
    const { frame } = this;
    const name = this.word(i);
    const start = this.isStart(i);
    if (frame.cte === "next") frame.cte = this.symbol(i) === "," ? "name" : undefined;
    if (frame.cte === "name") return i;
    if (frame.place === "table") {
      if (this.isName(i) && !reserved.has(name ?? "")) return this.table(i);
      if (this.statement[i]?.kind === "string") frame.place = "list";
      else if (name !== "lateral" && name !== "only") frame.place = "other";
    }
    if (this.symbol(i) === "," && frame.place === "list") frame.place = "table";
    if (name === undefined) return i;
    if (this.isBeforeTables(i)) {
      frame.place = "table";
      frame.single = false;
    } else if (leaders.has(name) && start) {
      frame.place = "table";
      frame.single = true;
    } else if (name === "with" && this.isWith(i)) frame.cte = "name";
    else if (enders.has(name)) frame.place = "other";
    return i;
  }

  /** Reads the table at `i`; gives the last token it took. */
  private table(i: number): number {
    const { frame } = this;
    let last = i;
    while (this.symbol(last + 1) === "." && this.isName(last + 2)) last += 2;
    const isAlias = this.symbol(last + 1) === ":" && this.symbol(last + 2) !== ":";
    if (isAlias) return last + 1;
    frame.place = frame.single ? "other" : "list";
    const isValues = valuesOnly.has(this.word(last) ?? "") || this.word(last)?.startsWith("read_");
    if (this.symbol(last + 1) !== "(") this.record(unquote(this.statement[last]), this.statement[last], last > i);
    else if (!isValues) this.callAt = last + 1;
    return last;
  }

  private record(name: string, token: Token | undefined, isQualified = false): void {
    const key = name.toLowerCase();
    for (let up = isQualified ? undefined : this.frame.scope; up; up = up.up) if (up.name === key) return;
    if (token) this.found.push({ name, from: token.from, to: token.to });
  }

  private isBeforeTables(i: number): boolean {
    const name = this.word(i);
    const isDistinct = this.word(i - 1) === "distinct" && /^(is|not)$/.test(this.word(i - 2) ?? "");
    return (
      (name === "from" && !isDistinct) ||
      name === "join" ||
      (name === "using" && /^(delete|merge)$/.test(this.word(0) ?? ""))
    );
  }

  /** Whether a statement or a query can begin here. */
  private isStart(i: number): boolean {
    const isBehindCte = this.frame.cte === "next";
    return i === 0 || this.symbol(i - 1) === "(" || beforeStart.has(this.word(i - 1) ?? "") || isBehindCte;
  }

  /** `WITH` of a query, and not of `WITH TIME ZONE` or `WITH ORDINALITY AS`. */
  private isWith(i: number): boolean {
    const next = this.word(i + 1) === "recursive" ? i + 2 : i + 1;
    if (!this.isName(next) || this.word(next) === "ordinality") return false;
    return /^(as|using)$/.test(this.word(next + 1) ?? "") || this.symbol(next + 1) === "(";
  }

  private isName(i: number): boolean {
    return this.statement[i]?.kind === "word" || this.statement[i]?.kind === "quoted";
  }

  /** Lower case; undefined where there is none. */
  private word(i: number): string | undefined {
    const token = this.statement[i];
    return token?.kind === "word" ? token.text.toLowerCase() : undefined;
  }

  private symbol(i: number): string | undefined {
    const token = this.statement[i];
    return token?.kind === "symbol" ? token.text : undefined;
  }
}

function makeFrame(query: boolean, scope: Scope | undefined): Frame {
  return { query, call: false, place: "other", single: false, cte: undefined, recursive: false, scope };
}

function unquote(token: Token | undefined): string {
  if (token?.kind === "quoted") return token.text.replace(/^"|"$/g, "").replaceAll('""', '"');
  return token?.text ?? "";
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
