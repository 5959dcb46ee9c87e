import type { Address } from "../../notebook/address.ts";
import { unpack } from "../../notebook/link.ts";
import type { CellId } from "../../notebook/notebook.ts";
import { type ComputedThen, readComputed } from "../computed.ts";
import type { Parts } from "../desk.ts";

/** What an embedded view shows. */
export interface Shown {
  readonly text: string;
  readonly params: ReadonlyMap<CellId, string>;
  /** The only cell to be shown. */
  readonly cell: CellId | undefined;
  /** A published notebook. Another one is only read. */
  readonly runs: boolean;
  readonly computed: ComputedThen | undefined;
}

/** Finds a published notebook, or one inside the address; undefined for all else, which an embedded view never opens. */
export async function openEmbedded(address: Address, parts: Parts, language: string): Promise<Shown | undefined> {
  if (address.kind === "packed") {
    const unpacked = await unpack(address.packed);
    if (unpacked.kind !== "ok") return undefined;
    const { params, cell } = address;
    return { text: unpacked.text, params, cell, runs: false, computed: undefined };
  }
  if (address.kind !== "named") return undefined;
  const { name, params, cell } = address;
  const published = await parts.notebook(name, language);
  if (published === undefined) return undefined;
  const stored = params.size === 0 ? await parts.stored(name, language).catch(() => undefined) : undefined;
  const computed = stored && (await readComputed(stored, published.text));
  return { text: published.text, params, cell, runs: true, computed };
}
