/** Observable Plot 0.6's vocabulary: what a plot cell may name. */

export const marks =
  names(`area areaX areaY arrow auto axisX axisY axisFx axisFy barX barY bollinger bollingerX bollingerY
  boxX boxY cell cellX cellY circle cluster contour crosshair crosshairX crosshairY delaunayLink delaunayMesh density
  differenceX differenceY dot dotX dotY frame geo graticule gridX gridY gridFx gridFy hexagon hexgrid hull line lineX
  lineY linearRegressionX linearRegressionY link raster rect rectX rectY ruleX ruleY sphere spike text textX textY tickX
  tickY tip tree vector vectorX vectorY voronoi voronoiMesh waffleX waffleY`);

/** Marks that need no data; they draw from a table only if they name it themselves. */
export const withoutData = names("axisX axisY axisFx axisFy frame graticule gridX gridY gridFx gridFy hexgrid sphere");

export const transforms = names(`bin binX binY centroid dodgeX dodgeY geoCentroid group groupX groupY groupZ hexbin map
  mapX mapY normalize normalizeX normalizeY pointer pointerX pointerY select selectFirst selectLast selectMaxX selectMaxY
  selectMinX selectMinY shiftX shiftY stackX stackX1 stackX2 stackY stackY1 stackY2 treeLink treeNode window windowX
  windowY`);

/** What a whole plot takes beside its marks. */
export const plotOptions = names(`width height aspectRatio margin marginTop marginRight marginBottom marginLeft inset
  insetTop insetRight insetBottom insetLeft clip x y r color opacity symbol length projection fx fy facet axis grid label
  nice round zero clamp align padding ariaDescription`);

/** Keys that could fetch, run or navigate, wherever they stand. */
export const refused = names(`href target src style document className render initializer transform
  __proto__ constructor prototype`);

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
