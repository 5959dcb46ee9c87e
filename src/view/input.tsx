import { createUniqueId, For, type JSX, Match, Show, Switch } from "solid-js";
import type { InputSpec, Value } from "../notebook/notebook.ts";
import { Choices } from "./choices.tsx";
import { formatValue } from "./format.ts";
import { asExact, type InputProps, isSame, optionWords } from "./options.ts";

/** A control made of native ones. A value goes out as it stands in the options: numbers stay numbers. */
export function InputView(props: InputProps): JSX.Element {
  const is = (...types: readonly InputSpec["type"][]) => types.includes(props.spec.type);
  return (
    <Switch fallback={<Single {...props} />}>
      <Match when={is("radio")}>
        <Group {...props}>
          <Segments {...props} />
        </Group>
      </Match>
      <Match when={is("multiselect")}>
        <Group {...props}>
          <Choices {...props} />
        </Group>
      </Match>
      <Match when={is("range")}>
        <Group {...props}>
          <Range {...props} />
        </Group>
      </Match>
    </Switch>
  );
}

/** One control with its label above it. */
function Single(props: InputProps) {
  const id = createUniqueId();
  return (
    <div class="field" classList={{ check: props.spec.type === "checkbox" }}>
      <Head {...props}>
        <label for={id}>
          {props.spec.label}
          <Show when={props.spec.type === "slider"}>
            {" "}
            <output for={id}>{formatValue(asExact(props.value), props.spec.format, props.t)}</output>
          </Show>
        </label>
      </Head>
      <Show when={props.spec.type === "select"} fallback={<Entry {...props} id={id} />}>
        <select id={id} onChange={(event) => choose(props, event.currentTarget.selectedIndex)}>
          <For each={props.options}>
            {(option) => (
              <option selected={isSame(option.value, props.value)}>{optionWords(option, props.spec, props.t)}</option>
            )}
          </For>
        </select>
      </Show>
    </div>
  );
}

/** Several controls under one name. */
function Group(props: InputProps & { children: JSX.Element }) {
  return (
    <fieldset class="field">
      <legend>
        <Head {...props}>{props.spec.label}</Head>
      </legend>
      {props.children}
    </fieldset>
  );
}

function Head(props: InputProps & { children: JSX.Element }) {
  return (
    <span class="head">
      <span>{props.children}</span>
      <Show when={props.changed}>
        <button
          type="button"
          class="act"
          aria-label={props.t.view.resetOf(props.spec.label)}
          onClick={() => props.onReset()}
        >
          {props.t.view.reset}
        </button>
      </Show>
    </span>
  );
}

function choose(props: InputProps, index: number) {
  const option = props.options?.[index];
  if (option) props.onChange(option.value);
}

const native = {
  number: "number",
  slider: "range",
  date: "date",
  text: "text",
  search: "search",
  checkbox: "checkbox",
} as const;

/** An input that is one native control. A search goes out when its typing rests, everything else when it is done. */
function Entry(props: InputProps & { id: string }) {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const type = () => native[props.spec.type as keyof typeof native];
  const send = (input: HTMLInputElement) => {
    clearTimeout(rest);
    const value = readEntry(input, type());
    if (value !== undefined && !isSame(value, props.value)) props.onChange(value);
  };
  return (
    <input
      id={props.id}
      type={type()}
      checked={type() === "checkbox" ? props.value === true : undefined}
      value={type() === "checkbox" ? "" : writeEntry(props.value)}
      min={props.spec.min}
      max={props.spec.max}
      step={props.spec.step ?? (type() === "number" ? "any" : undefined)}
      placeholder={props.spec.placeholder}
      autocomplete="off"
      onChange={(event) => send(event.currentTarget)}
      onInput={({ currentTarget }) => {
        if (type() === "range") send(currentTarget);
        clearTimeout(rest);
        if (type() === "search") rest = setTimeout(() => send(currentTarget), 300);
      }}
    />
  );
}

/** What a native control holds; undefined where that is no value: a number out of range, half a date. */
function readEntry(input: HTMLInputElement, type: (typeof native)[keyof typeof native]): Value | undefined {
  if (type === "checkbox") return input.checked;
  if (type === "text" || type === "search") return input.value;
  if (!input.validity.valid) return undefined;
  if (input.value === "") return null;
  return type === "date" ? { day: input.value } : input.valueAsNumber;
}

function writeEntry(value: Value): string {
  if (value === null) return "";
  return typeof value === "object" && "day" in value ? value.day : String(value);
}

function Segments(props: InputProps) {
  const name = createUniqueId();
  return (
    <span class="seg">
      <For each={props.options}>
        {(option, i) => (
          <label>
            <input
              type="radio"
              name={name}
              checked={isSame(option.value, props.value)}
              onChange={() => choose(props, i())}
            />
            {optionWords(option, props.spec, props.t)}
          </label>
        )}
      </For>
    </span>
  );
}

/** Two numbers, the first no greater than the second: the one that is moved past the other takes it along. */
function Range(props: InputProps) {
  const ends = (): readonly Value[] => (Array.isArray(props.value) ? props.value : []);
  const send = (input: HTMLInputElement, end: 0 | 1) => {
    if (input.value === "" || !input.validity.valid) return;
    const moved = input.valueAsNumber;
    const other = Number(ends()[1 - end] ?? moved);
    props.onChange(end === 0 ? [moved, Math.max(moved, other)] : [Math.min(moved, other), moved]);
  };
  const number = (end: 0 | 1, label: string) => (
    <input
      class="box"
      type="number"
      aria-label={`${props.spec.label}: ${label}`}
      min={props.spec.min}
      max={props.spec.max}
      step={props.spec.step ?? "any"}
      value={writeEntry(ends()[end] ?? null)}
      onChange={(event) => send(event.currentTarget, end)}
    />
  );
  return (
    <span class="ends">
      {number(0, props.t.view.from)} {props.t.view.to} {number(1, props.t.view.to)}
    </span>
  );
}
