import { Show } from "solid-js";
import type { Result } from "../engine/engine.ts";
import type { Messages } from "../locales/en.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { MapView } from "../view/map.tsx";
import { PlotView } from "../view/plot.tsx";
import type { Lookup } from "../view/template.ts";

/** The small chart or map of a notebook's card, from stored results. Loaded after the words of the page. */
export default function CardPicture(props: {
  t: Messages;
  notebook: Notebook;
  results: ReadonlyMap<string, Result>;
  lookup: Lookup;
  generated: boolean;
}) {
  const named = () => props.notebook.cells.find((cell) => cell.id === props.notebook.front.card?.plot);
  const plot = () => {
    const cell = named();
    return cell?.kind === "plot" ? cell : undefined;
  };
  const map = () => {
    const cell = named();
    return cell?.kind === "map" ? cell : undefined;
  };
  return (
    <>
      <Show when={plot()}>
        {(cell) => (
          <PlotView
            spec={cell().spec}
            frames={props.results}
            lookup={props.lookup}
            t={props.t}
            generated={props.generated}
          />
        )}
      </Show>
      <Show when={map()}>
        {(cell) => (
          <MapView
            spec={cell().spec}
            frames={props.results}
            lookup={props.lookup}
            t={props.t}
            generated={props.generated}
          />
        )}
      </Show>
    </>
  );
}
