/** A notebook that the reader keeps in this browser. */
export interface Own {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** ms since 1970. */
  readonly changed: number;
  /** It came from a stranger and the reader has not run it yet: it opens inert. */
  readonly inert: boolean;
  /** How often it was saved, by whichever tab; none before the first time. */
  readonly edition?: number;
  /** When the reader deleted it, ms since 1970. */
  readonly deleted?: number;
}

/** The form of the records below. A change of their shape is another form, and a line in `database.ts`, `upgrade`. */
export const form = 2;

/** How an own notebook is stored. */
export interface KeptRecord extends Own {
  readonly form: typeof form;
  readonly edition: number;
  /** The page that saved it last. */
  readonly writer: string;
}

/** A record that this page does not understand: it is shown apart, and never changed. */
export interface Apart {
  readonly id: string;
  readonly why: "damaged" | "newer";
  /** What can be read of it: the notebook's text where there is one, else all of it as JSON. */
  readonly content: string;
}

/** Reads what stands under a key of the store. */
export function readRecord(key: string, value: unknown): KeptRecord | Apart {
  if (isRecord(value) && value["id"] === key) return value as unknown as KeptRecord;
  const why = isObject(value) && typeof value["form"] === "number" && value["form"] > form ? "newer" : "damaged";
  return { id: key, why, content: contentOf(value) };
}

export const isApart = (record: KeptRecord | Apart): record is Apart => "why" in record;

/** The record of the first layout in today's form; what is not of its shape stays as it is, to be shown apart. */
export function migrated(value: unknown): unknown {
  return isOwn(value) && value["form"] === undefined ? { ...value, form, edition: 1, writer: "" } : value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isOwn = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) &&
  typeof value["id"] === "string" &&
  typeof value["title"] === "string" &&
  typeof value["text"] === "string" &&
  isTime(value["changed"]) &&
  typeof value["inert"] === "boolean";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isOwn(value) &&
  value["form"] === form &&
  typeof value["edition"] === "number" &&
  typeof value["writer"] === "string" &&
  (value["deleted"] === undefined || isTime(value["deleted"]));

/** What a date can be made of. */
const isTime = (value: unknown) => typeof value === "number" && Math.abs(value) <= 8.64e15;

function contentOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (isObject(value) && typeof value["text"] === "string") return value["text"];
  try {
    return JSON.stringify(value, undefined, 2) ?? String(value);
  } catch {
    return String(value); // a circle, or a number that JSON has not
  }
}
