import { near, type Report, shape } from "./faults.ts";
import { Fields } from "./fields.ts";
import type { InputSpec, InputType, Option, Value } from "./notebook.ts";
import type { Entry, Yaml } from "./yaml.ts";

const types: readonly InputType[] = [
  "select",
  "multiselect",
  "range",
  "slider",
  "number",
  "date",
  "text",
  "search",
  "checkbox",
  "radio",
];
const choices: readonly InputType[] = ["select", "multiselect", "radio"];
const inputKeys = ["type", "label", "options", "value", "min", "max", "step", "placeholder", "format"];

/** Reads an input; undefined, and reported, where its type is missing or its choices are. */
export function readInput(fields: Fields, id: string): InputSpec | undefined {
  const type = readType(fields);
  const label = fields.text("label") ?? fields.missing("label", [shape.text]) ?? id;
  const options = readOptions(fields);
  const value = fields.take("value");
  const rest = {
    min: fields.number("min"),
    max: fields.number("max"),
    step: fields.number("step"),
    placeholder: fields.text("placeholder"),
    format: fields.format("format"),
  };
  fields.end(inputKeys);
  if (type === undefined) return undefined;
  if (options === undefined && choices.includes(type)) return fields.missing("options", [shape.list, shape.sql]);
  return { type, label, options, value: value && readInitial(fields, value, type), ...rest };
}

function readType(fields: Fields): InputType | undefined {
  const entry = fields.take("type");
  if (entry === undefined) return fields.missing("type", types);
  const written = entry.value.kind === "scalar" ? String(entry.value.value) : "";
  const type = types.find((candidate) => candidate === written);
  if (type !== undefined) return type;
  fields.report({ span: entry.value.span, path: written || "type", why: "unknown", allowed: near(written, types) });
  return undefined;
}

function readOptions(fields: Fields): InputSpec["options"] {
  const entry = fields.take("options");
  if (entry === undefined) return undefined;
  const { value } = entry;
  if (value.kind === "scalar" && typeof value.value === "string") return { sql: value.value };
  if (value.kind !== "list") return fields.wrong(entry, [shape.list, shape.sql]);
  return value.items.flatMap((item, i) => readOption(item, `${fields.at("options")}[${i}]`, fields.report));
}

/** A value, which is its own label, or `{value, label}`. */
function readOption(item: Yaml, path: string, report: Report): Option[] {
  if (item.kind === "scalar") return [{ value: item.value, label: String(item.value ?? "") }];
  if (item.kind === "list") {
    report({ span: item.span, path, why: "wrong-type", allowed: [shape.value, "value", "label"] });
    return [];
  }
  const option = new Fields(item, path, report);
  const value = option.take("value")?.value;
  const label = option.text("label");
  option.end(["value", "label"]);
  if (value?.kind === "scalar") return [{ value: value.value, label: label ?? String(value.value ?? "") }];
  option.missing("value", [shape.value]);
  return [];
}

function readInitial(fields: Fields, entry: Entry, type: InputType): Value | undefined {
  const items = entry.value.kind === "list" ? entry.value.items : [entry.value];
  const values = items.flatMap((item) => (item.kind === "scalar" ? [item.value] : []));
  const first = values[0];
  if (values.length < items.length) return fields.wrong(entry, [shape.value]);
  if (type === "multiselect") return values;
  if (type === "range") {
    const [least, most] = values;
    const ordered = typeof least === "number" && typeof most === "number" && least <= most && values.length === 2;
    return ordered ? values : fields.wrong(entry, [shape.pair]);
  }
  if (first === undefined || entry.value.kind === "list") return fields.wrong(entry, [shape.value]);
  if (type === "slider" || (type === "number" && first !== null)) {
    return typeof first === "number" || typeof first === "bigint" ? first : fields.wrong(entry, [shape.number]);
  }
  if (type === "checkbox") return typeof first === "boolean" ? first : fields.wrong(entry, [shape.yesNo]);
  if (type === "text" || type === "search") return String(first ?? "");
  if (type === "date" && first !== null) return readDay(String(first)) ?? fields.wrong(entry, [shape.day]);
  return first;
}

/** A day that is in the calendar, `2021-03-04`. */
export function readDay(text: string): { readonly day: string } | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? { day: text } : undefined;
}
