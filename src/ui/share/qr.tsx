import { createResource, Show } from "solid-js";
import type { Messages } from "../../locales/en.ts";
import { saveFile } from "../save-file.ts";

/** ISO/IEC 18004: bytes that the largest code holds at level L, which mends least. */
const MOST = 2953;
/** From here on a code has so many modules that a camera needs it large. */
const FINE = 800;
/** ISO/IEC 18004: modules left blank around the code. */
const QUIET = 4;

/** The link as a QR code, drawn dark on light in either theme, or why there is none. */
export default function QrCode(props: { t: Messages; link: string }) {
  const words = () => props.t.links.qr;
  const fits = () => (props.link.length <= MOST ? props.link : undefined);
  const [code] = createResource(fits, async (link) => {
    const { encode } = await import("uqr");
    return encode(link, { ecc: "L", border: QUIET });
  });
  let svg!: SVGSVGElement;
  return (
    <Show when={fits()} fallback={<p class="lede">{words().over(props.link.length, MOST)}</p>}>
      <Show when={code.latest}>
        {(code) => (
          <figure class="qr">
            <svg
              ref={svg}
              xmlns="http://www.w3.org/2000/svg"
              viewBox={`0 0 ${code().size} ${code().size}`}
              shape-rendering="crispEdges"
              role="img"
              aria-label={words().alt}
            >
              <rect width="100%" height="100%" fill="#fff" />
              <path d={modules(code().data)} fill="#000" />
            </svg>
            <figcaption>
              <Show when={props.link.length > FINE}>
                <p class="by">{words().fine(props.link.length)}</p>
              </Show>
              <button
                type="button"
                class="btn"
                onClick={() => saveFile("link.svg", new XMLSerializer().serializeToString(svg), "image/svg+xml")}
              >
                {words().save}
              </button>
            </figcaption>
          </figure>
        )}
      </Show>
    </Show>
  );
}

/** A path of the dark modules, each row's runs as bars. */
function modules(rows: readonly (readonly boolean[])[]): string {
  const bars = rows.flatMap((row, y) => {
    const runs: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      runs.push(`M${from} ${y}h${x + 1 - from}v1H${from}z`);
    }
    return runs;
  });
  return bars.join("");
}
