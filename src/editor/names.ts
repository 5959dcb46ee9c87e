/** What the author may write a name of; `column` and `param` are completed in SQL, all but `param` elsewhere. */
export interface Name {
  readonly kind: "table" | "cell" | "column" | "param";
  /** As written in SQL, without `$`. */
  readonly name: string;
  /** What follows the name in the list: `text · countries`, `input, now “all”`. */
  readonly detail: string;
  /** What it means; stands at the foot. */
  readonly meaning: string;
  /** The table or cell that a column belongs to. */
  readonly of: string | undefined;
}
export type Names = readonly Name[];
