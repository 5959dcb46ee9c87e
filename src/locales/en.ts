/** English: the reference. Every other language `satisfies Messages`. Sections follow the folders that speak them. */
export const en = {
  locale: "en",
  view: {},
  editor: {},
  ui: {},
  problem: {},
  engine: {},
};

export type Messages = typeof en;
