import { createUniqueId } from "solid-js";
import type { Messages } from "../locales/en.ts";

/** Whether another page shows this one inside itself, where it can make a click look like something else. */
export const isFramed = () => window.top !== window;

/** In the place of the question whether to run: inside another page it is not asked. */
export function FramedSheet(props: { t: Messages }) {
  const heading = createUniqueId();
  const words = () => props.t.sending.frame;
  return (
    <section class="sheet" aria-labelledby={heading}>
      <div class="in">
        <div class="answer">
          <h2 id={heading}>{words().title}</h2>
          <p>{words().text}</p>
        </div>
        <div class="row answer">
          <a class="btn main" href={location.href} target="_blank" rel="noopener">
            {words().open}
          </a>
        </div>
      </div>
    </section>
  );
}
