import { findFront } from "./front.ts";
import { likeness, wordsOf } from "./likeness.ts";
import type { Cell, Notebook, Span } from "./notebook.ts";

/** The front matter, which has no cell, or a cell. */
export interface Block {
  readonly cell: Cell | undefined;
  readonly span: Span;
  /** As written, fences included; lines end with \n, the last with nothing. */
  readonly source: string;
}

/** What became of a block. A block that was moved can be changed too. */
export type Change =
  | { readonly kind: "added"; readonly before: undefined; readonly after: Block }
  | { readonly kind: "removed"; readonly before: Block; readonly after: undefined }
  | { readonly kind: "changed" | "moved" | "changed-moved"; readonly before: Block; readonly after: Block };

/** A change, or a block that is in both and at the same place. */
export type Row = Change | { readonly kind: "same"; readonly before: Block; readonly after: Block };

/** From how much of their words in common on two texts are the same text, edited. */
const LIKE = 0.5;

/** The front matter, where there is one, and the cells, in the order of the text. Only blank lines stand between. */
export function blocks(notebook: Notebook): readonly Block[] {
  const { text } = notebook;
  const source = ({ from, to }: Span) => text.slice(from, to).replace(/\r*\n/g, "\n").replace(/\n$/, "");
  const { span } = findFront(text);
  const front = span.to > span.from ? [{ cell: undefined, span, source: source(span) }] : [];
  return [...front, ...notebook.cells.map((cell) => ({ cell, span: cell.span, source: source(cell.span) }))];
}

/**
 * What one has to do to the first notebook to get the second, in the order of the second; what was removed stands after
 * what it stood after. Cells are the same by kind and id, else by an equal body (renamed); prose and figures without an
 * id by most of their words. Line ends and blank lines between cells do not count.
 */
export function compare(before: Notebook, after: Notebook): readonly Change[] {
  return align(before, after).filter((row) => row.kind !== "same");
}

/** All blocks of both, in the order of `compare`. */
export function align(before: Notebook, after: Notebook): readonly Row[] {
  const [old, now] = [blocks(before), blocks(after)];
  const pairs = match(old, now);
  const stays = longestRun(now.flatMap((block) => pairs.get(block) ?? []).map((block) => old.indexOf(block)));
  const rows = now.map((block): Row => {
    const was = pairs.get(block);
    if (was === undefined) return { kind: "added", before: undefined, after: block };
    const kind = was.source === block.source ? "moved" : "changed-moved";
    return { kind: stays.has(old.indexOf(was)) ? inPlace[kind] : kind, before: was, after: block };
  });
  const kept = new Map(rows.map((row) => [row.before, row]));
  let above: Row | undefined;
  for (const block of old) {
    const row = kept.get(block);
    if (row && (row.kind === "moved" || row.kind === "changed-moved")) continue;
    const next = row ?? ({ kind: "removed", before: block, after: undefined } as const);
    if (row === undefined) rows.splice(above ? rows.indexOf(above) + 1 : 0, 0, next);
    above = next;
  }
  return rows;
}

const inPlace = { moved: "same", "changed-moved": "changed" } as const;

/** For the blocks of `now` the block that each was. Surest first; none is given twice. */
function match(old: readonly Block[], now: readonly Block[]): ReadonlyMap<Block, Block> {
  const pairs = new Map<Block, Block>();
  const free = new Set(old);
  const pair = (block: Block, was: Block | undefined) => {
    if (was === undefined) return;
    pairs.set(block, was);
    free.delete(was);
  };
  const each = (same: (was: Block, block: Block) => boolean) => {
    for (const block of now) {
      if (!pairs.has(block))
        pair(
          block,
          [...free].find((was) => same(was, block)),
        );
    }
  };
  each((was, block) => !was.cell && !block.cell);
  each((was, block) => sameId(was) !== undefined && sameId(was) === sameId(block) && sameKind(was, block));
  each((was, block) => was.source === block.source);
  each((was, block) => sameKind(was, block) && body(was) !== "" && body(was) === body(block));
  const nameless = (block: Block) => block.cell && sameId(block) === undefined;
  const words = new Map([...old, ...now].filter(nameless).map((block) => [block, wordsOf(block.source)]));
  const like = now
    .filter((block) => nameless(block) && !pairs.has(block))
    .flatMap((block) =>
      [...free].flatMap((was) => {
        const [a, b] = [words.get(was), words.get(block)];
        const much = a && b && sameKind(was, block) ? likeness(a, b) : 0;
        return much < LIKE ? [] : [{ block, was, much }];
      }),
    )
    .sort((a, b) => b.much - a.much);
  for (const { block, was } of like) if (!pairs.has(block) && free.has(was)) pair(block, was);
  return pairs;
}

/** The id that the author gave, in lower case because SQL's names are. */
function sameId({ cell }: Block): string | undefined {
  return cell?.attributes.get("id")?.toLowerCase() || undefined;
}

/** A cell that cannot be used as it stands is of any kind. */
function sameKind(a: Block, b: Block): boolean {
  const [one, other] = [a.cell?.kind, b.cell?.kind];
  return one === other || (one === "broken" && other !== "prose") || (other === "broken" && one !== "prose");
}

/** What stands between the fences. */
function body({ cell, source }: Block): string {
  if (cell === undefined || cell.kind === "prose") return source;
  return source.split("\n").slice(1, -1).join("\n");
}

/** The members of a longest rising sequence within a sequence of different numbers. */
function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const number of numbers) {
    const best = runs.reduce<number[]>(
      (best, run) => ((run.at(-1) ?? 0) < number && run.length > best.length ? run : best),
      [],
    );
    runs.push([...best, number]);
  }
  return new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []));
}
