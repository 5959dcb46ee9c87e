import { createSignal } from "solid-js";
import type { Messages } from "../../../locales/en.ts";
import type { PaletteItem } from "../../palette.tsx";

/** What can be done in the code cell that had the focus last. */
export interface CellCommands {
  /** Undefined where the cell is no SQL. */
  readonly format: (() => void) | undefined;
  readonly runSelection: (() => void) | undefined;
  rename(): void;
}

/** For the palette, which has the focus itself; undefined while no cell had it. */
export const [commands, setCommands] = createSignal<CellCommands>();

/** The commands as the palette lists them. */
export function commandItems(t: Messages): readonly PaletteItem[] {
  const now = commands();
  if (now === undefined) return [];
  const item = (icon: PaletteItem["icon"], label: string, keys: string, run: (() => void) | undefined) =>
    run ? [{ group: "do", icon, label, keys, run } as const] : [];
  return [
    ...item("text", t.editing.format, "Shift Alt F", now.format),
    ...item("run", t.editing.runSelection, "Ctrl Alt ↵", now.runSelection),
    ...item("edit", t.editing.rename, "F2", now.rename),
  ];
}
