import type { Report } from "./faults.ts";
import { type Fence, pieces } from "./fences.ts";
import { Fields } from "./fields.ts";
import type { FileNeed } from "./file-needs.ts";
import { readFront } from "./front.ts";
import { readInput } from "./input-spec.ts";
import { readMap } from "./map-spec.ts";
import type { Cell, Notebook, Problem, ProseCell, Span } from "./notebook.ts";
import { readPlot } from "./plot-spec.ts";
import { proseValues } from "./prose.ts";
import { readTable } from "./table-spec.ts";
import { readYaml, type YamlMap } from "./yaml.ts";

const languages = ["sql", "input", "plot", "table", "map", "data"] as const;
type Language = (typeof languages)[number];
/** Their id is a table or a parameter, so they need one. */
const named: readonly Language[] = ["sql", "input", "data"];

/** Reads a notebook. Never throws: what is wrong is in `problems`, in the order of the text. Cells keep their order. */
export function parse(text: string): Notebook {
  const problems: Problem[] = [];
  const { front, span } = readFront(
    text,
    (fault) => problems.push({ kind: "spec", cell: undefined, ...fault }),
    ({ detail, span }) => problems.push({ kind: "front-matter", cell: undefined, detail, span }),
  );
  const reader = new CellReader(text, problems, front.files);
  const cells = pieces(text, span.to).map((piece) =>
    piece.kind === "prose" ? reader.prose(piece.span, piece.unclosed) : reader.fence(piece),
  );
  problems.sort((a, b) => a.span.from - b.span.from);
  return { text, front, cells, problems };
}

/** Remembers the ids of the cells above, and the tables of files. */
class CellReader {
  private readonly text: string;
  private readonly problems: Problem[];
  /** Lower case, because SQL's names are. */
  private readonly taken = new Set<string>();
  private readonly made = new Map<string, number>();

  constructor(text: string, problems: Problem[], files: readonly FileNeed[]) {
    this.text = text;
    this.problems = problems;
    for (const { name } of files) this.taken.add(name.toLowerCase());
  }

  prose(span: Span, unclosed: Span | undefined): ProseCell {
    const id = this.makeId("text");
    if (unclosed) this.problems.push({ kind: "unclosed-fence", span: firstLine(this.text, unclosed), cell: id });
    proseValues(this.text.slice(span.from, span.to), span.from, this.report(id));
    return { kind: "prose", id, span, body: span, attributes: new Map() };
  }

  fence(fence: Fence): Cell {
    const { span, body, closed } = fence;
    const attributes = new Map([...fence.attributes].map(([key, { value }]) => [key, value]));
    const language = languages.find((candidate) => candidate === fence.language);
    const { id, usable } = this.id(fence, language);
    const common = { id, span, body, attributes };
    if (!closed) this.problems.push({ kind: "unclosed-fence", span: firstLine(this.text, span), cell: id });
    if (language === undefined) {
      this.report(id)({ span: fence.name, path: fence.language, why: "unknown", allowed: languages });
    }
    const cell = language && closed && this.read(language, id, fence);
    return cell && usable ? { ...common, ...cell } : { kind: "broken", ...common };
  }

  /** The cell without what all cells have; undefined, and reported, where it cannot be used. */
  private read(language: Language, id: string, fence: Fence) {
    const body = this.text.slice(fence.body.from, fence.body.to);
    if (language === "sql") return { kind: language, sql: body };
    if (language === "data") return { kind: language, csv: body };
    const map = this.yaml(id, body, fence);
    if (map === undefined) return undefined;
    const fields = new Fields(map, "", this.report(id));
    if (language === "input") return withSpec(language, readInput(fields, id));
    if (language === "plot") return withSpec(language, readPlot(fields, fence.attributes));
    if (language === "table") return withSpec(language, readTable(fields, fence.attributes));
    return withSpec(language, readMap(fields, fence.attributes));
  }

  /** An empty body is a map without keys, at the fence's first line. */
  private yaml(id: string, body: string, fence: Fence): YamlMap | undefined {
    const span = firstLine(this.text, fence.span);
    const { root, error } = readYaml(body, fence.body.from);
    if (error) this.problems.push({ kind: "yaml", cell: id, ...error });
    if (root === undefined) return error ? undefined : { kind: "map", span, entries: [] };
    if (root.kind === "map") return { ...root, span };
    this.problems.push({
      kind: "yaml",
      cell: id,
      detail: "keys with values are wanted here, such as title: Arms traced",
      span: root.span,
    });
    return undefined;
  }

  private id(fence: Fence, language: Language | undefined): { readonly id: string; readonly usable: boolean } {
    const { value: id, span } = fence.attributes.get("id") ?? { value: "", span: firstLine(this.text, fence.span) };
    if (id === "") {
      const made = this.makeId(language ?? "cell");
      const needed = fence.attributes.has("id") || language === undefined || named.includes(language);
      if (needed) this.problems.push({ kind: "no-id", span, cell: made });
      return { id: made, usable: !needed };
    }
    const fault = !/^[A-Za-z_][A-Za-z0-9_]*$/.test(id)
      ? "bad-id"
      : this.taken.has(id.toLowerCase())
        ? "duplicate-id"
        : undefined;
    if (fault === undefined) {
      this.taken.add(id.toLowerCase());
      return { id, usable: true };
    }
    const made = this.makeId(language ?? "cell");
    this.problems.push({ kind: fault, id, span, cell: made });
    return { id: made, usable: false };
  }

  /** `plot-1`, …: the sign keeps it apart from the ids that authors give. */
  private makeId(kind: string): string {
    const count = (this.made.get(kind) ?? 0) + 1;
    this.made.set(kind, count);
    return `${kind}-${count}`;
  }

  private report(id: string): Report {
    return (fault) => this.problems.push({ kind: "spec", cell: id, ...fault });
  }
}

function withSpec<Kind extends string, Spec>(kind: Kind, spec: Spec | undefined) {
  return spec && { kind, spec };
}

function firstLine(text: string, { from, to }: Span): Span {
  const newline = text.indexOf("\n", from);
  return { from, to: newline < 0 ? to : Math.min(to, newline) };
}
