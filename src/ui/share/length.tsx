import { For } from "solid-js";
import type { Messages } from "../../locales/en.ts";

/** Characters up to which a link is safe anywhere, passes most programs, and passes from browser to browser. */
const TIERS = [
  { name: "anywhere", from: 0, to: 2000 },
  { name: "some", from: 2000, to: 8000 },
  { name: "browser", from: 8000, to: 32_000 },
] as const;

/** Characters above which a notebook goes as a file. */
export const LONGEST_LINK = 32_000;

/** How long the link is, and how far such a link gets. */
export function Length(props: { t: Messages; length: number }) {
  const words = () => props.t.ui.share;
  const tier = () => TIERS.find((t) => props.length <= t.to);
  const name = () => tier()?.name ?? "over";
  return (
    <div class="measure">
      <div class="row apart">
        <span>
          <b>{words().length(props.length)}</b> {words().tiers[name()]}
        </span>
        <span aria-hidden="true">{words().limits}</span>
      </div>
      <div
        class="tier"
        classList={{ some: name() === "some" || name() === "browser", over: name() === "over" }}
        role="img"
        aria-label={words().meter(props.length, tier()?.to ?? LONGEST_LINK)}
      >
        <For each={TIERS}>{(t) => <i style={{ "--part": `${percentOf(t, props.length)}%` }} />}</For>
      </div>
    </div>
  );
}

function percentOf(tier: { from: number; to: number }, length: number): number {
  const part = (length - tier.from) / (tier.to - tier.from);
  return Math.round(100 * Math.min(1, Math.max(0, part)));
}
