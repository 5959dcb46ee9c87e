import { split, type Token, tokens } from "./lexer.ts";

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

const starters = words("select from with values pivot unpivot pivot_wider pivot_longer table summarize describe desc show");
const leaders = words("pivot unpivot pivot_wider pivot_longer table summarize describe desc show copy");
const beforeStart = words("as union all except intersect name explain analyze");
const enders = words("where group having window qualify order limit offset union except intersect select set returning");
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
  for (const statement of split(tokens(sql))) readStatement(statement, found);
  return [...found.values()];
}

function readStatement(statement: readonly Token[], found: Map<string, string>): void {
  const stack: Frame[] = [];
  let frame = makeFrame(true, undefined);
  /** The bracket that follows the name of a function in table position. */
  let callAt = -1;
  const word = (i: number) => (statement[i]?.kind === "word" ? statement[i].text.toLowerCase() : undefined);
  const symbol = (i: number) => (statement[i]?.kind === "symbol" ? statement[i].text : undefined);
  const isName = (i: number) => statement[i]?.kind === "word" || statement[i]?.kind === "quoted";
  const isRule = /^(delete|merge)$/.test(word(0) ?? "");

  function record(name: string, qualified: boolean): void {
    const key = name.toLowerCase();
    for (let up = qualified ? undefined : frame.scope; up; up = up.up) if (up.name === key) return;
    if (!found.has(key)) found.set(key, name);
  }

  /** Whether a query begins here, brackets before it or not. */
  const begins: boolean[] = [];
  for (let i = statement.length - 1; i >= 0; i -= 1) {
    begins[i] = symbol(i) === "(" ? begins[i + 1] === true : starters.has(word(i) ?? "");
  }

  function startsQuery(i: number): boolean {
    return begins[i + 1] === true && !fromInside.has(word(i - 1) ?? "");
  }

  function open(i: number): void {
    stack.push(frame);
    if (frame.cte === "body") {
      frame = makeFrame(true, frame.recursive ? frame.scope : frame.scope?.up);
    } else if (frame.place === "table") {
      const query = startsQuery(i);
      frame.place = frame.single ? "other" : "list";
      frame = { ...makeFrame(true, frame.scope), place: query ? "other" : "table" };
    } else {
      const query = startsQuery(i);
      const call = !query && (i === callAt || (frame.call && symbol(i) === "["));
      frame = { ...makeFrame(query, frame.scope), call };
    }
  }

  function close(): void {
    frame = stack.pop() ?? frame;
    if (frame.cte === "body") frame.cte = "next";
  }

  /** Reads the table at `i`; gives the last token it took. */
  function table(i: number): number {
    let last = i;
    while (symbol(last + 1) === "." && isName(last + 2)) last += 2;
    if (symbol(last + 1) === ":" && symbol(last + 2) !== ":") return last + 1;
    frame.place = frame.single ? "other" : "list";
    if (symbol(last + 1) !== "(") record(unquote(statement[last]), last > i);
    else if (!valuesOnly.has(word(last) ?? "") && !word(last)?.startsWith("read_")) callAt = last + 1;
    return last;
  }

  function isStart(i: number): boolean {
    return i === 0 || symbol(i - 1) === "(" || beforeStart.has(word(i - 1) ?? "") || frame.cte === "next";
  }

  function isWith(i: number): boolean {
    const next = word(i + 1) === "recursive" ? i + 2 : i + 1;
    const after = word(next + 1);
    return word(next) !== "ordinality" && isName(next) && (after === "as" || after === "using" || symbol(next + 1) === "(");
  }

  for (let i = 0; i < statement.length; i += 1) {
    const bracket = symbol(i);
    if (bracket === "(" || bracket === "[" || bracket === "{") open(i);
    else if (bracket === ")" || bracket === "]" || bracket === "}") close();
    else if (frame.call) readArgument(i);
    else if (frame.query) i = frame.cte && frame.cte !== "next" ? readWith(i) : readClause(i);
  }

  function readArgument(i: number): void {
    const token = statement[i];
    if (token?.kind === "string" && identifier.test(token.text)) record(token.text.slice(1, -1), false);
    const alone = /^[([,=>]$/.test(symbol(i - 1) ?? "") && /^[)\],]$/.test(symbol(i + 1) ?? "");
    if (alone && isName(i)) record(unquote(token), false);
  }

  function readWith(i: number): number {
    if (frame.cte === "name" && word(i) === "recursive") frame.recursive = true;
    else if (frame.cte === "name") {
      frame.scope = { name: unquote(statement[i]).toLowerCase(), up: frame.scope };
      frame.cte = "as";
    } else if (word(i) === "as") frame.cte = "body";
    return i;
  }

  function readClause(i: number): number {
    const name = word(i);
    const start = isStart(i);
    if (frame.cte === "next") frame.cte = symbol(i) === "," ? "name" : undefined;
    if (frame.cte === "name") return i;
    if (frame.place === "table") {
      if (isName(i) && !reserved.has(name ?? "")) return table(i);
      if (statement[i]?.kind === "string") frame.place = "list";
      else if (name !== "lateral" && name !== "only") frame.place = "other";
    }
    if (symbol(i) === "," && frame.place === "list") frame.place = "table";
    if (name === undefined) return i;
    const distinct = word(i - 1) === "distinct" && /^(is|not)$/.test(word(i - 2) ?? "");
    const using = name === "using" && isRule;
    if ((name === "from" && !distinct) || name === "join" || using) {
      frame.place = "table";
      frame.single = false;
    } else if (leaders.has(name) && start) {
      frame.place = "table";
      frame.single = true;
    } else if (name === "with" && isWith(i)) frame.cte = "name";
    else if (enders.has(name)) frame.place = "other";
    return i;
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
