import { IAFQ, iso3, toCountries, vintage, year } from "./fields.ts";
import type { IafqRow } from "./iafq.ts";
import { type Row, type Table, whole } from "./table.ts";

const STAGES = new Map([
  ["Individuals arrested/suspected for illicit trafficking in weapons", "arrested"],
  ["Individuals prosecuted for illicit trafficking in weapons", "prosecuted"],
  ["Individuals convicted for illicit trafficking in weapons", "convicted"],
  ["Individuals targeted by criminal justice system due to illicit trafficking in weapons", "targeted"],
]);

/** Persons before the law for arms trafficking. The reported total is kept beside the parts, equal to them or not. */
export function personsBySex(iafq: readonly IafqRow[]): Table {
  const rows = iafq.flatMap((row): Row[] => {
    const stage = STAGES.get(row.Indicator);
    if (stage === undefined) return [];
    return [
      {
        iso3: row.Iso3_code,
        year: whole(row.Year),
        stage,
        sex: row.Sex.toLowerCase(),
        persons: whole(row.VALUE),
        vintage: IAFQ.version,
      },
    ];
  });
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
