import { batch, createEffect, createSignal, type JSX, Match, on, onCleanup, Show, Switch } from "solid-js";
import { type Mapping, withReading } from "../../data/mapping.ts";
import { isHash, type Schema } from "../../data/schema.ts";
import type { Desk } from "../desk.ts";
import { type Checking, type Done, startCheck } from "./checking.ts";
import { Findings } from "./findings.tsx";
import { Changes, HowRead } from "./how-read.tsx";
import { keepMapping, keptMapping } from "./kept-mappings.ts";
import { keepSalt, keptSalt } from "./kept-salt.ts";
import { MappingEditor } from "./mapping-editor.tsx";
import { Needed } from "./needed.tsx";
import { ReportHead } from "./report-head.tsx";
import { Serials } from "./serials.tsx";

const none: Mapping = { columns: {} };

/**
 * A file held against a schema: how far the check is, then what became of the file. What is told of a column or a value
 * there goes into the mapping, and the file is checked again. Show it keyed by file and schema.
 */
export function Check(props: {
  desk: Desk;
  schema: Schema;
  file: File;
  /** What can be done with the right rows. */
  actions(done: Done): JSX.Element;
}) {
  const { desk, schema, file } = props;
  const t = () => desk.language.t();
  const words = () => t().records;
  const [mapping, setMapping] = createSignal(none);
  const [sheet, setSheet] = createSignal<string>();
  const [tries, setTries] = createSignal(0);
  const [now, setNow] = createSignal<Checking>({ kind: "busy", done: 0, of: 0 });
  const [done, setDone] = createSignal<Done>();
  const [kept, setKept] = createSignal<"kept" | "not-kept">();
  const [salt, setSalt] = createSignal<string>();
  const [saltKept, setSaltKept] = createSignal<"kept" | "not-kept">();
  let report: HTMLDivElement | undefined;
  /** As it was found before there was a mapping: what the mapping is kept by. */
  let header: readonly string[] | undefined;

  createEffect(
    on([mapping, sheet, salt, tries, desk.language.code], ([mapping, sheet, salt, , language]) => {
      const stop = startCheck({ file, schema, mapping, sheet, salt, language }, (now, done) => {
        if (done && header === undefined) void settle(done);
        else {
          setNow(now);
          if (done) setDone(done);
          if (done && document.activeElement === document.body) report?.focus({ preventScroll: true }); // what was pressed is gone
        }
      });
      onCleanup(stop);
      setStop(() => stop);
    }),
  );
  const [stop, setStop] = createSignal(() => {});

  /** After the first look: a mapping that was kept for such a file is taken, and the file looked at again. */
  async function settle(first: Done) {
    header = first.checked.header;
    const [found, salt] = await Promise.all([
      keptMapping(schema.name, header),
      schema.fields.some(isHash) ? keptSalt() : undefined,
    ]);
    if (found || salt !== undefined) {
      batch(() => {
        setKept(found && "kept");
        setMapping(found ?? none);
        setSaltKept(salt === undefined ? undefined : "kept");
        setSalt(salt);
      });
      return;
    }
    setDone(first);
    setNow({ kind: "done" });
  }
  const change = (mapping: Mapping) => {
    setMapping(mapping);
    setKept(undefined);
    if (header) keepMapping(schema.name, header, mapping).catch(() => setKept("not-kept"));
  };
  const takeSalt = (salt: string | undefined, keep: boolean) => {
    setSalt(salt);
    setSaltKept(undefined);
    if (salt === undefined || keep) keepSalt(salt).catch(() => setSaltKept("not-kept"));
  };
  const busy = () => {
    const at = now();
    return at.kind === "busy" ? at : undefined;
  };
  const failed = () => {
    const at = now();
    return at.kind === "failed" ? at : undefined;
  };
  return (
    <div class="check" aria-busy={busy() !== undefined}>
      <p class="row check-file">
        <b>{file.name}</b>
        <span class="by">{words().file.bytes(file.size)}</span>
      </p>
      <Switch>
        <Match when={busy()}>
          {(busy) => (
            <div class="busy-line" role="status">
              <span>{busy().of === 0 ? words().busy.reading : words().busy.checking(busy().done, busy().of)}</span>
              <progress
                aria-label={words().busy.reading}
                {...(busy().of === 0 ? {} : { max: busy().of, value: busy().done })}
              />
              <button
                type="button"
                class="btn"
                onClick={() => {
                  stop()();
                  setNow({ kind: "cancelled" });
                }}
              >
                {words().busy.cancel}
              </button>
            </div>
          )}
        </Match>
        <Match when={now().kind === "cancelled" || failed()}>
          <div class="note stale" role="alert">
            <span>{failed() ? words().busy[failed()?.why ?? "unreadable"] : words().busy.cancelled}</span>
            <div class="row">
              <button type="button" class="btn" onClick={() => setTries((tries) => tries + 1)}>
                {words().busy.again}
              </button>
              <Show when={failed()?.why === "encoding"}>
                <button type="button" class="btn" onClick={() => change(withReading(mapping(), "encoding", ""))}>
                  {words().mapping.reset}
                </button>
              </Show>
            </div>
          </div>
        </Match>
      </Switch>
      <Show when={done()}>
        {(done) => (
          <div class="check" tabindex="-1" ref={report}>
            <ReportHead t={t()} file={file} checked={done().checked}>
              {props.actions(done())}
            </ReportHead>
            <Needed t={t()} schema={schema} checked={done().checked} mapping={mapping()} onMapping={change} />
            <Serials
              t={t()}
              schema={schema}
              checked={done().checked}
              salt={salt()}
              kept={saltKept()}
              onSalt={takeSalt}
            />
            <Show when={done().checked.header.length > 0 || done().checked.reading.workbook}>
              <HowRead
                t={t()}
                reading={done().checked.reading}
                mapping={mapping()}
                onMapping={change}
                onSheet={setSheet}
              />
              <MappingEditor
                t={t()}
                schema={schema}
                checked={done().checked}
                mapping={mapping()}
                kept={kept()}
                onMapping={change}
              />
            </Show>
            <Findings
              t={t()}
              schema={schema}
              findings={done().checked.findings}
              orders={done().checked.orders}
              mapping={mapping()}
              onMapping={change}
            />
            <Changes t={t()} checked={done().checked} />
          </div>
        )}
      </Show>
    </div>
  );
}
