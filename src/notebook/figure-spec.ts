import { shape } from "./faults.ts";
import type { Attribute } from "./fences.ts";
import { type Fields, readTemplate, templateAt } from "./fields.ts";
import type { CoverageSpec, FigureSpec } from "./figures.ts";
import type { Template } from "./notebook.ts";

/** The keys that stand around every figure. */
export const figureKeys: readonly string[] = ["title", "subtitle", "caption", "alt", "coverage", "source", "data"];
const coverageKeys = ["reporting", "of", "facts"];

/** Takes a figure's words from the YAML, `alt` also from the fence. A missing `alt` is reported where it is needed. */
export function readFigure(
  fields: Fields,
  attributes: ReadonlyMap<string, Attribute>,
  needs: { readonly alt: boolean },
): FigureSpec {
  const words = (key: string): Template => fields.template(key) ?? attributeTemplate(fields, attributes.get(key));
  const figure = {
    title: words("title"),
    subtitle: words("subtitle"),
    caption: words("caption"),
    alt: words("alt"),
    coverage: readCoverage(fields.map("coverage")),
    source: words("source"),
  };
  if (needs.alt && figure.alt.length === 0) fields.missing("alt", [shape.text]);
  return figure;
}

/** The table that a figure draws from: `data` in the YAML, else in the fence. */
export function readData(fields: Fields, attributes: ReadonlyMap<string, Attribute>): string | undefined {
  return fields.text("data") ?? attributes.get("data")?.value;
}

function attributeTemplate(fields: Fields, attribute: Attribute | undefined): Template {
  if (attribute === undefined) return [];
  const { value, span } = attribute;
  const literal = value.length === span.to - span.from;
  return templateAt(value, literal ? span.from : undefined, span, fields.report);
}

function readCoverage(fields: Fields | undefined): CoverageSpec | undefined {
  if (fields === undefined) return undefined;
  const facts = fields.list("facts") ?? [];
  const coverage = {
    reporting: fields.template("reporting"),
    of: fields.template("of"),
    facts: facts.map((fact, i) => readTemplate(fact, `${fields.at("facts")}[${i}]`, fields.report)),
  };
  fields.end(coverageKeys);
  return coverage;
}
