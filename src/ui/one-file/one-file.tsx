import { createSignal, lazy, Show, Suspense } from "solid-js";
import type { Desk } from "../desk.ts";
import type { Opened } from "../opened.ts";

const OneFileDialog = lazy(() => import("./one-file-dialog.tsx"));

/** Saving an open notebook as one web page, in a dialog that is loaded when it is asked for. */
export function createOneFile(props: {
  desk: Desk;
  opened: Opened;
  /** The notebook is a published one, as it was published. */
  published(): boolean;
}) {
  const [open, setOpen] = createSignal(false);
  return {
    open: () => setOpen(true),
    Dialog: () => (
      <Suspense>
        <Show when={open()}>
          <OneFileDialog
            desk={props.desk}
            opened={props.opened}
            published={props.published()}
            onClose={() => setOpen(false)}
          />
        </Show>
      </Suspense>
    ),
  };
}
