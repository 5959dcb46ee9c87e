import { createSignal, createUniqueId, For, type JSX, Match, Show, Switch } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { Result } from "../engine/engine.ts";
import { exactNumber } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import type { ColumnSpec, CoverageSpec, FigureSpec } from "../notebook/figures.ts";
import type { Template } from "../notebook/notebook.ts";
import { TableView } from "./table.tsx";
import { fill, type Lookup } from "./template.ts";

export interface FigureProps {
  readonly spec: FigureSpec;
  readonly lookup: Lookup;
  readonly t: Messages;
  /** BCP 47: what the author writes in. */
  readonly lang: string;
  /** Level of the title's heading. */
  readonly level?: 2 | 3;
  /** `waiting`: not run yet; `loading`: the first run; `stale`: the picture is from before the last change. */
  readonly state?: "ready" | "waiting" | "loading" | "stale" | "failed" | "empty";
  /** What stands in the picture's place where it failed. */
  readonly failure?: JSX.Element;
  /** The rows behind the picture, for "show as a table"; undefined where the picture is a table. */
  readonly table?: { readonly result: Result; readonly columns?: readonly ColumnSpec[] } | undefined;
  readonly onQuery?: (() => void) | undefined;
  readonly onSave?: (() => void) | undefined;
  readonly onSaveXlsx?: (() => void) | undefined;
  /** Shows where the figure comes from. */
  readonly onOrigin?: (() => void) | undefined;
  /** Makes a link that leads to the figure. */
  readonly onLink?: (() => void) | undefined;
  /** It descends from generated data: said first, in the frame, and not to be switched off. */
  readonly generated?: boolean;
  /** Whether the figure is a map: it says whose boundaries it draws. */
  readonly map?: boolean;
  readonly children: JSX.Element;
}

/** The evidence frame: finding, what is measured, who stands behind it, the picture, where it comes from. */
export function Figure(props: FigureProps) {
  const [open, setOpen] = createSignal(false);
  const id = createUniqueId();
  const text = (template: Template) => fill(template, props.lookup, props.t);
  const state = () => props.state ?? "ready";
  const title = () => text(props.spec.title);
  return (
    <figure
      class="fig"
      classList={{ made: props.generated ?? false }}
      aria-labelledby={title() === "" ? undefined : id}
      aria-busy={state() === "loading"}
    >
      <Show when={title() !== ""}>
        <figcaption lang={props.lang}>
          <Dynamic component={`h${props.level ?? 2}`} class="t" id={id}>
            {title()}
          </Dynamic>
          <Show when={text(props.spec.subtitle)}>{(words) => <p class="sub">{words()}</p>}</Show>
        </figcaption>
      </Show>
      <Show when={props.spec.coverage ?? (props.generated && { reporting: undefined, of: undefined, facts: [] })}>
        {(coverage) => (
          <Coverage spec={coverage()} generated={props.generated ?? false} lookup={props.lookup} t={props.t} />
        )}
      </Show>
      <Show when={state() === "stale"}>
        <p class="note stale">
          <strong>{props.t.view.stale}</strong>
        </p>
      </Show>
      <Show when={state() === "ready" || state() === "stale"} fallback={<InPlace {...props} />}>
        <div class="picture" classList={{ stale: state() === "stale" }}>
          {props.children}
        </div>
      </Show>
      <Show when={text(props.spec.caption)}>
        {(words) => (
          <p class="strip-name" lang={props.lang}>
            {words()}
          </p>
        )}
      </Show>
      <footer class="source">
        <span>
          <span lang={props.lang}>{text(props.spec.source)}</span>
          <Show when={props.map}> {props.t.view.boundaries}</Show>
        </span>
        <Show when={props.table || props.onQuery || props.onSave || props.onOrigin || props.onLink}>
          <nav aria-label={title() === "" ? props.t.view.thisFigure : props.t.view.ofFigure(title())}>
            <Show when={props.table}>
              <button type="button" class="act" aria-expanded={open()} onClick={() => setOpen(!open())}>
                {props.t.view.table}
              </button>
            </Show>
            <Show when={props.onQuery}>
              {(query) => (
                <button type="button" class="act" onClick={() => query()()}>
                  {props.t.view.query}
                </button>
              )}
            </Show>
            <Show when={props.onOrigin}>
              {(show) => (
                <button type="button" class="act" onClick={() => show()()}>
                  {props.t.cite.origin}
                </button>
              )}
            </Show>
            <Show when={props.onLink}>
              {(link) => (
                <button type="button" class="act" onClick={() => link()()}>
                  {props.t.links.cell.link}
                </button>
              )}
            </Show>
            <Show when={props.onSave}>
              {(save) => (
                <button type="button" class="act" onClick={() => save()()}>
                  {props.t.view.save}
                </button>
              )}
            </Show>
            <Show when={props.onSaveXlsx}>
              {(save) => (
                <button type="button" class="act" onClick={() => save()()}>
                  {props.t.export.xlsx}
                </button>
              )}
            </Show>
          </nav>
        </Show>
      </footer>
      <Show when={open() && props.table}>
        {(table) => (
          <div class="behind">
            <TableView
              result={table().result}
              columns={table().columns}
              name={props.t.view.tableOf(title())}
              t={props.t}
            />
          </div>
        )}
      </Show>
    </figure>
  );
}

/** What stands where the picture will be. */
function InPlace(props: FigureProps) {
  return (
    <Switch>
      <Match when={props.state === "failed"}>{props.failure}</Match>
      <Match when={props.state === "empty"}>
        <p class="blank">{props.t.view.noRows}</p>
      </Match>
      <Match when={props.state === "waiting"}>
        <p class="blank">{props.t.view.waits}</p>
      </Match>
      <Match when={props.state === "loading"}>
        <p class="blank">
          <span class="mark running">{props.t.view.running}</span>
        </p>
      </Match>
    </Switch>
  );
}

/** Who stands behind a figure: how many of how many States, drawn and in words, then facts. */
function Coverage(props: { spec: CoverageSpec; generated: boolean; lookup: Lookup; t: Messages }) {
  const text = (template: Template) => fill(template, props.lookup, props.t);
  const number = (template: Template) => {
    const [part, ...more] = template;
    const value =
      part && typeof part !== "string" && more.length === 0 ? props.lookup(part.cell, part.column) : undefined;
    return (
      (value === undefined ? undefined : exactNumber(value)) ?? Number(text(template).replace(/\D/g, "") || Number.NaN)
    );
  };
  const part = (reporting: Template, of: Template) => (100 * number(reporting)) / number(of);
  return (
    <p class="coverage">
      <Show when={props.generated}>
        <span class="mark generated">{props.t.view.generated}</span>
      </Show>
      <Show when={props.spec.reporting}>
        {(reporting) => (
          <span>
            <Show when={props.spec.of} fallback={<b>{text(reporting())}</b>}>
              {(of) => (
                <>
                  <Show when={Number.isFinite(part(reporting(), of()))}>
                    <span class="gauge" aria-hidden="true" style={{ "--part": `${part(reporting(), of())}%` }} />
                  </Show>
                  <b>{props.t.view.ofStates(text(reporting()), text(of()))}</b>
                </>
              )}
            </Show>{" "}
            {props.t.view.states}
          </span>
        )}
      </Show>
      <For each={props.spec.facts}>{(fact) => <span>{text(fact)}</span>}</For>
    </p>
  );
}
