import { describe, expect, test } from "vitest";
import { failureOf, makeAsking, rowsOf, run } from "./contract-asking.ts";
import type { Engine, TableFile } from "./engine.ts";

const never = new AbortController().signal;
const file = (text: BlobPart, format: TableFile["format"] = "csv"): TableFile => ({ format, blob: new Blob([text]) });

/** Columns id, note, day, share, tags: two rows, the second one's values missing but for an id beyond 2^53. */
const parquet =
  "UEFSMRUGFSQVKFwVBBUAFQQVABUEFQAAAAMDEDwBAAAAAAAAAAEAAAAAACAAFQYVDBUQXBUEFQIVBBUAFQQVAAAAAwEEDAAAAAAVBhUUFRhcFQQVAhUEFQAVBBUAAAADAQgcALiI+ncBAAAVBhUUFRhcFQQVAhUEFQAVBBUAAAADAQgcAAAAAAAA4D8VBhUeFSJcFQQVAhUEFQAVBBUAAAADAQ0wCQAAAFsiYSIsImIiXRUEGWxIBHJvb3QVCgAVBCUCGAJpZAAVDCUCGARub3RlJQAAFQQlAhgDZGF5JRIAFQolAhgFc2hhcmUAFQwlAhgEdGFncyUmABYEGRwZXCYIHBUEGRUAGRgCaWQVAhYEFk4WUiYIPDYAKAgBAAAAAAAgABgIAQAAAAAAAAAAGRwVBhUAFQIAAAAmWhwVDBkVABkYBG5vdGUVAhYEFjYWOiZaPDYCKAAYAAAZHBUGFQAVAgAAACaUARwVBBkVABkYA2RheRUCFgQWPhZCJpQBPDYCKAgAuIj6dwEAABgIALiI+ncBAAAAGRwVBhUAFQIAAAAm1gEcFQoZFQAZGAVzaGFyZRUCFgQWPhZCJtYBPDYCKAgAAAAAAADgPxgIAAAAAAAA4D82AAAZHBUGFQAVAgAAACaYAhwVDBkVABkYBHRhZ3MVAhYEFkgWTCaYAjw2AigJWyJhIiwiYiJdGAlbImEiLCJiIl0AGRwVBhUAFQIAAAAWyAIWBDbcAgAoCWh5cGFycXVldBlcHAAAHAAAHAAAHAAAHAAAAJgBAABQQVIx";

/** Columns fee (INT32), value (INT64), long (fixed bytes) and text (bytes): two rows of decimals. */
const decimals =
  "UEFSMRUAFRAVECwVBBUAFQYVBgAA+////zkwAAAVABUgFSAsFQQVABUGFQYAAE7zMKZLm7YB//////////8VABVAFUAsFQQVABUGFQYAAAAAAAAn5BsyRr7JsW45gRX///////////////2r9BwAFQAVGBUYLBUEFQAVBhUGAAACAAAAAQACAAAA//8VAhlcSARyb290FQgAFQIlABgDZmVlJQoVBBUSABUEJQAYBXZhbHVlJQoVBhUkABUOFSAVABgEbG9uZyUKFRQVTAAVDCUAGAR0ZXh0JQoVBBUoABYEGRwZTCYIHBUCGRUAGRgDZmVlFQAWBBYyFjImCAAAJjocFQQZFQAZGAV2YWx1ZRUAFgQWQhZCJjoAACZ8HBUOGRUAGRgEbG9uZxUAFgQWYhZiJnwAACbeARwVDBkVABkYBHRleHQVABYEFjoWOibeAQAAFtgEFgQAAM4AAABQQVIx";

