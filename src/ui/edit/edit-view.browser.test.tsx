import { createMemo, createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { EngineError } from "../../engine/engine.ts";
import { en } from "../../locales/en.ts";
import type { CellId } from "../../notebook/notebook.ts";
import { parse } from "../../notebook/parse.ts";
import type { CellView } from "../../session/state.ts";
import "../styles/styles.css";
import { EditView } from "./edit-view.tsx";
import { makeHistory } from "./history.ts";

const text = `# Arms

Some words.

\`\`\`sql id=by_year
SELECT year FROM tracing_outcomes
\`\`\`

\`\`\`sql id=last
FROM by_year
\`\`\`

\`\`\`plot id=trend data=by_year alt="Arms by year"
marks:
  - ruleY: [0]
\`\`\`
`;

const heldLog: (readonly CellId[])[] = [];
const drafts: string[] = [];
const runs: (readonly CellId[])[] = [];
let page: { text(): string; setView(id: CellId, view: CellView): void; dispose(): void };

function open(start: string) {
  const [now, setNow] = createSignal(start);
  const [views, setViews] = createSignal<ReadonlyMap<CellId, CellView>>(new Map());
  const history = makeHistory(start);
  const dispose = render(() => {
    const notebook = createMemo(() => parse(now()));
    return (
      <EditView
        notebook={notebook()}
        history={history}
        view={(id) => views().get(id)}
        names={[]}
        t={en}
        explain={(failure) => ("message" in failure ? failure.message : failure.kind)}
        onText={(next, held) => {
          setNow(next);
          heldLog.push([...held]);
        }}
        onDraft={(text) => drafts.push(text)}
        onRun={(cells) => runs.push(cells)}
        onStop={() => runs.push(["stop"])}
        grid={(cell) => <p>{cell().csv}</p>}
        output={(cell) => (
          <p class="prose">
            {cell().kind === "prose" ? notebook().text.slice(0, 0) : ""}
            {`out of ${cell().id}`}
          </p>
        )}
      />
    );
  }, document.body);
  return { text: now, dispose, setView: (id: CellId, view: CellView) => setViews(new Map(views()).set(id, view)) };
}

const cell = (name: string) => document.querySelector(`section[aria-label="${name}"]`) as HTMLElement;
const cells = () => [...document.querySelectorAll("section.cell")].map((each) => each.getAttribute("aria-label"));
const editorIn = (name: string) => expect.poll(() => cell(name).querySelector(".cm-content")).not.toBeNull();
const typeInto = async (name: string, keys: string) => {
  cell(name).focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => document.activeElement?.classList.contains("cm-content")).toBe(true);
  await userEvent.keyboard(keys);
};
/** Lines of `before` that are not in `after`, and the other way round. */
const changed = (before: string, after: string) => ({
  gone: before.split("\n").filter((line) => !after.split("\n").includes(line)),
  come: after.split("\n").filter((line) => !before.split("\n").includes(line)),
});

beforeEach(() => {
  heldLog.length = 0;
  runs.length = 0;
  page = open(text);
});
afterEach(() => {
  page.dispose();
  document.body.innerHTML = "";
});

describe("typing", () => {
  test("in a SQL cell changes that cell's lines only, and holds it until Shift-Enter", async () => {
    await typeInto("SQL cell by_year", "{Control>}{End}{/Control} LIMIT 5");
    expect(changed(text, page.text())).toEqual({
      gone: ["SELECT year FROM tracing_outcomes"],
      come: ["SELECT year FROM tracing_outcomes LIMIT 5"],
    });
    expect(heldLog.at(-1)).toEqual(["by_year"]);
    expect(document.querySelector(".gut .mark.stale")?.textContent).toBe("Changed");
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
    expect(heldLog.at(-1)).toEqual([]);
    expect(document.querySelector(".gut .mark.stale")).toBeNull();
    expect(runs).toEqual([]);
  });

  test("back what was there holds nothing", async () => {
    await typeInto("SQL cell by_year", "{Control>}{End}{/Control}x{Backspace}");
    expect(page.text()).toBe(text);
    expect(heldLog.at(-1)).toEqual([]);
  });

  test("fast loses no character and makes no second editor", async () => {
    const keys = "SELECT iso3, sum(arms) AS arms FROM tracing_outcomes GROUP BY ALL";
    await typeInto("SQL cell by_year", `{Control>}a{/Control}${keys}`);
    expect(parse(page.text()).cells[1]).toMatchObject({ sql: keys });
    expect(document.activeElement?.closest("section")).toBe(cell("SQL cell by_year"));
  });

  test("in a chart holds it while keys come, and draws it after a pause", async () => {
    await typeInto("Chart cell trend", "{Control>}{End}{/Control}{Enter}height: 200");
    expect(heldLog.at(-1)).toEqual(["trend"]);
    await expect.poll(() => heldLog.at(-1)).toEqual([]);
    expect(page.text()).toContain("height: 200");
  });

  test("Enter twice and on at a text's end goes on in a new paragraph", async () => {
    await typeInto("Text cell", "{Control>}{End}{/Control}{Enter}{Enter}More.");
    expect(page.text()).toBe(text.replace("Some words.", "Some words.\n\nMore."));
  });

  test("a fence in a text disturbs nothing until the author leaves, and is then closed", async () => {
    await typeInto("Text cell", "{Control>}{End}{/Control}{Enter}```sql id=new{Enter}SELECT 1");
    expect(cells()).toEqual(["Text cell", "SQL cell by_year", "SQL cell last", "Chart cell trend"]);
    // The first Escape may end a completion that is being looked for.
    const leave = async () => {
      await userEvent.keyboard("{Escape}");
      return cells();
    };
    await expect
      .poll(leave)
      .toEqual(["Text cell", "SQL cell new", "SQL cell by_year", "SQL cell last", "Chart cell trend"]);
    expect(parse(page.text()).cells[1]).toMatchObject({ sql: "SELECT 1" });
  });
});

