import { createSignal, onCleanup, Show } from "solid-js";
import type { Schema } from "../../data/schema.ts";
import { parse } from "../../notebook/parse.ts";
import type { Desk } from "../desk.ts";
import { canTry, tryOut } from "../files/try-out.ts";
import { Icon } from "../icons.tsx";
import { type Trouble, troubleOf } from "../kept/database.ts";
import { TroubleNote } from "../kept/notices.tsx";
import { ownName } from "../open-address.ts";
import { newId } from "../store.ts";
import { Check } from "./check.tsx";
import type { Done } from "./checking.ts";
import { FileZone } from "./file-zone.tsx";
import { linkedOf } from "./linked-of.ts";
import { RecordColumns } from "./record-columns.tsx";
import { descriptionOf, titleOf } from "./record-list.tsx";
import { Templates } from "./templates.tsx";

/** A kind of record: a file can be checked against it, and its columns are explained. */
export function RecordPage(props: { desk: Desk; schema: Schema }) {
  const { desk, schema } = props;
  const t = () => desk.language.t();
  const words = () => t().records;
  const [file, setFile] = createSignal<File>();
  const [trouble, setTrouble] = createSignal<Trouble>();
  const create = async (file: File, done: Done) => {
    const id = newId();
    const table = `own_${schema.name}`;
    const text = words().notebook(titleOf(schema, t()), schema.name, table, descriptionOf(schema, t()));
    desk.handed.set(id, linkedOf(schema, table, file, done));
    await desk.store.put({ id, title: parse(text).front.title, text, changed: Date.now(), inert: false }).then(
      () => location.assign(`#/${ownName(id)}?view=edit`),
      (error) => setTrouble(troubleOf(error)),
    );
  };
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());
  const [trying, setTrying] = createSignal<"trying" | "tryFailed">();
  const tryIt = async () => {
    setTrying("trying");
    try {
      setFile(await tryOut(await desk.engine.get(), schema.name, leaving.signal));
      setTrying(undefined);
    } catch {
      desk.engine.retry();
      setTrying("tryFailed");
    }
  };
  return (
    <>
      <header class="head">
        <h1>{titleOf(schema, t())}</h1>
        <p class="stand">{descriptionOf(schema, t())}</p>
        <p class="by">
          {words().meets}
          {t().checks.serves[schema.name] ?? schema.name}
        </p>
      </header>
      <section class="check-section" aria-label={words().file.title}>
        <FileZone t={t()} again={file() !== undefined} onFile={setFile}>
          <Templates t={t()} schema={schema} />
          <Show when={canTry(schema.name)}>
            <button type="button" class="btn" disabled={trying() === "trying"} onClick={() => void tryIt()}>
              {words().file.tryIt}
            </button>
          </Show>
        </FileZone>
        <Show when={trying()}>{(now) => <p role="status">{words().file[now()]}</p>}</Show>
        <Show when={trouble()}>{(why) => <TroubleNote t={t()} why={why()} />}</Show>
        <Show when={file()} keyed>
          {(file) => (
            <Check
              desk={desk}
              schema={schema}
              file={file}
              actions={(done) => (
                <button
                  type="button"
                  class="btn main"
                  disabled={done.checked.valid === 0}
                  onClick={() => void create(file, done)}
                >
                  <Icon name="plus" />
                  {words().report.openNotebook}
                </button>
              )}
            />
          )}
        </Show>
      </section>
      <RecordColumns t={t()} schema={schema} />
    </>
  );
}
