import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, expect, test, vi } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import { en } from "../../locales/en.ts";
import { parse } from "../../notebook/parse.ts";
import { ShareDialog, type ShareOptions, type Sharing } from "./share-dialog.tsx";

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.restoreAllMocks();
});

const plain = "# Draws\n\nWords.\n";

function show(length: number, text = plain, published = true, cell: Sharing["cell"] = undefined) {
  const saved: string[] = [];
  const sent: string[] = [];
  const [sharing, setSharing] = createSignal<Sharing | undefined>({ cell });
  const link = async (options: ShareOptions, text: string) => {
    sent.push(text);
    return `https://tracebook.example/${options.address ? "&address" : ""}${options.choices ? "&p" : ""}${options.view ? `&${options.view}` : ""}${options.cell ? `&${options.cell}` : ""}${options.passphrase ? `&${options.passphrase}` : ""}#n=`.padEnd(
      length,
      "x",
    );
  };
  dispose = render(
    () => (
      <ShareDialog
        t={en}
        sharing={sharing()}
        onClose={() => setSharing(undefined)}
        view="read"
        hasAddress={published}
        notebook={parse(text)}
        choices={[{ id: "region", label: "Region", value: "all" }]}
        link={link}
        onSaveFile={(text) => saved.push(text)}
        onSavePage={() => {}}
      />
    ),
    document.body,
  );
  return { saved, sent };
}

const shownIn = (field: Locator) => (field.element() as HTMLTextAreaElement).value;
const field = () => page.getByRole("textbox", { name: en.ui.share.link });

test("the link follows what is ticked", async () => {
  show(100);
  await expect.element(field()).toHaveValue("https://tracebook.example/&p&read#n=".padEnd(100, "x"));
  await page.getByLabelText("Include my choices: Region = all").click();
  await expect.element(field()).toHaveValue("https://tracebook.example/&read#n=".padEnd(100, "x"));
  await page.getByLabelText(en.ui.share.reading).click();
  await expect.element(field()).toHaveValue("https://tracebook.example/#n=".padEnd(100, "x"));
});

test("a published notebook can be sent by its address alone, and the dialog says what that means", async () => {
  show(100);
  await page.getByLabelText(en.ui.share.address).click();
  await expect.element(field()).toHaveValue("https://tracebook.example/&address&p&read#n=".padEnd(100, "x"));
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

test("a link without code says so in its address, and that the code is in it all the same", async () => {
  show(100);
  await page.getByLabelText(en.links.report.tick).click();
  await expect.element(field()).toHaveValue("https://tracebook.example/&p&report#n=".padEnd(100, "x"));
  await expect.element(page.getByText(en.links.report.inside)).toBeVisible();
  await page.getByLabelText(en.ui.share.reading).click();
  await expect.element(field()).toHaveValue("https://tracebook.example/&p#n=".padEnd(100, "x"));
});

test("a protected link is made when its passphrase is there, typed or made", async () => {
  show(100);
  await page.getByLabelText(en.links.passphrase.protect).click();
  await expect.element(field()).toHaveValue(en.links.passphrase.needed);
  const passphrase = page.getByRole("textbox", { name: en.links.passphrase.label });
  await passphrase.fill("seven");
  await userEvent.tab();
  await expect.element(field()).toHaveValue("https://tracebook.example/&p&read&seven#n=".padEnd(100, "x"));
  await expect.element(page.getByText(en.links.passphrase.short)).toBeVisible();
  await page.getByRole("button", { name: en.links.passphrase.make }).click();
  await expect.poll(() => shownIn(field())).toMatch(/&read&(?:[0-9a-z]{4}-){4}[0-9a-z]{4}#/);
  await expect.element(page.getByText(en.links.passphrase.short)).not.toBeInTheDocument();
  await expect.element(page.getByText(en.links.passphrase.warn)).toBeVisible();
});

test("a link becomes a QR code on request; one that is too long says by how much", async () => {
  show(300);
  await page.getByRole("button", { name: en.links.qr.show }).click();
  const code = page.getByRole("img", { name: en.links.qr.alt });
  await expect.element(code).toBeVisible();
  const [, , width] = (code.element().getAttribute("viewBox") ?? "").split(" ").map(Number);
  expect(((width ?? 0) - 8 - 17) % 4, "modules of a code, with four blank ones on each side").toBe(0);
  dispose();
  show(2954);
  await page.getByRole("button", { name: en.links.qr.show }).click();
  await expect.element(page.getByText(en.links.qr.over(2954, 2953))).toBeVisible();
});

test("a link to a figure of a published notebook is its address, with the HTML to embed the figure", async () => {
  show(100, plain, true, { id: "trend", title: 'Arms "traced"' });
  await expect.element(page.getByText(en.links.cell.leads('Arms "traced"'))).toBeVisible();
  await expect.element(field()).toHaveValue("https://tracebook.example/&address&p&read&trend#n=".padEnd(100, "x"));
  await page.getByRole("button", { name: en.links.embed.show }).click();
  const html = page.getByRole("textbox", { name: en.links.embed.snippet });
  const src = 'src="https://tracebook.example/&amp;address&amp;p&amp;embed&amp;trend#n=';
  await expect.poll(() => shownIn(html)).toContain(src);
  expect(shownIn(html)).toContain('title="Arms &quot;traced&quot;"');
  await page.getByRole("button", { name: en.links.cell.whole }).click();
  await expect.element(field()).toHaveValue("https://tracebook.example/&address&p&read#n=".padEnd(100, "x"));
});

test("of a notebook that is not published there is nothing to embed", async () => {
  show(100, plain, false);
  await expect.element(page.getByRole("button", { name: en.links.qr.show })).toBeVisible();
  await expect.element(page.getByRole("button", { name: en.links.embed.show })).not.toBeInTheDocument();
});
