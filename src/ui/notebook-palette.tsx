import { createMemo } from "solid-js";
import { fill } from "../view/template.ts";
import type { Desk } from "./desk.ts";
import { commandItems } from "./edit/sql/commands.ts";
import { onFindKey } from "./find-key.ts";
import type { Mode } from "./open-address.ts";
import type { Opened } from "./opened.ts";
import { goTo } from "./outline.tsx";
import { Palette, type PaletteItem } from "./palette.tsx";
import { tableItems } from "./tables.ts";

/** The palette of an open notebook: its figures and cells, the tables, and what can be done. Ctrl K opens it. */
export function NotebookPalette(props: {
  desk: Desk;
  open: boolean;
  onOpen(open: boolean): void;
  opened: Opened;
  mode: Mode;
  onMode(mode: Mode): void;
  onShare(): void;
  onCite(): void;
  /** Undefined where there are no revisions. */
  onRevise: (() => void) | undefined;
  /** Undefined where the notebook takes no file that it does not ask for. */
  onAddFile: (() => void) | undefined;
  onSaveFile(): void;
  /** What else can be done. */
  more: readonly PaletteItem[];
  onSavePage(): void;
  /** Nothing that shows code. */
  report: boolean;
}) {
  const t = () => props.desk.language.t();
  onFindKey(() => props.onOpen(true));

  const here = (): PaletteItem[] =>
    props.opened.notebook().cells.flatMap((cell) => {
      const go = { group: "here", run: () => goTo(`cell-${cell.id}`) } as const;
      if (cell.kind === "plot" || cell.kind === "map" || cell.kind === "table") {
        const title = fill(cell.spec.figure.title, props.opened.lookup, t());
        const icon = cell.kind === "table" ? "table" : "chart";
        return cell.attributes.get("show") === "card"
          ? []
          : [{ ...go, icon, label: title || cell.id, detail: cell.id }];
      }
      const opens = props.mode === "edit" && (cell.kind === "sql" || cell.kind === "data");
      return opens ? [{ ...go, icon: "table", label: cell.id, detail: t().editor.kind[cell.kind] }] : [];
    });
  const doing = (): PaletteItem[] => {
    const words = t().ui;
    const other = props.desk.language.code() === "en" ? "zh" : "en";
    const item = (icon: PaletteItem["icon"], label: string, run: () => void): PaletteItem => ({
      group: "do",
      icon,
      label,
      run,
    });
    return [
      ...(props.mode === "edit" ? [item("text", words.top.read, () => props.onMode("read"))] : []),
      ...(props.mode === "read" && !props.report ? [item("edit", words.top.edit, () => props.onMode("edit"))] : []),
      item("run", words.top.runAll, () => props.opened.run()),
      ...(props.mode === "edit" ? commandItems(t()) : []),
      ...(props.onAddFile ? [item("plus", t().files.add, props.onAddFile)] : []),
      item("share", words.top.share, () => props.onShare()),
      item("text", t().cite.citeNotebook, () => props.onCite()),
      ...(props.onRevise && !props.report ? [item("undo", t().kept.revisions.open, props.onRevise)] : []),
      item("file", words.share.save, () => props.onSaveFile()),
      ...(props.report ? [] : props.more),
      item("file", t().oneFile.title, () => props.onSavePage()),
      item("file", words.notebook.print, () => print()),
      item("moon", props.desk.theme.dark() ? words.top.toLight : words.top.toDark, () => props.desk.theme.toggle()),
      item("globe", words.notebook.language[other], () => void props.desk.language.choose(other)),
      item("file", words.notes.toHome, () => location.assign("#/")),
    ];
  };
  const items = createMemo(() => (props.open ? [...here(), ...tableItems(props.desk.tables), ...doing()] : []));
  return <Palette t={t()} open={props.open} items={items()} onClose={() => props.onOpen(false)} />;
}
