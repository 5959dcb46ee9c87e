import { createSignal } from "solid-js";
import type { Cell } from "../../notebook/notebook.ts";
import { fill } from "../../view/template.ts";
import type { Desk } from "../desk.ts";
import type { NotebookAddress } from "../notebook-address.ts";
import type { Mode } from "../open-address.ts";
import type { Opened } from "../opened.ts";
import { ShareDialog, type Sharing } from "./share-dialog.tsx";

/** Sharing an open notebook, whole or from one of its cells on. */
export function createSharing(props: {
  readonly desk: Desk;
  readonly opened: Opened;
  readonly address: NotebookAddress;
  readonly mode: () => Mode;
  /** It is shown without code. */
  readonly report: boolean;
  onSaveFile(text: string): void;
  onSavePage(): void;
}) {
  const { opened, address } = props;
  const t = () => props.desk.language.t();
  const [sharing, setSharing] = createSignal<Sharing>();
  const titleOf = (cell: Cell) =>
    cell.kind === "plot" || cell.kind === "map" || cell.kind === "table"
      ? fill(cell.spec.figure.title, opened.lookup, t()) || cell.id
      : cell.id;
  const chosen = () =>
    opened
      .notebook()
      .cells.flatMap((cell) =>
        cell.kind === "input" && opened.chosen().has(cell.id)
          ? [{ id: cell.id, label: cell.spec.label, value: address.params().get(cell.id) ?? "" }]
          : [],
      );
  return {
    share: (cell?: Cell) => setSharing({ cell: cell && { id: cell.id, title: titleOf(cell) } }),
    Dialog: () => (
      <ShareDialog
        t={t()}
        sharing={sharing()}
        onClose={() => setSharing(undefined)}
        notebook={opened.notebook()}
        link={address.link}
        choices={chosen()}
        view={props.report ? "report" : props.mode() === "read" ? "read" : undefined}
        hasAddress={address.publishedName() !== undefined}
        onSaveFile={props.onSaveFile}
        onSavePage={() => {
          setSharing(undefined);
          props.onSavePage();
        }}
      />
    ),
  };
}
