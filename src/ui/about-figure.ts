import type { AboutSheet } from "../export/xlsx.ts";
import type { Messages } from "../locales/en.ts";
import type { FigureSpec } from "../notebook/figures.ts";
import { fill } from "../view/template.ts";
import type { Opened } from "./opened.ts";

/** What a workbook says of a figure's rows: the words around the figure, the notebook, where and when it was saved. */
export function aboutFigure(spec: FigureSpec, opened: Opened, t: Messages, generated: boolean): AboutSheet {
  const text = (template: FigureSpec["title"]) => fill(template, opened.lookup, t);
  const { reporting, of, facts } = spec.coverage ?? { facts: [] };
  const states = reporting && `${of ? t.view.ofStates(text(reporting), text(of)) : text(reporting)} ${t.view.states}`;
  return {
    data: t.export.data,
    about: t.export.about,
    facts: [
      [t.export.made, generated ? t.export.madeWhy : ""],
      [t.export.title, text(spec.title)],
      [t.export.measure, text(spec.subtitle)],
      [t.export.coverage, [states, ...facts.map(text)].filter(Boolean).join(" · ")],
      [t.export.note, text(spec.caption)],
      [t.export.source, text(spec.source)],
      [t.export.notebook, opened.notebook().front.title],
      [t.export.address, location.href.startsWith("http") ? location.href : ""],
      [t.export.day, new Date().toISOString().slice(0, 10)],
    ],
  };
}
