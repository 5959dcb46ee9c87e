import type { Messages } from "../locales/en.ts";
import type { PlotSpec } from "../notebook/figures.ts";
import { draw } from "./draw.ts";
import { Legend } from "./legend.tsx";
import type { Frames } from "./marks.ts";
import { Picture } from "./picture.tsx";
import { drawStrip } from "./strip.ts";
import { fill, type Lookup } from "./template.ts";

/** A plot of a cell's results, by frame. The strip under a chart over time counts those who stand behind it. */
export function PlotView(props: { spec: PlotSpec; frames: Frames; lookup: Lookup; t: Messages; generated?: boolean }) {
  return (
    <Picture
      draw={(room) => {
        const drawing = draw(props.spec, props.frames, room, props.t);
        const { strip } = props.spec;
        const counted = strip && props.frames.get(strip.frame);
        return { ...drawing, strip: counted && drawStrip(strip, counted, drawing, room, props.t) };
      }}
      pictures={({ chart, strip }) => (strip ? [chart, strip] : [chart])}
      alt={`${props.generated ? `${props.t.view.generated}. ` : ""}${fill(props.spec.figure.alt, props.lookup, props.t)}`}
      failed={props.t.view.plotFailed}
      before={({ legend }) => <Legend swatches={legend} t={props.t} />}
      after={({ strip }) =>
        strip && <p class="strip-name">{fill(props.spec.strip?.label ?? [], props.lookup, props.t)}</p>
      }
    />
  );
}
