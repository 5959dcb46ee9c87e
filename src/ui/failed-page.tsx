import { Show } from "solid-js";
import type { Desk } from "./desk.ts";
import { TroubleNote } from "./kept/notices.tsx";
import type { Failed } from "./open-address.ts";
import { PageFoot } from "./page-foot.tsx";
import { DamagedLink, NotFound } from "./pages.tsx";
import { saveFile } from "./save-file.ts";
import { TopBar } from "./top-bar.tsx";

/** Instead of a notebook: why there is none, and how to go on. */
export function FailedPage(props: { desk: Desk; failed: Failed }) {
  const t = () => props.desk.language.t();
  const notFound = () => (props.failed.why.kind === "not-found" ? props.failed.why : undefined);
  const notKept = () => (props.failed.why.kind === "not-kept" ? props.failed.why : undefined);
  const damage = () => {
    const { why } = props.failed;
    return why.kind === "not-found" || why.kind === "not-kept" ? undefined : why;
  };
  const recovered = () => {
    const why = damage();
    return why && "recovered" in why && why.recovered !== "" ? why.recovered : undefined;
  };
  return (
    <>
      <TopBar
        t={t()}
        language={props.desk.language}
        theme={props.desk.theme}
        onFind={() => location.assign("#/")}
        crumb={t().ui.top.fromLink}
      />
      <Show when={notFound()}>{(why) => <NotFound t={t()} name={why().name} />}</Show>
      <Show when={notKept()}>
        {(failed) => (
          <main class="doc" id="main">
            <h1>{t().kept.notRead}</h1>
            <TroubleNote t={t()} why={failed().why} onRetry={() => location.reload()} />
          </main>
        )}
      </Show>
      <Show when={damage()}>
        {(why) => (
          <DamagedLink
            t={t()}
            damage={why().kind}
            recovered={recovered()}
            onSave={() => saveFile("recovered.md", recovered() ?? "")}
            onOpenLink={(fragment) => location.assign(fragment)}
          />
        )}
      </Show>
      <PageFoot t={t()} />
    </>
  );
}
