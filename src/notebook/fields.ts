import { near, type Report, shape } from "./faults.ts";
import type { ColumnSpec } from "./figures.ts";
import type { Format, Span, Template } from "./notebook.ts";
import { formatNames, readFormat, template } from "./template.ts";
import type { Entry, Yaml, YamlMap } from "./yaml.ts";

/** The keys of a map in a specification. Each is taken once; what is left over is unknown. */
export class Fields {
  readonly report: Report;
  readonly span: Span;
  readonly path: string;
  private readonly left: Map<string, Entry>;

  constructor(map: YamlMap, path: string, report: Report) {
    this.report = report;
    this.span = map.span;
    this.path = path;
    this.left = new Map(map.entries.map((entry) => [entry.key, entry]));
  }

  /** `marks` in `plot` → `plot.marks`. */
  at(key: string): string {
    return this.path ? `${this.path}.${key}` : key;
  }

  /** The entry, also where its value is null. */
  take(key: string): Entry | undefined {
    const entry = this.left.get(key);
    this.left.delete(key);
    return entry;
  }

  rest(): readonly Entry[] {
    return [...this.left.values()];
  }

  missing(key: string, allowed: readonly string[]): undefined {
    this.report({ span: this.span, path: this.at(key), why: "missing", allowed });
  }

  wrong(entry: Entry, allowed: readonly string[]): undefined {
    this.report({ span: entry.value.span, path: this.at(entry.key), why: "wrong-type", allowed });
  }

  /** Reports all keys that were not taken. */
  end(known: readonly string[]): void {
    for (const { key, span } of this.rest()) {
      this.report({ span, path: this.at(key), why: "unknown", allowed: near(key, known) });
    }
  }

  /** Text; numbers and the like as they are written. */
  text(key: string): string | undefined {
    const entry = this.value(key);
    if (entry === undefined) return undefined;
    if (entry.value.kind !== "scalar") return this.wrong(entry, [shape.text]);
    return String(entry.value.value);
  }

  number(key: string): number | undefined {
    const entry = this.value(key);
    if (entry === undefined) return undefined;
    if (entry.value.kind !== "scalar" || typeof entry.value.value !== "number")
      return this.wrong(entry, [shape.number]);
    return entry.value.value;
  }

  template(key: string): Template | undefined {
    const entry = this.value(key);
    return entry && readTemplate(entry.value, this.at(key), this.report);
  }

  format(key: string): Format | undefined {
    const entry = this.value(key);
    if (entry === undefined) return undefined;
    const text = entry.value.kind === "scalar" ? String(entry.value.value) : "";
    return readFormat(text) ?? this.wrong(entry, near(text, formatNames));
  }

  list(key: string): readonly Yaml[] | undefined {
    const entry = this.value(key);
    if (entry === undefined) return undefined;
    return entry.value.kind === "list" ? entry.value.items : this.wrong(entry, [shape.list]);
  }

  map(key: string): Fields | undefined {
    const entry = this.value(key);
    if (entry === undefined) return undefined;
    return entry.value.kind === "map"
      ? new Fields(entry.value, this.at(key), this.report)
      : this.wrong(entry, [shape.keys]);
  }

  /** Columns, each a name or `{name, label, format}`. */
  columns(key: string): ColumnSpec[] | undefined {
    return this.list(key)?.flatMap((item, i) => {
      if (item.kind === "scalar") return [{ name: String(item.value), label: undefined, format: undefined }];
      const path = `${this.at(key)}[${i}]`;
      const known = ["name", "label", "format"];
      if (item.kind === "list") {
        this.report({ span: item.span, path, why: "wrong-type", allowed: [shape.text, ...known] });
        return [];
      }
      const fields = new Fields(item, path, this.report);
      const column = { name: fields.text("name"), label: fields.text("label"), format: fields.format("format") };
      fields.end(known);
      if (column.name === undefined) fields.missing("name", [shape.text]);
      return column.name === undefined ? [] : [{ ...column, name: column.name }];
    });
  }

  private value(key: string): Entry | undefined {
    const entry = this.take(key);
    return entry?.value.kind === "scalar" && entry.value.value === null ? undefined : entry;
  }
}

/** Text with values in it. Where the YAML is not letter by letter the text, every value stands at the whole. */
export function readTemplate(yaml: Yaml, path: string, report: Report): Template {
  if (yaml.kind !== "scalar") {
    report({ span: yaml.span, path, why: "wrong-type", allowed: [shape.text] });
    return [];
  }
  return templateAt(String(yaml.value ?? ""), yaml.from, yaml.span, report);
}

/** A template whose text begins at `from`, or stands somewhere in `span`. */
export function templateAt(text: string, from: number | undefined, span: Span, report: Report): Template {
  if (from !== undefined) return template(text, from, report);
  return template(text, 0, (fault) => report({ ...fault, span })).map((part) =>
    typeof part === "string" ? part : { ...part, span },
  );
}
