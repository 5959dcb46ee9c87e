import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { en } from "../../locales/en.ts";
import { parse } from "../../notebook/parse.ts";
import { DataCellView } from "../data-cell.tsx";

let dispose = () => {};
afterEach(() => dispose());

/** Shows a data cell, and gives back its body as it stands. */
function show(csv: string, info = "data id=rows", editable = true) {
  const [body, setBody] = createSignal(csv);
  const cell = () => {
    const found = parse(`\`\`\`${info}\n${body()}\n\`\`\`\n`).cells[0];
    if (found?.kind !== "data") throw new Error("no data cell");
    return found;
  };
  const fileOf = (path: string) => `/data/${path}`;
  dispose = render(
    () => <DataCellView t={en} cell={cell()} fileOf={fileOf} editable={editable} onCsv={setBody} />,
    document.body,
  );
  return body;
}
const cellAt = (row: number, column: number) => document.querySelector(`[data-at="${row}:${column}"]`) as HTMLElement;
const focused = () => document.activeElement?.closest("[data-at]")?.getAttribute("data-at");

test("arrows move, Enter and F2 edit, Tab and Enter keep what is typed, Escape leaves it as it was", async () => {
  const body = show("a,b\n1,2\n3,4");
  cellAt(0, 0).focus();
  await userEvent.keyboard("{ArrowRight}{ArrowDown}");
  expect(focused()).toBe("1:1");
  await userEvent.keyboard("{F2}9{Enter}");
  expect(body()).toBe("a,b\n1,2\n3,9");
  await userEvent.keyboard("{Home}{Enter}7{Tab}");
  expect(body()).toBe("a,b\n1,2\n7,9");
  expect(focused()).toBe("1:1");
  await userEvent.keyboard("{Enter}5{Escape}");
  expect(body()).toBe("a,b\n1,2\n7,9");
  expect(focused()).toBe("1:1");
  await userEvent.keyboard("x,y{Tab}");
  expect(body()).toBe('a,b\n1,2\n7,"x,y"');
});

test("Delete empties a cell, and a row goes by its own button or comes at the end", async () => {
  const body = show("a,b\n1,2\n3,4");
  cellAt(0, 1).focus();
  await userEvent.keyboard("{Delete}");
  expect(body()).toBe("a,b\n1,\n3,4");
  await userEvent.click(document.querySelector(`[aria-label="${en.grid.removeRow(1)}"]`) as HTMLElement);
  expect(body()).toBe("a,b\n3,4");
  await userEvent.click(document.querySelector(".data-tools .btn") as HTMLElement);
  expect(body()).toBe("a,b\n3,4\n,");
});

test("one cell is in the order of Tab, and without leave to edit none takes a key", async () => {
  const body = show("a,b\n1,2\n3,4", "data id=rows", false);
  expect(document.querySelectorAll('[data-at][tabindex="0"]').length).toBe(1);
  cellAt(0, 0).focus();
  await userEvent.keyboard("x{Enter}{Delete}{ArrowDown}");
  expect(body()).toBe("a,b\n1,2\n3,4");
  expect(focused()).toBe("1:0");
});

test("with a schema, codes are words in a list, and what is wrong stands in its cell and is kept", async () => {
  const body = show(
    "target_id,iso3,topic,target,unit,due_year\n1,QMA,gender,Half,percent,1999",
    "data id=t schema=target",
  );
  await expect.poll(() => cellAt(0, 5).getAttribute("aria-invalid")).toBe("true");
  expect(cellAt(0, 5).textContent).toContain("1999");
  expect(cellAt(0, 1).getAttribute("aria-invalid")).toBeNull();
  expect(cellAt(0, 2).textContent).toBe("Gender considerations");
  cellAt(0, 2).focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.selectOptions(cellAt(0, 2).querySelector("select") as HTMLSelectElement, "tracing");
  await userEvent.keyboard("{Enter}");
  expect(body()).toContain("1,QMA,tracing,Half");
});
