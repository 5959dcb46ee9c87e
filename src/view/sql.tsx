import { createMemo, For } from "solid-js";
import { type Token, tokens } from "../notebook/lexer.ts";

/** Words that shape a query; the rest are names. */
const KEYWORDS = new Set(
  `ALL AND ANTI ANY AS ASC ASOF BETWEEN BY CASE CREATE CROSS DESC DESCRIBE DISTINCT ELSE END EXCEPT EXCLUDE EXISTS
   FALSE FILTER FIRST FROM FULL GROUP HAVING IN INNER INTERSECT INTO IS JOIN LAST LATERAL LEFT LIKE LIMIT MACRO NOT NULL
   NULLS OFFSET ON OR ORDER OUTER OVER PARTITION PIVOT QUALIFY RECURSIVE REPLACE RIGHT SELECT SEMI SUMMARIZE TABLE TEMP
   THEN TRUE UNION UNPIVOT USING VALUES WHEN WHERE WINDOW WITH`.split(/\s+/),
);

const CLASSES: Partial<Record<Token["kind"], string>> = { string: "s", parameter: "p", comment: "c" };

/** SQL to be read, in the colours of the editor. It scrolls, so it takes the focus. */
export function SqlText(props: { sql: string; name: string }) {
  const parts = createMemo(() => {
    const parts: { text: string; look: string | undefined }[] = [];
    let at = 0;
    for (const token of tokens(props.sql)) {
      const text = props.sql.slice(token.from, token.to);
      const keyword = token.kind === "word" && KEYWORDS.has(text.toUpperCase());
      parts.push({ text: props.sql.slice(at, token.from), look: undefined });
      parts.push({ text, look: keyword ? "k" : CLASSES[token.kind] });
      at = token.to;
    }
    return [...parts, { text: props.sql.slice(at), look: undefined }];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard.
    <section class="sql" tabIndex={0} aria-label={props.name}>
      <For each={parts()}>{(part) => (part.look ? <span class={part.look}>{part.text}</span> : part.text)}</For>
    </section>
  );
}
