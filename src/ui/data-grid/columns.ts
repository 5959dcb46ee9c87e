import { type Field, isCountry, type Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { formatValue } from "../../view/format.ts";

/** What a cell may be chosen from; the first stands for nothing. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}
/** A column of a grid as it is shown. */
export interface GridColumn {
  readonly name: string;
  readonly label: string;
  /** Numbers, set flush at the end. */
  readonly isNumber: boolean;
  /** Texts of several words, which take more room. */
  readonly isLong: boolean;
  readonly choices: readonly Choice[] | undefined;
  /** A value in words. */
  shown(text: string): string;
}

/** The columns, with the words and code lists of their schema's fields where there is one. */
export function gridColumns(names: readonly string[], schema: Schema | undefined, t: Messages): readonly GridColumn[] {
  return names.map((name) => {
    const field = schema?.fields.find((each) => each.name === name);
    const choices = field && choicesOf(field, t);
    const country = schema !== undefined && field?.type === "string" && isCountry(schema, name);
    const chosen = new Map(choices?.map(({ value, label }) => [value, label]));
    return {
      name,
      label: (t.locale.startsWith("zh") ? field?.title_zh : field?.title) ?? name,
      isNumber: field?.type === "integer" || field?.type === "number",
      isLong: ["target", "goal", "legal_basis", "remarks", "project"].includes(name),
      choices,
      shown: (text) =>
        chosen.get(text) ??
        (country && text !== "" ? formatValue(text, { name: "country", decimals: undefined }, t) : text),
    };
  });
}

function choicesOf(field: Field, t: Messages): readonly Choice[] | undefined {
  const zh = t.locale.startsWith("zh");
  if (field.type === "list") return undefined;
  const none = { value: "", label: "" };
  if (field.type === "boolean")
    return [none, { value: "true", label: t.view.yes }, { value: "false", label: t.view.no }];
  return (
    field.categories && [
      none,
      ...field.categories.map((each) => ({ value: each.value, label: zh ? each.label_zh : each.label })),
    ]
  );
}
