import { createMemo, createSignal, lazy, on, Show, Suspense } from "solid-js";
import type { Engine } from "../../engine/engine.ts";
import { fill } from "../../view/template.ts";
import type { Desk } from "../desk.ts";
import type { Opened } from "../opened.ts";
import type { Citation } from "./citation.ts";
import type { Subject } from "./subject.ts";

const OriginDialog = lazy(() => import("./origin-dialog.tsx"));
const CiteDialog = lazy(() => import("./cite-dialog.tsx"));
const Cited = lazy(() => import("./cited.tsx"));

/** Addresses up to this length can stand in a reference. */
const SHORT = 2000;

export interface CitingProps {
  readonly desk: Desk;
  readonly opened: Opened;
  engine(): Promise<Engine>;
  /** The notebook's address as it stands, whatever its length; undefined where it has none. */
  address(): Promise<string | undefined>;
}

/** What can be asked of an open notebook: where something comes from, and how to cite it. */
export function createCiting(props: CitingProps) {
  const { desk, opened } = props;
  const t = () => desk.language.t();
  const [traced, setTraced] = createSignal<Subject>();
  const [citing, setCiting] = createSignal<{ readonly figure: Extract<Subject, { kind: "figure" }> | undefined }>();

  const citation = (subject?: Extract<Subject, { kind: "figure" }>) => {
    const notebook = opened.notebook();
    const words = t();
    const figure = subject && {
      cell: subject.cell.id,
      title: fill(subject.cell.spec.figure.title, opened.lookup, words),
    };
    const shown = subject ? [subject.cell] : notebook.cells;
    const generated = shown.some(({ id }) => opened.view(id).generated);
    return async (): Promise<Citation> => {
      const [{ citationOf }, catalogue, url] = await Promise.all([
        import("./citation.ts"),
        desk.catalogue(),
        props.address(),
      ]);
      const work = {
        notebook,
        figure,
        generated,
        url: url && url.length <= SHORT ? url : undefined,
        version: desk.version,
      };
      return citationOf(work, desk.known, catalogue, words);
    };
  };
  const generated = createMemo(() => opened.notebook().cells.some(({ id }) => opened.view(id).generated));
  /** Made anew only for another work: its address may be a link, and packing one takes a while. */
  const whole = createMemo(on([opened.notebook, opened.chosen, generated, t], () => citation()));

  return {
    /** Shows where a value or figure comes from. */
    trace: (subject: Subject) => setTraced(subject),
    cite: () => setCiting({ figure: undefined }),
    /** The reference that ends the notebook. */
    Reference: () => (
      <Suspense>
        <Cited t={t()} citation={whole()} onCite={() => setCiting({ figure: undefined })} />
      </Suspense>
    ),
    Dialogs: () => (
      <Suspense>
        <Show when={traced()} keyed>
          {(subject) => (
            <OriginDialog
              t={t()}
              opened={opened}
              subject={subject}
              known={desk.known}
              catalogue={desk.catalogue}
              engine={props.engine}
              onCite={() => {
                setTraced(undefined);
                setCiting({ figure: subject.kind === "figure" ? subject : undefined });
              }}
              onClose={() => setTraced(undefined)}
            />
          )}
        </Show>
        <Show when={citing()} keyed>
          {({ figure }) => (
            <CiteDialog
              t={t()}
              figure={figure !== undefined}
              citation={citation(figure)}
              onClose={() => setCiting(undefined)}
            />
          )}
        </Show>
      </Suspense>
    ),
  };
}
