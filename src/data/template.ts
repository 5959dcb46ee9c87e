import type { Schema } from "./schema.ts";

/** A CSV to fill in: the header line, with every column of the schema. */
export const template = (schema: Schema): string => `${schema.fields.map(({ name }) => name).join(",")}\n`;

/** The words of a workbook's sheets and their headings, and the language that titles and labels are given in. */
export interface TemplateWords {
  readonly locale: string;
  readonly template: {
    readonly columns: string;
    readonly codes: string;
    readonly column: string;
    readonly title: string;
    readonly type: string;
    readonly unit: string;
    readonly required: string;
    readonly description: string;
    readonly evidence: string;
    readonly source: string;
    readonly code: string;
    readonly label: string;
    readonly yes: string;
    readonly no: string;
  };
}

/** An XLSX workbook to fill in: a sheet with the header, one that explains each column, and one with the code lists. */
export async function templateXlsx(schema: Schema, { locale, template: words }: TemplateWords): Promise<Blob> {
  const { default: write } = await import("write-excel-file/universal");
  const bold = (value: string) => ({ value, fontWeight: "bold" as const });
  const isChinese = locale === "zh";
  const columns = schema.fields.map((field) => [
    field.name,
    isChinese ? field.title_zh : field.title,
    field.type,
    field.unit ?? "",
    field.constraints?.required ? words.yes : words.no,
    (isChinese ? field.description_zh : field.description) ?? "",
    field.evidence,
    field.source ?? "",
  ]);
  const codes = schema.fields.flatMap((field) =>
    (field.categories ?? []).map(({ value, label, label_zh }) => [field.name, value, isChinese ? label_zh : label]),
  );
  const { column, title, type, unit, required, description, evidence, source, code, label } = words;
  const widths = (...all: number[]) => all.map((width) => ({ width }));
  return write([
    {
      sheet: schema.name,
      data: [schema.fields.map(({ name }) => bold(name))],
      columns: schema.fields.map(({ name }) => ({ width: Math.max(12, name.length + 2) })),
      stickyRowsCount: 1,
    },
    {
      sheet: words.columns,
      data: [[column, title, type, unit, required, description, evidence, source].map(bold), ...columns],
      columns: widths(28, 32, 10, 10, 10, 60, 10, 32),
      stickyRowsCount: 1,
    },
    {
      sheet: words.codes,
      data: [[column, code, label].map(bold), ...codes],
      columns: widths(28, 28, 60),
      stickyRowsCount: 1,
    },
  ]).toBlob();
}
