import type { Schema } from "../../data/schema.ts";
import { template, templateXlsx } from "../../data/template.ts";
import type { Messages } from "../../locales/en.ts";
import { Icon } from "../icons.tsx";
import { saveFile } from "../save-file.ts";

/** The two tables to fill in: a header alone, and a workbook that explains every column. */
export function Templates(props: { t: Messages; schema: Schema }) {
  const words = () => props.t.records;
  return (
    <>
      <button
        type="button"
        class="btn"
        onClick={() => saveFile(`${props.schema.name}.csv`, template(props.schema), "text/csv")}
      >
        <Icon name="save" />
        {words().csv}
      </button>
      <button
        type="button"
        class="btn"
        onClick={() => {
          const { locale, data } = props.t;
          void templateXlsx(props.schema, { locale, ...data }).then((blob) =>
            saveFile(`${props.schema.name}.xlsx`, blob),
          );
        }}
      >
        <Icon name="save" />
        {words().xlsx}
      </button>
    </>
  );
}
