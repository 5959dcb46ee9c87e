import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { en } from "../locales/en.ts";
import { find, Palette, type PaletteItem } from "./palette.tsx";

let dispose = () => {};
afterEach(() => dispose());

function show(): { ran: string[] } {
  const ran: string[] = [];
  const item = (group: PaletteItem["group"], label: string, detail = ""): PaletteItem => {
    return { group, icon: "table", label, detail, run: () => ran.push(label) };
  };
  const items = [
    item("do", "Run all"),
    item("here", "by_year", "SQL"),
    item("here", "Décès", "chart"),
    item("tables", "tracing_outcomes", "what became of arms"),
  ];
  const [open, setOpen] = createSignal(false);
  dispose = render(
    () => (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          opener
        </button>
        <Palette t={en} open={open()} items={items} onClose={() => setOpen(false)} />
      </>
    ),
    document.body,
  );
  return { ran };
}

const options = () => page.getByRole("option");
const chosen = () => page.getByRole("option", { selected: true });

test("the palette takes the focus, shows its groups in order and has the first hit chosen", async () => {
  show();
  await page.getByText("opener").click();
  await expect.element(page.getByRole("combobox")).toHaveFocus();
  await expect.element(chosen()).toHaveTextContent("by_year");
  expect(
    options()
      .elements()
      .map((e) => e.querySelector("b")?.textContent),
  ).toEqual(["by_year", "Décès", "tracing_outcomes", "Run all"]);
});

test("arrow keys go round, and Enter does what is chosen, once, and closes", async () => {
  const { ran } = show();
  await page.getByText("opener").click();
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(chosen()).toHaveTextContent("Run all");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
  expect(ran).toEqual(["tracing_outcomes"]);
  await expect.element(page.getByRole("combobox")).not.toBeInTheDocument();
  await expect.element(page.getByText("opener")).toHaveFocus();
});

test("the field names the chosen option to a screen reader, also after the list has changed", async () => {
  show();
  await page.getByText("opener").click();
  await userEvent.keyboard("{ArrowDown}arms");
  await expect.element(chosen()).toHaveTextContent("tracing_outcomes");
  const field = page.getByRole("combobox").element();
  expect(field.getAttribute("aria-activedescendant")).toBe(chosen().element().id);
  await userEvent.keyboard("zz");
  await expect.element(page.getByText(en.ui.palette.none("armszz"))).toBeVisible();
  expect(field.hasAttribute("aria-activedescendant")).toBe(false);
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("combobox")).toBeVisible();
});

test("Esc closes it and does nothing", async () => {
  const { ran } = show();
  await page.getByText("opener").click();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("combobox")).not.toBeInTheDocument();
  expect(ran).toEqual([]);
});

test("a search finds words in any order, without case or accents", () => {
  const item = (label: string, detail: string): PaletteItem => ({ group: "do", icon: "run", label, detail, run() {} });
  const items = [item("Décès par sexe", "chart"), item("by_year", "SQL")];
  expect(find(items, "SEXE deces")).toEqual([items[0]]);
  expect(find(items, " ")).toEqual(items);
  expect(find(items, "sql chart")).toEqual([]);
});
