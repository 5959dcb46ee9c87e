import { syntaxTree } from "@codemirror/language";
import { type Range, RangeSet } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

const reference = Decoration.mark({ class: "cm-reference" });

/** Shows what `pattern` matches, outside strings and comments, as a reference to a value: `$year`. */
export function references(pattern: RegExp) {
  const find = (view: EditorView): DecorationSet => {
    const found: Range<Decoration>[] = [];
    const tree = syntaxTree(view.state);
    for (const { from, to } of view.visibleRanges) {
      for (const match of view.state.sliceDoc(from, to).matchAll(pattern)) {
        const at = from + match.index;
        if (!/String|Comment/.test(tree.resolveInner(at, 1).name))
          found.push(reference.range(at, at + match[0].length));
      }
    }
    return RangeSet.of(found);
  };
  return ViewPlugin.define(
    (view) => ({
      decorations: find(view),
      update(update: ViewUpdate) {
        const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
        if (update.docChanged || update.viewportChanged || parsed) this.decorations = find(update.view);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
}
