import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { en } from "../locales/en.ts";
import { ShareDialog, type ShareOptions } from "./share.tsx";

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.restoreAllMocks();
});

function show(length: number) {
  const saved: string[] = [];
  const [open, setOpen] = createSignal(true);
  const link = async (options: ShareOptions) =>
    `https://tracebook.example/${options.address ? "&address" : ""}${options.choices ? "&p" : ""}${options.reading ? "&view" : ""}#n=`.padEnd(
      length,
      "x",
    );
  dispose = render(
    () => (
      <ShareDialog
        t={en}
        open={open()}
        onClose={() => setOpen(false)}
        reading
        hasAddress
        choices={[{ label: "Region", value: "all" }]}
        link={link}
        onSaveFile={() => saved.push("saved")}
      />
    ),
    document.body,
  );
  return { saved };
}

const field = () => page.getByRole("textbox", { name: en.ui.share.link });

test("the link follows what is ticked", async () => {
  show(100);
  await expect.element(field()).toHaveValue("https://tracebook.example/&p&view#n=".padEnd(100, "x"));
  await page.getByLabelText("Include my choices: Region = all").click();
  await expect.element(field()).toHaveValue("https://tracebook.example/&view#n=".padEnd(100, "x"));
  await page.getByLabelText(en.ui.share.reading).click();
  await expect.element(field()).toHaveValue("https://tracebook.example/#n=".padEnd(100, "x"));
});

test("a published notebook can be sent by its address alone, and the dialog says what that means", async () => {
  show(100);
  await page.getByLabelText(en.ui.share.address).click();
  await expect.element(field()).toHaveValue("https://tracebook.example/&address&p&view#n=".padEnd(100, "x"));
  await expect.element(page.getByText(en.ui.share.holdsAddress)).toBeVisible();
});

test.each([
  [2000, en.ui.share.tiers.anywhere],
  [2001, en.ui.share.tiers.some],
  [8001, en.ui.share.tiers.browser],
  [32_000, en.ui.share.tiers.browser],
  [32_001, en.ui.share.tiers.over],
])("a link of %i characters: %s", async (length, words) => {
  show(length);
  await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(page.getByText(en.ui.share.length(length))).toBeVisible();
});

test("a link that is too long offers the file first", async () => {
  const { saved } = show(40_000);
  await expect.element(page.getByText(en.ui.share.overTitle)).toBeVisible();
  const save = page.getByRole("button", { name: en.ui.share.save });
  await expect.element(save).toHaveClass("main");
  await save.click();
  expect(saved).toEqual(["saved"]);
});

test("the copied link is the whole link", async () => {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => void copied.push(text));
  show(3000);
  await expect.element(page.getByText(en.ui.share.length(3000))).toBeVisible();
  await page.getByRole("button", { name: en.ui.share.copy }).click();
  await expect.element(page.getByRole("button", { name: en.ui.share.copied })).toBeVisible();
  expect(copied.map((text) => text.length)).toEqual([3000]);
});

test("where the browser refuses to copy, the link is selected and the dialog says what to press", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
  show(300);
  await expect.element(page.getByText(en.ui.share.length(300))).toBeVisible();
  await page.getByRole("button", { name: en.ui.share.copy }).click();
  await expect.element(page.getByText(en.ui.share.selected)).toBeVisible();
  const text = field().element() as HTMLTextAreaElement;
  expect(text.selectionEnd - text.selectionStart).toBe(300);
});

test("Esc closes the dialog", async () => {
  show(100);
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});
