import { createSignal, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { hasNew, loadNew, putOff } from "./installed.ts";

/** Says that there is a new version, and leaves it to the reader when to load it. */
export function UpdateNotice(props: { t: Messages }) {
  const [isLoading, setLoading] = createSignal(false);
  const words = () => props.t.installed;
  const load = () => {
    setLoading(true);
    loadNew().catch(() => setLoading(false));
  };
  return (
    <div role="status" class="new-version">
      <Show when={hasNew()}>
        <div>
          <p>
            <b>{words().newVersion}</b> {words().newVersionNote}
          </p>
          <span class="row">
            <button type="button" class="btn main" disabled={isLoading()} onClick={load}>
              {isLoading() ? words().loading : words().load}
            </button>
            <button type="button" class="btn bare" disabled={isLoading()} onClick={putOff}>
              {words().later}
            </button>
          </span>
        </div>
      </Show>
    </div>
  );
}
