import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const parts = {
  notebook: "../notebook/notebook.ts",
  port: "../engine/engine.ts",
  values: "../engine/values.ts",
  duckdb: "../engine/duckdb.ts",
  session: "../session/session.ts",
  data: "../data/report.ts",
  domain: "../domain/datasets.ts",
  locales: "../locales/en.ts",
  view: "../view/table.ts",
  editor: "../editor/editor.ts",
  export: "../export/csv.ts",
  ui: "../ui/app.tsx",
  main: "../main.tsx",
  headless: "../headless.ts",
  yaml: "yaml",
  solid: "solid-js",
  plot: "@observablehq/plot",
  codemirror: "@codemirror/view",
  arrow: "apache-arrow",
  wasm: "@duckdb/duckdb-wasm",
  node: "node:fs",
};

/** Which parts each file may import; beside its own folder. The table of docs/architecture.md. */
const table: Record<string, readonly (keyof typeof parts)[]> = {
  "notebook/x.ts": ["yaml"],
  "engine/engine.ts": ["notebook", "arrow"],
  "engine/x.ts": ["notebook", "arrow", "wasm"],
  "engine/duckdb-node.ts": ["notebook", "arrow", "wasm", "node"],
  "session/x.ts": ["notebook", "port", "values", "arrow"],
  "data/x.ts": ["notebook", "port"],
  "data/command.ts": ["notebook", "port", "locales", "node"],
  "domain/x.ts": ["notebook", "port"],
  "locales/x.ts": ["notebook", "port", "data"],
  "view/x.ts": ["notebook", "port", "values", "locales", "solid", "plot", "arrow"],
  "editor/x.ts": ["notebook", "codemirror"],
  "export/x.ts": ["notebook", "port", "values", "domain", "arrow"],
  "ui/x.tsx": ["notebook", "port", "values", "session", "data", "locales", "view", "editor", "export", "solid"],
};

test("a folder that imports what it may not is an error of the linter", () => {
  const folder = mkdtempSync(join(tmpdir(), "tracebook-imports-"));
  try {
    const config = JSON.parse(readFileSync("biome.json", "utf8"));
    writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
    const names = Object.keys(parts) as (keyof typeof parts)[];
    for (const file of Object.keys(table)) {
      const path = join(folder, "src", file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, names.map((name) => `import "${parts[name]}";\n`).join(""));
    }
    const biome = join(process.cwd(), "node_modules/@biomejs/biome/bin/biome");
    const flags = ["lint", "--only=style/noRestrictedImports", "--max-diagnostics=none", "--reporter=github", "src"];
    const { stdout } = spawnSync(process.execPath, [biome, ...flags], { cwd: folder, encoding: "utf8" });
    const refused = new Set(
      [...stdout.matchAll(/src\/([^,]+),line=(\d+)/g)].map(([, file, line]) => `${file}:${line}`),
    );
    const isOwn = (file: string, name: keyof typeof parts) => parts[name].startsWith(`../${dirname(file)}/`);
    const seen = Object.keys(table).map((file) => [
      file,
      names.filter((name, i) => !isOwn(file, name) && !refused.has(`${file}:${i + 1}`)),
    ]);
    expect(Object.fromEntries(seen)).toEqual(table);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
