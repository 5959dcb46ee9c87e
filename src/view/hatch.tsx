/** The hatch of what is missing, as `url(#hatch)`. A page holds it once, before its charts. */
export function Hatch() {
  return (
    <svg class="hatch" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--sunk)" />
          <line y2="5" stroke="var(--missing)" stroke-width="1.6" />
        </pattern>
      </defs>
    </svg>
  );
}
