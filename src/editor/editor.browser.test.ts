import { EditorView } from "@codemirror/view";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { type Editor, type EditorOptions, makeEditor } from "./editor.ts";
import type { Names } from "./names.ts";

let host: HTMLElement;
let editor: Editor | undefined;
let said: string[];

beforeEach(() => {
  document.body.innerHTML = `<style>:root { --generated: rgb(1, 2, 3); --accent: rgb(4, 5, 6); --error: red }</style>
    <button id="before">Before</button><div id="host"></div><button id="after">After</button>`;
  host = document.querySelector("#host") as HTMLElement;
  said = [];
});
afterEach(() => editor?.destroy());

function open(text: string, more: Partial<EditorOptions> = {}): Editor {
  editor = makeEditor(host, {
    text,
    language: "sql",
    label: "SQL of by_year",
    phrases: {},
    onChange: (changed) => said.push(changed),
    onRun: () => said.push("run"),
    onRunBelow: () => said.push("run below"),
    onLeave: () => said.push("leave"),
    ...more,
  });
  return editor;
}
const view = () => EditorView.findFromDOM(host) as EditorView;
const content = () => host.querySelector(".cm-content") as HTMLElement;
const coloured = (colour: string) =>
  [...host.querySelectorAll(".cm-line span")]
    .filter((span) => getComputedStyle(span).color === colour && span.children.length === 0)
    .map((span) => span.textContent);
const names: Names = [
  { kind: "table", name: "countries", detail: "table", meaning: "States and their regions", of: undefined },
  { kind: "column", name: "sdg_region", detail: "text · countries", meaning: "", of: "countries" },
  { kind: "column", name: "Arms seized", detail: "number · outcomes", meaning: "", of: "outcomes" },
  { kind: "param", name: "region", detail: "input, now “all”", meaning: "", of: undefined },
];

describe("SQL", () => {
  test("a parameter is violet, but not in a string, a comment or a dollar quote", () => {
    open("SELECT $year, '$no', $$ $no $$ -- $no\nFROM t /* $no */ WHERE x = $region");
    expect(coloured("rgb(1, 2, 3)")).toEqual(["$year", "$region"]);
  });

  test("clauses are keywords, and a column called year or type is not", () => {
    open("SELECT year, type FROM t ASOF JOIN u USING (year) GROUP BY ALL QUALIFY true");
    expect(coloured("rgb(4, 5, 6)")).toEqual("SELECT FROM ASOF JOIN USING GROUP BY ALL QUALIFY true".split(" "));
  });

  test("the text runs from left to right, and has a name, on a right-to-left page", () => {
    document.documentElement.dir = "rtl";
    open("SELECT 1");
    expect(getComputedStyle(content()).direction).toBe("ltr");
    expect(content().ariaLabel ?? content().getAttribute("aria-label")).toBe("SQL of by_year");
    document.documentElement.dir = "";
  });
});

describe("keys", () => {
  test("Shift-Enter and Ctrl-Enter run, Ctrl-Shift-Enter runs below, and none of them writes", async () => {
    open("SELECT 1").focus();
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}{Control>}{Enter}{/Control}");
    await userEvent.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}");
    expect(said).toEqual(["run", "run", "run below"]);
    expect(view().state.doc.toString()).toBe("SELECT 1");
  });

  test("Tab leaves the editor, Shift-Tab goes back, and Escape says so", async () => {
    open("SELECT 1").focus();
    await userEvent.keyboard("{Escape}{Tab}");
    expect(document.activeElement?.id).toBe("after");
    await userEvent.keyboard("{Shift>}{Tab}{Tab}{/Shift}");
    expect(document.activeElement?.id).toBe("before");
    expect(said).toEqual(["leave"]);
  });

  test("no character is lost while typing fast", async () => {
    open("").focus();
    const text = "SELECT year, arms FROM tracing_outcomes WHERE year = $year";
    await userEvent.keyboard(text);
    expect(said.at(-1)).toBe(text);
    expect(said).toHaveLength(text.length);
  });

  test("Ctrl-slash comments the line out and in again", async () => {
    open("SELECT 1").focus();
    await userEvent.keyboard("{Control>}/{/Control}");
    expect(said.at(-1)).toBe("-- SELECT 1");
  });
});

