import { createUniqueId, For, Show } from "solid-js";
import type { Checked } from "../../data/checked.ts";
import { type Mapping, withReading } from "../../data/mapping.ts";
import type { Reading } from "../../data/report.ts";
import type { Messages } from "../../locales/en.ts";

/** Encodings that registers are saved in, by their names in the WHATWG standard. */
const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1256",
  "ibm866",
  "gb18030",
  "big5",
];

/** What a file leaves open, and the reader can say: its encoding or sheet, how dates and decimals are written. */
export function HowRead(props: {
  t: Messages;
  reading: Reading;
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
  onSheet(sheet: string): void;
}) {
  const words = () => props.t.records.how;
  const set = (key: "dates" | "decimal" | "encoding", value: string) =>
    props.onMapping(withReading(props.mapping, key, value));
  return (
    <fieldset class="row how-read">
      <legend class="hide">{words().name}</legend>
      <Show
        when={props.reading.workbook}
        fallback={
          <Choice
            label={words().encoding}
            value={props.mapping.encoding ?? ""}
            options={[["", words().found(props.reading.encoding)], ...encodings.map((name) => [name, name] as const)]}
            onChoose={(encoding) => set("encoding", encoding)}
          />
        }
      >
        {(workbook) => (
          <Choice
            label={words().sheet}
            value={workbook().sheet}
            options={workbook().sheets.map((name) => [name, name] as const)}
            onChoose={(sheet) => props.onSheet(sheet)}
          />
        )}
      </Show>
      <Choice
        label={words().dates}
        value={props.mapping.dates ?? ""}
        options={[
          ["", words().open],
          ["dmy", words().dmy],
          ["mdy", words().mdy],
        ]}
        onChoose={(dates) => set("dates", dates)}
      />
      <Choice
        label={words().decimal}
        value={props.mapping.decimal ?? ""}
        options={[
          ["", words().open],
          [",", words().comma],
          [".", words().point],
        ]}
        onChoose={(decimal) => set("decimal", decimal)}
      />
    </fieldset>
  );
}

function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChoose(value: Value): void;
}) {
  return (
    <label class="field">
      {props.label}
      <select onChange={(event) => props.onChoose(event.currentTarget.value as Value)}>
        <For each={props.options}>
          {([value, text]) => (
            <option value={value} selected={value === props.value}>
              {text}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** What was not taken letter for letter, by column, with the first of each. */
export function Changes(props: { t: Messages; checked: Checked }) {
  const words = () => props.t.data;
  const id = createUniqueId();
  const count = () => props.checked.changes.reduce((sum, change) => sum + change.count, 0);
  return (
    <Show when={count() > 0}>
      <details>
        <summary id={id}>{props.t.records.report.changes(count())}</summary>
        <section class="scroll" tabindex="0" aria-labelledby={id}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words().column}</th>
                <th scope="col">{words().how}</th>
                <th scope="col" class="num">
                  {words().count}
                </th>
                <th scope="col">{words().value}</th>
                <th scope="col">{words().read}</th>
                <th scope="col" class="num">
                  {words().row}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={props.checked.changes}>
                {({ column, count, first }) => (
                  <tr>
                    <th scope="row">{column}</th>
                    <td>{words().change[first.kind]}</td>
                    <td class="num">{props.t.records.report.number(count)}</td>
                    <td>{first.from}</td>
                    <td>{first.to}</td>
                    <td class="num">{first.row}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </details>
    </Show>
  );
}
