import { near } from "./faults.ts";
import type { Fields } from "./fields.ts";

/** The groups in which published notebooks stand on the home page, in their order; `locales/` has their names. */
export const groups = [
  "indicator",
  "own-records",
  "people",
  "reports",
  "assistance",
  "stockpiles",
  "council",
  "documents",
] as const;
export type Group = (typeof groups)[number];

/** The front matter's `group`; another word is reported. */
export function readGroup(fields: Fields): Group | undefined {
  const entry = fields.take("group");
  if (entry === undefined) return undefined;
  const written = entry.value.kind === "scalar" ? String(entry.value.value ?? "") : "";
  const group = groups.find((group) => group === written);
  if (group === undefined)
    fields.report({ span: entry.value.span, path: written || "group", why: "unknown", allowed: near(written, groups) });
  return group;
}
