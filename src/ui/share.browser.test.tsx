import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { en } from "../locales/en.ts";
import { parse } from "../notebook/parse.ts";
import { ShareDialog, type ShareOptions } from "./share.tsx";

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.restoreAllMocks();
});

const plain = "# Draws\n\nWords.\n";

function show(length: number, text = plain, published = true) {
  const saved: string[] = [];
  const sent: string[] = [];
  const [open, setOpen] = createSignal(true);
  const link = async (options: ShareOptions, text: string) => {
    sent.push(text);
    return `https://tracebook.example/${options.address ? "&address" : ""}${options.choices ? "&p" : ""}${options.reading ? "&view" : ""}#n=`.padEnd(
      length,
      "x",
    );
  };
  dispose = render(
    () => (
      <ShareDialog
        t={en}
        open={open()}
        onClose={() => setOpen(false)}
        reading
        hasAddress={published}
        notebook={parse(text)}
        choices={[{ id: "region", label: "Region", value: "all" }]}
        link={link}
        onSaveFile={(text) => saved.push(text)}
      />
    ),
    document.body,
  );
  return { saved, sent };
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
  await expect.poll(() => saved).toEqual([plain]);
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

const traces = `---
title: Traces
files: [{ name: register, file: register.csv, columns: [a, b], rows: 812, sha256: ${"0".repeat(64)} }]
---
The pistol AB1234567 was traced.

\`\`\`data id=traced
serial,place,type
AB1234567,31.23571,pistol
KM7654321,30.04442,rifle
\`\`\`

\`\`\`sql id=by_serial
SELECT serial FROM traced
\`\`\`
`;

test("before a link leaves, the dialog says what is in it", async () => {
  show(100, traces, false);
  const contents = page.getByRole("region", { name: en.sending.contains });
  await expect.element(contents).toHaveTextContent(`Traces · ${en.sending.cells(3)}`);
  await expect.element(contents).toHaveTextContent(`traced ${en.sending.size(2, 3)}`);
  await expect
    .element(contents)
    .toHaveTextContent(`register.csv ${en.sending.file({ columns: ["a", "b"], rows: 812, sha256: "0" })}`);
  await expect.element(contents).toHaveTextContent("Region = all");
});

test("serial numbers are warned of, and hashed in the link and the file only; undo takes it back", async () => {
  const { sent, saved } = show(100, traces, false);
  const warning = page.getByRole("region", { name: en.sending.sensitive(2) });
  await expect.element(warning).toHaveTextContent(en.sending.where("traced", "serial"));
  await expect.element(warning).not.toHaveTextContent("KM7654321");
  const serials = page.getByRole("group", { name: en.sending.where("traced", "serial") });
  await serials.getByRole("button", { name: en.sending.remedies.hash }).click();
  await expect.element(page.getByText(en.sending.changed(1))).toBeVisible();
  await expect.element(page.getByText(en.sending.readers(["by_serial"]))).toBeVisible();
  await expect.element(page.getByText(en.sending.elsewhere(1))).toBeVisible();
  await expect.poll(() => sent.at(-1)).toMatch(/\n[\da-f]{12},31\.23571,pistol\n[\da-f]{12},30\.04442,rifle\n/);
  await page.getByRole("button", { name: en.ui.share.save }).click();
  await expect.poll(() => saved).toEqual([sent.at(-1)]);
  await page.getByRole("button", { name: en.sending.undo }).click();
  await expect.poll(() => sent.at(-1)).toBe(traces);
});

test("of a published notebook nothing is warned of: everybody has it", async () => {
  show(100, traces);
  await expect.element(page.getByRole("region", { name: en.sending.contains })).toBeVisible();
  await expect.element(page.getByText(en.sending.decide)).not.toBeInTheDocument();
});

test("what is to be looked at stands in sight when the dialog opens", async () => {
  show(100, traces, false);
  await expect.element(page.getByRole("button", { name: en.ui.close })).toHaveFocus();
  dispose();
  show(100);
  await expect.element(page.getByRole("button", { name: en.ui.share.copy })).toHaveFocus();
});
