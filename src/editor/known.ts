import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView, hoverTooltip, type KeyBinding, showTooltip, type Tooltip } from "@codemirror/view";
import { tokens } from "../notebook/lexer.ts";
import type { Name, Names } from "./names.ts";
import { scopeAt } from "./scope.ts";
import { plain } from "./select-item.ts";

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The name that stands at a place of some SQL, what is known of it, and where it begins and ends. */
export function nameAt(
  sql: string,
  at: number,
  names: Names,
): { readonly name: Name; readonly from: number; readonly to: number } | undefined {
  const all = tokens(sql).filter(({ kind }) => kind !== "comment");
  const i = all.findIndex(({ from, to, kind }) => from <= at && at <= to && /^(word|quoted|parameter)$/.test(kind));
  const token = all[i];
  if (token === undefined) return undefined;
  const text = plain(token);
  const found = (name: Name | undefined) => name && { name, from: token.from, to: token.to };
  const ofKind = (...kinds: Name["kind"][]) => names.find(({ kind, name }) => kinds.includes(kind) && same(name, text));
  if (token.kind === "parameter") return found(names.find((n) => n.kind === "param" && n.name === text.slice(1)));
  if (all[i + 1]?.text === "(") return found(ofKind("function"));
  const { relations } = scopeAt(sql, token.to, names);
  const before = all[i - 1]?.text === "." ? all[i - 2] : undefined;
  const within = relations.filter(({ name }) => before === undefined || same(name, plain(before)));
  const relation = before ? undefined : relations.find(({ name, table }) => same(name, text) && table)?.table;
  if (all[i + 1]?.text === ".") return found(relation ?? ofKind("table", "cell"));
  const column = within.flatMap(({ columns }) => columns).find(({ name }) => same(name, text));
  return found(column ?? relation ?? ofKind("table", "cell"));
}

/** What is known of a name: a head with its type, then its meaning and the facts, a line each. */
export function about(name: Name): HTMLElement {
  const box = document.createElement("div");
  box.className = "cm-about";
  const head = line(box, "cm-about-head", "");
  const code = document.createElement("code");
  code.textContent = name.kind === "param" ? `$${name.name}` : name.name;
  const detail = document.createElement("span");
  detail.textContent = name.detail;
  head.append(code, " ", detail);
  lines(box, name);
  return box;
}

/** The meaning and the facts alone, as the list of completions has them at its foot; null where there are none. */
export function foot(name: Name): HTMLElement | null {
  if (name.meaning === "" && (name.facts ?? []).length === 0) return null;
  const box = document.createElement("div");
  lines(box, name);
  return box;
}

function lines(box: HTMLElement, name: Name): void {
  if (name.meaning !== "") line(box, "cm-about-meaning", name.meaning);
  for (const fact of name.facts ?? []) line(box, "cm-about-fact", fact);
}

function line(box: HTMLElement, className: string, text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.textContent = text;
  box.append(element);
  return element;
}

const show = StateEffect.define<Tooltip | null>();
/** Shown by a key; gone with the next change or movement. */
const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(before, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : before;
  },
  provide: (field) => showTooltip.from(field),
});

/** What is known of the name under the pointer; by Ctrl-Shift-Space, of the one at the cursor. */
export function knownOnHover(names: () => Names): {
  readonly extension: Extension;
  readonly keys: readonly KeyBinding[];
} {
  const tooltip = (sql: string, at: number): Tooltip | null => {
    const found = nameAt(sql, at, names());
    return found ? { pos: found.from, end: found.to, above: true, create: () => ({ dom: about(found.name) }) } : null;
  };
  const key: KeyBinding = {
    key: "Ctrl-Shift-Space",
    run: (view) => {
      const sql = view.state.doc.toString();
      const at = view.state.selection.main.head;
      const found = nameAt(sql, at, names());
      const said = found ? [EditorView.announce.of(about(found.name).textContent)] : [];
      view.dispatch({ effects: [show.of(tooltip(sql, at)), ...said] });
      return true;
    },
  };
  const hide: KeyBinding = {
    key: "Escape",
    run: (view) => {
      if (!view.state.field(shown)) return false;
      view.dispatch({ effects: show.of(null) });
      return true;
    },
  };
  return {
    extension: [shown, hoverTooltip((view, at) => tooltip(view.state.doc.toString(), at), { hoverTime: 350 })],
    keys: [key, hide],
  };
}
