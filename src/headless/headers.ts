import type { Plugin } from "vite";

type Rules = readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[];

const CSP = "Content-Security-Policy";

/**
 * What the answers of a server should carry, by path, as Netlify and Cloudflare Pages read it: all rules that match
 * count, and a second policy can only forbid more. No page may be framed (`X-Frame-Options`), except `embed.html`, whose
 * `frame-ancestors` stands in the place of that header. `frame-ancestors` works as a header only.
 */
const rulesOf = (policy: string): Rules => [
  [
    "/*",
    {
      [CSP]: policy,
      "X-Frame-Options": "DENY",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
  ],
  ["/", { [CSP]: "frame-ancestors 'none'" }],
  ["/index.html", { [CSP]: "frame-ancestors 'none'" }],
  ["/embed.html", { [CSP]: "frame-ancestors *" }],
  ["/embed", { [CSP]: "frame-ancestors *" }], // hosts that drop `.html`
  ["/assets/*", { "Cache-Control": "public, max-age=31536000, immutable" }], // a hash in the name: it never changes
  ["/sw.js", { "Cache-Control": "no-cache" }],
];

/** Writes `_headers` into the built page, and has the preview server send what stands there. */
export function headers(policy: string): Plugin {
  const rules = rulesOf(policy);
  return {
    name: "headers",
    generateBundle() {
      const lines = rules.map(([path, headers]) => [
        path,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      ]);
      this.emitFile({ type: "asset", fileName: "_headers", source: `${lines.flat().join("\n")}\n` });
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "/").replace(/[?#].*$/, "");
        for (const [pattern, headers] of rules) {
          if (pattern.endsWith("*") ? !path.startsWith(pattern.slice(0, -1)) : path !== pattern) continue;
          for (const [name, value] of Object.entries(headers)) response.appendHeader(name, value);
        }
        next();
      });
    },
  };
}
