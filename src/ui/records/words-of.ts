import { createResource } from "solid-js";
import { offeredNames } from "../../data/country-files.ts";
import type { Field } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";

/** A field's title in the language of the page. */
export const titleOf = (field: Field, t: Messages): string => (t.locale === "zh" ? field.title_zh : field.title);

/** What may stand in a field of codes, or of yes and no; undefined where it is neither. */
export function choicesOf(
  field: Field,
  t: Messages,
): readonly { readonly value: string; readonly label: string }[] | undefined {
  if (field.type === "boolean")
    return [
      { value: "true", label: t.view.yes },
      { value: "false", label: t.view.no },
    ];
  return field.categories?.map(({ value, label, label_zh }) => ({
    value,
    label: t.locale === "zh" ? label_zh : label,
  }));
}

/** A code with its words: `Self-loading pistol (PISTOL)`, `Kenya (KEN)`; the code alone where they are not known. */
export function codeWithWords(
  code: string,
  field: Field | undefined,
  t: Messages,
  countries: readonly string[],
): string {
  const found = field && choicesOf(field, t)?.find(({ value }) => value === code);
  if (found) return found.label === code ? code : `${found.label} (${code})`;
  return countries.find((name) => name.endsWith(`(${code})`)) ?? code;
}

/** The code in what is offered of countries: `Kenya (KEN)`. */
export const codeIn = (text: string) => /\(([A-Z]{3})\)$/.exec(text)?.[1] ?? text;

/** The States and areas as they are offered, fetched once `needed`; until then none. */
export function createCountryNames(needed: () => boolean): () => readonly string[] {
  const [names] = createResource(needed, async () =>
    offeredNames((await import("../../../data/countries.csv?raw")).default),
  );
  return () => (names.state === "ready" ? names() : []);
}
