import { expect, test } from "vitest";
import { saysUnknown } from "./unknown-words.ts";

test.each(["unknown", "UNBEKANNT", " n/a ", "-", "–", "?", "k. A.", "Неизвестно", "不明", "Desconocido"])(
  "“%s” may say that something is not known",
  (text) => expect(saysUnknown(text)).toBe(true),
);

test.each(["", "NA12345", "Pistol", "0", "no", "unknown maker"])("“%s” says something", (text) =>
  expect(saysUnknown(text)).toBe(false),
);
