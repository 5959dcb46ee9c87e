import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { en } from "../locales/en.ts";
import { zh } from "../locales/zh.ts";
import { schemaOf, schemas } from "./generated.ts";
import { template, templateXlsx } from "./template.ts";

/** The texts of a zip file's entries, by their paths, from its central directory. */
function unzip(bytes: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset, i) =>
      i === 0 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(start, start + size);
    const text = bytes.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), text.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return files;
}

test("a template is one line with every column, in the schema's order", () => {
  expect(template(schemaOf("contact"))).toBe("iso3,role,contact,email,phone,last_confirmed,source\n");
});

test.each([
  ["en", { locale: en.locale, ...en.data }, "Programme of Action"],
  ["zh", { locale: zh.locale, ...zh.data }, "行动纲领"],
])("a workbook in %s holds the header, every column and every code with its words", async (_, words, label) => {
  for (const schema of schemas.values()) {
    const blob = await templateXlsx(schema, words);
    const files = unzip(Buffer.from(await blob.arrayBuffer()));
    expect([...files.keys()].filter((path) => /worksheets\/sheet\d\.xml$/.test(path))).toHaveLength(3);
    const texts = new Set(
      [...files.values()].flatMap((xml) => [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((m) => m[1])),
    );
    const codes = schema.fields.flatMap(({ categories = [] }) => categories.map(({ value }) => value));
    expect([...schema.fields.map(({ name }) => name), ...codes].filter((text) => !texts.has(text))).toEqual([]);
    if (schema.name === "contact") expect(texts).toContain(label);
  }
});
