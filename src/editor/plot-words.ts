/** What the keys of Observable Plot's marks and scales are called; the marks themselves are in notebook/plot-vocabulary.ts. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Options of a mark that take a column. */
export const channels =
  words(`x x1 x2 y y1 y2 z fx fy r fill fillOpacity stroke strokeOpacity strokeWidth opacity symbol
  text title rotate length path weight interval`);

/** What else a mark takes. */
export const markOptions =
  words(`data tip sort order offset reverse filter curve tension marker markerStart markerEnd dx
  dy frameAnchor textAnchor lineAnchor lineHeight lineWidth fontFamily fontSize fontStyle fontVariant fontWeight monospace
  inset insetTop insetRight insetBottom insetLeft rx ry clip channels format thresholds bandwidth ticks tickFormat tickSize
  label paintOrder mixBlendMode strokeDasharray strokeLinecap strokeLinejoin strokeMiterlimit unit multiple round
  ariaLabel ariaDescription`);

/** Under `x`, `y`, `color` and the other scales. */
export const scaleOptions = words(`type domain range scheme label labelAnchor labelArrow labelOffset grid axis ticks
  tickFormat tickSize tickPadding tickRotate tickSpacing nice zero percent reverse legend unknown clamp interpolate padding
  paddingInner paddingOuter align round inset insetLeft insetRight insetTop insetBottom pivot symmetric base exponent
  constant line fontVariant interval`);

export const scales = words("x y fx fy color opacity r symbol length");

/** What a group or a bin is reduced to: `{y: count}`. */
export const reducers =
  words(`count sum mean median mode min max first last distinct proportion proportion-facet deviation
  variance min-index max-index identity x x1 x2 y y1 y2`);

/** Values of keys that take one of a few words. */
export const choices: Readonly<Record<string, readonly string[]>> = {
  curve: words(`linear step step-after step-before basis bundle cardinal catmull-rom monotone-x monotone-y natural
    bump-x bump-y`),
  marker: words("arrow dot circle circle-fill circle-stroke tick tick-x tick-y none"),
  tip: words("true x y xy"),
  frameAnchor: words("middle top right bottom left top-left top-right bottom-right bottom-left"),
  textAnchor: words("start middle end"),
  lineAnchor: words("top middle bottom"),
  offset: words("normalize center wiggle"),
  type: words(`linear pow sqrt log symlog time utc point band ordinal categorical sequential cyclical threshold quantile
    quantize diverging identity`),
  scheme: words(`blues greens greys oranges purples reds turbo viridis magma inferno plasma cividis bugn bupu gnbu orrd
    pubu purd rdpu ylgn ylgnbu ylorbr ylorrd brbg prgn piyg puor rdbu rdgy rdylbu rdylgn spectral observable10 tableau10
    category10 set1 set2 set3 dark2 accent paired`),
  projection: words(`equal-earth equirectangular mercator transverse-mercator natural1 azimuthal-equal-area
    azimuthal-equidistant orthographic conic-equal-area conic-conformal conic-equidistant gnomonic stereographic
    identity albers-usa`),
  axis: words("top bottom left right both none"),
  labelArrow: words("auto up right down left none"),
  grid: words("true false"),
  nice: words("true false"),
  zero: words("true false"),
  percent: words("true false"),
  legend: words("true false"),
  reverse: words("true false"),
  clip: words("true false"),
};
