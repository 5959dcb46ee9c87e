import { createMemo, Show } from "solid-js";
import type { Finding } from "../../data/findings.ts";
import { type Mapping, withoutValues } from "../../data/mapping.ts";
import type { Field } from "../../data/schema.ts";
import { saysUnknown } from "../../data/unknown-words.ts";
import type { Messages } from "../../locales/en.ts";

/** Texts of a finding named on the button; the others are counted. */
const NAMED = 4;

/** Leaves what says “unknown” in a column empty, all of it with one press. */
export function LeaveUnknown(props: {
  t: Messages;
  finding: Finding;
  field: Field | undefined;
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
}) {
  const texts = createMemo(() => [
    ...new Set(props.finding.values.map(({ value }) => value.trim()).filter(saysUnknown)),
  ]);
  const field = () => (props.field?.constraints?.required || texts().length === 0 ? undefined : props.field);
  return (
    <Show when={field()}>
      {(field) => (
        <div class="row">
          <button
            type="button"
            class="btn"
            onClick={() => props.onMapping(withoutValues(props.mapping, field().name, texts()))}
          >
            {props.t.checks.unknown.leave(texts().slice(0, NAMED), Math.max(0, texts().length - NAMED))}
          </button>
        </div>
      )}
    </Show>
  );
}
