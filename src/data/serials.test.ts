import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { en } from "../locales/en.ts";
import { checkFile } from "./check-file.ts";
import { checkedOf } from "./checked.ts";
import { bytes, countries, schemaOf } from "./generated.ts";
import { hashSerial, serialText } from "./serials.ts";

const header = "trace_id,weapon_type,marking_status,recovery_date,recovery_iso3,serial_hash";
const file = bytes(
  [
    header,
    ...["ab 123", "AB123", "", "0".repeat(64)].map((serial, i) => `T${i},PISTOL,unknown,2024-01-31,XAA,${serial}`),
  ].join("\n"),
);

test("a hash is that of the salt and the serial number behind it, however the number is spaced", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (salt, serial) => {
      const expected = createHash("sha256")
        .update(`${salt}${serialText(serial)}`.toWellFormed(), "utf8")
        .digest("hex");
      expect(await hashSerial(serial, salt)).toBe(expected);
      expect(await hashSerial(` ${serial.toLowerCase().toUpperCase()} `, salt)).toBe(
        await hashSerial(serial.toLowerCase(), salt),
      );
    }),
  );
});

test("no serial number enters a table or what is sent of the report: without a salt its row does not load", async () => {
  const schema = schemaOf("trace");
  const bare = await checkFile(file, schema, { countries });
  expect(bare.valid.map(({ values }) => values["serial_hash"])).toEqual([null, "0".repeat(64)]);
  const report = await checkFile(file, schema, { countries, salt: "generated salt" });
  const hash = await hashSerial("AB123", "generated salt");
  expect(report.valid.map(({ values }) => values["serial_hash"])).toEqual([hash, hash, null, "0".repeat(64)]);
  const checked = await checkedOf(report, schema, en.data);
  const told = [checked.text, await checked.validCsv.text(), JSON.stringify(checked.changes)].join("");
  expect(told).not.toMatch(/ab ?123/i);
  expect(told).toContain(en.data.change.hashed);
});
