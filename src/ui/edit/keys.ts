import type { Cell, Notebook } from "../../notebook/notebook.ts";

/** A cell under a key that stays while it is typed in, moved, and others come and go. */
export interface Keyed {
  readonly key: number;
  readonly cell: Cell;
  /** The whole cell as written. */
  readonly source: string;
  /** `prose`, or what the fence says: stays when a chart's text breaks, and `kind` does not. */
  readonly language: string;
}

/** The cells of a notebook, each under its key in `before` where it was there, else under one from `newKey`. */
export function rekey(before: readonly Keyed[], notebook: Notebook, newKey: () => number): readonly Keyed[] {
  const cells = notebook.cells.map((cell) => {
    const source = notebook.text.slice(cell.span.from, cell.span.to);
    return { cell, source, language: cell.kind === "prose" ? "prose" : (/^\W*([\w-]+)/.exec(source)?.[1] ?? "") };
  });
  const keys = new Map<number, number>();
  const take = (i: number, old: Keyed) => keys.set(i, old.key);

  let start = 0;
  while (start < cells.length && before[start]?.source === cells[start]?.source) start++;
  let end = 0;
  while (
    end < Math.min(cells.length, before.length) - start &&
    before.at(-1 - end)?.source === cells.at(-1 - end)?.source
  )
    end++;
  for (const [i, old] of before.slice(0, start).entries()) take(i, old);
  for (const [i, old] of before.slice(before.length - end).entries()) take(cells.length - end + i, old);

  const open = new Set(before.slice(start, before.length - end));
  const same: ((old: Keyed, now: Omit<Keyed, "key">) => boolean)[] = [
    (old, now) => old.source === now.source,
    (old, now) => old.language === now.language && now.language !== "prose" && old.cell.id === now.cell.id,
    (old, now) => old.language === now.language,
  ];
  for (const isSame of same) {
    for (let i = start; i < cells.length - end; i++) {
      const now = cells[i];
      if (now === undefined || keys.has(i)) continue;
      const old = [...open].find((each) => isSame(each, now));
      if (old === undefined) continue;
      take(i, old);
      open.delete(old);
    }
  }
  return cells.map((each, i) => ({ ...each, key: keys.get(i) ?? newKey() }));
}

/** What stands between the cell's fences. */
export function bodyOf({ cell, source }: Keyed): string {
  return source.slice(cell.body.from - cell.span.from, cell.body.to - cell.span.from);
}
