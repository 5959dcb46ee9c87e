import { Match, Switch } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { isKeeping, keepAll, kept } from "./installed.ts";
import type { Kept } from "./release.ts";

/** One quiet line on what is kept for use without a network. Nothing where nothing is kept. */
export function OfflineLine(props: { t: Messages }) {
  const words = () => props.t.installed;
  const size = (bytes: number) => Math.ceil(bytes / 1e6).toLocaleString(props.t.locale);
  const when = (is: (now: Kept) => boolean) => {
    const now = kept();
    return now && is(now) ? now : undefined;
  };
  return (
    <Switch>
      <Match when={when(({ missing }) => missing.length === 0)}>
        {(now) => <span>{words().kept(size(now().bytes))}</span>}
      </Match>
      <Match when={isKeeping() && kept()}>
        {(now) => <span>{words().keeping(size(now().bytes), size(now().total))}</span>}
      </Match>
      <Match when={kept()}>
        {(now) => (
          <span>
            {words().some(size(now().bytes))}{" "}
            <button type="button" class="plain" onClick={() => void keepAll()}>
              {words().keepAll(size(now().total - now().bytes))}
            </button>
          </span>
        )}
      </Match>
    </Switch>
  );
}
