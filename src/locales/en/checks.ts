/** What a reader is asked and told while a file of records is checked. */
export const checks = {
  needed: {
    title: (title: string) => `No row says: ${title}`,
    notAsked: "A column of yours may hold it: choose it below. Or say it of all rows.",
  },
  constants: {
    title: "The same in all rows",
    lead: "What no column of yours holds, because it is the same everywhere.",
    forAll: (title: string) => `${title}, in all rows:`,
    add: "Field",
    choose: "Choose a field …",
    value: "Choose …",
    set: "Set",
    remove: (title: string) => `No longer the same in all rows: ${title}`,
  },
  dates: {
    proven: (order: "dmy" | "mdy", column: string, count: number, row: number, value: string) =>
      `${count.toLocaleString("en")} ${count === 1 ? "date" : "dates"} of “${column}” can only be read with the ${order === "dmy" ? "day" : "month"} first, as in row ${row.toLocaleString("en")}: ${value}.`,
    both: "So the file mixes both orders. Mend the file, or leave these rows out: no answer is right for all.",
    open: "No date in the file shows which comes first. Only you can say.",
  },
  unknown: {
    leave: (texts: readonly string[], more: number) =>
      `Leave empty: ${texts.map((text) => `“${text}”`).join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  },
  serials: {
    title: "Serial numbers are hashed here",
    raw: (columns: readonly string[], count: number) =>
      `${count.toLocaleString("en")} ${count === 1 ? "text" : "texts"} of ${columns.join(", ")} ${count === 1 ? "is" : "are"} no hash. A serial number never enters a table; its hash does (SHA-256 with a salt, made in this page).`,
    done: (count: number) =>
      `${count.toLocaleString("en")} serial ${count === 1 ? "number was" : "numbers were"} hashed in this page. None is in the table.`,
    why: "Two files hashed with the same salt can be matched; without it nobody can try out numbers. Write the salt down and keep it apart from the data.",
    salt: "Salt",
    make: "Make a salt",
    keep: "Keep the salt in this browser",
    kept: "The salt that is kept in this browser was used.",
    notKept: "This browser keeps nothing. Write the salt down.",
    hash: "Hash the serial numbers",
    again: "Another salt",
    short: "Eight signs or more.",
    rejected: "The file of rejected rows holds what your file holds, serial numbers too.",
  },
  mapping: {
    unknown: (count: number) =>
      count === 1
        ? "One entry of the mapping does not fit this record. It is told below and not used."
        : `${count} entries of the mapping do not fit this record. They are told below and not used.`,
  },
  /** By the names of the schemas: what a record serves. */
  serves: {
    attendance: "meetings, bodies and training: women, men and ages",
    collection: "collection, deactivation and destruction",
    contact: "national points of contact",
    explosion: "unplanned explosions at munition sites",
    marking: "marking at manufacture, import and later",
    national_report: "national reports on the Programme of Action and the International Tracing Instrument",
    need: "matching needs with offers of assistance",
    offer: "matching needs with offers of assistance",
    project: "assistance projects and what they changed",
    seizure: "arms seized, found and surrendered; UNODC’s questionnaire",
    site: "security of stockpiles",
    target: "voluntary national and regional targets",
    trace: "tracing, indicator 16.4.2, modular and polymer weapons",
    transfer: "international transfers of arms",
  } as Readonly<Record<string, string>>,
};
