import { expect, test } from "vitest";
import { EngineError } from "../engine/engine.ts";
import { csvOfJson } from "../engine/json-file.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

const failureOf = (text: string, format: "json" | "ndjson") => {
  try {
    csvOfJson(text, format);
  } catch (error) {
    if (error instanceof EngineError) return error;
  }
  throw new Error("it was read");
};

test.each([
  ["[1]", "json", "The file is not a list of records.", "文件不是记录列表。"],
  ["[]", "json", "The file has no records.", "文件中没有记录。"],
  ['{"a": 1}\n{', "ndjson", "Line 2 is not JSON.", "第 2 行不是有效的 JSON。"],
  [
    '[{"Id": 1, "id": 2}]',
    "json",
    "Two columns are named “id”. Letter case does not tell columns apart.",
    "有两列同名“id”。列名不区分大小写。",
  ],
] as const)("what is wrong with a file is said in the reader's language: %j", (text, format, english, chinese) => {
  const failure = failureOf(text, format);
  expect([en.engine.failure(failure), zh.engine.failure(failure)]).toEqual([english, chinese]);
});
