import countries from "../../../data/countries.csv?raw";
import names from "../../../data/schemas/country_names.csv?raw";
import fictional from "../../../data/schemas/fictional_states.csv?raw";
import { checkFile } from "../../data/check-file.ts";
import { type Checked, checkedOf } from "../../data/checked.ts";
import { countriesOf } from "../../data/country-files.ts";
import type { Mapping } from "../../data/mapping.ts";
import type { Schema } from "../../data/schema.ts";
import { hexSha256 } from "../../notebook/hash.ts";
import type { LanguageCode } from "../language-choice.ts";

/** What the worker is asked, once: a file against a schema. */
export interface Asked {
  readonly file: Blob;
  readonly schema: Schema;
  readonly mapping: Mapping;
  readonly sheet: string | undefined;
  /** What serial numbers are hashed with. It leaves neither the page nor this worker. */
  readonly salt: string | undefined;
  readonly language: LanguageCode;
}
/** What it tells: how many rows are done, what became of the file, or why it could not be read at all. */
export type Told =
  | { readonly kind: "rows"; readonly done: number; readonly of: number }
  | { readonly kind: "done"; readonly checked: Checked; readonly sha256: string }
  | { readonly kind: "failed"; readonly why: "encoding" | "unreadable"; readonly message: string };

const tell = (told: Told) => postMessage(told);

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  answer(data).catch((error: unknown) => {
    const why = error instanceof RangeError ? "encoding" : "unreadable";
    tell({ kind: "failed", why, message: error instanceof Error ? error.message : String(error) });
  });
});

async function answer({ file, schema, mapping, sheet, salt, language }: Asked): Promise<void> {
  const [bytes, words] = await Promise.all([file.arrayBuffer(), wordsOf(language)]);
  const sha256 = await hexSha256(bytes);
  const report = await checkFile(new Uint8Array(bytes), schema, {
    countries: await countriesOf([countries, names, fictional]),
    mapping,
    sheet,
    salt,
    onRows: (done, of) => tell({ kind: "rows", done, of }),
  });
  tell({ kind: "done", checked: await checkedOf(report, schema, words), sha256 });
}

async function wordsOf(language: LanguageCode) {
  if (language === "zh") return (await import("../../locales/zh.ts")).zh.data;
  return (await import("../../locales/en.ts")).en.data;
}
