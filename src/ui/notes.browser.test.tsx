import { render } from "solid-js/web";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { EngineError } from "../engine/engine.ts";
import { en } from "../locales/en.ts";
import { zh } from "../locales/zh.ts";
import type { Problem } from "../notebook/notebook.ts";
import type { Failure } from "../session/state.ts";
import { BootNote, FailureNote, lineOf, ProblemList, WaitNote } from "./notes.tsx";

let dispose = () => {};
afterEach(() => dispose());

test("an unknown column is named, and a button takes what there is instead", async () => {
  const used: string[] = [];
  const failure = new EngineError("sql", "Referenced column “yaer” not found", undefined, ["year", "states"]);
  dispose = render(() => <FailureNote t={en} failure={failure} onUse={(name) => used.push(name)} />, document.body);
  await expect.element(page.getByRole("alert")).toHaveTextContent("yaer");
  await page.getByRole("button", { name: en.ui.notes.use("states") }).click();
  expect(used).toEqual(["states"]);
});

test("what could not be fetched can be fetched again; what is out of memory cannot", async () => {
  let tries = 0;
  const show = (failure: Failure) => {
    dispose();
    dispose = render(() => <FailureNote t={en} failure={failure} onRetry={() => tries++} />, document.body);
  };
  show(new EngineError("load", "404"));
  await page.getByRole("button", { name: en.ui.notes.retry }).click();
  expect(tries).toBe(1);
  show(new EngineError("memory", "out of memory"));
  await expect.element(page.getByRole("alert")).toHaveTextContent(en.engine.remedy("memory"));
  await expect.element(page.getByRole("button")).not.toBeInTheDocument();
});

test("a cell below a failed one names it and leads there", async () => {
  const gone: string[] = [];
  dispose = render(
    () => <FailureNote t={zh} failure={{ kind: "upstream", cell: "match" }} onGo={(id) => gone.push(id)} />,
    document.body,
  );
  await page.getByRole("button", { name: zh.ui.notes.upstreamGo("match") }).click();
  expect(gone).toEqual(["match"]);
});

test("problems stand with their lines, whatever ends a line", async () => {
  const text = "a\r\nb\rc\nd";
  const at = (from: number) => ({ span: { from, to: from + 1 }, cell: undefined });
  const problems: Problem[] = [
    { kind: "no-id", ...at(3) },
    { kind: "duplicate-id", id: "share", ...at(7) },
  ];
  dispose = render(() => <ProblemList t={en} text={text} problems={problems} />, document.body);
  const items = page.getByRole("listitem");
  await expect.element(items.nth(0)).toHaveTextContent(`Line 2${en.problem.text(problems[0] as Problem)}`);
  await expect.element(items.nth(1)).toHaveTextContent("Line 4");
  await expect.element(items.nth(1)).toHaveTextContent("share");
  expect(lineOf(text, 0)).toBe(1);
});

test("the engine's way says how far it has come, and goes when it is there", async () => {
  dispose = render(
    () => <BootNote t={en} boot={{ phase: "fetch", loaded: 3_100_000, bytes: 7_600_000 }} />,
    document.body,
  );
  await expect.element(page.getByText("3.1 of 7.6 MB")).toBeVisible();
  await expect.element(page.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "41");
  dispose();
  dispose = render(() => <BootNote t={en} boot={{ phase: "ready" }} />, document.body);
  await expect.element(page.getByRole("progressbar")).not.toBeInTheDocument();
});

test("a cell that waits for a file says so calmly, and leads to the file's place", async () => {
  dispose = render(
    () => (
      <>
        <WaitNote t={en} failure={{ kind: "needs-file", need: "register", title: "Your register" }} />
        <section id="file-register" aria-label="register" />
      </>
    ),
    document.body,
  );
  await expect.element(page.getByText(en.files.waits("Your register"))).toBeVisible();
  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
  await page.getByRole("button", { name: en.files.go }).click();
  await expect.element(page.getByRole("region", { name: "register" })).toHaveFocus();
});
