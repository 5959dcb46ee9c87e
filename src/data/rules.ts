import { type Cell, type Kind, kindOf, type Reader, readCell } from "./cells.ts";
import { plain } from "./near.ts";
import type { Change, Value, Wrong } from "./report.ts";
import type { Answer, Rule, Schema, When } from "./schema.ts";

/** A row whose cells are each right. */
export interface Record {
  readonly row: number;
  readonly values: { readonly [field: string]: Value };
}
/** The field in which a record breaks a rule, and how. */
export interface RuleFault {
  readonly field: string;
  readonly wrong: Wrong;
}

/** What a record breaks of a rule that it can break alone. */
export function broken(rule: Rule, record: Record, schema: Schema): RuleFault | undefined {
  const at = (field: string): Value => record.values[field] ?? null;
  const text = (field: string) => textOf(at(field));
  switch (rule.kind) {
    case "order": {
      const [first, second] = rule.fields;
      if (at(first) === null || at(second) === null) return undefined;
      const length = Math.min(text(first).length, text(second).length);
      if (text(first).slice(0, length) <= text(second).slice(0, length)) return undefined;
      return { field: second, wrong: { kind: "order", before: first, limit: text(first) } };
    }
    case "atMost": {
      const [part] = rule.parts;
      const numbers = (fields: readonly string[]) => fields.map(at).filter((value) => typeof value === "number");
      const [sum, limit] = [total(numbers(rule.parts)), total(numbers(rule.whole))];
      if (part === undefined || rule.whole.some((field) => at(field) === null) || sum <= limit) return undefined;
      const field = rule.parts.find((name) => at(name) !== null) ?? part;
      return { field, wrong: { kind: "at-most", whole: rule.whole, sum, limit } };
    }
    case "requires":
    case "excludes": {
      if (!holds(rule.when, at)) return undefined;
      const field = rule.fields.find((name) => (at(name) === null) === (rule.kind === "requires"));
      if (field === undefined) return undefined;
      return { field, wrong: { kind: rule.kind, because: rule.when.field, is: text(rule.when.field) } };
    }
    case "implies":
      if (!holds(rule.when, at) || at(rule.field) === null || rule.values.includes(text(rule.field))) return undefined;
      return {
        field: rule.field,
        wrong: {
          kind: "implies",
          because: rule.when.field,
          is: text(rule.when.field),
          allowed: rule.values,
        },
      };
    case "range": {
      const value = at(rule.field);
      if (!holds(rule.when, at) || typeof value !== "number") return undefined;
      if (value >= rule.minimum && value <= rule.maximum) return undefined;
      return { field: rule.field, wrong: { kind: "range", minimum: rule.minimum, maximum: rule.maximum } };
    }
    case "one":
      return /[;,+|&\n]|\s(and|et|y|и|و)\s|和|及|、/iu.test(text(rule.field))
        ? { field: rule.field, wrong: { kind: "one" } }
        : undefined;
    case "equal":
    case "differ": {
      const [first, second] = rule.fields;
      if (at(first) === null || at(second) === null) return undefined;
      if ((text(first) === text(second)) === (rule.kind === "equal")) return undefined;
      return { field: second, wrong: { kind: rule.kind, with: first, other: text(first) } };
    }
    case "span": {
      const [from, to] = rule.fields.map(at);
      if (!holds(rule.when, at) || typeof from !== "number" || typeof to !== "number") return undefined;
      if (to - from >= rule.years) return undefined;
      return { field: rule.fields[1], wrong: { kind: "span", from: rule.fields[0], years: rule.years } };
    }
    case "codebook": {
      const question = questionOf(rule, record, schema);
      const round = at(rule.round);
      if (question === undefined || typeof round !== "number") return undefined;
      const first = question.first_round;
      if (round % rule.every === 0 && round >= (first ?? 0)) return undefined;
      return { field: rule.round, wrong: { kind: "round", question: question.value, first, every: rule.every } };
    }
    case "same":
      return undefined;
  }
}

/** A check of records one after another: what a record says otherwise than an earlier one with which it must agree. */
export function makeSame(rule: Extract<Rule, { kind: "same" }>): (record: Record) => RuleFault | undefined {
  const seen = new Map<string, { row: number; text: string }>();
  return ({ row, values }) => {
    const value = values[rule.field] ?? null;
    if (value === null || rule.by.some((field) => (values[field] ?? null) === null)) return undefined;
    const key = rule.by.map((field) => plain(textOf(values[field] ?? null))).join("\n");
    const first = seen.get(key);
    if (!first) seen.set(key, { row, text: textOf(value) });
    if (!first || plain(first.text) === plain(textOf(value))) return undefined;
    return { field: rule.field, wrong: { kind: "same", first: first.row, other: first.text } };
  };
}

/** An answer read as its question asks: its text, and the change where it was not written so. */
export function readAnswer(
  rule: Extract<Rule, { kind: "codebook" }>,
  record: Record,
  schema: Schema,
  reader: Reader,
): { readonly to: string; readonly change: Change["kind"] | undefined } | RuleFault | undefined {
  const question = questionOf(rule, record, schema);
  const written = textOf(record.values[rule.answer] ?? null);
  if (question?.answer === undefined || question.answer === "text") return undefined;
  const cell: Cell = readCell(written, answers[question.answer], [], reader);
  if ("value" in cell) return { to: textOf(cell.value), change: cell.change };
  return {
    field: rule.answer,
    wrong: { kind: "answer", question: question.value, allowed: allowed[question.answer] },
  };
}

const code = (value: string, label_zh: string) => ({ value, label: value, label_zh });
const [yes, no, developing] = [code("yes", "是"), code("no", "否"), code("developing", "制定中")];
const answer = { name: "answer", title: "Answer", title_zh: "答复", evidence: "A" } as const;
const answers: { readonly [kind in Exclude<Answer, "text">]: Kind } = {
  yes_no: kindOf({ ...answer, type: "string", categories: [yes, no] }, false),
  yes_no_developing: kindOf({ ...answer, type: "string", categories: [yes, no, developing] }, false),
  count: kindOf({ ...answer, type: "integer", constraints: { minimum: 0 } }, false),
  percent: kindOf({ ...answer, type: "number", constraints: { minimum: 0, maximum: 100 } }, false),
};
const allowed: { readonly [kind in Exclude<Answer, "text">]: readonly string[] } = {
  yes_no: ["yes", "no"],
  yes_no_developing: ["yes", "no", "developing"],
  count: ["0, 1, 2 …"],
  percent: ["0 … 100"],
};

const questionOf = (rule: Extract<Rule, { kind: "codebook" }>, { values }: Record, schema: Schema) =>
  schema.fields
    .find(({ name }) => name === rule.question)
    ?.categories?.find(({ value }) => value === values[rule.question]);

/** A value as the file would write it. */
export const textOf = (value: Value): string =>
  value === null ? "" : Array.isArray(value) ? value.join(";") : String(value);

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

function holds({ field, values }: When, at: (field: string) => Value): boolean {
  const value = at(field);
  return value !== null && (values === undefined || values.includes(textOf(value)));
}
