import { For } from "solid-js";
import { type InputProps, isSame, optionWords } from "./options.ts";

/** Many of many: a list of boxes to tick, which opens over the page. Escape and leaving it close it. */
export function Choices(props: InputProps) {
  let details!: HTMLDetailsElement;
  const chosen = () => (Array.isArray(props.value) ? props.value : []);
  const has = (i: number) => chosen().some((value) => isSame(value, props.options?.[i]?.value ?? null));
  const options = () => props.options ?? [];
  const set = (keep: (i: number) => boolean) =>
    props.onChange(options().flatMap(({ value }, i) => (keep(i) ? [value] : [])));
  const summary = () => {
    const words = options().filter((_, i) => has(i));
    const only = words.length === 1 ? words[0] : undefined;

    if (only) return optionWords(only, props.spec, props.t);
    return props.t.view.chosen(words.length, options().length);
  };
  return (
    <details
      class="choices"
      ref={details}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !details.open) return;
        event.stopPropagation();
        details.open = false;
        details.querySelector("summary")?.focus();
      }}
    >
      <summary class="box">{summary()}</summary>
      <div>
        <span class="row">
          <button type="button" class="act" onClick={() => set(() => true)}>
            {props.t.view.all}
          </button>
          <button type="button" class="act" onClick={() => set(() => false)}>
            {props.t.view.none}
          </button>
        </span>
        <For each={options()}>
          {(option, i) => (
            <label>
              <input
                type="checkbox"
                checked={has(i())}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  set((other) => (other === i() ? checked : has(other)));
                }}
              />
              {optionWords(option, props.spec, props.t)}
            </label>
          )}
        </For>
      </div>
    </details>
  );
}
