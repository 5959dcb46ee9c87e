import { createMemo, For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { exactText } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import type { CellId, ValueRef } from "../notebook/notebook.ts";
import type { Block, Inline } from "../notebook/prose.ts";
import { formatValue, implied } from "./format.ts";
import type { Lookup } from "./template.ts";

export interface ProseProps {
  readonly blocks: readonly Block[];
  readonly lookup: Lookup;
  readonly t: Messages;
  /** BCP 47: what the author writes in. */
  readonly lang: string;
  /** False: links are text, their addresses shown in full. */
  readonly live: boolean;
  /** Cells whose values are from before the last change. */
  readonly stale?: (cell: CellId) => boolean;
  /** Some of its values descend from generated data. */
  readonly generated?: boolean;
  /** Shows where a value comes from; undefined: values are text. */
  readonly onValue?: ((ref: ValueRef) => void) | undefined;
}

/**
 * What the author says, then the side notes (quotes that begin with a strong term). Every element is made here by name:
 * none comes from the text.
 */
export function Prose(props: ProseProps) {
  const text = createMemo(() => props.blocks.filter((block) => !isNote(block)));
  const notes = createMemo(() => props.blocks.filter(isNote));
  return (
    <>
      <Show when={text().length > 0}>
        <section class="prose" lang={props.lang}>
          <Show when={props.generated}>
            <p>
              <span class="mark generated">{props.t.view.generated}</span>
            </p>
          </Show>
          <Blocks {...props} blocks={text()} />
        </section>
      </Show>
      <Show when={notes().length > 0}>
        <aside class="aside" lang={props.lang}>
          <For each={notes()}>{(note) => <Blocks {...props} blocks={note.children} />}</For>
        </aside>
      </Show>
    </>
  );
}

/** The id that a heading has in the page: nothing else there begins like it. */
export function headingId(slug: string): string {
  return `section-${slug}`;
}

type Quote = Extract<Block, { kind: "quote" }>;

function isNote(block: Block): block is Quote {
  const [first] = block.kind === "quote" ? block.children : [];
  return first?.kind === "paragraph" && first.children[0]?.kind === "strong";
}

function Blocks(props: ProseProps): JSX.Element {
  return <For each={props.blocks}>{(block) => blockOf(block, props)}</For>;
}

function blockOf(block: Block, props: ProseProps): JSX.Element {
  const line = (children: readonly Inline[]) => <Line {...props} inlines={children} />;
  switch (block.kind) {
    case "heading":
      return (
        <Dynamic component={heading(block.level)} id={headingId(block.slug)}>
          {line(block.children)}
        </Dynamic>
      );
    case "paragraph":
      return <p>{line(block.children)}</p>;
    case "list": {
      const items = <For each={block.items}>{(item) => <li>{listItem(item, props)}</li>}</For>;
      return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case "quote":
      return (
        <blockquote>
          <Blocks {...props} blocks={block.children} />
        </blockquote>
      );
    case "table":
      return <ProseTable {...props} table={block} />;
    case "code":
      return (
        // Long lines scroll: by keyboard too.
        <pre tabindex="0">
          <code>{block.text}</code>
        </pre>
      );
    case "rule":
      return <hr />;
  }
}

/** The page's title is its only h1. */
function heading(level: number): "h2" | "h3" | "h4" {
  return level <= 2 ? "h2" : level === 3 ? "h3" : "h4";
}

/** An item of one paragraph is a line and no paragraph. */
function listItem(item: readonly Block[], props: ProseProps): JSX.Element {
  const [first, ...rest] = item;
  if (first?.kind !== "paragraph") return <Blocks {...props} blocks={item} />;
  return [<Line {...props} inlines={first.children} />, <Blocks {...props} blocks={rest} />];
}

function ProseTable(props: ProseProps & { table: Extract<Block, { kind: "table" }> }) {
  const align = (i: number) => ({ "text-align": props.table.align[i] });
  return (
    <section class="scroll" tabindex="0" aria-label={props.t.view.table}>
      <table>
        <thead>
          <tr>
            <For each={props.table.head}>
              {(cell, i) => (
                <th scope="col" style={align(i())}>
                  <Line {...props} inlines={cell} />
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.table.rows}>
            {(row) => (
              <tr>
                <For each={row}>
                  {(cell, i) => (
                    <td style={align(i())}>
                      <Line {...props} inlines={cell} />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

function Line(props: ProseProps & { inlines: readonly Inline[] }): JSX.Element {
  return <For each={props.inlines}>{(inline) => inlineOf(inline, props)}</For>;
}

const emphases = { emphasis: "em", strong: "b", strike: "s" } as const;

function inlineOf(inline: Inline, props: ProseProps): JSX.Element {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "emphasis":
    case "strong":
    case "strike":
      return (
        <Dynamic component={emphases[inline.kind]}>
          <Line {...props} inlines={inline.children} />
        </Dynamic>
      );
    case "code":
      return <code>{inline.text}</code>;
    case "break":
      return <br />;
    case "link":
      return <Link {...props} href={inline.href} inlines={inline.children} />;
    case "value":
      return <Value {...props} of={inline.ref} />;
  }
}

/** Where a link may lead, whatever the reader of the text let pass. */
const addresses = /^(https?:|mailto:|#\/)/i;

function Link(props: ProseProps & { href: string; inlines: readonly Inline[] }) {
  const words = () => <Line {...props} inlines={props.inlines} />;
  const named = () => props.inlines.length === 1 && isText(props.inlines[0], props.href);
  return (
    <Show
      when={props.live && addresses.test(props.href)}
      fallback={
        <>
          {words()}
          <Show when={!named()}>
            {" "}
            <span class="address">({props.href})</span>
          </Show>
        </>
      }
    >
      <a href={props.href} title={props.href} rel="noopener noreferrer">
        {words()}
      </a>
    </Show>
  );
}

function isText(inline: Inline | undefined, text: string): boolean {
  return inline?.kind === "text" && inline.text === text;
}

/** A value of more characters than this may break at a line's end. */
const LONG = 24;

/** A value of a cell: it shows where it comes from, and says so to full precision. */
function Value(props: ProseProps & { of: ValueRef }) {
  const value = createMemo(() => props.lookup(props.of.cell, props.of.column));
  const stale = () => props.stale?.(props.of.cell) ?? false;
  const words = () => {
    const now = value();
    if (now === undefined) return props.t.view.pending;
    return formatValue(now, props.of.format ?? implied(props.of.column), props.t);
  };
  const about = () => {
    const now = value();
    const { view } = props.t;
    const exact = now === undefined ? view.notRun : now === null ? view.missing : exactText(now);
    return view.valueOf(props.of.column, props.of.cell, stale() ? `${exact} (${view.wasStale})` : exact);
  };
  return (
    <data
      value={exactText(value() ?? null)}
      title={about()}
      classList={{ stale: stale(), long: words().length > LONG }}
    >
      <Show when={props.onValue} fallback={words()}>
        {(open) => (
          <button type="button" title={about()} onClick={() => open()(props.of)}>
            {words()}
          </button>
        )}
      </Show>
    </data>
  );
}
