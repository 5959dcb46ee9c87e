import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { en } from "../locales/en.ts";
import { Home, type Own } from "./home.tsx";
import type { Published } from "./published.tsx";
import "./styles/styles.css";

let dispose = () => {};
afterEach(() => {
  dispose();
  location.hash = "";
});

const published: Published = {
  name: "sdg-16-4-2",
  front: {
    title: "Arms traced",
    description: "What becomes of a request.",
    lang: "en",
    topic: "SDG indicator",
    group: "indicator",
    byline: "",
    authors: [],
    card: undefined,
    files: [],
  },
  card: { measure: "Traced, %", key: "73.0 %", note: "in 2021", coverage: "18 States in 2021", generated: false },
};
const stockpiles: Published = {
  name: "stockpiles",
  front: { ...published.front, title: "Stockpile sites", group: "stockpiles" },
  card: { ...published.card, key: undefined, coverage: "240 generated records", generated: true },
};
const mine: Own = { id: "a1", title: "Depot returns", reads: ["countries"], changed: new Date(2026, 10, 18) };

function show(first: readonly Own[] = [mine], notebooks: readonly Published[] = [published]) {
  const done: string[] = [];
  const [own, setOwn] = createSignal(first);
  dispose = render(
    () => (
      <Home
        t={en}
        published={notebooks}
        own={own()}
        tableCount={60}
        tables={[{ name: "countries", title: "States and areas", rows: 1 }]}
        ownHref={(id) => `#/own/${id}`}
        onNew={() => done.push("new")}
        onOpenFile={(file) => done.push(file.name)}
        onOpenLink={(fragment) => done.push(fragment)}
        onDelete={(id) => {
          const before = own();
          setOwn(before.filter((notebook) => notebook.id !== id));
          return () => setOwn(before);
        }}
      />
    ),
    document.body,
  );
  return { done };
}

test("a card says what is measured and who stands behind it, and opens wherever it is clicked", async () => {
  show();
  const card = page.getByRole("listitem").filter({ hasText: "Arms traced" });
  await expect.element(card).toHaveTextContent("73.0 %in 2021");
  await expect.element(card).toHaveTextContent("18 States in 2021");
  const { left, bottom } = card.element().getBoundingClientRect();
  expect(document.elementFromPoint(left + 4, bottom - 4)).toBe(page.getByText("Arms traced").element());
  await page.getByRole("link", { name: "Arms traced" }).click();
  expect(location.hash).toBe("#/sdg-16-4-2");
});

test("notebooks stand under the names of their groups, and a group without one is not named", async () => {
  show([], [stockpiles, published]);
  const first = page.getByRole("region", { name: en.ui.home.groups.indicator });
  await expect.element(first.getByRole("link", { name: "Arms traced" })).toBeVisible();
  const second = page.getByRole("region", { name: en.ui.home.groups.stockpiles });
  await expect.element(second.getByRole("link", { name: "Stockpile sites" })).toBeVisible();
  expect(first.element().compareDocumentPosition(second.element())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await expect.element(page.getByRole("region", { name: en.ui.home.groups.council })).not.toBeInTheDocument();
});

test("a card of generated data says so, and others do not", async () => {
  show([], [published, stockpiles]);
  const card = (title: string) => page.getByRole("listitem").filter({ hasText: title });
  await expect.element(card("Stockpile sites")).toHaveTextContent(`${en.view.generated} 240 generated records`);
  await expect.element(card("Arms traced")).not.toHaveTextContent(en.view.generated);
});

test("the filter leaves what speaks of the words, says how much is left, and gives all back", async () => {
  show([], [published, stockpiles]);
  const field = page.getByRole("searchbox", { name: en.ui.home.filter });
  await field.fill("stock request");
  await expect.element(page.getByRole("link", { name: "Stockpile sites" })).toBeVisible();
  await expect.element(page.getByRole("link", { name: "Arms traced" })).not.toBeInTheDocument();
  await expect.element(page.getByText(en.ui.home.found(1, 2))).toBeVisible();
  await field.fill("harpsichord");
  await expect.element(page.getByText(en.ui.home.nothing("harpsichord"))).toBeVisible();
  await page.getByRole("button", { name: en.ui.home.showAll }).click();
  await expect.element(page.getByRole("link", { name: "Arms traced" })).toBeVisible();
  await expect.element(field).toHaveFocus();
});

test("a deleted notebook comes back by Undo", async () => {
  show();
  const link = page.getByRole("link", { name: "Depot returns" });
  await page.getByRole("button", { name: en.ui.home.remove("Depot returns") }).click();
  await expect.element(link).not.toBeInTheDocument();
  await expect.element(page.getByText(en.ui.home.none)).toBeVisible();
  await page.getByRole("button", { name: en.ui.undo }).click();
  await expect.element(link).toBeVisible();
  await expect.element(page.getByText(en.ui.home.removed("Depot returns"))).not.toBeInTheDocument();
});

test("without notebooks of one's own there is a way to start one", async () => {
  const { done } = show([]);
  await page.getByRole("button", { name: en.ui.home.noneDo }).click();
  expect(done).toEqual(["new"]);
});

test("a file dropped anywhere on the page is opened", async () => {
  const { done } = show();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["# Hello"], "hello.md"));
  const over = new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(over);
  expect(over.defaultPrevented).toBe(true);
  expect(document.documentElement.classList.contains("dropping")).toBe(true);
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  expect(done).toEqual(["hello.md"]);
  expect(document.documentElement.classList.contains("dropping")).toBe(false);
});

test("a pasted link opens, also when a mail program broke its lines", async () => {
  const { done } = show();
  await page.getByRole("button", { name: en.ui.home.openLink }).click();
  await page.getByLabelText(en.ui.paste.label).fill("https://x.example/a\n/#n=d1.ab\n cd.ef&view=read");
  await page.getByRole("button", { name: en.ui.paste.open, exact: true }).click();
  expect(done).toEqual(["#n=d1.abcd.ef&view=read"]);
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});

test("what is no link to a notebook is refused with words", async () => {
  const { done } = show();
  await page.getByRole("button", { name: en.ui.home.openLink }).click();
  await page.getByLabelText(en.ui.paste.label).fill("https://x.example/");
  await page.getByRole("button", { name: en.ui.paste.open, exact: true }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent(en.ui.paste.notOurs);
  expect(done).toEqual([]);
  await userEvent.keyboard("{Escape}");
});
