import { createMemo, createSignal, Show } from "solid-js";
import type { Messages } from "../../../locales/en.ts";
import type { Cell, Notebook } from "../../../notebook/notebook.ts";
import { renameCell } from "../../../notebook/rename.ts";
import { Dialog } from "../../dialog.tsx";

/** Asks for a cell's new name, and says what else changes with it. */
export function RenameDialog(props: {
  t: Messages;
  open: boolean;
  notebook: Notebook;
  cell: Cell;
  taken: ReadonlySet<string>;
  onText(text: string): void;
  onClose(): void;
}) {
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      name={props.t.editing.renameTitle(props.cell.id)}
      close={props.t.ui.close}
      class="rename"
    >
      <Form {...props} />
    </Dialog>
  );
}

function Form(props: Parameters<typeof RenameDialog>[0]) {
  const words = () => props.t.editing;
  const [name, setName] = createSignal(props.cell.id);
  const renamed = createMemo(() =>
    name() === props.cell.id ? undefined : renameCell(props.notebook, props.cell, name().trim(), props.taken),
  );
  const fault = () => {
    const now = renamed();
    return now && "why" in now ? words().cannot[now.why] : undefined;
  };
  const readers = () => {
    const now = renamed();
    return now && "text" in now ? words().alsoIn(now.readers) : words().renamed;
  };
  return (
    <form
      class="in"
      onSubmit={(event) => {
        event.preventDefault();
        const now = renamed();
        if (now && "why" in now) return;
        props.onClose();
        if (now) props.onText(now.text);
      }}
    >
      <label class="field">
        <span>{words().newName}</span>
        <input
          class="code"
          value={name()}
          autocomplete="off"
          spellcheck={false}
          autofocus
          aria-invalid={fault() !== undefined}
          aria-describedby="rename-says"
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <p id="rename-says" role="status" classList={{ fault: fault() !== undefined }}>
        {fault() ?? readers()}
      </p>
      <Show when={props.open}>
        <div class="row">
          <button type="submit" class="btn main" disabled={fault() !== undefined}>
            {words().rename}
          </button>
        </div>
      </Show>
    </form>
  );
}
