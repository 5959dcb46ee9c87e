import { createSignal, For, type JSX, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { iso3166 } from "../../locales/iso3166.ts";
import { formatValue } from "../../view/format.ts";
import { type Blank, pieces, sentence, type Template, targetRow } from "./template.ts";

/** A template with its blanks as fields in its sentence, and what a target needs beside them. */
export function TargetForm(props: {
  t: Messages;
  template: Template;
  text: string;
  topic: string;
  invented: boolean;
  nextKey(alone: boolean): string;
  onAdd(values: ReadonlyMap<string, string>, alone: boolean): void;
  onBack(): void;
}) {
  const words = () => props.t.targets;
  const [form, setForm] = createSignal<Readonly<Record<string, string>>>({});
  const value = (name: string) => form()[name] ?? "";
  const set = (name: string) => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form(), [name]: event.currentTarget.value });
  const number = (text: string, write: (n: string) => string = (n) => n) =>
    text === "" ? "" : write(formatValue(Number(text), undefined, props.t));
  const shown = () =>
    sentence(props.text, {
      year: value("year"),
      percent: number(value("percent"), props.t.view.percent),
      count: number(value("count")),
      name: value("name"),
    });
  const has = (blank: Blank) => props.text.includes(`{${blank}}`);
  const states = () =>
    Object.keys(iso3166)
      .map((iso3) => ({ iso3, name: formatValue(iso3, { name: "country", decimals: undefined }, props.t) }))
      .sort((a, b) => a.name.localeCompare(b.name, props.t.locale));
  const isYesNo = () => props.template.unit === "yes_no";

  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const ticked = (name: string) => event.currentTarget.querySelector<HTMLInputElement>(`[name=${name}]`)?.checked;
    const alone = ticked("alone") ?? false;
    const row = targetRow(props.template, {
      key: props.nextKey(alone),
      iso3: value("state"),
      sentence: shown(),
      baseline: isYesNo() ? "0" : value("baseline"),
      baselineYear: value("baseline_year"),
      value: isYesNo() ? "1" : value("percent") || value("count"),
      dueYear: value("year") || value("due_year"),
      sdg: /16\.4/.test(props.template.texts.en) ? "16.4" : "",
      inActionPlan: ticked("plan") ? "true" : "",
      sharedWith: value("shared")
        .toUpperCase()
        .split(/[^A-Z]+/)
        .filter(Boolean)
        .join(";"),
    });
    props.onAdd(row, alone);
  };

  const blank = (name: Blank) => (
    <input
      class="box fill-in"
      classList={{ wide: name === "name" }}
      type={name === "name" ? "text" : "number"}
      aria-label={words().blank[name]}
      placeholder={words().blank[name]}
      required
      {...limits(name)}
      value={value(name)}
      onInput={set(name)}
    />
  );
  return (
    <form class="in" onSubmit={submit}>
      <p class="by">
        {props.topic} · {props.template.id}
      </p>
      <p class="sentence">
        <For each={pieces(props.text)}>{(piece) => (typeof piece === "string" ? piece : blank(piece.blank))}</For>
      </p>
      <div class="pair">
        <Field label={words().state}>
          <select required onChange={set("state")}>
            <option value="">{words().choose}</option>
            <For each={states()}>{({ iso3, name }) => <option value={iso3}>{name}</option>}</For>
          </select>
        </Field>
        <Show when={!has("year")}>
          <Field label={words().dueYear}>
            <input type="number" required {...limits("year")} value={value("due_year")} onInput={set("due_year")} />
          </Field>
        </Show>
        <Show when={!isYesNo()}>
          <Field label={words().baseline[props.template.unit]}>
            <input
              type="number"
              min="0"
              max={props.template.unit === "percent" ? 100 : undefined}
              step="any"
              value={value("baseline")}
              onInput={set("baseline")}
            />
          </Field>
        </Show>
        <Field label={words().baselineYear}>
          <input
            type="number"
            min="2001"
            max={value("year") || value("due_year") || "2100"}
            value={value("baseline_year")}
            onInput={set("baseline_year")}
          />
        </Field>
        <Field label={words().shared}>
          <input
            type="text"
            placeholder="KEN;UGA"
            pattern="\s*[A-Za-z]{3}([^A-Za-z]+[A-Za-z]{3})*\s*"
            title={words().sharedForm}
            value={value("shared")}
            onInput={set("shared")}
          />
        </Field>
      </div>
      <Show when={isYesNo()}>
        <p class="by">{words().yesNo}</p>
      </Show>
      <label class="tick">
        <input type="checkbox" name="plan" />
        {words().inPlan}
      </label>
      <Show when={props.invented}>
        <label class="tick">
          <input type="checkbox" name="alone" checked />
          {words().alone}
        </label>
      </Show>
      <div class="note preview" aria-live="polite">
        <strong>{shown()}</strong>
        <span class="by">{words().basis(props.template.legalBasis, props.template.mosaicModule)}</span>
      </div>
      <div class="row">
        <button type="submit" class="btn main">
          {words().add}
        </button>
        <button type="button" class="btn" onClick={() => props.onBack()}>
          {words().back}
        </button>
      </div>
    </form>
  );
}

function Field(props: { label: string; children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field">
      {props.label}
      {props.children}
    </label>
  );
}

function limits(blank: Blank): JSX.InputHTMLAttributes<HTMLInputElement> {
  if (blank === "year") return { min: 2018, max: 2100, step: 1 };
  if (blank === "percent") return { min: 0, max: 100, step: "any" };
  return blank === "count" ? { min: 1, step: 1 } : {};
}
