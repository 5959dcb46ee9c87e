const number = (n: number) => n.toLocaleString("en");

/** A notebook as one web page: the dialog, and what the page says of itself. */
export const oneFile = {
  title: "Save as one web page",
  short: "With its results, to be read without Tracebook.",
  lead: "One HTML file that opens in any browser from disk, without a network. It holds the notebook with its results as they stand now. It loads nothing.",
  contains: "What this file contains",
  results: "Results",
  figures: (count: number) =>
    count === 0
      ? "No figures"
      : `${number(count)} ${count === 1 ? "figure" : "figures"}, each chart with its rows, up to ${number(500)} of a table`,
  choices: "Choices",
  noChoices: "None",
  choice: (label: string, value: string) => `${label}: ${value}`,
  list: (choices: readonly string[]) => choices.join("; "),
  text: "The notebook’s text",
  textNote: "With its queries and data cells. Dropped on Tracebook, the file opens as a notebook again.",
  about: "About this file",
  aboutNote: "Date, versions, content hash, tables with their sources",
  rows: "Check the results too",
  rowsNote: "Rows of your own files are not in the file, but what the figures and values show of them is.",
  size: "Size",
  bytes: (bytes: number) =>
    bytes < 1_000_000
      ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${(bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 })} MB`,
  form: "Form",
  stillForm: "Results only",
  stillFormNote: "To be read. Nothing in it runs.",
  liveForm: "With tables and engine",
  liveFormNote: (size: string) =>
    `All published tables and the engine are inside: choices and queries can be changed without a network. About ${size} more.`,
  noLive: {
    dev: "Only a built Tracebook can put the engine into a file.",
    files: "Not with files of your own: their rows stay in this browser.",
    withheld: "Not while something is withheld in the results: the file would compute it again.",
    inert: "Not before this notebook has run.",
  },
  packing: (percent: number) => `Putting in the tables and the engine … ${percent}%`,
  cancel: "Cancel",
  starting: "When the engine has started, choices and queries can be changed here.",
  notStarted: "The engine does not start in this browser. The results stand as they were saved.",
  fromFile: "From a file",
  notKept: "This file runs without a network. What you change is not kept: save it as a file.",
  liveStill:
    "This file was made in a browser and sent to no server. Its one script runs only what the file holds, loads nothing, and does not track its readers.",
  making: "Making the file …",
  running: "The notebook is still running. The file is made when it is done.",
  rerunning: "Running the changed notebook, so that its results change too …",
  notRun: "This notebook has not run. The file will hold its text and queries, without results.",
  failed: "The file could not be made.",
  save: "Save the web page",
  saved: "Saved",
  firstOf: (shown: string, rows: string) => `The first ${shown} of ${rows} rows are in this file.`,
  savedOn: (moment: string) => `Saved from Tracebook on ${moment}. The results stand as they were then.`,
  made: "Made",
  computed: "Results computed",
  versions: "Versions",
  madeWith: (tracebook: string, engine: string) => `Tracebook ${tracebook}, DuckDB ${engine}`,
  hash: "SHA-256 of the notebook’s text",
  whole: "The notebook’s text, as Tracebook opens it",
  still:
    "This file was made in a browser and sent to no server. It holds no scripts, loads nothing, and does not track its readers. To change it, drop it on Tracebook.",
};
