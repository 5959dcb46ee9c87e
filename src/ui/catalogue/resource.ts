/** What the catalogue reads of a Frictionless data package; keys under `tracebook` are ours. */
export interface Catalogue {
  readonly resources: readonly Resource[];
  readonly licenses: readonly License[];
  /** Rows of each table, by its name. */
  readonly control: Readonly<Record<string, { readonly rows: number }>>;
}

/** A published table. */
export interface Resource {
  readonly name: string;
  /** Beside datapackage.json. */
  readonly path: string;
  readonly title: string;
  /** First what one row is, in one sentence; then what to beware of. */
  readonly description: string;
  readonly sources: readonly Origin[];
  readonly licenses?: readonly License[] | undefined;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[] | undefined;
    readonly foreignKeys?: readonly ForeignKey[] | undefined;
  };
  readonly tracebook: Ours;
}
interface Ours {
  /** What the table is about: a key of the words of `catalogue.subjects`. */
  readonly subject: string;
  /** What to beware of: the end of the description, sentence by sentence. */
  readonly caveats: readonly string[];
}
export interface Origin {
  readonly title: string;
  readonly path?: string | undefined;
  /** The release, as its publisher names it. */
  readonly version?: string | undefined;
}
export interface License {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly path?: string | undefined;
}
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly unit?: string | undefined;
  readonly constraints?: Constraints | undefined;
}
export interface Constraints {
  readonly required?: boolean | undefined;
  readonly unique?: boolean | undefined;
  readonly enum?: readonly (string | number)[] | undefined;
  readonly minimum?: number | string | undefined;
  readonly maximum?: number | string | undefined;
  readonly pattern?: string | undefined;
}
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** What one row is: the description without the caveats that end it. */
export function rowOf({ description, tracebook }: Resource): string {
  const end = tracebook.caveats.join(" ");
  return description.endsWith(end) ? description.slice(0, description.length - end.length).trim() : description;
}

/** The first and last year that the table is declared to hold; undefined where it has no years. */
export function yearsOf({ schema }: Resource): readonly [number, number] | undefined {
  const { minimum, maximum } = schema.fields.find(({ type }) => type === "year")?.constraints ?? {};
  return minimum === undefined || maximum === undefined ? undefined : [Number(minimum), Number(maximum)];
}

/** The releases that the table was read from. */
export function releasesOf({ sources }: Resource): readonly string[] {
  return [...new Set(sources.flatMap(({ version }) => version ?? []))];
}

/** Subjects in the order of the catalogue; one that is not known here stands among the others. */
const ORDER: readonly string[] = [
  "tracing",
  "people",
  "arms",
  "council",
  "assistance",
  "reporting",
  "documents",
  "states",
  "other",
  "codes",
];

/** The tables by subject. */
export function bySubject(resources: readonly Resource[]): readonly (readonly [string, readonly Resource[]])[] {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const { subject } = resource.tracebook;
    groups.set(subject, [...(groups.get(subject) ?? []), resource]);
  }
  const place = (subject: string) => ORDER.indexOf(ORDER.includes(subject) ? subject : "other");
  return [...groups].sort(([a], [b]) => place(a) - place(b));
}

/** The table that a column's values are listed in. */
export function listOf({ name, schema }: Resource, field: string): string | undefined {
  const key = schema.foreignKeys?.find(({ fields }) => fields.length === 1 && fields[0] === field);
  return key && (key.reference.resource || name);
}

/** Names of the tables that have values of this one. */
export function readersOf(resource: Resource, resources: readonly Resource[]): readonly string[] {
  return resources
    .filter(({ name, schema }) => {
      const refers = schema.foreignKeys?.some(({ reference }) => reference.resource === resource.name) ?? false;
      return refers && name !== resource.name;
    })
    .map(({ name }) => name);
}

/** Whether the table tells who is in it, year by year. */
export function hasCoverage({ schema }: Resource): boolean {
  return ["iso3", "year"].every((column) => schema.fields.some(({ name }) => name === column));
}

/** Whether the table has something that could be summed. */
export function hasMeasure({ schema }: Resource): boolean {
  return schema.fields.some(({ type, name }) => (type === "integer" || type === "number") && name !== "position");
}
