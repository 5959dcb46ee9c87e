import type { Messages } from "../../locales/en.ts";
import { CodeEditor } from "./code-editor.tsx";
import "./edit.css";

/** The whole notebook as one Markdown text. */
export function TextView(props: { text: string; t: Messages; onText(text: string): void }) {
  return (
    <div class="text-view">
      <CodeEditor
        text={props.text}
        language="markdown"
        label={props.t.editor.wholeText}
        t={props.t}
        onText={(text) => props.onText(text)}
      />
    </div>
  );
}
