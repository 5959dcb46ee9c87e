import fc from "fast-check";
import { expect, test } from "vitest";
import { kept } from "./thin.ts";

const now = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;
const hour = 60 * minute;
const times = fc.array(fc.integer({ min: 0, max: 400 * 24 * hour }).map((age) => now - age));

test("a day of saving every second leaves dozens of states, the newest among them", () => {
  const all = Array.from({ length: 86_400 }, (_, i) => now - i * 1000);
  const left = kept(all, now);
  expect(left.has(now)).toBe(true);
  expect(left.size).toBeGreaterThan(60);
  expect(left.size).toBeLessThanOrEqual(120);
});

test("of the last ten minutes no stretch of fifteen seconds is without a state that was saved in it", () => {
  fc.assert(
    fc.property(times, (times) => {
      const left = [...kept(times, now)];
      const stretch = (time: number) => Math.floor(time / 15_000);
      for (const time of times.filter((time) => now - time <= 10 * minute))
        expect(left.some((other) => stretch(other) === stretch(time))).toBe(true);
    }),
  );
});

test("nothing is kept that was not there, and thinning what is thinned drops nothing more at that moment", () => {
  fc.assert(
    fc.property(times, (times) => {
      const left = kept(times, now);
      expect([...left].every((time) => times.includes(time))).toBe(true);
      expect(kept([...left], now)).toEqual(left);
    }),
  );
});

test("thousands of days are not kept", () => {
  expect(
    kept(
      Array.from({ length: 5000 }, (_, i) => now - i * 24 * hour),
      now,
    ).size,
  ).toBe(120);
});
