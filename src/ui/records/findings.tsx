import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import type { Finding } from "../../data/findings.ts";
import { type Mapping, withColumn, withValue } from "../../data/mapping.ts";
import type { DateOrder } from "../../data/report.ts";
import type { Schema } from "../../data/schema.ts";
import type { Messages } from "../../locales/en.ts";
import { find } from "../palette.tsx";
import { LeaveUnknown } from "./leave-unknown.tsx";
import { Orders } from "./orders.tsx";
import { canStandFor, StandsFor } from "./stands-for.tsx";
import { createCountryNames } from "./words-of.ts";

/** Values shown of a finding before all are asked for. */
const FEW = 5;

/** What is wrong, by column and kind, each with what was written and where; what can be mended by a word, mends here. */
export function Findings(props: {
  t: Messages;
  schema: Schema;
  findings: readonly Finding[];
  orders: readonly DateOrder[];
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
}) {
  const words = () => props.t.records.findings;
  const id = createUniqueId();
  const [text, setText] = createSignal("");
  const items = createMemo(() =>
    props.findings.map((finding) => ({
      label: `${finding.column} ${words().kinds[finding.kind]}`,
      detail: finding.values.map(({ value, fault }) => `${value} ${fault.column}`).join(" "),
      finding,
    })),
  );
  const found = createMemo(() => find(items(), text()));
  const needsCountries = () => props.findings.some(({ kind }) => kind === "country");
  const countries = createCountryNames(needsCountries);
  return (
    <Show when={props.findings.length > 0}>
      <section aria-labelledby={id}>
        <div class="row apart">
          <h2 id={id}>{words().title}</h2>
          <search class="row">
            <span class="by" role="status">
              {words().shown(found().length, items().length)}
            </span>
            <input
              class="box"
              type="search"
              aria-label={words().filter}
              placeholder={words().placeholder}
              autocomplete="off"
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </search>
        </div>
        <Show when={found().length === 0}>
          <p class="blank">{words().nothing(text().trim())}</p>
        </Show>
        <ul class="findings">
          <For each={found()}>
            {({ finding }) => (
              <li>
                <One {...props} finding={finding} countries={`${id}-countries`} />
              </li>
            )}
          </For>
        </ul>
        <datalist id={`${id}-countries`}>
          <For each={countries()}>{(name) => <option value={name} />}</For>
        </datalist>
      </section>
    </Show>
  );
}

function One(props: {
  t: Messages;
  schema: Schema;
  finding: Finding;
  orders: readonly DateOrder[];
  mapping: Mapping;
  countries: string;
  onMapping(mapping: Mapping): void;
}) {
  const words = () => props.t.records.findings;
  const id = createUniqueId();
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? props.finding.values : props.finding.values.slice(0, FEW));
  const field = () => props.schema.fields.find(({ name }) => name === props.finding.field);
  /** Said once where it is the same of every value. */
  const common = createMemo(() => {
    const said = new Set(props.finding.values.map(({ fault }) => props.t.data.fault(fault)));
    return said.size === 1 ? [...said][0] : undefined;
  });
  const ofColumns = () => props.finding.column === "";
  return (
    <>
      <h3 id={id}>
        <Show when={!ofColumns()} fallback={words().wholeFile}>
          <code>{props.finding.column}</code>
        </Show>
        <span>{words().kinds[props.finding.kind]}</span>
        <span class="by">{props.t.records.report.number(props.finding.count)}</span>
      </h3>
      <Show when={common()}>{(said) => <p class="said">{said()}</p>}</Show>
      <Orders {...props} />
      <LeaveUnknown {...props} field={field()} />
      <table aria-labelledby={id}>
        <colgroup>
          <col class="first" />
          <col class="second" />
          <col />
        </colgroup>
        <thead class="hide">
          <tr>
            <th scope="col">{words().written}</th>
            <th scope="col">{words().rows}</th>
            <th scope="col">{words().wrong}</th>
          </tr>
        </thead>
        <tbody>
          <For each={shown()}>
            {({ value, count, rows, fault }) => (
              <tr>
                <th scope="row">
                  <Show when={value || (ofColumns() && fault.column)} fallback={<i class="by">{words().empty}</i>}>
                    {(text) => <q>{text().slice(0, 120)}</q>}
                  </Show>
                </th>
                <td class="by">
                  <Show when={fault.row > 0}>
                    {words().atRows(rows.map(String), props.t.view.comma)}
                    <Show when={count > rows.length}> {words().more(count - rows.length)}</Show>
                  </Show>
                </td>
                <td>
                  <Show when={common() === undefined}>
                    <p>{props.t.data.fault(fault)}</p>
                  </Show>
                  <Show when={canStandFor(fault, field()) && field()}>
                    {(field) => (
                      <StandsFor
                        t={props.t}
                        field={field()}
                        value={value}
                        fault={fault}
                        countries={props.countries}
                        onChoose={(meant) =>
                          props.onMapping(withValue(props.mapping, field().name, value.trim(), meant))
                        }
                      />
                    )}
                  </Show>
                  <Show when={fault.kind === "unknown-column" && fault.near.length > 0}>
                    <div class="row">
                      <For each={fault.kind === "unknown-column" ? fault.near : []}>
                        {(name) => (
                          <button
                            type="button"
                            class="btn"
                            onClick={() => props.onMapping(withColumn(props.mapping, fault.column, name))}
                          >
                            {words().use(name)}
                          </button>
                        )}
                      </For>
                    </div>
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={!all() && props.finding.values.length > FEW}>
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {words().showAll(props.finding.values.length)}
        </button>
      </Show>
      <Show when={all() && props.finding.distinct > props.finding.values.length}>
        <p class="by">{words().inFile(props.finding.distinct - props.finding.values.length)}</p>
      </Show>
    </>
  );
}
