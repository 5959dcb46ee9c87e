import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import write from "write-excel-file/universal";
import { checkFile } from "../../src/data/check-file.ts";
import { countries, schemaOf } from "../../src/data/generated.ts";
import { ImportError } from "../../src/data/import/failure.ts";
import { importFile } from "../../src/data/import/import.ts";
import { readMapping } from "../../src/data/mapping.ts";
import { readSheets, XlsxError } from "../../src/data/xlsx.ts";
import { makeNodeDuckDB } from "../../src/engine/duckdb-node.ts";
import { type Engine, EngineError } from "../../src/engine/engine.ts";
import { changes, mutantBytes, worked } from "./mutants.ts";

vi.setConfig({ testTimeout: 300_000 }); // less than a minute each, but for a busy machine

const never = new AbortController().signal;
const utf8 = new TextEncoder();
/** ms of work for one file: the page answers meanwhile, but nobody waits longer. */
const limit = 5000;

/** Files that are whole, which the mutants are made of. */
const whole = {
  csv: utf8.encode('id;name;day;"a ""b"""\n007;Ünal;2021-03-04;\n12;"x\n""y""";2021-04-04;1,5\n13;;;-3\n'),
  tsv: utf8.encode("id\tname\tshare\n1\ta\t0.5\n2\t\t1e-05\n3\tb\t12345678901234567891\n"),
  json: utf8.encode('[{"id":1,"name":"a","tags":["x",{"y":null}]},{"id":9007199254740993,"name":null,"ok":true}]'),
  ndjson: utf8.encode('{"id":1,"at":"2021-03-04"}\n{"id":2.5,"at":null,"é":"\\u00e9"}\n\n{"id":3}\n'),
} as const;

/** Mutants of a file, each once. */
function mutants(bytes: Uint8Array, count: number, seed: number): readonly Uint8Array<ArrayBuffer>[] {
  return fc.sample(changes, { numRuns: count, seed }).map((changes) => mutantBytes(bytes, changes));
}

/** What came of reading, as one word; what it may not be fails here. */
async function outcome(read: () => Promise<unknown>, isKnown: (error: unknown) => boolean): Promise<string> {
  const started = worked();
  const came = await read().then(
    () => "read",
    (error: unknown) => {
      if (!isKnown(error)) throw error;
      return "refused";
    },
  );
  expect(worked() - started).toBeLessThan(limit);
  return came;
}

describe("in the engine", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await makeNodeDuckDB({ tables: [], setup: [] }, { memoryLimit: "512MB" });
  });
  afterAll(() => engine.close());

  const isClear = (error: unknown) => error instanceof EngineError && ["sql", "memory"].includes(error.kind);
  const formats = Object.keys(whole) as (keyof typeof whole)[];
  test.each(formats.flatMap((format) => [1, 2, 3, 4].map((half) => [format, half] as const)))(
    "law: five hundred mutants of a file of %s (%i of 4) are each a table or clearly none, and the engine goes on",
    async (format, half) => {
      const came = new Map<string, number>();
      for (const bytes of mutants(whole[format], 500, half)) {
        const attach = () => engine.attach("register", { format, blob: new Blob([bytes]) }, never);
        const word = await outcome(attach, isClear);
        came.set(word, (came.get(word) ?? 0) + 1);
      }
      const { rows } = await engine.query({ sql: "SELECT 1", values: new Map() }, { signal: never });
      expect(rows).toBe(1);
      expect([...came.keys()].sort()).toEqual(["read", "refused"]);
      expect([...came.values()].reduce((a, b) => a + b)).toBe(500);
    },
  );
});

/** The words of a contact register, as a spreadsheet and as a CSV. */
const contacts = [
  ["iso3", "role", "contact", "last_confirmed"],
  ["XAA", "poa", "Office 1", "2024-01-31"],
  ["XBB", "iti", "=1+1", "31/02/2024"],
];
const schema = schemaOf("contact");

describe.each([1, 2, 3, 4])("of each five hundred (%i of 4)", (half) => {
  test("law: mutants of a workbook are read, or damaged, or no workbook at all", async () => {
    const sheet = contacts.map((row) => row.map((value) => ({ value })));
    const bytes = new Uint8Array(await (await write([{ sheet: "Register", data: sheet }]).toBlob()).arrayBuffer());
    for (const mutant of mutants(bytes, 500, half))
      await outcome(() => readSheets(mutant), (error) => error instanceof XlsxError); // biome-ignore format: one line
  });

  test("law: mutants of a register are reported, row by row, and nothing throws", async () => {
    const bytes = utf8.encode(contacts.map((row) => row.join(",")).join("\n"));
    for (const mutant of mutants(bytes, 500, half)) {
      const report = await checkFile(mutant, schema, { countries });
      expect(report.valid.every(({ values }) => typeof values === "object")).toBe(true);
    }
  });

  test("law: mutants of a mapping are mappings, or no JSON of one, and never change what every object inherits", async () => {
    const json =
      '{"columns":{"Etat":"iso3","x":null},"values":{"role":{"PoA":"poa","__proto__":""}},"dates":"dmy","decimal":",","encoding":"latin1"}';
    const file = utf8.encode("Etat,role\nXAA,PoA\n");
    for (const mutant of mutants(utf8.encode(json), 500, half)) {
      const read = async () => {
        const mapping = readMapping(new TextDecoder().decode(mutant));
        await checkFile(file, schema, { countries, mapping });
      };
      await outcome(read, (error) => error instanceof SyntaxError || error instanceof RangeError);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("law: mutants of a published series are imported, or refused for a named reason", async () => {
    const csv = utf8.encode("Year,Sex,Value,Note\n2019,,12,\n2020,Female,3.5,a\n2021,Male,NaN,b\n");
    for (const mutant of mutants(csv, 500, half))
      await outcome(() => importFile(mutant, "indicator_1-1-1.csv", { areas: [] }), (e) => e instanceof ImportError); // biome-ignore format: one line
  });
});
