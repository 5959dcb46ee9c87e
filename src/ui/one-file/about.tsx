import { type JSX, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { trailOf } from "../../notebook/trail.ts";
import { formatValue } from "../../view/format.ts";
import type { Catalogue } from "../catalogue/resource.ts";
import type { Citation } from "../cite/citation.ts";
import { Tables } from "../cite/tables.tsx";
import type { Desk } from "../desk.ts";
import type { Opened } from "../opened.ts";
import { chosenWords } from "./sheet.tsx";

/** What the file says of itself. */
export interface Facts {
  readonly t: Messages;
  readonly opened: Opened;
  readonly desk: Desk;
  readonly made: Date;
  readonly citation: Citation;
  readonly catalogue: Catalogue;
  /** It holds the tables and the engine too. */
  readonly live: boolean;
}

/** Under the title: when it was made, that it stands still, and what it is made of. */
export function Head(props: Facts): JSX.Element {
  return (
    <p class="wide by made-on">
      {props.t.oneFile.savedOn(moment(props.made, props.t))}{" "}
      <Show when={props.live}>
        <span role="status">{props.t.oneFile.starting} </span>
      </Show>
      <a href="#about-file">{props.t.oneFile.about}</a>
    </p>
  );
}

/** At the end: date, versions, content hash, choices, tables with their sources, the reference. */
export function About(props: Facts): JSX.Element {
  const words = () => props.t.oneFile;
  const { opened, desk } = props;
  const notebook = opened.notebook();
  const trail = trailOf(
    notebook,
    notebook.cells.map(({ id }) => id),
    desk.known,
  );
  const inputs = notebook.cells.flatMap((cell) => (cell.kind === "input" && opened.runs() ? [cell] : []));
  return (
    <section class="about-file wide" id="about-file" aria-labelledby="about-file-name">
      <h2 id="about-file-name">{words().about}</h2>
      <dl>
        <dt>{words().made}</dt>
        <dd>
          <time dateTime={props.made.toISOString()}>{moment(props.made, props.t)}</time>
        </dd>
        <Show when={opened.computedOn()}>
          {(day) => (
            <>
              <dt>{words().computed}</dt>
              <dd>{formatValue({ type: "date", iso: day() }, undefined, props.t)}</dd>
            </>
          )}
        </Show>
        <dt>{words().versions}</dt>
        <dd>{words().madeWith(desk.version, desk.engineVersion)}</dd>
        <dt>{words().hash}</dt>
        <dd>
          <code>{props.citation.hash ?? props.t.cite.noHash}</code>
        </dd>
        <Show when={inputs.length > 0}>
          <dt>{words().choices}</dt>
          <dd>
            {words().list(inputs.map((cell) => words().choice(cell.spec.label, chosenWords(cell, opened, props.t))))}
          </dd>
        </Show>
        <dt>{props.t.cite.reference}</dt>
        <dd>{props.t.cite.text(props.citation.main)}</dd>
      </dl>
      <Tables t={props.t} catalogue={props.catalogue} tables={trail.tables} files={trail.files} />
      <p>{props.live ? words().liveStill : words().still}</p>
    </section>
  );
}

function moment(date: Date, t: Messages): string {
  return new Intl.DateTimeFormat(t.view.dates, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(date);
}
