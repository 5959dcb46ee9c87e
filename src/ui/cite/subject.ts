import type { MapCell, PlotCell, TableCell, ValueRef } from "../../notebook/notebook.ts";

/** What a reader asks the origin of: a value in prose, or a figure. */
export type Subject =
  | { readonly kind: "value"; readonly ref: ValueRef }
  | { readonly kind: "figure"; readonly cell: PlotCell | MapCell | TableCell };
