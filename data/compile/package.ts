import type { Table } from "./table.ts";

const LICENSES = [
  {
    name: "other-at",
    title: "Use with attribution: UNODC and UNSD figures, United Nations terms of use",
    path: "https://www.un.org/en/about-us/terms-of-use",
  },
];

/** The Frictionless Data Package of the tables; keys under `tracebook` are ours. */
export function dataPackage(tables: readonly Table[]) {
  const sources = new Map(tables.flatMap((table) => table.sources).map((source) => [source.title, source]));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "tracebook",
    title: "Illicit small arms: published figures",
    description:
      "Figures of UNODC and UNSD on arms seized, found and surrendered, on what became of tracing them, on persons before the law and on victims of homicide, compiled into one set of codes. Written by `npm run -s data -- compile FOLDER`.",
    version: "1.0.0",
    licenses: LICENSES,
    sources: [...sources.values()],
    resources: tables.map((table) => ({
      name: table.name,
      type: "table",
      path: `${table.name}.csv`,
      title: table.title,
      description: table.description,
      scheme: "file",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      sources: table.sources,
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: table.fields,
        primaryKey: table.primaryKey,
        foreignKeys: table.foreignKeys ?? [],
        missingValues: [""],
      },
      tracebook: { sortedBy: table.sortedBy ?? table.primaryKey },
    })),
  };
}
