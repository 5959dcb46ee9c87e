import type { XlsxFault } from "../xlsx.ts";

/** Why nothing of a file could be imported. `details`: the columns that are missing. */
export type ImportFault = XlsxFault | "not-text" | "not-json" | "unknown-format" | "missing-columns" | "no-rows";
export class ImportError extends Error {
  readonly kind: ImportFault;
  readonly details: readonly string[];
  constructor(kind: ImportFault, details: readonly string[] = [], cause?: unknown) {
    super(details.length > 0 ? `${kind}: ${details.join(", ")}` : kind, { cause });
    this.name = "ImportError";
    this.kind = kind;
    this.details = details;
  }
}
