import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tracebook-data-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as `npm run -s data -- …` does, in the test's folder. */
function data(...args: readonly string[]): Promise<{ code: number; out: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "data/data.ts", ...args],
      { env: { ...process.env, INIT_CWD: folder } },
      (error, out, errors) => resolve({ code: error ? Number(error.code) : 0, out, errors }),
    );
  });
}

/** Generated for this test: the offices do not exist. */
const contacts = "State;Role;Office;Last confirmed\n肯尼亚;poa;Office 1;2024-01-31\nKennya;iti;Office 2;31/01/2024\n";

test("a file is validated and printed: what loads, what does not and why, what was read otherwise; rejected rows are kept", async () => {
  await writeFile(join(folder, "contacts.csv"), contacts);
  const { code, out } = await data("validate", "contacts.csv", "--schema", "contact", "--rejected", "rejected.csv");
  expect(code).toBe(1);
  expect(out).toContain("2 rows: 1 can be loaded, 1 rejected.");
  expect(out).toMatch(/3 +State +Kennya +No State or area is known by this\. Perhaps: Kenya \(KEN\)\./);
  expect(out).toMatch(/1 +State +code for a country’s name +2 +肯尼亚 +KEN/);
  const rejected = await readFile(join(folder, "rejected.csv"), "utf8");
  expect(rejected.split("\n").slice(0, 2)).toEqual([
    "\ufeffrow;State;Role;Office;Last confirmed;what is wrong",
    "3;Kennya;iti;Office 2;31/01/2024;State: No State or area is known by this. Perhaps: Kenya (KEN).",
  ]);
});

test("serial numbers are hashed with the salt of a file, and stand nowhere in what is printed of the rows that load", async () => {
  const marks = "trace_id,weapon_type,marking_status,recovery_date,recovery_iso3,recovery_mode,serial_hash\n";
  await writeFile(join(folder, "arms.csv"), `${marks}T1,PISTOL,uniquely_marked,2024-01-31,KEN,seized,ab 123\n`);
  await writeFile(join(folder, "salt.txt"), "generated salt\n");
  const raw = await data("validate", "arms.csv", "--schema", "trace");
  expect([raw.code, raw.out.includes("This does not have the right form")]).toEqual([1, true]);
  const hashed = await data("validate", "arms.csv", "--schema", "trace", "--salt", "salt.txt");
  expect([hashed.code, hashed.out.includes("serial number hashed")]).toEqual([0, true]);
  expect(hashed.out).not.toContain("ab 123");
});

test("a file without faults ends with 0, in Chinese too", async () => {
  await writeFile(join(folder, "right.csv"), "iso3,role,contact,last_confirmed\nKEN,poa,Office 1,2024-01-31\n");
  const { code, out } = await data("validate", "right.csv", "--schema", "contact", "--language", "zh");
  expect(code).toBe(0);
  expect(out).toContain("共 1 行：可载入 1 行，退回 0 行。");
});

test("a template is printed, and an unknown record is told with those there are", async () => {
  expect((await data("template", "contact")).out).toBe("iso3,role,contact,email,phone,last_confirmed,source\n");
  const { code, errors } = await data("template", "contacts");
  expect(code).toBe(2);
  expect(errors).toContain("attendance, collection, contact");
});

test("a file that is not there and an encoding that is unknown are told in a line", async () => {
  const missing = await data("validate", "nowhere.csv", "--schema", "contact");
  expect([missing.code, missing.errors.trim().split("\n").length]).toEqual([2, 1]);
  await writeFile(join(folder, "some.csv"), contacts);
  const encoding = await data("validate", "some.csv", "--schema", "contact", "--encoding", "klingon");
  expect([encoding.code, encoding.errors.trim().split("\n").length]).toEqual([2, 1]);
});
