import type { Messages } from "./en.ts";

export const zh = {
  locale: "zh",
  view: {},
  editor: {},
  ui: {},
  problem: {},
  engine: {},
} satisfies Messages;
