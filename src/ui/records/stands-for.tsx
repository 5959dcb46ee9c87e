import { For, Show } from "solid-js";
import type { Fault } from "../../data/report.ts";
import type { Field } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";

/** Whether a reader can say what texts like this one stand for. */
export const canStandFor = (fault: Fault, field: Field | undefined): boolean =>
  fault.kind === "country" || fault.kind === "code" || (fault.kind === "type" && field?.type === "boolean");

/** What a text may stand for: the near ones by one press, any other from the code list, or nothing. */
export function StandsFor(props: {
  t: Messages;
  field: Field;
  value: string;
  fault: Fault;
  /** The id of a datalist of countries. */
  countries: string;
  onChoose(meant: string): void;
}) {
  const words = () => props.t.records.findings;
  const near = () => ("near" in props.fault ? props.fault.near : []);
  const label = () => words().standsFor(props.value);
  const isChinese = () => props.t.locale === "zh";
  return (
    <div class="row stands-for">
      <For each={near()}>
        {(text) => (
          <button type="button" class="btn" onClick={() => props.onChoose(codeIn(text))}>
            {words().use(text)}
          </button>
        )}
      </For>
      <Show
        when={props.fault.kind === "country"}
        fallback={
          <select
            class="box"
            aria-label={label()}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value !== "?") props.onChoose(value);
            }}
          >
            <option value="?">{words().choose}</option>
            <Show when={!props.field.constraints?.required}>
              <option value="">{words().leaveEmpty}</option>
            </Show>
            <For each={props.field.categories ?? booleans}>
              {(category) => <option value={category.value}>{isChinese() ? category.label_zh : category.label}</option>}
            </For>
          </select>
        }
      >
        <input
          class="box"
          list={props.countries}
          aria-label={label()}
          placeholder={words().choose}
          autocomplete="off"
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value.trim() !== "") props.onChoose(codeIn(value.trim()));
          }}
        />
      </Show>
    </div>
  );
}

const booleans = [
  { value: "true", label: "true", label_zh: "是" },
  { value: "false", label: "false", label_zh: "否" },
];

/** The code in what is offered of countries: `Kenya (KEN)`. */
const codeIn = (text: string) => /\(([A-Z]{3})\)$/.exec(text)?.[1] ?? text;
