import type { IafqTables } from "../../src/data/import/iafq.ts";
import { IAFQ, iso3, toCountries, vintage, year } from "./fields.ts";
import type { Table } from "./table.ts";

/** Persons before the law for arms trafficking. The reported total is kept beside the parts, equal to them or not. */
export function personsBySex({ persons_by_sex: rows }: IafqTables["tables"]): Table {
  return {
    name: "persons_by_sex",
    title: "Persons arrested, prosecuted and convicted, by sex",
    description:
      "One row is the number of persons of one sex that a State reported at one stage of the law for illicit trafficking in weapons, in one year. The stages are different cohorts: never divide one by another as a rate. Where a sex has no row it was not reported, which is not zero. Women and men often do not add up to the total: the rest is of unknown sex, with a row of its own or without.",
    sources: [IAFQ],
    fields: [
      iso3,
      year(2016, 2023),
      {
        name: "stage",
        type: "string",
        title: "Stage",
        description: "arrested: arrested or suspected; targeted: by the criminal justice system, never split by sex.",
        constraints: { required: true, enum: ["arrested", "prosecuted", "convicted", "targeted"] },
      },
      {
        name: "sex",
        type: "string",
        title: "Sex",
        description: "total is the State's own total, as reported.",
        constraints: { required: true, enum: ["female", "male", "unknown", "total"] },
      },
      {
        name: "persons",
        type: "integer",
        title: "Persons",
        description: "As reported. A reported zero is 0; what was not reported has no row.",
        unit: "persons",
        constraints: { required: true, minimum: 0 },
      },
      vintage(IAFQ.version),
    ],
    primaryKey: ["iso3", "year", "stage", "sex"],
    foreignKeys: [toCountries],
    rows,
  };
}
