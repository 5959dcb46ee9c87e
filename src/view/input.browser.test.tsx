import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { en } from "../locales/en.ts";
import { zh } from "../locales/zh.ts";
import type { InputSpec, Option, Value } from "../notebook/notebook.ts";
import { InputView } from "./input.tsx";
import "./view.css";

let dispose = () => {};
afterEach(() => dispose());

/** Shows an input that takes what is chosen, as a page does; gives what was chosen. */
function show(
  spec: Partial<InputSpec>,
  value: Value,
  options?: readonly Option[],
  t: typeof en | typeof zh = en,
): Value[] {
  const chosen: Value[] = [];
  const [now, setNow] = createSignal<Value>(value);
  const whole: InputSpec = {
    type: "text",
    label: "Choice",
    options: undefined,
    value: undefined,
    min: undefined,
    max: undefined,
    step: undefined,
    placeholder: undefined,
    format: undefined,
    ...spec,
  };
  dispose = render(
    () => (
      <InputView
        spec={whole}
        options={options}
        value={now()}
        changed={now() !== value}
        onChange={(next) => {
          chosen.push(next);
          setNow(() => next);
        }}
        onReset={() => setNow(() => value)}
        t={t}
      />
    ),
    document.body,
  );
  return chosen;
}
const years: readonly Option[] = [2022n, 2021n, 2020n].map((value) => ({ value, label: String(value) }));
const states: readonly Option[] = ["ESP", "CIV", "MEX"].map((value) => ({ value, label: value }));

test("a list is chosen from by keyboard, and its values keep their type", async () => {
  const chosen = show({ type: "select" }, 2021, years);
  const select = page.getByRole("combobox", { name: "Choice" });
  await expect.element(select).toHaveDisplayValue("2021");
  await userEvent.tab();
  await userEvent.keyboard("{ArrowDown}");
  expect(chosen).toEqual([2020n]);
  await page.getByRole("button", { name: "Reset Choice" }).click();
  await expect.element(select).toHaveDisplayValue("2021");
});

test("codes stand as names of the reader's language", async () => {
  show({ type: "select", format: { name: "country", decimals: undefined } }, "CIV", states, zh);
  await expect.element(page.getByRole("combobox")).toHaveDisplayValue("科特迪瓦");
});

test("segments are chosen with the arrows", async () => {
  const chosen = show({ type: "radio" }, "ESP", states);
  await userEvent.tab();
  await expect.element(page.getByRole("radio", { name: "ESP" })).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(chosen).toEqual(["CIV", "MEX"]);
  await expect.element(page.getByRole("group", { name: "Choice" })).toBeVisible();
});

test("many are chosen by keyboard: open, tick, close", async () => {
  const chosen = show({ type: "multiselect" }, ["ESP"], states);
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard(" ");
  await userEvent.tab();
  await userEvent.keyboard(" ");
  await userEvent.tab();
  await userEvent.keyboard(" ");
  expect(chosen).toEqual([[], ["CIV"], ["CIV", "MEX"]]);
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByText("2 of 3", { exact: true })).toHaveFocus();
  await expect.element(page.getByRole("checkbox", { name: "MEX" })).not.toBeInTheDocument();
});

test("a slider sends as it moves and shows where it is", async () => {
  const chosen = show({ type: "slider", min: 0, max: 10, step: 2 }, 4);
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}");
  expect(chosen).toEqual([6]);
  await expect.element(page.getByRole("status")).toHaveTextContent("6");
});

test("a number out of its range is not sent, an empty one is missing", async () => {
  const chosen = show({ type: "number", min: 0, max: 10 }, 4);
  const field = page.getByRole("spinbutton", { name: "Choice" });
  await field.fill("11");
  await userEvent.tab();
  expect(chosen).toEqual([]);
  await field.fill("7.5");
  await userEvent.tab();
  await field.fill("");
  await userEvent.tab();
  expect(chosen).toEqual([7.5, null]);
});

test("the ends of a range never cross: one takes the other along", async () => {
  const chosen = show({ type: "range", label: "Years", min: 2010, max: 2022, step: 1 }, [2012, 2015]);
  await page.getByRole("spinbutton", { name: "Years: from" }).fill("2018");
  await userEvent.tab();
  await page.getByRole("spinbutton", { name: "Years: to" }).fill("2011");
  await userEvent.tab();
  expect(chosen).toEqual([
    [2018, 2018],
    [2011, 2011],
  ]);
});

test("a date is a day, a box is true or false", async () => {
  const days = show({ type: "date" }, { day: "2021-03-04" });
  await page.getByLabelText("Choice").fill("2022-12-31");
  await userEvent.tab();
  expect(days).toEqual([{ day: "2022-12-31" }]);
  dispose();
  const boxes = show({ type: "checkbox" }, true);
  await userEvent.tab();
  await userEvent.keyboard(" ");
  expect(boxes).toEqual([false]);
});

test("text is sent when it is done, a search when its typing rests", async () => {
  const texts = show({ type: "text" }, "");
  await page.getByRole("textbox", { name: "Choice" }).fill("Côte d'Ivoire");
  expect(texts).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(texts).toEqual(["Côte d'Ivoire"]);
  dispose();
  const searches = show({ type: "search" }, "");
  await page.getByRole("searchbox", { name: "Choice" }).fill("ab");
  expect(searches).toEqual([]);
  await expect.poll(() => searches).toEqual(["ab"]);
});
