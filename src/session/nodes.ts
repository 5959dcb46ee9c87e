import { above, below } from "../notebook/graph.ts";
import type { CellId, Value } from "../notebook/notebook.ts";
import { keyOf } from "./inputs.ts";
import type { Node } from "./plan.ts";
import type { CellState } from "./state.ts";

/** The cells of a session by id. */
export type Nodes = ReadonlyMap<CellId, Node>;

/** What each cell reads. */
export const readsAmong = (nodes: Nodes) => new Map([...nodes].map(([id, node]) => [id, node.reads]));

/** The cells that a cell reads. */
export const upstream = (node: Node, nodes: Nodes) =>
  node.reads.map((id) => nodes.get(id)).filter((read) => read !== undefined);

/** All that decides a cell's results. */
export const signatureOf = (node: Node, nodes: Nodes, values: ReadonlyMap<CellId, Value>) =>
  JSON.stringify([
    node.jobs,
    node.reads.map((id) => {
      const read = nodes.get(id);
      return read?.cell.kind === "input" ? [id, keyOf(values.get(id) ?? null)] : [id, read?.version];
    }),
    node.files,
  ]);

/** The state of a cell whose results stand. */
export const doneOf = (node: Node): CellState => ({
  status: "done",
  results: node.results ?? new Map(),
  ms: node.ms ?? 0,
});

/** A table of a cell that is done, which the engine does not hold. */
export const lacks = (node: Node | undefined) =>
  node?.keeps && !node.inEngine && node.signature !== undefined && node.failure === undefined;

/** The tables that the engine lacks for the waiting cells that can run; with `wantsAll`, all that it lacks. */
export function lackingFor(
  nodes: Nodes,
  waiting: ReadonlySet<CellId>,
  held: ReadonlySet<CellId>,
  wantsAll: boolean,
): ReadonlySet<CellId> {
  const reads = readsAmong(nodes);
  const broken = [...nodes.values()].flatMap((node) => (node.fault ? [node.cell.id] : []));
  const blocked = below(reads, [...broken, ...held]);
  const wanted = wantsAll
    ? nodes.keys()
    : above(
        reads,
        [...waiting].filter((id) => !blocked.has(id)),
      );
  return new Set([...wanted].filter((id) => lacks(nodes.get(id))));
}