/** What every engine does with a reader's files. */
export function filesContract(engine: () => Engine): void {
  const { value } = makeAsking(engine);
  const attach = (name: string, file: TableFile) => engine().attach(name, file, never);

  describe("a reader's file", () => {
    test("is a table that queries read, its types guessed from all rows, its separator found", async () => {
      const many = Array.from({ length: 30_000 }, (_, i) => `${i};A`).join("\n");
      const { columns, rows } = await attach("register", file(`id;country\n${many}\nB-7;\n`));
      expect([columns, rows]).toEqual([
        [
          { name: "id", type: "VARCHAR" },
          { name: "country", type: "VARCHAR" },
        ],
        30_001,
      ]);
      expect(await value("SELECT count(*) FROM register WHERE country IS NULL")).toBe(1n);
    });
    test("keeps codes and doubtful days as they are written; plain numbers and ISO days get their types", async () => {
      const rows = [
        "serial,batch,lot,phone,seized,noted,arms,share,small,day,at,iso",
        "12345678901234567891,12E4,007,+41,03/04/2021,03/04/2021 10:00:00,-3,0.50,1e-05,2021-03-04,2021-03-04 10:00:00,2021-03-04T10:00:00.5",
        "2,3,8,5,04/04/2021,04/04/2021 11:00:00,0,0.30000000000000004,2,2021-04-04,2021-04-04 11:00:00,2021-04-04T11:00:00",
        ",,,,,,,,,,,", // an empty field says nothing of its column
      ];
      for (const end of ["\n", "\r\n"]) {
        const { columns, table } = await attach("codes", file(rows.join(end) + end));
        const types = ["BIGINT", "DOUBLE", "DOUBLE", "DATE", "TIMESTAMP", "TIMESTAMP"];
        expect(columns.map(({ type }) => type)).toEqual([...Array<string>(6).fill("VARCHAR"), ...types]);
        expect(Array.from({ length: 6 }, (_, i) => table.getChildAt(i)?.get(0))).toEqual(
          rows[1]?.split(",").slice(0, 6),
        );
      }
    });
    test("is read with the types that are given, and with nothing guessed", async () => {
      const columns = [
        { name: "serial", type: "VARCHAR" },
        { name: "arms", type: "BIGINT" },
      ];
      for (const [format, separator] of [["csv", ","] as const, ["tsv", "\t"] as const]) {
        const text = ["serial,arms", "007,3", '"x""y",', ""].join("\n").replaceAll(",", separator);
        const result = await attach("typed", { ...file(text, format), columns });
        expect(result.columns).toEqual(columns);
        expect(rowsOf(result)).toEqual([
          ["007", 3n],
          ['x"y', null],
        ]);
      }
    });
    test("of JSON records has a column for each key, and whole numbers, texts and gaps as they were", async () => {
      const records = [{ id: 1, code: "", ok: true }, { id: 2, code: "007", part: 0.5, tags: ["a"] }, { id: null }];
      const expected = [
        [1n, "", true, null, null],
        [2n, "007", null, 0.5, '["a"]'],
        [null, null, null, null, null],
      ];
      const types = ["BIGINT", "VARCHAR", "BOOLEAN", "DOUBLE", "VARCHAR"];
      const lines = records.map((record) => JSON.stringify(record)).join("\n");
      for (const given of [file(JSON.stringify(records), "json"), file(`${lines}\n\n`, "ndjson")]) {
        const result = await attach("records", given);
        expect(rowsOf(result)).toEqual(expected);
        expect(result.columns.map(({ type }) => type)).toEqual(types);
      }
    });
    test("of JSON keeps every digit of a whole number, and says which columns differ by letter case alone", async () => {
      const text =
        '[{"serial": 12345678901234567891, "id": 123456789012345678, "note": "1234567890123456 \\" -"}, {"serial": 7, "id": 2}]';
      const { columns } = await attach("digits", file(text, "json"));
      expect(columns.map(({ type }) => type)).toEqual(["VARCHAR", "BIGINT", "VARCHAR"]);
      expect(rowsOf(await run(engine(), "FROM digits"))).toEqual([
        ["12345678901234567891", 123456789012345678n, '1234567890123456 " -'],
        ["7", 2n, null],
      ]);
      const inherited = await attach("inherited", file('[{"constructor": 1}, {"toString": "x"}]', "json"));
      expect(rowsOf(inherited)).toEqual([
        [1n, null],
        [null, "x"],
      ]);
      const failure = await failureOf(attach("twice", file('[{"Id": 1}, {"id": 2}]', "json")));
      expect(failure).toMatchObject({ kind: "sql", message: 'Two columns are named "id"' });
    });
    test("of Parquet keeps every digit of its decimals", async () => {
      const bytes = Uint8Array.from(atob(decimals), (letter) => letter.charCodeAt(0));
      const { columns } = await attach("decimals", file(bytes, "parquet"));
      expect(columns.map(({ type }) => type)).toEqual(["DECIMAL(9,2)", "DECIMAL(18,3)", "DECIMAL(38,10)", "DOUBLE"]);
      const texts = "SELECT fee::VARCHAR, value::VARCHAR, long::VARCHAR, text FROM decimals ORDER BY fee";
      expect(rowsOf(await run(engine(), texts))).toEqual([
        ["-0.05", "123456789012345.678", "1234567890123456789.0123456789", 2.56],
        ["123.45", "-0.001", "-1.0000000000", -0.01],
      ]);
    });
    test("of Parquet keeps its types, and the empty text beside NULL", async () => {
      const bytes = Uint8Array.from(atob(parquet), (letter) => letter.charCodeAt(0));
      const { columns } = await attach("packed", file(bytes, "parquet"));
      expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
        "id BIGINT",
        "note VARCHAR",
        "day TIMESTAMP",
        "share DOUBLE",
        "tags VARCHAR",
      ]);
      const rows = rowsOf(await run(engine(), "SELECT id, note, day::VARCHAR, share, tags FROM packed ORDER BY id"));
      expect(rows).toEqual([
        [1n, "", "2021-03-04 00:00:00", 0.5, '["a","b"]'],
        [9007199254740993n, null, null, null, null],
      ]);
    });
    test("takes the place of the one before it, and cannot be found as a file", async () => {
      await attach("again", file("a\n1\n"));
      await attach("again", file("b,c\n2,3\n"));
      expect(rowsOf(await run(engine(), "FROM again"))).toEqual([[2n, 3n]]);
      const globbed = ["local/*", "local-*/*"].map((pattern) => `SELECT * FROM glob('${pattern}')`);
      for (const sql of globbed) expect(await run(engine(), sql).then(rowsOf, () => [])).toEqual([]);
      await engine().drop("again");
      expect((await failureOf(run(engine(), "FROM again"))).kind).toBe("sql");
    });
    test.each([
      ["csv", ""],
      ["csv", 'a,b\n1,"2\n3,4,5,6\n'],
      ["json", "[1, 2]"],
      ["json", '{"a": '],
      ["json", "[]"],
      ["ndjson", '{"a": 1}\n{"a"\n'],
      ["parquet", "PAR1 but no more"],
    ] as const)("of %s that cannot be read is an error, and makes no table: %j", async (format, text) => {
      expect((await failureOf(attach("unreadable", file(text, format)))).kind).toBe("sql");
      expect((await failureOf(run(engine(), "FROM unreadable"))).kind).toBe("sql");
    });
    test("cannot take a published table's name", async () => {
      expect(await failureOf(attach("Outcomes", file("a\n1\n")))).toMatchObject({ kind: "sql" });
      expect(await value("SELECT count(*) FROM outcomes")).toBe(3n);
    });
    test("that is not wanted any more is not attached", async () => {
      const refused = engine().attach("refused", file("a\n1\n"), AbortSignal.abort());
      expect((await failureOf(refused)).kind).toBe("stopped");
    });
  });
}
