import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { makeDuckDB } from "../../engine/duckdb.ts";
import type { Engine } from "../../engine/engine.ts";
import { en } from "../../locales/en.ts";
import type { Desk } from "../desk.ts";
import { createOpened } from "../opened.ts";
import { makeHandles } from "./handles.ts";
import { createLinking } from "./linking.ts";
import FileSlots from "./slots.tsx";
import "../styles/styles.css";

const csv = "country,arms\nAAA,1\nBBB,2\n";
const sha256 = "d3b7b1e7"; // of no file
const query = "```sql id=total\nSELECT sum(arms)::INTEGER AS arms FROM register\n```\n";
const known = `---\nfiles:\n  - {name: register, title: Your register, file: register.csv, columns: [country, arms, year], rows: 3, sha256: ${sha256}}\n---\n${query}`;
const unknown = `---\nfiles:\n  - {name: register, title: Your register}\n---\n${query}`;

let engine: Engine;
beforeAll(async () => {
  engine = await makeDuckDB({ tables: [], setup: [] });
});
afterAll(() => engine.close());

let dispose = () => {};
afterEach(() => dispose());

function show(text: string) {
  const facts: unknown[] = [];
  let total: () => unknown = () => undefined;
  dispose = render(() => {
    const [owner] = createSignal(undefined);
    const opened = createOpened({ text, params: new Map(), runs: true, engine: async () => engine });
    total = () => opened.lookup("total", "arms");
    const linking = createLinking({
      opened,
      engine: async () => engine,
      handles: makeHandles(),
      owner,
      taken: () => new Set(),
      onFacts: (known) => facts.push(known),
    });
    const desk = { language: { t: () => en } } as unknown as Desk;
    return <FileSlots desk={desk} opened={opened} linking={linking} onQuery={undefined} />;
  }, document.body);
  const slot = page.getByRole("region", { name: "Your register" });
  return {
    facts,
    slot,
    total: () => JSON.stringify(total()),
    /** Drops a file on the slot. */
    drop(name: string, content: BlobPart) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name));
      slot.element().dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    press: (name: string) => slot.getByRole("button", { name }).click(),
  };
}

test("a slot says what it waits for, and what is linked once a file was dropped on it", async () => {
  const { slot, drop, facts, total } = show(unknown);
  await expect.element(slot).toHaveTextContent(en.files.waiting);
  drop("register.csv", csv);
  await expect.element(slot).toHaveTextContent("register.csv · 2 rows · 25 bytes");
  await expect.element(slot.getByText(en.files.linked)).toBeVisible();
  expect(facts).toMatchObject([{ name: "register", file: "register.csv", columns: ["country", "arms"], rows: 2 }]);
  await vi.waitFor(() => expect(total()).toContain("3"));
});

test("a file with the known hash is linked at once, under whatever name", async () => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(csv));
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const { slot, drop } = show(known.replace(sha256, hash));
  drop("renamed.csv", csv);
  await expect.element(slot).toHaveTextContent("renamed.csv · 2 rows");
});

test("a file that lacks known columns says so, and is linked only when the reader says so", async () => {
  const { slot, drop, press } = show(known);
  await expect.element(slot).toHaveTextContent("country, arms, year");
  drop("other.csv", "country,arms,place\nAAA,1,x\n");
  const alert = slot.getByRole("alert");
  await expect.element(alert).toHaveTextContent(en.files.fitsNot("other.csv"));
  await expect.element(alert).toHaveTextContent("Column missing: year");
  await expect.element(alert).toHaveTextContent("Column added: place");
  await expect.element(alert).toHaveTextContent("1 row; before, 3.");
  const { signal } = new AbortController();
  const tables = await engine.query(
    { sql: "FROM duckdb_tables() WHERE table_name LIKE '%door%'", values: new Map() },
    { signal },
  );
  expect(tables.rows).toBe(0);
  await press(en.files.cancel);
  await expect.element(slot.getByText(en.files.waiting)).toBeVisible();
  drop("other.csv", "country,arms,place\nAAA,1,x\n");
  await press(en.files.linkAnyway);
  await expect.element(slot).toHaveTextContent("other.csv · 1 row");
});

test("a newer file with the same columns is linked after its rows were shown", async () => {
  const { slot, drop, press } = show(known);
  drop("newer.csv", "year,country,ARMS\n2024,AAA,1\n");
  await expect.element(slot.getByRole("alert")).toHaveTextContent(en.files.sameColumns);
  await press(en.files.link);
  await expect.element(slot).toHaveTextContent("newer.csv · 1 row");
});

test("a linked file is replaced by another and removed", async () => {
  const { slot, drop, press, total } = show(unknown);
  drop("a.csv", csv);
  await expect.element(slot).toHaveTextContent("a.csv");
  drop("b.csv", "arms\n40\n");
  await expect.element(slot).toHaveTextContent("b.csv · 1 row");
  await vi.waitFor(() => expect(total()).toContain("40"));
  await press(en.files.removeFor("Your register"));
  await expect.element(slot.getByText(en.files.waiting)).toBeVisible();
  await vi.waitFor(() => expect(total()).toBeUndefined());
});

test.each([
  ["picture.png", "x", en.files.why.format],
  ["register.csv", "PK\u0003\u0004 a workbook", en.files.why.text],
  ["register.json", "{", "JSON"],
])("a file that is no table, %s, is refused in words, and the slot waits on", async (name, content, words) => {
  const { slot, drop } = show(unknown);
  drop(name, content);
  await expect.element(slot.getByRole("alert")).toHaveTextContent(en.files.failed(name));
  await expect.element(slot.getByRole("alert")).toHaveTextContent(words);
  await expect.element(slot.getByRole("button", { name: en.files.chooseFor("Your register") })).toBeVisible();
});

test("a text in Latin-1 is read as such, and the slot says so", async () => {
  const { slot, drop } = show(unknown);
  drop(
    "latin.csv",
    new Uint8Array([...new TextEncoder().encode("place,arms\nC"), 0xf4, ...new TextEncoder().encode("te,1\n")]),
  );
  await expect.element(slot).toHaveTextContent(en.files.encoding("windows-1252"));
});
