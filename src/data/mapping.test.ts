import fc from "fast-check";
import { expect, test } from "vitest";
import { bytes, check, schemaOf } from "./generated.ts";
import { type Mapping, mappingText, readMapping, withColumn, withConstant, withReading, withValue } from "./mapping.ts";

test("a mapping is its columns alone, or columns with values, dates, decimals and an encoding", () => {
  expect(readMapping('{"Waffe": "weapon_type", "Farbe": null}')).toEqual({
    columns: { Waffe: "weapon_type", Farbe: null },
  });
  const whole: Mapping = {
    columns: { Waffe: "weapon_type" },
    values: { weapon_type: { Pistole: "PISTOL" } },
    dates: "dmy",
    decimal: ",",
    encoding: "gb18030",
  };
  expect(readMapping(JSON.stringify(whole))).toEqual(whole);
});

test.each([
  "[]",
  "3",
  "{",
  '{"Waffe": 3}',
  '{"columns": {}, "values": {"a": {"b": null}}}',
  '{"columns": {}, "dates": "ymd"}',
  '{"columns": {}, "constants": {"iso3": null}}',
])("%s is no mapping", (text) => expect(() => readMapping(text)).toThrow(SyntaxError));

test("a mapping that is saved and loaded is the same", () => {
  const text = fc.string();
  const mapping = fc.record(
    {
      columns: fc.dictionary(text, fc.option(text)),
      values: fc.dictionary(text, fc.dictionary(text, text, { minKeys: 1 }), { minKeys: 1 }),
      dates: fc.constantFrom("dmy" as const, "mdy" as const),
      constants: fc.dictionary(text, text, { minKeys: 1 }),
      decimal: fc.constantFrom("," as const, "." as const),
    },
    { requiredKeys: ["columns"] },
  );
  fc.assert(
    fc.property(mapping, (mapping) => {
      expect(readMapping(mappingText(mapping))).toEqual(mapping);
    }),
  );
});

test("what is said of a column, a value or the dates can be taken back", () => {
  const none: Mapping = { columns: {} };
  const named = withColumn(none, "Waffe", "weapon_type");
  expect(withColumn(named, "Waffe", undefined)).toEqual(none);
  const meant = withValue(named, "weapon_type", "Pistole", "PISTOL");
  expect(meant.values).toEqual({ weapon_type: { Pistole: "PISTOL" } });
  expect(readMapping(mappingText(withValue(meant, "weapon_type", "Pistole", undefined)))).toEqual(named);
  expect(withReading(withReading(named, "dates", "dmy"), "dates", "")).toEqual(named);
});

test("values are read as what they stand for, in lists item by item, and each such reading is listed", async () => {
  const file = bytes(
    [
      "seizure_id,iso3,date,recovery_mode,n_arms,transit_iso3,location_type",
      'S1,Nordland,2021-03-04,sichergestellt,1,"XBB;Südland; nirgends",irgendwo',
      "S2,XAA,2021-03-04,SEIZED,1,,vessels and harbours",
    ].join("\n"),
  );
  const values = {
    iso3: { Nordland: "XAA" },
    recovery_mode: { sichergestellt: "Seized" },
    transit_iso3: { Südland: "XCC", nirgends: "" },
    location_type: { irgendwo: "" },
  };
  const report = await check(file, schemaOf("seizure"), { mapping: { columns: {}, values } });
  expect(report.rejected).toEqual([]);
  expect(report.valid[0]?.values).toMatchObject({
    iso3: "XAA",
    recovery_mode: "seized",
    transit_iso3: ["XBB", "XCC"],
    location_type: null,
  });
  expect(report.changes.filter(({ kind }) => kind === "value").map(({ from, to }) => [from, to])).toEqual([
    ["Nordland", "XAA"],
    ["sichergestellt", "seized"],
    ["XBB;Südland; nirgends", "XBB;XCC"],
    ["irgendwo", ""],
  ]);
});

