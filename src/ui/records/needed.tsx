import { For } from "solid-js";
import type { Checked } from "../../data/checked.ts";
import type { Mapping } from "../../data/mapping.ts";
import type { Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { ConstantChoice } from "./constants.tsx";
import { titleOf } from "./words-of.ts";

/** What no row says and figures need, with the reason; it can be said of all rows here. */
export function Needed(props: {
  t: Messages;
  schema: Schema;
  checked: Checked;
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
}) {
  const words = () => props.t.checks.needed;
  const lacking = () =>
    (props.schema.neededForFigures ?? []).flatMap(({ field: name, why, why_zh }) => {
      const field = props.schema.fields.find((field) => field.name === name);
      if (field === undefined || !props.checked.lacking.includes(name)) return [];
      return [{ field, why: props.t.locale === "zh" ? why_zh : why }];
    });
  return (
    <For each={lacking()}>
      {({ field, why }) => (
        <div class="note stale needed-field" role="status">
          <strong>{words().title(titleOf(field, props.t))}</strong>
          <p>
            {why} {words().notAsked}
          </p>
          <div class="row">
            <span>{props.t.checks.constants.forAll(titleOf(field, props.t))}</span>
            <ConstantChoice {...props} field={field} />
          </div>
        </div>
      )}
    </For>
  );
}
