import { markdown } from "@codemirror/lang-markdown";
import { sql } from "@codemirror/lang-sql";
import { yaml, yamlFrontmatter } from "@codemirror/lang-yaml";
import type { Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { duckdb } from "./duckdb.ts";
import { references } from "./references.ts";

export type Language = "sql" | "markdown" | "yaml" | "csv";

/** `$name`; `$$` and `$tag$` quote strings. */
const parameters = references(/\$[A-Za-z_]\w*(?![\w$])/g);
/** `${cell.column:format}` */
const values = references(/\$\{[^{}\n]*\}/g);

const duckdbSql = sql({ dialect: duckdb });
/** Markdown with its front matter, and its fences in their own languages. */
const notebook = yamlFrontmatter({
  content: markdown({
    codeLanguages: (info) => {
      const [language = ""] = info.split(" ");
      if (language === "sql") return duckdbSql.language;
      return ["input", "plot", "table", "map", "yaml"].includes(language) ? yaml().language : null;
    },
  }),
});

/** What the editor does for a language: colours, and lines numbered (code) or wrapped (prose). */
export const languages: Readonly<Record<Language, Extension>> = {
  sql: [duckdbSql, parameters, lineNumbers()],
  markdown: [notebook, parameters, values, EditorView.lineWrapping],
  yaml: [yaml(), parameters, values, lineNumbers()],
  csv: [lineNumbers()],
};
