/** What is cited: a notebook, one of its figures, or a source of its data. Texts hold no line breaks of their own. */
export interface Reference {
  /** ASCII letters, digits and hyphens: what BibTeX cites it by. */
  readonly key: string;
  readonly kind: "notebook" | "data";
  readonly title: string;
  /** The notebook that a figure stands in. */
  readonly within: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  readonly version: string | undefined;
  readonly url: string | undefined;
  /** ISO 8601: `2026-11-21`. */
  readonly accessed: string;
  /** BCP 47. */
  readonly language: string | undefined;
  /** Content hash, vintage of the data, whether data were generated. */
  readonly note: string;
}

/** References as BibTeX, one `@misc` each. Braces and TeX's special signs are written so that they print as they are. */
export function bibtex(references: readonly Reference[]): string {
  return references
    .map((reference) => {
      const fields: (readonly [string, string | undefined])[] = [
        ["author", reference.authors.map((author) => `{${tex(author)}}`).join(" and ") || undefined],
        ["title", `{${tex(reference.title)}}`],
        ["howpublished", publishedIn(reference).map(tex).join(", ") || undefined],
        ["version", reference.version && tex(reference.version)],
        ["url", reference.url && texUrl(reference.url)],
        ["urldate", reference.accessed],
        ["language", reference.language && tex(reference.language)],
        ["note", tex(reference.note) || undefined],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
      return `@misc{${reference.key},\n${lines.join("")}}\n`;
    })
    .join("\n");
}

/** References in the RIS format, lines ended by CR LF as it asks. A value takes one line. */
export function ris(references: readonly Reference[]): string {
  return references
    .map((reference) => {
      const fields: (readonly [string, string | undefined])[] = [
        ["TY", reference.kind === "data" ? "DATA" : "ELEC"],
        ...reference.authors.map((author) => ["AU", author] as const),
        ["TI", reference.title],
        ["T2", reference.within],
        ["PB", reference.publisher],
        ["ET", reference.version],
        ["UR", reference.url],
        ["Y2", reference.accessed.replaceAll("-", "/")],
        ["LA", reference.language],
        ["N1", reference.note],
      ];
      const lines = fields
        .map(([tag, value = ""]) => [tag, oneLine(value)] as const)
        .flatMap(([tag, line]) => (line === "" ? [] : [`${tag}  - ${line}\r\n`]));
      return `${lines.join("")}ER  - \r\n`;
    })
    .join("\r\n");
}

/** References as CSL-JSON: what Zotero, Pandoc and word processors read. */
export function cslJson(references: readonly Reference[]): string {
  const items = references.map((reference) => ({
    id: reference.key,
    type: reference.kind === "data" ? "dataset" : "webpage",
    author: reference.authors.length > 0 ? reference.authors.map((literal) => ({ literal })) : undefined,
    title: reference.title,
    "container-title": reference.within,
    publisher: reference.publisher,
    version: reference.version,
    URL: reference.url,
    accessed: { "date-parts": [reference.accessed.split("-").map(Number)] },
    language: reference.language,
    note: reference.note || undefined,
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

const publishedIn = ({ within, publisher }: Reference) => [within, publisher].filter((text) => text !== undefined);

/** No sign that any reader of lines takes for the end of one. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** BibTeX counts braces even behind a backslash, so those of the text become words. */
const signs: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function tex(text: string): string {
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/** In an address nothing is written otherwise, but what would end the field. */
function texUrl(url: string): string {
  return url.replace(/[\s\\{}\p{Cc}]/gu, encodeURIComponent);
}
