/** Line icons on a grid of 16, drawn with the text's colour. */
const paths = {
  search: "M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2Zm3.6 8.6L14 14",
  share: "M8 10V2m0 0L5 5m3-3 3 3M3 8v6h10V8",
  edit: "M3 13l.7-2.8L11 3l2 2-7.2 7.3L3 13Z",
  read: "M8 4.5C6.5 3.5 4.5 3.2 2 3.5v9c2.5-.3 4.5 0 6 1 1.5-1 3.5-1.3 6-1v-9c-2.5-.3-4.5 0-6 1Zm0 0v9",
  globe: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM2 8h12M8 2c3 3.5 3 8.5 0 12M8 2c-3 3.5-3 8.5 0 12",
  moon: "M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z",
  sun: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7",
  run: "M5 3l8 5-8 5V3Z",
  stop: "M4 4h8v8H4Z",
  file: "M4 2h5l3 3v9H4V2Zm5 0v3h3",
  save: "M8 2v8m0 0 3-3m-3 3L5 7M3 11v3h10v-3",
  plus: "M8 3v10M3 8h10",
  close: "M4 4l8 8M12 4l-8 8",
  trash: "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.8 7v4M9.2 7v4",
  up: "M8 13V3m0 0L4 7m4-4 4 4",
  down: "M8 3v10m0 0 4-4m-4 4L4 9",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  table: "M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 3.5v9",
  chart: "M3 13V7m5 6V3m5 10V9M2 13.5h12",
  map: "M2 4l4-1.5 4 1.5 4-1.5v9.5l-4 1.5-4-1.5L2 13.5V4Zm4-1.5V12m4-8v9.5",
  input: "M2 5h7m3 0h2M2 11h2m3 0h7M10.5 3.5v3M5.5 9.5v3",
  text: "M3 4h10M3 8h10M3 12h6",
  heading: "M4 3v10M12 3v10M4 8h8",
  link: "M7 9l2-2M6 11l-1 1a2 2 0 0 1-3-3l2-2m6-2 1-1a2 2 0 0 1 3 3l-2 2",
  undo: "M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3",
  home: "M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5",
  check: "M3 8.5l3.5 3.5L13 4.5",
};

export type IconName = keyof typeof paths;

/** Never alone: a word or an `aria-label` stands beside it. */
export function Icon(props: { name: IconName }) {
  return (
    <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[props.name]} />
    </svg>
  );
}
