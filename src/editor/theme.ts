import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const brick = "light-dark(#79330c, #f0a27e)";

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null], color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.typeName, tags.definition(tags.propertyName), tags.url, tags.link], color: "var(--accent)" },
  { tag: [tags.string, tags.special(tags.string)], color: brick },
  { tag: [tags.comment, tags.meta, tags.processingInstruction, tags.contentSeparator], color: "var(--ink-3)" },
  { tag: tags.heading, fontWeight: "600" },
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.monospace, color: brick },
]);

// Colours are the page's variables, so the editor follows the theme without being told.
const look = EditorView.theme({
  "&": {
    direction: "ltr",
    textAlign: "left",
    background: "var(--sunk)",
    color: "var(--ink)",
    borderRadius: "var(--radius-2)",
    fontSize: "var(--text-13)",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-code)", lineHeight: "1.65", borderRadius: "inherit" },
  ".cm-content": { padding: "var(--s-3) 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 var(--s-4)" },
  ".cm-gutters + .cm-content .cm-line": { padding: "0 var(--s-4) 0 var(--s-2)" },
  ".cm-gutters": { background: "var(--sunk)", color: "var(--ink-3)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 var(--s-1) 0 var(--s-3)", minWidth: "2.2em" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    background: "var(--selection)",
  },
  "&.cm-focused .cm-matchingBracket": { background: "var(--accent-soft)", outline: "1px solid var(--line-strong)" },
  "&.cm-focused .cm-nonmatchingBracket": { background: "none", color: "var(--error)" },
  ".cm-selectionMatch": { background: "var(--accent-soft)" },
  ".cm-searchMatch": { background: "var(--stale-soft)", outline: "1px solid var(--stale)" },
  ".cm-searchMatch-selected": { background: "var(--selection)" },
  ".cm-reference, .cm-reference *": { color: "var(--generated)", fontWeight: "400" },
  ".cm-lintRange": { background: "none", paddingBottom: "0" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--error) 1.5px", textUnderlineOffset: "3px" },
});

const popups = EditorView.theme({
  ".cm-tooltip": {
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius-2)",
    background: "var(--raised)",
    boxShadow: "var(--shadow-2)",
    color: "var(--ink)",
    fontSize: "var(--text-13)",
    overflow: "clip",
    zIndex: "var(--z-popup)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete": { overflow: "visible" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--font-ui)",
    maxHeight: "14rem",
    minWidth: "min(24rem, 90vw)",
    borderRadius: "inherit",
  },
  ".cm-tooltip-autocomplete > ul > li": {
    display: "grid",
    gridTemplateColumns: "1.4rem 1fr auto",
    gap: "var(--s-2)",
    alignItems: "baseline",
    padding: ".3rem var(--s-3) !important",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--accent-soft)", color: "var(--ink)" },
  ".cm-completionKind": { fontWeight: "600" },
  ".cm-completionLabel": { fontFamily: "var(--font-code)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
  ".cm-completionDetail": { margin: "0", fontStyle: "normal", color: "var(--ink-3)" },
  // The foot of the list, and not a box beside it.
  ".cm-tooltip.cm-completionInfo": {
    position: "static",
    width: "auto",
    maxWidth: "none !important",
    margin: "0",
    padding: "var(--s-2) var(--s-3)",
    border: "0",
    borderTop: "1px solid var(--line)",
    borderRadius: "0 0 var(--radius-2) var(--radius-2)",
    boxShadow: "none",
    color: "var(--ink-2)",
    fontFamily: "var(--font-ui)",
  },
  ".cm-about": { maxWidth: "min(28rem, 90vw)", padding: "var(--s-2) var(--s-3)", fontFamily: "var(--font-ui)" },
  ".cm-about-head > span, .cm-about-fact": { color: "var(--ink-3)" },
  ".cm-about-head > code": { fontFamily: "var(--font-code)", fontWeight: "600" },
  ".cm-completionIcon-value": { display: "none" },
  ".cm-tooltip-lint, .cm-diagnostic": { fontFamily: "var(--font-ui)" },
  ".cm-diagnostic": { padding: "var(--s-2) var(--s-3)" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--error)" },
  ".cm-diagnosticAction, .cm-button": {
    background: "var(--raised)",
    backgroundImage: "none",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius-2)",
    color: "var(--ink)",
    fontSize: "var(--text-13)",
    padding: "2px var(--s-2)",
  },
  ".cm-panels": { background: "var(--raised)", color: "var(--ink)", fontFamily: "var(--font-ui)", zIndex: "1" },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-textfield": {
    background: "var(--page)",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius-2)",
    color: "var(--ink)",
    fontSize: "var(--text-13)",
  },
  ".cm-panel.cm-search": { padding: "var(--s-2) var(--s-6) var(--s-2) var(--s-3)" },
  ".cm-panel.cm-search [name=close]": {
    fontSize: "var(--text-16)",
    color: "var(--ink-2)",
    inset: "var(--s-2) var(--s-2) auto auto",
  },
  ".cm-panel.cm-search input[type=checkbox]": { accentColor: "var(--accent)", verticalAlign: "-2px" },
  ".cm-panel.cm-search label": { fontSize: "var(--text-13)" },
});

/** The editor in the page's colours and types. */
export const theme: Extension = [look, popups, syntaxHighlighting(highlighting)];
