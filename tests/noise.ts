import fc from "fast-check";

const line = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "---",
    "title: الأسلحة",
    "# Heading",
    "text with ${a.b:percent.1} and `${c.d}`",
    "```sql id=a",
    '```sql id=b title="x \\" y"',
    "~~~~input id=c",
    '```plot data=a alt="A ${a.b} picture"',
    "   ```data id=d",
    "```",
    "~~~~",
    "`````",
    "```js",
    "SELECT $x FROM b",
    "marks: [{lineY: {x: year, y: {sql: f(a, 0)}}}, frame]",
    "type: slider",
    "  - [}: &a *a !!",
    "a,b\t1;2",
    "妇女与武器",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** Texts that look like notebooks, more or less: mixed scripts, both line ends, a BOM, fences left open. */
export const noise: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "\ufeff"),
    fc.array(fc.tuple(line, fc.constantFrom("\n", "\n", "\r\n")), { maxLength: 40 }),
    fc.constantFrom("", "end", "```"),
  )
  .map(([bom, lines, end]) => bom + lines.flat().join("") + end);
