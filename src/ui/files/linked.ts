import type { TableFile } from "../../engine/engine.ts";

/** A table that came of a reader's file. */
export interface LinkedTable {
  readonly name: string;
  readonly file: TableFile;
  /** Undefined until the engine has counted them. */
  readonly rows: number | undefined;
}

/** What came of a file: the tables it became. `generated`: its rows are invented (the try-out). */
export interface Linked {
  /** The name of the need that it meets. */
  readonly need: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Of the file as it was chosen, lower-case hexadecimal; undefined for a file too large to be held at once. */
  readonly sha256: string | undefined;
  readonly tables: readonly LinkedTable[];
  /** Rows that were held back by a check. */
  readonly rejected: number;
  readonly generated: boolean;
}
