import type { Messages } from "../locales/en.ts";
import { OfflineLine } from "./installed/offline-line.tsx";

export function PageFoot(props: { t: Messages }) {
  return (
    <footer class="foot">
      <span>{props.t.ui.foot.runs}</span>
      <span>{props.t.ui.foot.data}</span>
      <OfflineLine t={props.t} />
    </footer>
  );
}
