import { expect, test } from "vitest";
import { bind } from "./bind.ts";

const values = new Map<string, string | number>([
  ["region", "Côte d'Ivoire'; DROP TABLE x"],
  ["year", 2021],
  ["other", 1],
]);

test("a query takes exactly the values that its SQL names, and its SQL stays as it is", () => {
  const sql = "SELECT $year, $region, $year, '$other', \"$other\", $$ $other $$ -- $other\n/* $other */";
  const { query, missing } = bind(sql, values);
  expect(query.sql).toBe(sql);
  expect([...query.values.keys()]).toEqual(["year", "region"]);
  expect(query.values.get("region")).toBe("Côte d'Ivoire'; DROP TABLE x");
  expect(missing).toEqual([]);
});
test("a name without a value is missing, at its place", () => {
  expect(bind("SELECT $nope, a$b", values).missing).toEqual([{ name: "nope", span: { from: 7, to: 12 } }]);
});
test("null is a value", () => {
  expect(bind("SELECT $a", new Map([["a", null]]))).toMatchObject({ missing: [] });
});
