import { type Token, tokens } from "../notebook/lexer.ts";
import { type Item, itemOf, plain } from "./select-item.ts";

/** A query's part between two set operators: it has tables of its own. Offsets are those of the SQL. */
export interface Arm {
  readonly from: number;
  to: number;
  readonly relations: Relation[];
  readonly items: Item[];
  /** Where a table's name is due: the ends of FROM, JOIN and the commas between tables. */
  readonly dues: number[];
  /** The query's WITH, and those around it. */
  readonly ctes: readonly Cte[];
  /** The arm whose columns can be written here too. */
  readonly outer: Arm | undefined;
}
/** What stands in FROM or JOIN: a named table, a query, or a function of which nothing is known. */
export interface Relation {
  /** What its columns can be written after: the alias, else its own name. */
  readonly name: string;
  readonly table: string | undefined;
  readonly query: Query | undefined;
  readonly isAliased: boolean;
}
export interface Cte {
  readonly name: string;
  readonly columns: readonly string[];
  readonly query: Query;
}
export interface Query {
  /** The first gives the columns. */
  readonly arms: readonly Arm[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const starters = words("select from with values pivot unpivot table summarize describe show");
const leaders = words("pivot unpivot table summarize describe update into");
const sets = words("union except intersect");
const enders = words("where group having window qualify order limit offset on using set values returning");
const noAlias = words(
  `${[...enders, ...sets].join(" ")} select from join left right full inner outer cross natural semi anti asof positional
  as pivot unpivot tablesample when then else end and or not in is null lateral`,
);

/** Every arm of the queries in some SQL, also where it is not finished. Never fails. */
export function armsOf(sql: string): readonly Arm[] {
  const found: Arm[] = [];
  const all = tokens(sql).filter(({ kind }) => kind !== "comment");
  for (let at = 0; at < all.length; ) {
    const reader = new Reader(all, found, sql.length);
    reader.at = at;
    reader.query(at === 0 ? 0 : (all[at - 1]?.to ?? 0), [], undefined);
    at = reader.at + 1;
  }
  return found;
}

class Reader {
  at = 0;
  private readonly all: readonly Token[];
  private readonly found: Arm[];
  private readonly end: number;
  constructor(all: readonly Token[], found: Arm[], end: number) {
    this.all = all;
    this.found = found;
    this.end = end;
  }

  /** Reads up to the bracket that closes the query, or to the end of the statement. */
  query(from: number, around: readonly Cte[], outer: Arm | undefined): Query {
    let ctes = around;
    if (this.word() === "with") ctes = this.ctes(around);
    const arms: Arm[] = [];
    for (let start = from; ; ) {
      const arm: Arm = { from: start, to: this.end, relations: [], items: [], dues: [], ctes, outer };
      arms.push(arm);
      this.found.push(arm);
      this.arm(arm);
      const next = this.all[this.at];
      arm.to = next?.from ?? this.end;
      if (next === undefined || !sets.has(this.word() ?? "")) return { arms };
      this.at += 1;
      while (/^(all|distinct|by|name)$/.test(this.word() ?? "")) this.at += 1;
      start = this.all[this.at - 1]?.to ?? next.to;
    }
  }

  private ctes(around: readonly Cte[]): readonly Cte[] {
    const found = [...around];
    this.at += 1;
    if (this.word() === "recursive") this.at += 1;
    while (this.isName()) {
      const name = this.name();
      const columns = this.symbol() === "(" ? this.list() : [];
      while (/^(as|not|materialized|using|key)$/.test(this.word() ?? "")) this.at += 1;
      if (this.symbol() !== "(") break;
      found.push({ name, columns, query: this.brackets([...found], undefined) });
      if (this.symbol() !== ",") break;
      this.at += 1;
    }
    return found;
  }

  /** At `(`: the query inside; its bracket is taken too. */
  private brackets(ctes: readonly Cte[], outer: Arm | undefined): Query {
    const from = this.all[this.at]?.to ?? this.end;
    this.at += 1;
    const query = this.query(from, ctes, outer);
    this.at += 1;
    return query;
  }

  private arm(arm: Arm): void {
    let clause: "select" | "from" | "other" = "other";
    for (let token = this.all[this.at]; token !== undefined; token = this.all[this.at]) {
      const word = this.word() ?? "";
      if (token.text === ")" || token.text === ";" || sets.has(word)) return;
      if (word === "select") {
        this.at += 1;
        while (/^(distinct|all)$/.test(this.word() ?? "")) this.at += 1;
        clause = "select";
        this.item(arm);
      } else if (word === "from" || word === "join" || leaders.has(word)) {
        clause = "from";
        this.due(arm);
      } else if (clause === "from" && token.text === ",") this.due(arm);
      else if (clause === "select" && token.text === ",") {
        this.at += 1;
        this.item(arm);
      } else {
        if (enders.has(word) && !(clause === "from" && /^(on|using)$/.test(word))) clause = "other";
        this.skip(arm);
      }
    }
  }

  /** One token, or a bracket with all that is in it. */
  private skip(arm: Arm): void {
    const opens = /^[([{]$/.test(this.symbol() ?? "");
    if (this.symbol() === "(" && starters.has(this.word(1) ?? "")) {
      this.brackets(arm.ctes, arm);
      return;
    }
    this.at += 1;
    if (!opens) return;
    while (this.all[this.at] !== undefined && !/^[)\]};]$/.test(this.symbol() ?? "")) this.skip(arm);
    if (this.symbol() !== ";") this.at += 1;
  }

  /** After FROM, JOIN or a comma between tables. */
  private due(arm: Arm): void {
    arm.dues.push(this.all[this.at]?.to ?? this.end);
    this.at += 1;
    if (this.word() === "lateral") this.at += 1;
    const prefix = this.isName() && this.symbol(1) === ":" && this.symbol(2) !== ":" ? this.name() : undefined;
    if (prefix !== undefined) this.at += 1;
    let table: string | undefined;
    let query: Query | undefined;
    if (this.symbol() === "(") query = this.brackets(arm.ctes, arm.outer);
    else if (this.isName() && !noAlias.has(this.word() ?? "")) {
      table = this.name();
      while (this.symbol() === "." && this.isName(1)) {
        this.at += 1;
        table = this.name();
      }
      if (this.symbol() === "(") {
        this.skip(arm);
        table = undefined;
      }
    } else if (this.all[this.at]?.kind === "string") this.at += 1;
    else return;
    const isAs = this.word() === "as";
    if (isAs) this.at += 1;
    const isAliased = this.isName() && (isAs || !noAlias.has(this.word() ?? ""));
    const alias = isAliased ? this.name() : prefix;
    if (isAliased && this.symbol() === "(") this.list();
    arm.relations.push({ name: alias ?? table ?? "", table, query, isAliased: alias !== undefined });
  }

  private item(arm: Arm): void {
    const start = this.at;
    while (this.all[this.at] !== undefined && !this.isItemEnd()) this.skip(arm);
    const item = itemOf(this.all.slice(start, this.at));
    if (item) arm.items.push(item);
  }

  private isItemEnd(): boolean {
    const word = this.word() ?? "";
    return /^[,);]$/.test(this.symbol() ?? "") || word === "from" || enders.has(word) || sets.has(word);
  }

  /** At `(`: the names in it. */
  private list(): string[] {
    const found: string[] = [];
    for (this.at += 1; this.all[this.at] !== undefined && this.symbol() !== ")"; )
      if (this.isName()) found.push(this.name());
      else this.at += 1;
    this.at += 1;
    return found;
  }

  private name(): string {
    const token = this.all[this.at];
    this.at += 1;
    return token ? plain(token) : "";
  }
  private isName(ahead = 0): boolean {
    const kind = this.all[this.at + ahead]?.kind;
    return kind === "word" || kind === "quoted";
  }
  private word(ahead = 0): string | undefined {
    const token = this.all[this.at + ahead];
    return token?.kind === "word" ? token.text.toLowerCase() : undefined;
  }
  private symbol(ahead = 0): string | undefined {
    const token = this.all[this.at + ahead];
    return token?.kind === "symbol" ? token.text : undefined;
  }
}
