import { type Accessor, createSignal, lazy, Show, Suspense } from "solid-js";
import type { Engine } from "../../engine/engine.ts";
import { freshId, insertCell } from "../../notebook/edit.ts";
import { setFile } from "../../notebook/edit-front.ts";
import { fileFormat } from "../../notebook/file-needs.ts";
import type { CellId } from "../../notebook/notebook.ts";
import type { Desk } from "../desk.ts";
import type { Mode, Place } from "../open-address.ts";
import { ownName } from "../open-address.ts";
import type { Opened } from "../opened.ts";
import { type Chosen, fileInput, makeHandles, pick } from "./handles.ts";
import { createLinking } from "./linking.ts";
import { onPageDrop } from "./page-drop.ts";

const FileSlots = lazy(() => import("./slots.tsx"));

/** The files of an open notebook: their slots, a new file by button or drop, and where a dropped file goes. */
export function createNotebookFiles(options: {
  desk: Desk;
  opened: Opened;
  engine: () => Promise<Engine>;
  place: Accessor<Place>;
  mode: Accessor<Mode>;
  onText(text: string, held: ReadonlySet<CellId>): void;
}) {
  const { desk, opened, place, mode, onText } = options;
  const needs = () => opened.notebook().front.files;
  const isOwn = () => place().kind === "own";
  const [unsure, setUnsure] = createSignal(false);

  const taken = () =>
    new Set(
      [
        ...desk.tables.map(({ name }) => name),
        ...opened.notebook().cells.map(({ id }) => id),
        ...needs().map(({ name }) => name),
      ].map((name) => name.toLowerCase()),
    );
  const owner = () => {
    const at = place();
    if (at.kind === "foreign") return undefined;
    return at.kind === "own" ? ownName(at.own.id) : at.name;
  };
  const linking = createLinking({
    opened,
    engine: options.engine,
    handles: makeHandles(),
    owner,
    taken,
    onFacts(facts, isNew) {
      if (isNew || isOwn()) onText(setFile(opened.text(), facts), opened.held());
    },
  });

  const start = place();
  const handed = start.kind === "own" ? desk.handed.get(start.own.id) : undefined;
  if (handed && start.kind === "own") {
    desk.handed.delete(start.own.id);
    opened.link(handed, new AbortController().signal).catch(() => undefined); // then the slot asks for the file
  }

  const input = fileInput((chosen) => linking.add(chosen));

  /** Whether the notebook can take a file that it does not ask for. */
  const takesNew = () => opened.runs() && place().kind !== "foreign" && (isOwn() || mode() === "edit");
  /** The need whose file has this name; else the only one that waits; else the only one. */
  const needOf = ({ file }: Chosen) => {
    const named = needs().find((need) => need.file === file.name);
    const waiting = needs().filter(({ name }) => !opened.linked().has(name));
    const only = needs().length === 1 && !takesNew() ? needs()[0] : undefined;
    return named ?? (waiting.length === 1 ? waiting[0] : only);
  };
  onPageDrop(
    () => opened.runs() && (needs().length > 0 || takesNew()),
    (chosen) => {
      const need = needOf(chosen);
      setUnsure(false);
      if (need) linking.choose(need, chosen);
      else if (takesNew() && fileFormat(chosen.file.name)) linking.add(chosen);
      else setUnsure(true);
    },
  );
  const query = (name: string) => {
    const id = freshId(opened.notebook(), "query");
    const source = `\`\`\`sql id=${id}\nSELECT * FROM ${name}\n\`\`\`\n`;
    onText(insertCell(opened.text(), undefined, source), opened.held());
  };

  return {
    takesNew,
    /** Asks for a file and adds it to the notebook. */
    add: () => void pick(input, (chosen) => linking.add(chosen)),
    Slots: () => (
      <>
        <Show when={needs().length > 0 || linking.coming().length > 0}>
          <Suspense>
            <FileSlots desk={desk} opened={opened} linking={linking} onQuery={mode() === "edit" ? query : undefined} />
          </Suspense>
        </Show>
        <Show when={unsure()}>
          <p class="note stale" role="alert">
            {needs().length > 1 ? desk.language.t().files.which : desk.language.t().files.why.format}
          </p>
        </Show>
      </>
    ),
  };
}
