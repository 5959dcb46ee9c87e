import { For, Show } from "solid-js";
import type { Imported, Note } from "../../data/import/imported.ts";
import { noteText, sortedNotes } from "../../data/import/report-text.ts";
import type { Messages } from "../../locales/en.ts";

type Words = Messages["importing"];
/** Notes shown of each kind; the saved report has all. */
const most = 12;

/** What a file was recognised as, what it became, and what was not taken and why. */
export function ImportReportView(props: { words: Words; imported: Imported }) {
  const report = () => props.imported.report;
  const notes = () => sortedNotes(report());
  const tables = () => props.imported.tables.filter(({ rows }) => rows > 0);
  return (
    <>
      <dl class="known">
        <dt>{props.words.recognised}</dt>
        <dd>{props.words.formats[props.imported.format]}</dd>
        <dt>{props.words.release}</dt>
        <dd>{props.imported.vintage ?? props.words.noRelease}</dd>
        <Show when={report().headerRow > 0}>
          <dt>{props.words.header}</dt>
          <dd>{props.words.headerAt(report().headerRow, report().sheet)}</dd>
        </Show>
        <Show when={report().above.length > 0}>
          <dt>{props.words.above}</dt>
          <dd>
            <For each={report().above}>{(line) => <p>{line}</p>}</For>
          </dd>
        </Show>
        <dt>{props.words.rows}</dt>
        <dd role="status">{props.words.counts(report().rows, report().taken)}</dd>
      </dl>
      <Show when={report().taken === 0}>
        <p role="alert">{props.words.noRows}</p>
      </Show>
      <Notes words={props.words} title={props.words.notTaken} notes={notes().rejections} open />
      <Notes words={props.words} title={props.words.noted} notes={notes().others} open />
      <Notes words={props.words} title={props.words.labels} notes={notes().mapped} />
      <details>
        <summary>
          {props.words.tables} <span class="by">{tables().length}</span>
        </summary>
        <dl class="known">
          <For each={tables()}>
            {({ name, rows }) => (
              <>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{props.words.tableRows(rows)}</dd>
              </>
            )}
          </For>
        </dl>
      </details>
    </>
  );
}

function Notes(props: { words: Words; title: string; notes: readonly Note[]; open?: boolean }) {
  return (
    <Show when={props.notes.length > 0}>
      <details open={props.open}>
        <summary>
          {props.title} <span class="by">{props.notes.length}</span>
        </summary>
        <ul>
          <For each={props.notes.slice(0, most)}>{(note) => <li>{noteText(note, props.words)}</li>}</For>
          <Show when={props.notes.length > most}>
            <li class="by">{props.words.more(props.notes.length - most)}</li>
          </Show>
        </ul>
      </details>
    </Show>
  );
}
