import type { JSX } from "solid-js";
import type { Messages } from "../../locales/en.ts";

/** A page to be read, or one that is live. */
export type Form = "still" | "live";

/** The choice between the two. `why`: there is none, and why. `bytes`: what the second adds. */
export function FormChoice(props: {
  t: Messages;
  form: Form;
  bytes: number | undefined;
  why: string | undefined;
  onForm(form: Form): void;
}): JSX.Element {
  const words = () => props.t.oneFile;
  const choice = (form: Form, name: () => string, note: () => string) => (
    <label class="form-choice">
      <input
        type="radio"
        name="one-file-form"
        checked={props.form === form}
        disabled={form === "live" && props.why !== undefined}
        onChange={() => props.onForm(form)}
      />
      <span>
        <b>{name()}</b> <span class="by">{note()}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="form-choices">
      <legend>{words().form}</legend>
      {choice(
        "still",
        () => words().stillForm,
        () => words().stillFormNote,
      )}
      {choice(
        "live",
        () => words().liveForm,
        () => props.why ?? words().liveFormNote(words().bytes(props.bytes ?? 0)),
      )}
    </fieldset>
  );
}
