import { macroFiles } from "./domain/datasets.ts";
import type { Catalogue } from "./ui/catalogue/resource.ts";

const sql = import.meta.glob<string>("./domain/*.sql", { query: "?raw", import: "default" });

/** All that is declared of the tables; their names and columns alone are there from the start. */
export const dataPackage = () => import("../data/datapackage.json");

/** The texts of the macros over the published tables, in the order in which they build on each other. */
export const macros = () => Promise.all(macroFiles.map((name) => sql[`./domain/${name}`]?.() ?? ""));

/** The data package with the control totals of its tables. */
export async function catalogue(): Promise<Catalogue> {
  const [{ default: pack }, { default: control }] = await Promise.all([dataPackage(), import("../data/control.json")]);
  return { ...pack, control };
}
