import { render } from "solid-js/web";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { en } from "../locales/en.ts";
import { zh } from "../locales/zh.ts";
import { createLanguage } from "./language.ts";
import { preferred } from "./language-choice.ts";
import { createTheme } from "./theme.ts";
import { TopBar } from "./top-bar.tsx";
import "./styles/styles.css";

let dispose = () => {};
beforeEach(() => localStorage.clear());
afterEach(() => {
  dispose();
  localStorage.clear();
  delete document.documentElement.dataset["theme"];
});

async function show() {
  const language = createLanguage();
  await language.ready;
  dispose = render(() => {
    const theme = createTheme();
    return (
      <>
        <TopBar t={language.t()} language={language} theme={theme} onFind={() => {}} />
        <main>Text</main>
      </>
    );
  }, document.body);
}

const ground = () => getComputedStyle(document.documentElement).backgroundColor;

test("the page changes its language at once, names it to screen readers, and remembers it", async () => {
  await show();
  await page.getByRole("combobox", { name: en.ui.top.language }).selectOptions("中文");
  await expect.element(page.getByRole("button", { name: zh.ui.top.find })).toBeVisible();
  expect(document.documentElement.lang).toBe("zh");
  dispose();
  await show();
  await expect.element(page.getByRole("combobox", { name: zh.ui.top.language })).toHaveValue("zh");
  await page.getByRole("combobox").selectOptions("English");
  await expect.element(page.getByRole("button", { name: en.ui.top.find })).toBeVisible();
  expect(document.documentElement.lang).toBe("en");
});

test("the first of the reader's languages that there is, is taken; English where there is none", () => {
  expect(preferred(["fr-CH", "zh-Hans-CN", "en"])).toBe("zh");
  expect(preferred(["en-GB", "zh"])).toBe("en");
  expect(preferred(["de", "toString"])).toBe("en");
  expect(preferred([])).toBe("en");
});

test("the theme turns the page dark, is remembered, and turns back to the system's", async () => {
  await show();
  const light = ground();
  await page.getByRole("button", { name: en.ui.top.toDark }).click();
  expect(ground()).not.toBe(light);
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  const dark = ground();
  dispose();
  delete document.documentElement.dataset["theme"];
  await show();
  expect(ground()).toBe(dark);
  await page.getByRole("button", { name: en.ui.top.toLight }).click();
  expect(ground()).toBe(light);
  expect(document.documentElement.dataset["theme"]).toBeUndefined();
  expect(localStorage.length).toBe(0);
});

test("the first Tab stop leads past the bar, and the address stays", async () => {
  await show();
  const address = location.href;
  await userEvent.tab();
  await expect.element(page.getByText(en.ui.skip)).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement?.tagName).toBe("MAIN");
  expect(location.href).toBe(address);
});