describe("keys", () => {
  test("arrows go from cell to cell, Enter goes in, Escape out, Tab from the editor on", async () => {
    await editorIn("SQL cell last");
    cell("SQL cell by_year").focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(cell("SQL cell last"));
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("SQL of last");
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toBe(cell("SQL cell last"));
    await userEvent.keyboard("{Enter}{Tab}");
    expect(document.activeElement?.closest("[role=toolbar]")?.getAttribute("aria-label")).toBe("Add a cell here");
  });

  test("Ctrl-Enter on an unchanged cell runs it again", async () => {
    cell("SQL cell by_year").focus();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(runs).toEqual([["by_year"]]);
  });

  test("Alt and an arrow moves a cell, its editor with it; Ctrl-Z puts it back", async () => {
    await editorIn("SQL cell last");
    const editor = cell("SQL cell last").querySelector(".cm-editor");
    cell("SQL cell last").focus();
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(cells()).toEqual(["Text cell", "SQL cell last", "SQL cell by_year", "Chart cell trend"]);
    expect(document.activeElement).toBe(cell("SQL cell last"));
    expect(cell("SQL cell last").querySelector(".cm-editor")).toBe(editor);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(page.text()).toBe(text);
  });

  test("Delete deletes and goes to the next cell; undo and redo bring it back and away", async () => {
    cell("SQL cell by_year").focus();
    await userEvent.keyboard("{Delete}");
    expect(cells()).toEqual(["Text cell", "SQL cell last", "Chart cell trend"]);
    expect(document.activeElement).toBe(cell("SQL cell last"));
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(page.text()).toBe(text);
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(cells()).toHaveLength(3);
  });

  test("a toolbar is one stop of Tab, and arrows go round in it", async () => {
    const [run, up] = cell("SQL cell last").querySelectorAll<HTMLButtonElement>(".tools button");
    cell("SQL cell last").focus();
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toBe(run);
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(up);
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Delete");
  });
});

test("a deleted cell is named, and one button brings it back", async () => {
  await userEvent.hover(cell("Chart cell trend"));
  await userEvent.click(cell("Chart cell trend").querySelector("[aria-label=Delete]") as HTMLElement);
  const toast = document.querySelector("[role=status]") as HTMLElement;
  expect(toast.textContent).toContain("Deleted Chart cell trend.");
  await userEvent.click(toast.querySelector("button") as HTMLElement);
  expect(page.text()).toBe(text);
  expect(toast.textContent).toBe("");
});

test("a cell is added between two others, and its editor has the focus", async () => {
  const bars = document.querySelectorAll("[aria-label='Add a cell here']");
  await userEvent.click(bars[2]?.querySelector("button") as HTMLElement);
  expect(cells()).toEqual(["Text cell", "SQL cell by_year", "SQL cell query", "SQL cell last", "Chart cell trend"]);
  await expect.poll(() => document.activeElement?.getAttribute("aria-label")).toBe("SQL of query");
});

test("a failed query says where and why, and a candidate mends and runs it", async () => {
  const at = { from: 7, to: 11 };
  const failure = new EngineError("sql", "There is no column “year”.", at, ["years"]);
  page.setView("by_year", {
    state: { status: "failed", failure },
    last: undefined,
    ms: undefined,
    runs: 1,
    generated: false,
  });
  await expect.poll(() => cell("SQL cell by_year").querySelector(".cm-lintRange-error")?.textContent).toBe("year");
  const note = cell("SQL cell by_year").querySelector("[role=alert]") as HTMLElement;
  expect(note.textContent).toContain("Line 1: There is no column “year”.");
  await userEvent.click(note.querySelector("button") as HTMLElement);
  expect(page.text()).toBe(text.replace("SELECT year", "SELECT years"));
  expect(heldLog.at(-1)).toEqual([]);
});

test("text is rendered until it is clicked, and again when the author leaves", async () => {
  const shown = () => cell("Text cell").querySelector(".cm-content")?.checkVisibility();
  await userEvent.click(cell("Text cell").querySelector(".rendered") as HTMLElement);
  await expect.poll(shown).toBe(true);
  await expect.poll(() => document.activeElement?.getAttribute("aria-label")).toBe("Text, in Markdown");
  await userEvent.click(cell("SQL cell by_year").querySelector(".cm-content") as HTMLElement);
  await expect.poll(shown).toBe(false);
});

test("a long run shows how far it is and can be stopped", async () => {
  const state = { status: "running", since: Date.now(), progress: 0.41 } as const;
  page.setView("last", { state, last: undefined, ms: undefined, runs: 0, generated: false });
  await expect.poll(() => document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")).toBe("41");
  await userEvent.click(cell("SQL cell last").querySelector(".running-row button") as HTMLElement);
  expect(runs).toEqual([["stop"]]);
});
