import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { en } from "../locales/en.ts";
import { Home, type Own, type Published } from "./home.tsx";
import "./styles/styles.css";

let dispose = () => {};
afterEach(() => {
  dispose();
  location.hash = "";
});

const published: Published = {
  name: "sdg-16-4-2",
  front: { title: "Arms traced", description: "", lang: "en", topic: "", byline: "", card: undefined },
  card: { measure: "Traced, %", key: "73.0 %", note: "in 2021", coverage: "18 States in 2021" },
};
const mine: Own = { id: "a1", title: "Depot returns", reads: ["countries"], changed: new Date(2026, 10, 18) };

function show(first: readonly Own[] = [mine]) {
  const done: string[] = [];
  const [own, setOwn] = createSignal(first);
  dispose = render(
    () => (
      <Home
        t={en}
        published={[published]}
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
