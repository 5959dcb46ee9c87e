import { createResource, Show } from "solid-js";
import type { FileNeed } from "../../notebook/file-needs.ts";
import type { Desk } from "../desk.ts";
import { Dialog } from "../dialog.tsx";
import type { Linked } from "../files/linked.ts";
import { Icon } from "../icons.tsx";
import { Check } from "./check.tsx";
import { linkedOf } from "./linked-of.ts";
import { schemaNamed } from "./schemas.ts";

/** Holds a file against the record schema that a notebook asks for, and hands over its right rows as a table. */
export default function CheckDialog(props: {
  desk: Desk;
  need: FileNeed;
  file: File;
  onLinked(linked: Linked): void;
  onClose(): void;
}) {
  const { desk, need, file } = props;
  const t = () => desk.language.t();
  const [schema] = createResource(() => schemaNamed(need.schema ?? ""));
  const known = () => (schema.state === "ready" ? schema() : undefined);
  return (
    <Dialog open onClose={() => props.onClose()} name={need.title} close={t().ui.close} class="checking">
      <div class="in">
        <Show
          when={known()}
          keyed
          fallback={
            <p role="status">
              {schema.state === "ready"
                ? t().records.unknown(need.schema ?? "")
                : schema.error
                  ? t().engine.remedy("load")
                  : t().records.loading}
            </p>
          }
        >
          {(schema) => (
            <Check
              desk={desk}
              schema={schema}
              file={file}
              actions={(done) => (
                <button
                  type="button"
                  class="btn main"
                  disabled={done.checked.valid === 0}
                  onClick={() => props.onLinked(linkedOf(schema, need.name, file, done))}
                >
                  <Icon name="check" />
                  {t().records.report.useRows(done.checked.valid)}
                </button>
              )}
            />
          )}
        </Show>
      </div>
    </Dialog>
  );
}
