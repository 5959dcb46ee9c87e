import type { ImportReport, Note, RejectedRow, Rejection, Remark, SourceRow } from "./imported.ts";

/** Keeps account of an import: each row is taken once, or rejected with a reason. */
export class Ledger {
  readonly #notes = new Map<string, Note>();
  readonly #rejected = new Map<number, RejectedRow>();

  /** A remark about a row that is taken, or, with row 0, about the file. */
  remark(kind: Remark, row: number, column: string, value: string, near: readonly string[] = []): void {
    this.#note(kind, row, column, value, near);
  }

  reject(kind: Rejection, source: SourceRow, column: string, value: string, near: readonly string[] = []): void {
    this.#note(kind, source.row, column, value, near);
    this.#rejected.set(source.row, { row: source.row, cells: source.cells, kind, column, value });
  }

  /** The notes, rejections first, the most frequent first; and the rejected rows in the file's order. */
  closed(): Pick<ImportReport, "notes" | "rejected"> {
    const rejected = [...this.#rejected.values()].toSorted((a, b) => a.row - b.row);
    const kinds = new Set<string>(rejected.map(({ kind }) => kind));
    const rank = (note: Note) => (kinds.has(note.kind) ? 0 : 1);
    const notes = [...this.#notes.values()].toSorted((a, b) => rank(a) - rank(b) || b.count - a.count || a.row - b.row);
    return { notes, rejected };
  }

  #note(kind: Note["kind"], row: number, column: string, value: string, near: readonly string[]): void {
    const key = JSON.stringify([kind, column, value]);
    const known = this.#notes.get(key);
    this.#notes.set(
      key,
      known ? { ...known, count: known.count + 1 } : { kind, row, column, value, count: 1, near: [...near] },
    );
  }
}
