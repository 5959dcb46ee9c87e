import { createMemo, For, Show } from "solid-js";
import type { Finding } from "../../data/findings.ts";
import type { Mapping } from "../../data/mapping.ts";
import type { DateOrder } from "../../data/report.ts";
import type { Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";

/**
 * Where a column's dates or numbers can be read two ways: one press says which, for the whole file. What a day above 12
 * proves is proposed first; it is never taken unasked.
 */
export function Orders(props: {
  t: Messages;
  schema: Schema;
  finding: Finding;
  orders: readonly DateOrder[];
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
}) {
  const words = () => props.t.records.findings;
  const type = () => props.schema.fields.find(({ name }) => name === props.finding.field)?.type;
  /** Of this column; where it proves nothing, of the others. */
  const proofs = createMemo(() => {
    const own = props.orders.filter(({ column }) => column === props.finding.column);
    return own.length > 0 ? own : props.orders;
  });
  const proven = () => {
    const orders = new Set(proofs().map(({ order }) => order));
    return orders.size === 1 ? [...orders][0] : undefined;
  };
  const isMixed = () => proofs().length > 0 && proven() === undefined;
  return (
    <Show when={props.finding.kind === "ambiguous"}>
      <Show when={type() === "date"}>
        <p class="said">
          <For each={proofs()}>
            {({ order, column, count, row, value }) => (
              <>{props.t.checks.dates.proven(order, column, count, row, value.trim())} </>
            )}
          </For>
          <Show when={isMixed()}>{props.t.checks.dates.both}</Show>
          <Show when={proofs().length === 0}>{props.t.checks.dates.open}</Show>
        </p>
      </Show>
      <div class="row">
        <Show
          when={type() === "date"}
          fallback={
            <For each={[",", "."] as const}>
              {(decimal) => (
                <button type="button" class="btn" onClick={() => props.onMapping({ ...props.mapping, decimal })}>
                  {words().allDecimals(decimal)}
                </button>
              )}
            </For>
          }
        >
          <For each={proven() === "mdy" ? (["mdy", "dmy"] as const) : (["dmy", "mdy"] as const)}>
            {(dates) => (
              <button
                type="button"
                class="btn"
                classList={{ main: proven() === dates }}
                onClick={() => props.onMapping({ ...props.mapping, dates })}
              >
                {words().allDates(dates)}
              </button>
            )}
          </For>
        </Show>
      </div>
    </Show>
  );
}
