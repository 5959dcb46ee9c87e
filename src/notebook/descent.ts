import { align, type Row } from "./compare.ts";
import { likeness, wordsOf } from "./likeness.ts";
import type { Notebook } from "./notebook.ts";

/** From how much of their words in common on two cells of the same id are the same cell, edited. */
const LIKE = 0.5;

/**
 * How alike two notebooks are of which one descends from the other, or both from a third: 0 to 1; 0 where they do not.
 * They do where half of the cells of the smaller, and two at least, are in the other with most of their words. Nothing
 * is written into a notebook for this: it works for texts of any age, and says nothing to others.
 */
export function kinship(a: Notebook, b: Notebook): number {
  const kin = align(a, b).filter(isKin).length;
  const least = Math.max(2, Math.min(a.cells.length, b.cells.length) / 2);
  return kin < least ? 0 : likeness(wordsOf(a.text), wordsOf(b.text));
}

function isKin({ before, after }: Row): boolean {
  if (before?.cell === undefined || after === undefined) return false;
  return before.source === after.source || likeness(wordsOf(before.source), wordsOf(after.source)) >= LIKE;
}
