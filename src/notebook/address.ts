import type { CellId } from "./notebook.ts";

/** How a link shows a notebook: `report` without any code, `embed` without the bars, as a part of another page. */
export type View = "read" | "edit" | "report" | "embed";

/** Where the fragment of an address leads, with the values it chooses, as `writeValue` writes them. */
export type Address =
  | { readonly kind: "home" }
  /** `#/name?p.region=Africa`: a notebook that this page knows. */
  | ({ readonly kind: "named"; readonly name: string } & Choices)
  /** `#n=d2.…&p.region=Africa&view=read`: a notebook inside the link. */
  | ({ readonly kind: "packed"; readonly packed: string } & Choices)
  /** `#src=https://…`: a notebook elsewhere. */
  | ({ readonly kind: "source"; readonly url: string } & Choices);
export interface Choices {
  readonly params: ReadonlyMap<string, string>;
  readonly view: View | undefined;
  /** The cell to go to; in `embed`, the only one shown. */
  readonly cell?: CellId | undefined;
}

const views: readonly string[] = ["read", "edit", "report", "embed"] satisfies readonly View[];

/** Reads `location.hash`. What is no address of ours is a name that nobody knows. */
export function readAddress(hash: string): Address {
  const fragment = hash.replace(/^#/, "");
  if (fragment === "" || fragment === "/") return { kind: "home" };
  const [path = "", query = ""] = fragment.startsWith("/") ? splitAt(fragment.slice(1), "?") : ["", fragment];
  const choices = readChoices(query);
  if (path) return { kind: "named", name: decode(path), ...choices };
  const fields = fieldsOf(query);
  const [packed, url] = [fields.get("n"), fields.get("src")];
  if (packed !== undefined) return { kind: "packed", packed, ...choices };
  if (url !== undefined) return { kind: "source", url: decode(url), ...choices };
  return { kind: "named", name: decode(fragment), ...choices };
}

/** The fragment of an address, `#` included; `#/` leads home. */
export function writeAddress(address: Address): string {
  if (address.kind === "home") return "#/";
  const choices = writeChoices(address);
  if (address.kind === "named") return `#/${encode(address.name)}${choices && `?${choices}`}`;
  const what = address.kind === "packed" ? `n=${address.packed}` : `src=${encode(address.url)}`;
  return `#${what}${choices && `&${choices}`}`;
}

/** `p.region=Africa&view=read&cell=trend`; what else stands there is left alone. */
export function readChoices(query: string): Choices {
  const fields = fieldsOf(query);
  const params = new Map<string, string>();
  for (const [key, value] of fields) if (key.startsWith("p.")) params.set(decode(key.slice(2)), decode(value));
  const view = fields.get("view") ?? "";
  const cell = decode(fields.get("cell") ?? "");
  return { params, view: views.includes(view) ? (view as View) : undefined, cell: cell || undefined };
}

/** What `readChoices` reads. */
export function writeChoices({ params, view, cell }: Choices): string {
  const fields = [...params].map(([id, value]) => `p.${encode(id)}=${encode(value)}`);
  return [...fields, ...(view ? [`view=${view}`] : []), ...(cell ? [`cell=${encode(cell)}`] : [])].join("&");
}

function fieldsOf(query: string): ReadonlyMap<string, string> {
  return new Map(query.split("&").map((field) => splitAt(field, "=")));
}

/** Percent-encoded where needed, but readable; brackets and apostrophes too, at which mail programs end a link. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/%(?:2C|2F|3A)/g, decodeURIComponent)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** As it stands where it is no percent-encoding. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
