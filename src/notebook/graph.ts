import type { CellId } from "./notebook.ts";

/** For each cell, the cells it reads: `share → [outcomes, year]`. Every name is also a key. */
export type Reads = ReadonlyMap<CellId, readonly CellId[]>;

/** Cells in running order, each after all it reads. Cells on or below a cycle are left out. */
export function runOrder(reads: Reads): CellId[] {
  const readers = readersOf(reads);
  const missing = new Map([...reads].map(([id, inputs]) => [id, new Set(inputs).size]));
  const order = [...reads.keys()].filter((id) => missing.get(id) === 0);
  for (const done of order) {
    for (const reader of readers.get(done) ?? []) {
      const left = (missing.get(reader) ?? 0) - 1;
      missing.set(reader, left);
      if (left === 0) order.push(reader);
    }
  }
  return order;
}

/** The changed cells, and all that read them, directly or through others. */
export function below(reads: Reads, changed: Iterable<CellId>): Set<CellId> {
  const readers = readersOf(reads);
  const found = new Set(changed);
  for (const id of found) for (const reader of readers.get(id) ?? []) found.add(reader);
  return found;
}

/** The cells that these read, directly or through others. */
export function above(reads: Reads, readers: Iterable<CellId>): Set<CellId> {
  const found = new Set<CellId>();
  const queue = [...readers];
  for (const id of queue)
    for (const read of reads.get(id) ?? []) {
      if (found.has(read)) continue;
      found.add(read);
      queue.push(read);
    }
  return found;
}

/** The cycles: sets of cells that each read all the others, in the order of `reads`; a cell that reads itself is one. */
export function cycles(reads: Reads): CellId[][] {
  const readers = readersOf(reads);
  const left = new Set(reads.keys());
  const found: CellId[][] = [];
  for (const start of finished(reads).reverse()) {
    if (!left.delete(start)) continue;
    const component = new Set([start]);
    for (const id of component)
      for (const reader of readers.get(id) ?? []) if (left.delete(reader)) component.add(reader);
    if (component.size > 1 || reads.get(start)?.includes(start))
      found.push([...reads.keys()].filter((id) => component.has(id)));
  }
  return found;
}

/** Cells in the order in which a walk along what they read leaves them (Kosaraju's first pass). */
function finished(reads: Reads): CellId[] {
  const seen = new Set<CellId>();
  const order: CellId[] = [];
  for (const start of reads.keys()) {
    const path = [{ id: start, next: 0 }];
    for (let step = seen.has(start) ? undefined : path.at(-1); step !== undefined; step = path.at(-1)) {
      seen.add(step.id);
      const input = reads.get(step.id)?.[step.next++];
      if (input === undefined) order.push(path.pop()?.id ?? step.id);
      else if (!seen.has(input) && reads.has(input)) path.push({ id: input, next: 0 });
    }
  }
  return order;
}

function readersOf(reads: Reads): ReadonlyMap<CellId, ReadonlySet<CellId>> {
  const readers = new Map<CellId, Set<CellId>>([...reads.keys()].map((id) => [id, new Set()]));
  for (const [id, inputs] of reads) for (const input of inputs) readers.get(input)?.add(id);
  return readers;
}
