import { DOCUMENTS, documentsOf } from "./documents.ts";
import { caveatsOf, subjectOf } from "./subjects.ts";
import type { Provenance, Table } from "./table.ts";

const UN = {
  name: "other-at",
  title: "Use with attribution: United Nations, UNODC and UNSD, terms of use",
  path: "https://www.un.org/en/about-us/terms-of-use",
};
const US = {
  name: "us-pd",
  title: "Federal statistics of the United States: public domain",
  path: "https://www.usa.gov/government-copyright",
};
const OWN = { name: "MIT", title: "MIT License", path: "https://opensource.org/license/mit" };

/** The Frictionless Data Package of the tables; keys under `tracebook` are ours. */
export function dataPackage(tables: readonly Table[]) {
  const sources = new Map(tables.flatMap(sourcesOf).map((source) => [source.title, stated(source)]));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "tracebook",
    title: "Illicit small arms: published figures and what four United Nations documents say",
    description:
      "Figures of UNODC, UNSD and of federal bureaus of the United States on arms seized, found, surrendered and traced, on persons before the law and on victims; the figures, recommendations, targets and assistance of four United Nations documents; and the code lists for both. Written by `npm run -s data -- compile FOLDER`.",
    version: "1.1.0",
    licenses: [UN, US, OWN],
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
      sources: sourcesOf(table).map(stated),
      licenses: [
        ...new Set(table.sources.map(({ license }) => (license === undefined ? UN : license === "us" ? US : OWN))),
      ],
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: table.fields,
        primaryKey: table.primaryKey,
        foreignKeys: table.foreignKeys ?? [],
        missingValues: [""],
      },
      tracebook: {
        sortedBy: table.sortedBy ?? table.primaryKey,
        subject: subjectOf(table),
        caveats: caveatsOf(table),
      },
    })),
  };
}

/** A table's sources; of the documents, those that its rows name. */
function sourcesOf({ sources, rows }: Table): readonly Provenance[] {
  const named = documentsOf(rows);
  return sources.filter((source) => !DOCUMENTS.includes(source) || named.includes(source));
}

/** A source as the package names it. */
function stated({ title, path, version }: Provenance) {
  return { title, path, version };
}