test("a value that is said to stand for something unknown is rejected as it was written", async () => {
  const file = bytes("iso3,role,contact,last_confirmed\nNordland,poa,Office 1,2024-01-31");
  const mapping = { columns: {}, values: { iso3: { Nordland: "Nowhere" } } };
  const report = await check(file, schemaOf("contact"), { mapping });
  expect(report.rejected[0]?.faults).toMatchObject([{ kind: "country", value: "Nordland" }]);
});

test("a mapping's dates and decimals hold for the file", async () => {
  const file = bytes('seizure_id,iso3,date,recovery_mode,n_arms,lat\nS1,XAA,03/04/2021,seized,1,"1,234"');
  const report = await check(file, schemaOf("seizure"), { mapping: { columns: {}, dates: "dmy", decimal: "," } });
  expect(report.valid[0]?.values).toMatchObject({ date: "2021-04-03", lat: 1.234 });
});

/** Generated for these tests. */
const arms = (columns: string, ...rows: readonly string[]) =>
  bytes([`trace_id,weapon_type,marking_status,recovery_date${columns}`, ...rows].join("\n"));

test("what is the same in all rows is said once: it is checked by the code list, required or not, and it is listed", async () => {
  const file = arms("", "T1,PISTOL,unknown,2024-01-31", "T2,PISTOL,unknown,2024-02-29");
  const bare = await check(file, schemaOf("trace"));
  expect([bare.valid.length, bare.lacking]).toEqual([0, ["recovery_mode", "outcome_code"]]);
  const mapping = withConstant({ columns: {}, constants: { recovery_iso3: "Nordavia" } }, "recovery_mode", "Seized");
  const report = await check(file, schemaOf("trace"), { mapping });
  expect(report.valid.map(({ values }) => [values["recovery_iso3"], values["recovery_mode"]])).toEqual([
    ["XAA", "seized"],
    ["XAA", "seized"],
  ]);
  expect(report.changes.filter(({ kind }) => kind === "constant").map(({ to }) => to)).toEqual(["XAA", "seized"]);
  expect(report.lacking).toEqual(["outcome_code"]);
  expect(withConstant(mapping, "recovery_mode", undefined).constants).toEqual({ recovery_iso3: "Nordavia" });
});

test("what a mapping says and cannot be is told, and is not used", async () => {
  const mapping: Mapping = {
    columns: { Waffe: "weapon_typ", recovery_iso3: "recovery_iso3" },
    values: { weapon_type: { Pist: "PISTOLL", Rev: "REVOLVER" }, colour: { red: "r" } },
    constants: { recovery_mode: "taken", trace_id: "T", shade: "dark" },
  };
  const report = await check(arms(",recovery_iso3", "T1,Rev,unknown,2024-01-31,XAA"), schemaOf("trace"), { mapping });
  expect(report.faults.map(({ kind, column, value }) => [kind, column, value])).toEqual([
    ["mapping-field", "Waffe", "weapon_typ"],
    ["mapping-value", "weapon_type", "PISTOLL"],
    ["mapping-field", "", "colour"],
    ["mapping-constant", "recovery_mode", "taken"],
    ["constant-unused", "trace_id", "T"],
    ["mapping-field", "", "shade"],
  ]);
  expect(report.valid.map(({ values }) => [values["weapon_type"], values["recovery_mode"]])).toEqual([
    ["REVOLVER", null],
  ]);
});

test("a day above 12 proves which of day and month comes first; it is told, and the others are not read by it", async () => {
  const rows = ["01/02/2024", "25/02/2024", "26.02.2024", "2024-02-29", "13/13/2024"];
  const report = await check(
    arms(",recovery_iso3", ...rows.map((day, i) => `T${i},PISTOL,unknown,${day},XAA`)),
    schemaOf("trace"),
  );
  expect(report.orders).toEqual([{ column: "recovery_date", order: "dmy", count: 2, row: 3, value: "25/02/2024" }]);
  expect(report.rejected.map(({ faults }) => faults[0]?.kind)).toEqual(["ambiguous", "type"]);
});
