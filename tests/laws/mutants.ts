import fc from "fast-check";

/** Lines of hostile YAML, Markdown and SQL, and characters that texts rarely hold. */
export const hostile: readonly string[] = [
  ...[
    "&a [*a, *a]",
    "<<: *a",
    "*a",
    "!!binary aGk=",
    "? ? ? x",
    "- - - - -",
    "{{{{",
    "[[[[",
    "a: &a {b: *a}",
    "%YAML 1.3",
  ],
  ...[
    "```sql id=a",
    "```",
    "~~~~",
    "````plot data=a",
    "---",
    "${a.b:c.d}",
    "${",
    "\\${",
    "$$",
    "$a$",
    "/*",
    "--",
    "'",
    '"',
  ],
  ...[
    "> > > >",
    "| - | - |",
    "[a]: <b",
    "![",
    "](",
    "*_**__",
    "<!--",
    "&#x110000;",
    "\u0000",
    "\u202e",
    "\u2067",
    "\ufeff",
  ],
  ...[
    "\ud800",
    "\u0085",
    "\r",
    "\t",
    "serial number 1",
    "AB1234567",
    "12.12345, 5.12345",
    "😀".repeat(50),
    "9".repeat(400),
  ],
];

interface Change {
  readonly kind: "flip" | "cut" | "double" | "put" | "swap" | "long";
  readonly at: number;
  readonly to: number;
  readonly what: string;
  readonly times: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("flip", "cut", "double", "put", "put", "swap", "long"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  what: fc.constantFrom(...hostile),
  times: fc.constantFrom(1, 1, 2, 50),
});

/** How a text or file is changed: one to four times. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(change, { minLength: 1, maxLength: 4 });

/** A text with changes: signs flipped, pieces cut, doubled or swapped, lines put in, and lines that grow very long. */
export function mutant(text: string, changes: readonly Change[]): string {
  return changes.reduce((text, { kind, at, to, what, times }) => {
    const from = Math.floor(at * text.length);
    const end = Math.min(text.length, from + Math.ceil(to * to * 400));
    const [before, piece, after] = [text.slice(0, from), text.slice(from, end), text.slice(end)];
    if (kind === "flip")
      return before + String.fromCharCode(text.charCodeAt(from) ^ (1 << (end % 8))) + text.slice(from + 1);
    if (kind === "cut") return before + after;
    if (kind === "double") return before + piece.repeat(times + 1) + after;
    if (kind === "put") return `${before}\n${what.repeat(times)}\n${piece}${after}`;
    if (kind === "long") return before + what.repeat(times * 20) + piece + after;
    return swapped(text, at, to);
  }, text);
}

/** Two lines that begin or end something, in each other's place. */
function swapped(text: string, a: number, b: number): string {
  const lines = text.split("\n");
  const marks = lines.flatMap((line, i) => (/^[ ]*(```|~~~|---|- |\w+:)/.test(line) ? [i] : []));
  const [i = 0, j = 0] = [a, b].map((part) => marks[Math.floor(part * marks.length)]);
  return lines.map((line, at) => (at === i ? lines[j] : at === j ? lines[i] : line)).join("\n");
}

/** Bytes with changes: bits flipped, pieces cut, doubled, zeroed or set. */
export function mutantBytes(bytes: Uint8Array, changes: readonly Change[]): Uint8Array<ArrayBuffer> {
  return changes.reduce((bytes: Uint8Array<ArrayBuffer>, { kind, at, to, what, times }) => {
    const from = Math.floor(at * bytes.length);
    const end = Math.min(bytes.length, from + Math.ceil(to * to * 64));
    const join = (...parts: readonly Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
    const [before, piece, after] = [bytes.slice(0, from), bytes.slice(from, end), bytes.slice(end)];
    if (kind === "cut") return join(before, after);
    if (kind === "double") return join(before, piece, piece, after);
    if (kind === "put") return join(before, new TextEncoder().encode(what.repeat(times)), after);
    if (kind === "swap") return join(before, piece.fill(255), after);
    if (kind === "long") return join(before, piece.fill(0), after);
    const flipped = bytes.slice();
    flipped[from] = (flipped[from] ?? 0) ^ (1 << (end % 8));
    return flipped;
  }, bytes.slice());
}

/** ms of work that this process has done: what it waited for others on a busy machine does not count. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
