/** Where a place in a specification stands: the keys above it, and whether a key or a value is being written. */
export interface Place {
  /** Outer to inner; `-` and the count for an item of a list: `marks`, `-0`, `lineY`, `x`. */
  readonly path: readonly string[];
  readonly writes: "key" | "value";
  /** What is written of it so far. */
  readonly word: string;
}

interface Open {
  readonly indent: number;
  readonly key: string;
  items: number;
}
/** An open `{` or `[`: what it is in, and where in it the place is. */
interface Flow {
  readonly kind: "{" | "[";
  key: string | undefined;
  items: number;
}

/** Reads the YAML above a place, finished or not: by indentation, and by brackets. Undefined in a comment or quotes. */
export function placeIn(before: string): Place | undefined {
  const open: Open[] = [];
  const flow: Flow[] = [];
  let word = "";
  let quote = "";
  let isComment = false;
  let hasValue = false;

  const lines = before.split("\n");
  for (const [i, line] of lines.entries()) {
    let rest = line;
    isComment = false;
    if (flow.length === 0 && quote === "") {
      if (rest.trim() === "" && i < lines.length - 1) continue;
      let indent = rest.length - rest.trimStart().length;
      rest = rest.slice(indent);
      while ((open.at(-1)?.indent ?? -1) > indent || (open.at(-1)?.indent === indent && !isListOf(open, indent, rest)))
        open.pop();
      for (let dash = /^-(?:\s+|$)/.exec(rest); dash; dash = /^-(?:\s+|$)/.exec(rest)) {
        const list = open.at(-1);
        open.push({ indent, key: `-${list ? list.items++ : 0}`, items: 0 });
        indent += dash[0].length;
        rest = rest.slice(dash[0].length);
      }
      const key = /^(?:"([^"]*)"|'([^']*)'|([^\s#{["':][^:#]*?))\s*:(?=\s|$)\s*/.exec(rest);
      hasValue = key !== null;
      if (key) {
        open.push({ indent, key: key[1] ?? key[2] ?? key[3] ?? "", items: 0 });
        rest = rest.slice(key[0].length);
      }
    }
    word = "";
    for (let at = 0; at < rest.length; at += 1) {
      const character = rest[at] ?? "";
      const inner = flow.at(-1);
      if (quote !== "") {
        if (character === quote) quote = "";
      } else if (character === "#" && /^\s?$/.test(rest[at - 1] ?? "")) {
        isComment = true;
        break;
      } else if (/["']/.test(character) && word === "") quote = character;
      else if (character === "{" || character === "[") {
        flow.push({ kind: character, key: undefined, items: 0 });
        word = "";
      } else if (inner && /[}\]]/.test(character)) {
        flow.pop();
        word = "";
      } else if (inner && character === ",") {
        inner.key = undefined;
        inner.items += 1;
        word = "";
      } else if (
        inner?.kind === "{" &&
        inner.key === undefined &&
        character === ":" &&
        /^\s?$/.test(rest[at + 1] ?? "")
      ) {
        inner.key = word;
        word = "";
      } else if (/\s/.test(character)) {
        if (word !== "") word += character;
      } else word += character;
    }
  }
  if (quote !== "" || isComment) return undefined;
  const inner = flow.at(-1);
  const path = [
    ...open.map(({ key }) => key),
    ...flow.flatMap(({ kind, key, items }) => (kind === "[" ? [`-${items}`] : key === undefined ? [] : [key])),
  ];
  const writes = inner ? (inner.kind === "{" && inner.key === undefined ? "key" : "value") : hasValue ? "value" : "key";
  return { path, writes, word };
}

/** Items of a list may stand at their key's own indentation. */
function isListOf(open: readonly Open[], indent: number, rest: string): boolean {
  const last = open.at(-1);
  return /^-(\s|$)/.test(rest) && last !== undefined && last.indent === indent && !last.key.startsWith("-");
}
