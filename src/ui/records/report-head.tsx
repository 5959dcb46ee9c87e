import { type JSX, Show } from "solid-js";
import type { Checked } from "../../data/checked.ts";
import type { Messages } from "../../locales/en.ts";
import { Icon } from "../icons.tsx";
import { saveFile } from "../save-file.ts";

/** What became of a file, in numbers, and what can be done with it: `children` first, then the downloads. */
export function ReportHead(props: { t: Messages; file: File; checked: Checked; children: JSX.Element }) {
  const words = () => props.t.records.report;
  const stem = () => props.file.name.replace(/\.[^.]*$/, "");
  const changed = () => props.checked.changes.reduce((sum, { count }) => sum + count, 0);
  const facts = (): readonly (readonly [string, number])[] => [
    [words().read, props.checked.valid + props.checked.rejected],
    [words().right, props.checked.valid],
    [words().rejected, props.checked.rejected],
    [words().changed, changed()],
  ];
  const verdict = () => {
    const { valid, rejected } = props.checked;
    if (valid === 0) return rejected === 0 ? words().noRows : words().none;
    return rejected === 0 ? words().allRight : undefined;
  };
  return (
    <section aria-label={words().name}>
      <dl class="facts">
        {facts().map(([name, count]) => (
          <div>
            <dt>{name}</dt>
            <dd>{words().number(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="by" role="status">
        {props.t.data.rows(props.checked.valid, props.checked.rejected)} {verdict()}
      </p>
      <p class="by">{props.t.data.readAs(props.checked.reading)}</p>
      {props.checked.unchecked.map(({ field, resource }) => (
        <p class="by">{props.t.data.unchecked(field, resource)}</p>
      ))}
      <Show when={props.checked.fictional.length > 0}>
        <div class="note generated">
          <strong>{words().fictional}</strong>
          <span>{props.t.data.fictional(props.checked.fictional)}</span>
        </div>
      </Show>
      <div class="row check-actions">
        {props.children}
        <Show when={props.checked.rejected > 0}>
          <button
            type="button"
            class="btn"
            onClick={() => saveFile(`${stem()}-rejected.csv`, props.checked.rejectedCsv)}
          >
            <Icon name="save" />
            {words().saveRejected}
          </button>
        </Show>
        <button
          type="button"
          class="btn"
          onClick={() => saveFile(`${stem()}-report.txt`, props.checked.text, "text/plain")}
        >
          <Icon name="save" />
          {words().saveReport}
        </button>
      </div>
    </section>
  );
}
