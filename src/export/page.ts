/** A page that is complete in one file and asks for nothing. Nothing in it runs, unless it is live. */
export interface Page {
  /** BCP 47, of the words around the notebook. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  readonly css: string;
  /** HTML as a browser serialised it from elements. */
  readonly body: string;
  /** The notebook's text, which stands at the end, folded under a name. */
  readonly notebook: { readonly name: string; readonly text: string };
  readonly live?: Live | undefined;
}

/** What takes the page's place once it has started. */
export interface Live {
  /** One module, which imports nothing. */
  readonly script: string;
  /** Its SHA-256 in base64. */
  readonly hash: string;
  /** What it may read, as text: name → content without `<`. */
  readonly blocks: ReadonlyMap<string, string>;
}

/**
 * What the file may do: show itself. Requests, frames and forms are refused by the browser, and scripts but the one that
 * makes it live, with what that makes of what it holds: a worker, WebAssembly, files in memory.
 */
function policyOf(live: Live | undefined): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    live ? "img-src data: blob:" : "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    ...(live
      ? [
          `script-src 'sha256-${live.hash}' 'wasm-unsafe-eval'`,
          "worker-src blob:",
          "connect-src blob:",
          "require-trusted-types-for 'script'",
          "trusted-types templates default",
        ]
      : []),
  ].join("; ");
}

/** The element of the notebook’s text. */
export const TEXT_ID = "notebook-text";

const BLOCK = `<script type="application/octet-stream"`;

/** The page as an HTML document. Its notebook can be had back with `notebookIn`. */
export function pageOf({ lang, dir, title, css, body, notebook, live }: Page): string {
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(live)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Tracebook">
<title>${escaped(title)}</title>
<style>${css}</style>
</head>
<body>
<main>
${body}
<details class="whole">
<summary>${escaped(notebook.name)}</summary>
<pre tabindex="0" id="${TEXT_ID}">
${escaped(notebook.text)}</pre>
</details>
</main>
${live ? scripts(live) : ""}</body>
</html>
`;
}

function scripts({ script, blocks }: Live): string {
  const held = [...blocks].map(([name, text]) => `${BLOCK} id="${name}">${text}</script>`);
  return `${held.join("\n")}\n<script type="module">${script}</script>\n`;
}

/** The notebook's text in a page that `pageOf` made, as it was; undefined in any other text. */
export function notebookIn(html: string): string | undefined {
  if (!/^\s*<!doctype html>/i.test(html)) return undefined;
  const scripts = html.indexOf(BLOCK); // they hold this very code
  const begin = html.lastIndexOf(`<pre tabindex="0" id="${TEXT_ID}">`, scripts < 0 ? html.length : scripts);
  const from = html.indexOf(">", begin) + 1;
  const to = html.indexOf("</pre>", from);
  if (begin < 0 || to < 0) return undefined;
  // the first line end belongs to the tag; a program that passed the file on may have made it two signs
  return html
    .slice(from, to)
    .replace(/^\r?\n/, "")
    .replace(/&(amp|lt|gt|quot|#13|#0);/g, (entity) => signs.get(entity) ?? entity);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\0": "&#0;",
};
const signs = new Map(Object.entries(entities).map(([sign, entity]) => [entity, sign]));

/** As text of an element or value of an attribute. A browser reads a bare CR as LF, so it is written out. */
function escaped(text: string): string {
  return text.replace(/[&<>"\r\0]/g, (sign) => entities[sign] ?? sign);
}
