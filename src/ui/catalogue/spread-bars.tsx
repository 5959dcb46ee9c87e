import { createMemo, For, Show } from "solid-js";
import type { Exact } from "../../engine/values.ts";
import type { Messages } from "../../locales/en.ts";
import { writer } from "../../view/format.ts";
import type { Field } from "./resource.ts";
import type { Bar, Spread } from "./spread.ts";

/** Height and width of the drawing in its own units. */
const HEIGHT = 20;
const STEP = 4;

/** A column's values as small bars, said in words to those who cannot see them; below, between what they lie. */
export function SpreadBars(props: { t: Messages; field: Field; spread: Spread }) {
  const words = () => props.t.catalogue.fields;
  const write = createMemo(() => writerOf(props.field, props.t));
  const bars = () => props.spread.bars;
  const most = () => Math.max(...bars().map(({ rows }) => rows));
  const said = () =>
    bars()
      .map((bar) => words().bar(name(bar), props.t.catalogue.number(bar.rows)))
      .join("; ");
  const name = ({ value, to }: Bar) =>
    to === undefined || to === value ? write()(value) : props.t.catalogue.span(write()(value), write()(to));
  const below = () => {
    const { held, distinct, least, most: greatest } = props.spread;
    if (distinct === 0) return words().noValue;
    if (distinct === 1) return words().always(write()(bars()[0]?.value ?? least));
    if (least !== null) return props.t.catalogue.span(write()(least), write()(greatest));
    return distinct === held ? words().allDifferent : words().values(distinct);
  };
  return (
    <>
      <Show when={bars().length > 1}>
        <span class="bars" role="img" aria-label={said()} title={said().replaceAll("; ", "\n")}>
          <svg viewBox={`0 0 ${bars().length * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            <For each={bars()}>
              {(bar, i) => {
                const height = () => (bar.rows === 0 ? 0 : Math.max(1, (HEIGHT * bar.rows) / most()));
                return <rect x={i() * STEP + 0.4} width={STEP - 0.8} y={HEIGHT - height()} height={height()} />;
              }}
            </For>
          </svg>
        </span>
      </Show>
      <small>{below()}</small>
    </>
  );
}

/** States by their names, years without a comma, yes and no in words. */
function writerOf({ name, type }: Field, t: Messages): (value: Exact) => string {
  if (name === "iso3") return writer({ name: "country", decimals: undefined }, t);
  if (type === "year") return writer({ name: "year", decimals: undefined }, t);
  return writer(undefined, t);
}
