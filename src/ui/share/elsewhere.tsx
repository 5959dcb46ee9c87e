import { createSignal, lazy, Show, Suspense } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { Snippet } from "./snippet.tsx";

const QrCode = lazy(() => import("./qr.tsx"));

/** Other ways for a link to go: as a picture that a telephone reads, and as a part of another page. */
export function Elsewhere(props: {
  t: Messages;
  link: string | undefined;
  /** The address of the embedded view; undefined where there is none. */
  embed: string | undefined;
  title: string;
  single: boolean;
}) {
  const words = () => props.t.links;
  const [shown, setShown] = createSignal<"qr" | "embed">();
  const toggle = (what: "qr" | "embed") => setShown(shown() === what ? undefined : what);
  return (
    <>
      <div class="row">
        <button type="button" class="btn" aria-expanded={shown() === "qr"} onClick={() => toggle("qr")}>
          {shown() === "qr" ? words().qr.hide : words().qr.show}
        </button>
        <Show when={props.embed}>
          <button type="button" class="btn" aria-expanded={shown() === "embed"} onClick={() => toggle("embed")}>
            {shown() === "embed" ? words().embed.hide : words().embed.show}
          </button>
        </Show>
      </div>
      <Show when={shown() === "qr" && props.link}>
        {(link) => (
          <Suspense>
            <QrCode t={props.t} link={link()} />
          </Suspense>
        )}
      </Show>
      <Show when={shown() === "embed" && props.embed}>
        {(address) => <Snippet t={props.t} address={address()} title={props.title} single={props.single} />}
      </Show>
    </>
  );
}