describe("a text from outside", () => {
  test("the same text moves neither cursor nor history", async () => {
    const e = open("SELECT 1");
    e.focus();
    await userEvent.keyboard("{End} + 2");
    e.setText("SELECT 1 + 2");
    expect(view().state.selection.main.head).toBe(12);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(said.at(-1)).toBe("SELECT 1");
  });

  test("another text keeps the cursor where its words still stand, and is not said back", () => {
    const e = open("SELECT 1 FROM a");
    view().dispatch({ selection: { anchor: 8 } });
    e.setText("SELECT 1 FROM by_year");
    expect(view().state.selection.main.head).toBe(8);
    expect(view().state.doc.toString()).toBe("SELECT 1 FROM by_year");
    expect(said).toEqual([]);
  });

  test("lines that end in CRLF still do after typing", async () => {
    open("SELECT 1,\r\n2").focus();
    await userEvent.keyboard("{Control>}{End}{/Control}3");
    expect(said).toEqual(["SELECT 1,\r\n23"]);
  });
});

describe("faults", () => {
  test("a fault is underlined at its place, after lines that end in CRLF too, and its fix replaces it", async () => {
    const text = "SELECT\r\nserial_no FROM r";
    const e = open(text);
    const span = { from: text.indexOf("serial_no"), to: text.indexOf(" FROM") };
    e.setFaults([{ span, message: "No such column.", fixes: [{ label: "Use serial_hash", insert: "serial_hash" }] }]);
    const underlined = host.querySelector(".cm-lintRange-error") as HTMLElement;
    expect(underlined.textContent).toBe("serial_no");
    expect(getComputedStyle(underlined).textDecorationStyle).toBe("wavy");
    await userEvent.hover(underlined);
    await expect.poll(() => document.querySelector(".cm-diagnosticAction")?.textContent).toBe("Use serial_hash");
    await userEvent.click(document.querySelector(".cm-diagnosticAction") as HTMLElement);
    expect(said).toEqual(["SELECT\r\nserial_hash FROM r"]);
  });

  test("a fault that lies beyond the text is shown at its end", () => {
    const e = open("SELECT");
    e.setFaults([{ span: { from: 50, to: 60 }, message: "Unexpected end.", fixes: [] }]);
    expect(host.querySelector(".cm-lintPoint-error")).not.toBeNull();
  });
});

describe("completion", () => {
  const shown = () => [...document.querySelectorAll(".cm-completionLabel")].map((label) => label.textContent);
  /** For 75 ms a new list leaves Enter and Tab to the text, so that fast typing takes nothing unseen. */
  const untilKeysAreTaken = () => {
    const shownAt = performance.now();
    return expect.poll(() => performance.now() - shownAt).toBeGreaterThan(80);
  };

  test("a column is offered with its kind and type, and Tab takes it", async () => {
    const e = open("SELECT ", { names: () => names });
    e.focus();
    await userEvent.keyboard("{Control>}{End}{/Control}sdg_");
    await expect.poll(shown).toEqual(["sdg_region"]);
    expect(document.querySelector("[aria-selected]")?.textContent).toBe("Csdg_regiontext · countries");
    await untilKeysAreTaken();
    await userEvent.keyboard("{Tab}");
    expect(said.at(-1)).toBe("SELECT sdg_region");
  });

  test("after $ only parameters are offered; after a table's name only its columns, quoted where they must be", async () => {
    const e = open("", { names: () => names });
    e.focus();
    await userEvent.keyboard("$r");
    await expect.poll(shown).toEqual(["$region"]);
    await userEvent.keyboard("{Escape} outcomes.A");
    await expect.poll(shown).toEqual(["Arms seized"]);
    await untilKeysAreTaken();
    await userEvent.keyboard("{Enter}");
    expect(said.at(-1)).toBe('$r outcomes."Arms seized"');
  });

  test("prose offers names only inside a reference", async () => {
    const e = open("", { language: "markdown", names: () => names });
    e.focus();
    await userEvent.keyboard("sdg ");
    await userEvent.keyboard("$");
    await userEvent.keyboard("{{sdg_");
    await expect.poll(shown).toEqual(["sdg_region"]);
  });
});
