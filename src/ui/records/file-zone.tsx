import { createSignal, type JSX } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { Icon } from "../icons.tsx";

/** Where a file is dropped, or chosen by the button. `children` are further ways to begin. */
export function FileZone(props: { t: Messages; again: boolean; onFile(file: File): void; children?: JSX.Element }) {
  const words = () => props.t.records.file;
  const [over, setOver] = createSignal(false);
  let picker!: HTMLInputElement;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button does all that dropping does.
    <div
      class="drop file-zone"
      classList={{ over: over() }}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) props.onFile(file);
      }}
    >
      <p>
        <b>{words().drop}</b>
        <br />
        {words().note}
      </p>
      <div class="row">
        <button type="button" class="btn" classList={{ main: !props.again }} onClick={() => picker.click()}>
          <Icon name="file" />
          {props.again ? words().another : words().choose}
        </button>
        {props.children}
      </div>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) props.onFile(file);
        }}
      />
    </div>
  );
}
