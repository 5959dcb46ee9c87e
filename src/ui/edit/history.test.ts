import fc from "fast-check";
import { expect, test } from "vitest";
import { makeHistory } from "./history.ts";

test("undo goes back, redo forth, and a new text ends what was undone", () => {
  const history = makeHistory("a");
  history.push("b");
  history.push("c");
  expect([history.undo(), history.undo(), history.undo(), history.redo()]).toEqual(["b", "a", undefined, "b"]);
  history.push("d");
  expect([history.redo(), history.undo(), history.text]).toEqual([undefined, "b", "b"]);
});

test("typing in one cell is one step, and typing in the next cell another", () => {
  const history = makeHistory("");
  for (const text of ["S", "SE", "SEL"]) history.push(text, { merge: "1" });
  for (const text of ["SEL x", "SEL xy"]) history.push(text, { merge: "2" });
  expect([history.undo(), history.undo()]).toEqual(["SEL", ""]);
});

test("typing after an undo is a step of its own", () => {
  const history = makeHistory("");
  history.push("a", { merge: "1" });
  history.undo();
  history.push("b", { merge: "1" });
  history.push("bc", { merge: "1" });
  expect([history.undo(), history.undo()]).toEqual(["", undefined]);
});

test("the oldest texts are forgotten beyond the limit, and the one that stands never is", () => {
  const history = makeHistory("aa", 8);
  history.push("bb");
  history.push("cc");
  expect([history.undo(), history.undo()]).toEqual(["bb", undefined]);
  history.push("far more than eight bytes");
  expect([history.text, history.undo()]).toEqual(["far more than eight bytes", undefined]);
});

test("whatever was pushed, undoing all and redoing all ends where it stood", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.constantFrom("1", "2", undefined))), (pushes) => {
      const history = makeHistory("start");
      for (const [text, merge] of pushes) history.push(text, merge === undefined ? {} : { merge });
      const last = history.text;
      while (history.undo() !== undefined);
      expect(history.text).toBe("start");
      while (history.redo() !== undefined);
      expect(history.text).toBe(last);
    }),
  );
});
