import type { ImportFault } from "../data/import/failure.ts";
import type { Note } from "../data/import/imported.ts";
import type { Change, Fault, Reading } from "../data/report.ts";
import type { FieldType } from "../data/schema.ts";
import type { EngineError } from "../engine/engine.ts";
import type { Problem } from "../notebook/notebook.ts";
import { checks } from "./en/checks.ts";
import { compare } from "./en/compare.ts";
import { editing } from "./en/editing.ts";
import { installed } from "./en/installed.ts";
import { kept } from "./en/kept.ts";
import { links } from "./en/links.ts";
import { oneFile } from "./en/one-file.ts";
import { sqlFault } from "./sql-faults.ts";

/** English: the reference. Every other language `satisfies Messages`. Sections follow the folders that speak them. */
export const en = {
  locale: "en",
  checks,
  compare,
  editing,
  installed,
  kept,
  links,
  oneFile,
  view: {
    missing: "missing",
    pending: "…",
    yes: "yes",
    no: "no",
    comma: ", ",
    /** Dates are written as in this locale: 26 Aug 2024. */
    dates: "en-GB",
    percent: (n: string) => `${n}\u00a0%`,
    /** SDG and M49 regions, where the language has other words than the data. */
    region: {} as Readonly<Record<string, string>>,
    /** By ISO 3166 alpha-3, where the United Nations writes another name than the browser. */
    country: {
      BRN: "Brunei Darussalam",
      COD: "Democratic Republic of the Congo",
      COG: "Congo",
      CPV: "Cabo Verde",
      FLK: "Falkland Islands (Malvinas)",
      KOR: "Republic of Korea",
      LAO: "Lao People’s Democratic Republic",
      MDA: "Republic of Moldova",
      MMR: "Myanmar",
      PRK: "Democratic People’s Republic of Korea",
      PSE: "State of Palestine",
      RUS: "Russian Federation",
      STP: "Sao Tome and Principe",
      SYR: "Syrian Arab Republic",
      TZA: "United Republic of Tanzania",
      USA: "United States of America",
      VAT: "Holy See",
      VCT: "Saint Vincent and the Grenadines",
      VNM: "Viet Nam",
    } as Readonly<Record<string, string>>,
    type: {
      text: "text",
      whole: "whole number",
      decimal: "decimal",
      number: "number",
      date: "date",
      timestamp: "date and time",
      time: "time of day",
      boolean: "yes or no",
      list: "list",
      struct: "record",
      map: "pairs",
      bytes: "bytes",
    },
    ofStates: (n: string, of: string) => `${n} of ${of}`,
    states: "States",
    generated: "Generated data",
    thisFigure: "This figure",
    ofFigure: (title: string) => `This figure: ${title}`,
    table: "Table",
    tableOf: (title: string) => (title === "" ? "Table" : `${title}: table`),
    query: "Query",
    save: "Save",
    running: "Running",
    stale: "From before your last change.",
    waits: "Drawn when you run the notebook.",
    noRows: "The query ran and gives no rows.",
    showAll: (rows: string) => `Show all ${rows}`,
    firstOf: (shown: string, rows: string) => `The first ${shown} of ${rows} rows. Save gives all.`,
    plotFailed: "This chart cannot be drawn.",
    mapFailed: "This map cannot be drawn.",
    noColumn: (column: string, columns: string) => `The data has no column “${column}”. It has ${columns}.`,
    noMark: (mark: string) => `Observable Plot has no mark or transform “${mark}”.`,
    legend: "Colours",
    under: (n: string) => `under ${n}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    atLeast: (n: string) => `${n} and more`,
    moreThanNone: "more than 0",
    noValue: "no value",
    notDrawn: (states: string) => `Too small for this map: ${states}.`,
    boundaries:
      "Shapes: Natural Earth, 1:110 million. The boundaries and names shown on this map do not imply official endorsement or acceptance by the United Nations.",
    valueOf: (column: string, cell: string, value: string) => `${column} of ${cell}: ${value}`,
    notRun: "not run yet",
    wasStale: "from before your last change",
    reset: "Reset",
    resetOf: (label: string) => `Reset ${label}`,
    from: "from",
    to: "to",
    chosen: (n: number, of: number) => (n === of ? `all ${of}` : `${n} of ${of}`),
    all: "All",
    none: "None",
  },
  editor: {
    /** CodeMirror's words, by its own English. */
    phrases: {
      Find: "Find",
      Replace: "Replace with",
      next: "Next",
      previous: "Previous",
      all: "All",
      "match case": "Match case",
      regexp: "Regular expression",
      "by word": "Whole words",
      replace: "Replace",
      "replace all": "Replace all",
      close: "Close",
      "current match": "This match",
      "on line": "on line",
      "replaced match on line $": "Replaced on line $",
      "replaced $ matches": "Replaced $ places",
      "Go to line": "Go to line",
      go: "Go",
      Completions: "Completions",
      Diagnostics: "Faults",
      "No diagnostics": "No faults",
      "Control character": "Control character",
      "Selection deleted": "Selection deleted",
    } as Readonly<Record<string, string>>,
    kind: {
      prose: "Text",
      sql: "SQL",
      plot: "Chart",
      input: "Input",
      table: "Table",
      map: "Map",
      data: "Data",
      broken: "Broken",
    },
    cell: (kind: string, id: string) => `${kind} cell ${id}`,
    textCell: "Text cell",
    textId: "text",
    source: (kind: string, id: string) => `${kind} of ${id}`,
    textSource: "Text, in Markdown",
    wholeText: "The whole notebook, in Markdown",
    ran: "Ran",
    drawn: "Drawn",
    running: "Running",
    waiting: "Waiting",
    stale: "Stale",
    changed: "Changed",
    failed: "Failed",
    rows: (n: number, written: string) => (n === 1 ? "1 row" : `${written} rows`),
    lastRun: (time: string) => `last run ${time}`,
    reads: (cells: string) => `reads ${cells}`,
    line: (n: string) => `line ${n}`,
    waitsFor: (cells: string) => `Waits for ${cells}.`,
    before: "What stands below is from before your last change.",
    inLine: (n: string, message: string) => `Line ${n}: ${message}`,
    use: (name: string) => `Use ${name}`,
    progress: (id: string) => `Progress of ${id}`,
    stop: "Stop",
    run: "Run",
    edit: "Edit",
    up: "Move up",
    down: "Move down",
    remove: "Delete",
    removed: (what: string) => `Deleted ${what}.`,
    undo: "Undo",
    actions: (what: string) => `Actions: ${what}`,
    add: "Add a cell here",
    emptyText: "Empty text",
    starters: {
      text: "Say here what the figures show.",
      label: "Year",
      title: "What this shows",
      measure: "Arms, in pieces",
      alt: "Arms by how they were recovered, as bars",
      mapAlt: "Arms found, seized or surrendered, by State, as a map",
    },
  },
  ui: {
    skip: "Skip to the text",
    close: "Close",
    undo: "Undo",
    top: {
      home: "Tracebook, home page",
      tools: "Tools",
      find: "Search or do",
      language: "Language",
      toDark: "Switch to dark",
      toLight: "Switch to light",
      published: "Published",
      yours: "Yours",
      fromLink: "From a link",
      edit: "Edit",
      read: "Read",
      share: "Share",
      runAll: "Run all",
    },
    foot: {
      runs: "Runs in your browser. No account, no server of ours, nothing leaves this page unless you share it.",
      data: "Data: UNODC and UNSD, used with attribution. Tracebook is not a United Nations product.",
    },
    home: {
      title: "What is known about illicit arms, and how well it is known",
      lead: "Notebooks of published figures under the UN Programme of Action: read the analysis, see the query behind each number, change it, share what you find. Everything runs in this page.",
      drop: "Drop a notebook here",
      dropNote: "A Markdown file (.md). It stays on this computer.",
      start: "Start or open a notebook",
      newNotebook: "New notebook",
      openFile: "Open a file",
      openLink: "Open a link",
      published: "Published notebooks",
      groups: {
        indicator: "Indicator and tracing",
        people: "People and violence",
        reports: "Reports and laws",
        assistance: "Assistance and targets",
        stockpiles: "Stockpiles and standards",
        council: "Security Council and transfers",
        documents: "Documents and data",
        "own-records": "From your own records",
      },
      filter: "Filter notebooks",
      found: (count: number, all: number) => `${count.toLocaleString("en")} of ${all.toLocaleString("en")} notebooks`,
      nothing: (text: string) => `With “${text}” nothing is left.`,
      showAll: "Show all notebooks",
      yours: "Your notebooks",
      kept: "Kept in this browser only.",
      none: "You have no notebooks of your own.",
      noneDo: "Start a new one",
      columns: { title: "Title", reads: "Reads", changed: "Changed", action: "Action" },
      noTables: "no tables",
      untitled: "Untitled",
      remove: (title: string) => `Delete “${title}”`,
      removed: (title: string) => `“${title}” was deleted.`,
      tables: "Data in every notebook",
      tablesLead: (count: number) =>
        count === 1
          ? "One published table. Every SQL cell can read it by its name."
          : `${count.toLocaleString("en")} published tables. Every SQL cell can read them by name.`,
      rows: (rows: number) => `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`,
      changed: (at: Date, now: Date) =>
        at.toDateString() === now.toDateString()
          ? `today, ${at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`
          : at.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" }),
    },
    palette: {
      name: "Search or do",
      placeholder: "Cells, tables, actions",
      groups: { here: "In this notebook", tables: "Tables", do: "Do" },
      results: "Results",
      none: (text: string) => `Nothing here is called “${text}”.`,
      count: (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "result" : "results"}`,
    },
    paste: {
      title: "Open a link",
      label: "Link to a notebook",
      note: "Paste the whole link. The notebook opens, and nothing runs until you say so.",
      open: "Open",
      notOurs: "This is not a link to a notebook. It should hold “#n=”, “#/” or “#src=”.",
    },
    share: {
      title: "Share this notebook",
      holds: "The link holds the notebook’s text and your choices. ",
      holdsNot: "No results and no data files are in it",
      unseen: ", and no server sees it.",
      link: "Link",
      making: "Making the link …",
      copy: "Copy link",
      copied: "Copied",
      selected: "The browser did not let us copy. The link is selected: press Ctrl C.",
      save: "Save as file",
      reading: "Open in the reading view",
      address: "Short: only the address of this published notebook",
      holdsAddress:
        "The link names the published notebook as it stands here. It runs at once, and shows whatever is published then.",
      choices: (choices: readonly { label: string; value: string }[]) =>
        `Include my choices: ${choices.map((c) => `${c.label} = ${c.value}`).join(", ")}`,
      length: (length: number) => `${length.toLocaleString("en")} characters.`,
      tiers: {
        anywhere: "Safe anywhere.",
        some: "Some mail and chat programs may cut it.",
        browser: "Only from browser to browser.",
        over: "More than a link can carry.",
      },
      limits: "2,000 · 8,000 · 32,000",
      meter: (length: number, limit: number) =>
        `${length.toLocaleString("en")} of the ${limit.toLocaleString("en")} characters of this tier`,
      overTitle: "This notebook is too long for a link.",
      overDo: "Save it as a file and send that. Whoever gets it drops it on this page.",
    },
    consent: {
      kicker: "From a link · nothing has run",
      title: "Run this notebook?",
      text: "You opened it from a link, so nothing has run yet. If you run it, it works in a closed engine: it can read what stands here and cannot send anything anywhere.",
      tables: "It reads published tables",
      addresses: "It names addresses",
      addressesNote: "Nothing is fetched from them: its engine has no way out.",
      changes: "It changes or writes",
      changesNote:
        "Only in its own engine, which ends with this page. Nothing of yours is changed, and no file is written.",
      files: "It asks for files of yours",
      none: "None",
      run: "Run the notebook",
      save: "Save a copy",
      long: "A query of this notebook has been running for a while. You can go on reading.",
      stop: "Stop it",
      stopped: "It was stopped. What it had not computed is missing.",
      again: "Run again",
      facts: (cells: number, bytes: number) =>
        `${cells.toLocaleString("en")} ${cells === 1 ? "cell" : "cells"} · ${(bytes / 1000).toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} kB · whole: checksum matches`,
    },
    notes: {
      use: (name: string) => `Use ${name}`,
      instead: "Did you mean one of these?",
      retry: "Try again",
      upstream: (name: string) => `${name} failed, so this cannot be computed.`,
      upstreamDo: (name: string) => `Mend ${name}, and this follows.`,
      upstreamGo: (name: string) => `Go to ${name}`,
      fetching: (loaded: number, bytes: number) => {
        const mb = (n: number) =>
          (n / 1e6).toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
        return bytes > 0
          ? `Fetching the engine: ${mb(loaded)} of ${mb(bytes)} MB.`
          : `Fetching the engine: ${mb(loaded)} MB.`;
      },
      compiling: "Starting the engine.",
      loadingTables: "Reading the published tables.",
      meanwhile: "You can read meanwhile.",
      nextTime: "Next time it starts from this computer.",
      progress: "Progress of the engine",
      problems: (count: number) =>
        count === 1 ? "One place in this notebook needs mending." : `${count} places in this notebook need mending.`,
      problemsDo: "The rest is shown as it stands.",
      line: (line: number) => `Line ${line.toLocaleString("en")}`,
      unsupportedTitle: "This browser cannot run the queries.",
      saveFile: "Save as file",
      damaged: {
        truncated: {
          title: "The end of this link is missing.",
          text: "Some mail programs cut long links. Ask the sender for the file, or paste the whole link.",
        },
        damaged: {
          title: "This link was changed on its way.",
          text: "Its checksum does not match, so the text may not be what was sent. Ask the sender for the file, or paste the link again.",
        },
        "too-large": {
          title: "This link unpacks to more than a notebook may hold.",
          text: "It was not opened. Ask the sender for the file.",
        },
        version: {
          title: "This link was made by a newer Tracebook.",
          text: "This page does not know its format. Load the page anew, or ask the sender for the file.",
        },
      },
      recovered: (characters: number) =>
        `${characters.toLocaleString("en")} ${characters === 1 ? "character" : "characters"} could be read.`,
      saveRecovered: "Save what could be read",
      pasteLink: "Paste the link",
      toHome: "To the home page",
      notFoundTitle: "There is no such notebook here.",
      notFound: (name: string) => `No published notebook is called “${name}”, and none of yours is.`,
    },
    broken: {
      title: "Something in this page is broken.",
      text: "It is the page’s fault, not yours. Your notebooks are kept in this browser. Load the page anew; if it happens again, please report what stands here:",
      reload: "Load the page anew",
    },
    notebook: {
      choices: "Choices",
      saved: (state: "saved" | "saving" | "failed") =>
        ({ saved: "Saved in this browser", saving: "Saving …", failed: "Not saved" })[state],
      title: "Title",
      description: "What it is about",
      noDescription: "What is it about? One or two sentences.",
      asText: "as text",
      asCells: "as cells",
      print: "Print, or save as PDF",
      language: { en: "English", zh: "中文" },
      ran: (cells: number, seconds: number) =>
        `${cells.toLocaleString("en")} ${cells === 1 ? "cell" : "cells"} ran here in ${seconds.toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`,
      running: "Running",
      stale: "Stale",
      notRun: "Not run",
      failed: (cells: number) => `${cells.toLocaleString("en")} ${cells === 1 ? "cell" : "cells"} failed`,
      starter: `---
title: Untitled
lang: en
---
Write here. Add a query, a chart or an input between the cells.

\`\`\`sql id=reporters
SELECT year, count(DISTINCT iso3) AS states, sum(arms) AS arms
FROM arms_totals
WHERE recovery_mode = 'seized'
GROUP BY year ORDER BY year
\`\`\`
`,
    },
    query: {
      title: "The queries behind this figure",
      drawn: "What the figure draws",
      none: "This figure draws a table as it is.",
      edit: "Edit the notebook",
    },
    names: {
      rows: (rows: number) => `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`,
      input: (value: string) => `input, now “${value}”`,
      cell: "cell of this notebook",
    },
    outline: { name: "Sections" },
  },
  grid: {
    name: (id: string) => `Data ${id}`,
    cell: (column: string, row: number) => `${column}, row ${row}`,
    empty: "empty",
    blank: "This data cell is empty. Its first line names the columns.",
    rowActions: "Actions",
    addRow: "Add a row",
    removeRow: (row: number) => `Remove row ${row}`,
    removeInvented: "Remove the invented rows",
    changed: (column: string, row: number) => `Changed ${column} in row ${row}.`,
    added: "Added a row.",
    removed: (row: number) => `Removed row ${row}.`,
    inventedGone: "Removed the invented rows and their mark.",
    asText: "Edit as text",
    asGrid: "Edit as a grid",
  },
  targets: {
    open: "New target from a template",
    title: "New target from a template",
    lead: "46 examples of voluntary targets from the annex of A/74/187, shortened. No level is right or wrong.",
    search: "Search the templates",
    placeholder: "Topic or words, in English or Chinese",
    found: (found: number, of: number) => (found === of ? `${of} templates` : `${found} of ${of} templates`),
    notFetched: "The templates could not be fetched. Close this and try again.",
    blank: { year: "year", percent: "percent", count: "number", name: "name" },
    state: "State",
    choose: "Choose",
    dueYear: "Due year",
    baseline: {
      percent: "Baseline, percent",
      count: "Baseline, number",
      money: "Baseline, amount",
      yes_no: "Baseline",
    },
    baselineYear: "Year of the baseline",
    shared: "Shared with (optional)",
    sharedForm: "Codes of three letters with a semicolon between them, such as KEN;UGA",
    inPlan: "Part of the national action plan",
    alone: "Remove the invented example rows",
    yesNo: "This target is reached or not: the baseline is 0, the value to reach 1.",
    basis: (basis: string, module: string) => (module === "" ? basis : `${basis} · MOSAIC ${module}`),
    add: "Add the target",
    back: "Choose another",
  },
  cite: {
    origin: "Origin",
    title: "Where this comes from",
    exactly: (value: string) => `exactly ${value}`,
    valueOf: (column: string, cell: string) => `${column} in the first row of ${cell}`,
    tables: "Published tables",
    noTables: "It reads no published table.",
    loading: "Fetching the catalogue",
    files: "Files of yours",
    sum: (sha256: string) => `SHA-256 ${sha256}`,
    choices: "Choices in force",
    way: "The way from the tables to here",
    reads: (names: string) => `reads ${names}`,
    takes: (names: string) => `its words take ${names}`,
    depends: (names: string) => `depends on ${names}`,
    inNotebook: "written in this notebook",
    query: (id: string) => `Query of ${id}`,
    paragraphs: "Paragraphs of the documents",
    found: {
      rows: (n: number) => `The rows shown here stand in ${n === 1 ? "one paragraph" : `${n} paragraphs`}.`,
      named: (n: number, of: string) =>
        `A query on the way names rows of ${of}, which stand in ${n === 1 ? "one paragraph" : `${n} paragraphs`}.`,
      among: (n: number, of: string) =>
        n === 1
          ? `Rows of ${of} were read. All of them stand in one paragraph.`
          : `Rows of ${of} were read, which stand in ${n} paragraphs. Which of them counted cannot be told from here.`,
    },
    paragraph: (symbol: string, year: string, paragraph: string) =>
      `${symbol}${year === "" ? "" : ` (${year})`}, ${/^\d/.test(paragraph) ? "para. " : ""}${paragraph}`,
    unquoted: "The tables quote no words from here.",
    rowsOf: (table: string, place: string) => `Rows of ${table} for ${place}`,
    all: (n: number) => `Show all ${n}`,
    seeking: "Looking for the paragraphs",
    notFound: "The paragraphs could not be looked up.",
    notRun: "Run the notebook to see values and paragraphs.",
    cite: "Cite",
    citeNotebook: "Cite this notebook",
    citeFigure: "Cite this figure",
    reference: "Reference",
    form: "Form",
    forms: { text: "Text", bibtex: "BibTeX", ris: "RIS", csl: "CSL-JSON" },
    withSources: "With the sources of its data",
    copy: "Copy",
    copied: "Copied",
    refused: "The browser did not let us copy. The text is selected: press Ctrl C.",
    save: "Save as file",
    hash: "Content hash of the notebook’s text",
    noHash: "This browser computes no hash here.",
    copyHash: "Copy the whole hash",
    noAddress:
      "This notebook has no short address. Send its file with the reference: the hash tells that it is the same text.",
    publisher: "Tracebook",
    data: (releases: string) => `data of ${releases}`,
    generated: "contains generated data",
    /** A reference as the United Nations writes one. Empty parts are left out. */
    text: (r: CitedText) =>
      `${[
        ...r.authors,
        `“${r.title}”`,
        ...(r.within ? [`in “${r.within}”`] : []),
        ...[r.publisher, r.publisher && r.version ? `version ${r.version}` : r.version, r.note].filter((part) => part),
      ].join(
        ", ",
      )}.${r.url ? ` Available at ${r.url} (accessed on ${day(r.accessed)}).` : ` Accessed on ${day(r.accessed)}.`}`,
    rowsWhere: (terms: readonly (readonly [string, string])[]) =>
      `Rows where ${terms.map(([column, value]) => `${column} is ${value}`).join(" and ")}`,
    rowCount: (n: number) => `${n.toLocaleString("en")} ${n === 1 ? "row" : "rows"}`,
    wholeTable: "The whole table",
  },
  sending: {
    contains: "What this link contains",
    notebook: "Notebook",
    cells: (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "cell" : "cells"}`,
    data: "Data cells",
    noData: "None",
    size: (rows: number, columns: number) =>
      `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"} × ${columns.toLocaleString("en")} ${columns === 1 ? "column" : "columns"}, all of which travel`,
    files: "Files",
    noFiles: "None needed",
    file: (need: { columns?: readonly string[]; rows?: number; sha256?: string }) => {
      const known = [
        "its name",
        ...(need.columns ? [`its ${need.columns.length} column names`] : []),
        ...(need.rows === undefined ? [] : ["its number of rows"]),
        ...(need.sha256 ? ["its fingerprint"] : []),
      ];
      return `${and(known)} ${known.length > 1 ? "travel" : "travels"}; its rows do not`;
    },
    choices: "Your choices",
    sensitive: (count: number) =>
      count === 1
        ? "Look at this before you send it"
        : `Look at these ${count.toLocaleString("en")} before you send them`,
    decide:
      "The check goes by names and patterns: it can be wrong, and it can miss, such as names of persons in prose. You decide what goes.",
    kinds: {
      serial: "Serial numbers",
      person: "Names of persons",
      birth: "Dates of birth",
      place: "Exact places",
      record: "Rows of single persons or weapons",
      few: "Counts of persons below five",
    },
    where: (cell: string | undefined, column: string | undefined) => {
      if (column !== undefined) return `in column ${column} of ${cell}`;
      return cell === undefined ? "in the text" : `in the text of ${cell}`;
    },
    found: (kind: "serial" | "person" | "birth" | "place" | "record" | "few", count: number, example: string) => {
      const many = count.toLocaleString("en");
      if (kind === "record") return `${many} ${count === 1 ? "row" : "rows"}, each with a key of its own`;
      return `${many} ${count === 1 ? "value" : "values"} such as ${example}`;
    },
    inText: "It stands in text. If it must not go, change it in the notebook first.",
    inChoice: (input: string, example: string) =>
      `in your choice of ${input}, such as ${example}. To leave it out, do not include your choices.`,
    remedies: {
      drop: "Drop the column",
      hash: "Replace by salted hashes",
      round: "Round to one decimal",
      suppress: "Write <5",
    },
    readers: (cells: readonly string[]) =>
      `${and(cells.map((cell) => `“${cell}”`))} ${cells.length === 1 ? "speaks" : "speak"} of this column, and can fail or differ in what you send.`,
    elsewhere: (count: number) =>
      count === 1
        ? "One of these values also stands elsewhere in the text."
        : `${count.toLocaleString("en")} of these values also stand elsewhere in the text.`,
    changed: (count: number) => `${count} ${count === 1 ? "column" : "columns"} changed in this link.`,
    unchanged: "The saved file is changed in the same way. Your own notebook is not, and the salt is not kept.",
    undo: "Undo",
    source: {
      title: "Fetch a notebook from this address?",
      ask: "The link you opened names an address. Nothing was fetched from it. If you fetch it, the notebook opens without running.",
      fetch: "Fetch the notebook",
      fetching: "Fetching …",
      elsewhere: "A notebook at another address",
      cannot:
        "The link you opened names an address on another site. This page fetches nothing from other sites, and nothing was asked of it.",
      steps: "To read the notebook, open the address yourself, save what it shows as a file, and drop the file here.",
      warn: "The other site learns that you open the address.",
      open: "Open the address in a new tab",
      pick: "Choose the saved file",
      drop: "or drop it here. It opens without running.",
      refused: "This is no address of a notebook",
      refusedText: "Only addresses that begin with http or https can be opened.",
      failed: {
        missing: "There is nothing at this address.",
        refused: "The address did not answer with a notebook.",
        page: "What stands at this address is a web page, not a notebook.",
        "not-text": "What stands at this address is not text in UTF-8.",
        "too-large": "What stands at this address is larger than 4 MiB, the most that a notebook may have.",
        network: "The address could not be reached. Check your connection, then try again.",
      },
    },
    frame: {
      title: "This page stands inside another page",
      text: "There, a click can be made to look like something else. So nothing of this notebook runs here.",
      open: "Open in a window of its own",
    },
  },
  catalogue: {
    tables: "Tables",
    all: "All tables",
    title: "Published tables",
    lead: (count: number) =>
      `${count.toLocaleString("en")} ${count === 1 ? "table" : "tables"} that every notebook can read by name: what each holds, where it comes from, and what to beware of.`,
    loading: "Fetching the catalogue",
    notFetched: "The catalogue could not be fetched.",
    search: "Search the tables",
    placeholder: "Name, subject or column",
    found: (found: number, of: number) =>
      found === of
        ? `${of.toLocaleString("en")} tables`
        : `${found.toLocaleString("en")} of ${of.toLocaleString("en")} tables`,
    none: (text: string) => `No table speaks of “${text}”.`,
    showAll: "Show all tables",
    columns: { table: "Table", rows: "Rows", years: "Years", release: "Release" },
    number: (n: number) => n.toLocaleString("en"),
    span: (from: string | number, to: string | number) => (from === to ? String(from) : `${from} to ${to}`),
    /** What tables are about, by the key in the data package. */
    subjects: {
      tracing: "Tracing",
      people: "People",
      arms: "Arms, parts and ammunition",
      council: "Security Council",
      assistance: "Targets and assistance",
      reporting: "National reporting",
      documents: "Documents and meetings",
      states: "States and organisations",
      codes: "Code lists",
      other: "Other",
    } as Readonly<Record<string, string>>,
    unknownTitle: "There is no such table.",
    unknown: (name: string) => `No published table is called “${name}”.`,
    facts: { states: "States", years: "Years", rows: "Rows", release: "Release", terms: "Terms" },
    /** Terms of use, by the licence's name in the data package. */
    terms: { "other-at": "with attribution", "us-pd": "public domain", MIT: "MIT License" } as Readonly<
      Record<string, string>
    >,
    beforeSum: "Read before you sum",
    beforeUse: "Read before you use it",
    use: "Use in a new notebook",
    copy: "Copy name",
    copied: "Copied",
    refused: "The browser did not let us copy. Select the name above.",
    save: "Save as CSV",
    coverage: {
      byYear: "Who reported, by year",
      byYearMeasure: "States and areas with at least one row in this table",
      byYearAlt:
        "Bars: States and areas with at least one row, by year. Fewest in ${told.least_year:year}: ${told.least:number}. Most in ${told.most_year:year}: ${told.most:number}.",
      source: (sources: readonly string[], few: number) =>
        `Source: ${sources.join("; ")}. Pale: fewer than ${few} States.`,
      mapSource: (sources: readonly string[]) => `Source: ${sources.join("; ")}. Hatched: no row, which is not zero.`,
      byState: "Where the rows come from",
      byStateMeasure: "Years with at least one row, by State or area",
      byStateAlt:
        "World map of the number of years with at least one row. ${told.states:number} States and areas have one; all others are hatched.",
      first: "First year",
      last: "Last year",
    },
    fields: {
      title: (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "column" : "columns"}`,
      column: "Column",
      type: "Type",
      says: "What it says",
      spread: "Spread",
      missing: "Missing",
      atLeast: (least: string) => `${least} or more`,
      atMost: (most: string) => `${most} or less`,
      oneOf: "One of",
      list: "Listed in",
      noValue: "no value",
      always: (value: string) => `always ${value}`,
      values: (count: number) => `${count.toLocaleString("en")} values`,
      allDifferent: "all different",
      bar: (value: string, rows: string) => `${value}: ${rows} rows`,
    },
    /** Types of a Frictionless field. */
    types: {
      string: "text",
      integer: "whole number",
      number: "number",
      year: "year",
      boolean: "yes or no",
      date: "date",
      datetime: "date and time",
    } as Readonly<Record<string, string>>,
    sample: "Sample",
    sampleOf: (shown: number, of: number) =>
      shown < of
        ? `${shown.toLocaleString("en")} of ${of.toLocaleString("en")} rows, evenly spaced`
        : `all ${of.toLocaleString("en")} rows`,
    source: "Source",
    publisher: "From",
    released: (version: string) => `release ${version}`,
    key: "One row for each",
    readers: "Read by",
  },
  /** Results that were computed before the page was opened. */
  stored: {
    computed: (day: string) => `Computed ${day}`,
    when: "Computed when this page was built. A change computes anew, in your browser.",
    starting: "Starting the engine …",
  },
  export: {
    xlsx: "Save XLSX",
    data: "Data",
    about: "About",
    title: "Title",
    measure: "Measured",
    coverage: "Coverage",
    note: "Note",
    source: "Source",
    made: "Generated data",
    madeWhy: "These rows descend from invented records. They say nothing about any State.",
    notebook: "Notebook",
    address: "Address",
    day: "Saved on",
  },
  importing: {
    /** What the formats are called. */
    formats: {
      "unodc-iafq": "UNODC data portal, firearms trafficking (Illicit Arms Flows Questionnaire)",
      "sdg-csv": "SDG data portal, data file",
      "sdg-json": "SDG data portal, answer of its API",
      "open-sdg": "Open SDG, data file",
    } as Readonly<Record<string, string>>,
    unpacking: "Reading the file …",
    sorting: "Sorting its rows …",
    reading: (file: string) => `Reading “${file}”`,
    cancel: "Cancel",
    close: "Close",
    use: "Use these tables",
    recognised: "Recognised as",
    release: "Release",
    noRelease: "not named in the file; called “newer” here",
    header: "Header",
    headerAt: (row: number, sheet: string | undefined) =>
      `row ${row}${sheet === undefined ? "" : ` of the sheet “${sheet}”`}`,
    above: "Above it",
    rows: "Rows",
    counts: (rows: number, taken: number) => {
      const out = rows - taken;
      const read = `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"} read`;
      return `${read}, ${out === 0 ? "all taken" : `${taken.toLocaleString("en")} taken, ${out.toLocaleString("en")} not`}.`;
    },
    tables: "Tables",
    tableRows: (rows: number) => `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`,
    noted: "What to know",
    notTaken: "Rows not taken",
    labels: "Labels that were read as another",
    times: (count: number) => (count === 1 ? "1 row" : `${count.toLocaleString("en")} rows`),
    firstRow: (row: number) => `first in row ${row}`,
    saveRejected: "Save the rows not taken",
    saveReport: "Save the report",
    row: "row",
    column: "column",
    value: "value",
    why: "why it was not taken",
    more: (count: number) => `… and ${count.toLocaleString("en")} more in the saved report.`,
    noRows: "Nothing in this file can be taken.",
    mapped: (as: string) => `read as “${as}”`,
    /** What is to be known of rows, without their number. */
    note: ({ kind, column, value, near }: Note): string => {
      switch (kind) {
        case "unknown-label":
          return `${column}: “${value}” is not known.${meant(near)}`;
        case "area":
          return `${column}: “${value}” is no code of a State or area (ISO 3166-1, three letters).`;
        case "year":
          return `${column}: “${value}” is no year.`;
        case "no-value":
          return "There is no value. Missing is not zero.";
        case "not-a-number":
          return `${column}: “${value}” is no number, and no interval such as <5.`;
        case "repeated":
          return "The same figure stands above. It is taken once.";
        case "conflict":
          return `Another figure for the same thing stands above${near[0] ? `: ${near[0]}, here ${value}` : ""}. The first is taken.`;
        case "cells":
          return "The row has more cells than the header.";
        case "quotes":
          return "A quotation mark is not closed, or stands inside a cell.";
        case "no-observation":
          return `This is no observation: ${value}.`;
        case "mapped":
          return `${column}: “${value}” was read as “${near[0] ?? ""}”.`;
        case "interval":
          return `“${value}” is kept as an interval: ${near[1] ? `from ${near[0]} to ${near[1]}` : `from ${near[0]} up`}.`;
        case "missing-value":
          return value === ""
            ? "There is no value. The row is kept without one."
            : `“${value}” is no value. The row is kept without one.`;
        case "unknown-area":
          return `“${value}” has no ISO code in our list of States and areas. It may be a region. The row is kept.`;
        case "unknown-column":
          return `The column “${column}” is not known and is not read.`;
        case "second":
          return `${value} has a second value. sdg_16_4_2 holds the global one (reporting type G), else the first; sdg_series holds both.`;
        case "part":
          return `${column}: “${value}” is a part of the whole. The row is in sdg_series, not in sdg_16_4_2.`;
        case "footnote":
          return `The footnote “${value}” does not say how the value was averaged.`;
        case "pages":
          return `This is page ${value} of the answer. The other pages are not in the file.`;
      }
    },
    /** Why nothing of a file was read. */
    fault: (kind: ImportFault, details: readonly string[]): string => {
      switch (kind) {
        case "encrypted":
          return "The workbook has a password. Save a copy without one.";
        case "xls":
          return "This is a workbook in the format of before 2007 (.xls). Save it as .xlsx or CSV.";
        case "not-xlsx":
          return "This is no workbook that can be read here. Save the table as .xlsx or CSV.";
        case "damaged":
          return "The workbook is damaged or was cut off. Fetch it again.";
        case "too-large":
          return "The workbook would unpack to more than is read here. Save the sheet as CSV.";
        case "no-sheet":
          return "The workbook has no such sheet.";
        case "not-text":
          return "This is neither a text nor a workbook.";
        case "not-json":
          return "The JSON in this file is broken. Fetch it again.";
        case "unknown-format":
          return "None of the known formats is recognised. Known are the UNODC workbook, the SDG portal’s CSV and JSON, and Open SDG’s CSV, with their columns named as there.";
        case "missing-columns":
          return `${details.length === 1 ? "A column is missing" : "Columns are missing"}: ${and(details)}.`;
        case "no-rows":
          return "There are no rows below the header.";
      }
    },
  },
  records: {
    title: "Records that States and missions bring",
    crumb: "Records",
    lead: (count: number) =>
      `${count} kinds of records. Check a file against one of them: what can be loaded, what cannot and why. The file is read in this browser and stays on this computer.`,
    link: "Check a file of records",
    all: "All kinds of records",
    loading: "Fetching the record’s columns",
    columns: (count: number) => `${count} columns`,
    meets: "For: ",
    csv: "CSV template",
    xlsx: "XLSX template",
    check: "Check a file",
    unknownTitle: "There is no such record.",
    unknown: (name: string) => `No kind of record is called “${name}”.`,
    file: {
      title: "Check a file",
      drop: "Drop a file here.",
      note: "CSV, TSV or XLSX. It stays on this computer.",
      choose: "Choose a file",
      another: "Choose another file",
      tryIt: "Try it with generated records",
      trying: "Making records of fictional States …",
      tryFailed: "The records could not be made.",
      bytes: (bytes: number) =>
        bytes < 1000
          ? `${bytes} bytes`
          : bytes < 1e6
            ? `${Math.round(bytes / 1000).toLocaleString("en")} kB`
            : `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`,
    },
    fields: {
      title: (count: number) => `${count} columns`,
      column: "Column",
      type: "Type",
      says: "What it says",
      required: "required",
      country: "State or area: name in six languages, or code",
      listOf: (delimiter: string) => `list, with “${delimiter}” between`,
      codes: (count: number) => `${count} codes`,
      range: (least: number | undefined, most: number | undefined) =>
        most === undefined ? `${least} or more` : least === undefined ? `${most} or less` : `${least} to ${most}`,
      evidence: {
        A: "read in the source",
        B: "topic named in the source",
        C: "recalled, so provisional",
        R: "recalled, so provisional",
        own: "this project’s bookkeeping",
      },
    },
    busy: {
      reading: "Reading the file …",
      checking: (done: number, of: number) =>
        `Checking: ${done.toLocaleString("en")} of ${of.toLocaleString("en")} rows`,
      cancel: "Cancel",
      cancelled: "The check was cancelled. Nothing was changed.",
      again: "Check again",
      encoding: "This browser does not know the encoding that was named.",
      unreadable: "The file could not be read.",
    },
    report: {
      name: "What became of the file",
      read: "Rows read",
      right: "Right",
      rejected: "Rejected",
      changed: "Read otherwise",
      number: (n: number) => n.toLocaleString("en"),
      allRight: "Every row is right.",
      none: "No row can be loaded.",
      noRows: "The file has no rows.",
      saveRejected: "Download rejected rows",
      saveReport: "Download report",
      useRows: (count: number) => `Use the ${count.toLocaleString("en")} right ${count === 1 ? "row" : "rows"}`,
      openNotebook: "Open in a new notebook",
      fictional: "These records are treated as generated.",
      changes: (count: number) =>
        `Read otherwise than written: ${count.toLocaleString("en")} ${count === 1 ? "value" : "values"}`,
    },
    how: {
      name: "How the file is read",
      encoding: "Encoding",
      dates: "03/04/2021 is",
      decimal: "1,234 is",
      sheet: "Sheet",
      found: (encoding: string) => `found: ${encoding}`,
      open: "left open",
      dmy: "3 April",
      mdy: "4 March",
      comma: "1.234, a decimal comma",
      point: "1 234, grouping",
    },
    findings: {
      title: "What is wrong",
      filter: "Filter",
      placeholder: "Column, kind or value",
      shown: (shown: number, of: number) =>
        shown === of ? `${of} ${of === 1 ? "finding" : "findings"}` : `${shown} of ${of} findings`,
      nothing: (text: string) => `No finding speaks of “${text}”.`,
      written: "Written",
      rows: "Rows",
      atRows: (rows: readonly string[], comma: string) => `${rows.length === 1 ? "row" : "rows"} ${rows.join(comma)}`,
      wrong: "What is wrong",
      stands: "Stands for",
      wholeFile: "The file and its columns",
      empty: "empty",
      more: (count: number) => `and ${count.toLocaleString("en")} more`,
      showAll: (count: number) => `Show ${count.toLocaleString("en")} values`,
      inFile: (count: number) => `${count.toLocaleString("en")} further values stand in the rejected rows.`,
      use: (text: string) => `Use ${text}`,
      choose: "Choose …",
      leaveEmpty: "nothing (leave empty)",
      standsFor: (value: string, column: string) => `What “${value}” stands for in “${column}”`,
      allDates: (order: "dmy" | "mdy"): string =>
        order === "dmy" ? "Days come first everywhere" : "Months come first everywhere",
      allDecimals: (mark: "," | "."): string =>
        mark === "," ? "The comma is decimal everywhere" : "The comma groups everywhere",
      kinds: {
        "missing-column": "column missing",
        "unknown-column": "column not known",
        "unnamed-column": "column without a name",
        "repeated-column": "column repeated",
        "mapping-field": "mapping: field not known",
        "mapping-value": "mapping: value not known",
        "mapping-constant": "mapping: value for all rows not known",
        "constant-unused": "mapping: not the same in all rows",
        "no-rows": "no rows",
        "not-text": "not a table",
        workbook: "workbook not read",
        required: "value missing",
        type: "wrong type",
        ambiguous: "two readings",
        code: "not in the code list",
        country: "State not known",
        range: "out of range",
        pattern: "wrong form",
        duplicate: "same key twice",
        "foreign-key": "not in the other table",
        cells: "wrong number of cells",
        quotes: "quotation mark torn",
        unreadable: "sign lost",
        "total-row": "total among the rows",
        "header-row": "header repeated",
        order: "wrong order",
        "at-most": "parts above the whole",
        requires: "value missing",
        excludes: "value not allowed",
        implies: "does not agree",
        one: "several names",
        same: "said otherwise before",
        equal: "not the same",
        differ: "the same",
        span: "too short",
        round: "round not asked",
        answer: "wrong kind of answer",
      } satisfies Record<Fault["kind"], string>,
    },
    mapping: {
      title: "Your columns",
      lead: "Which field each of your columns holds. This is kept in this browser for files with the same header.",
      yours: "Your column",
      field: "Field",
      notLoaded: "not loaded",
      leaveOut: "leave out",
      required: "Required",
      others: "Others",
      fieldOf: (column: string) => `Field of the column “${column}”`,
      unnamed: (at: number) => `column ${at}, without a name`,
      missing: (names: readonly string[]) =>
        `${names.length === 1 ? "A required field has" : "Required fields have"} no column: ${names.join(", ")}.`,
      values: "Your values",
      means: "stands for",
      remove: (value: string, column: string) => `Forget what “${value}” stands for in “${column}”`,
      save: "Save mapping",
      load: "Load mapping",
      reset: "Reset",
      kept: "Your mapping of a file with this header was kept here, and is used.",
      notMapping: "This file is no mapping.",
      notKept: "This browser keeps nothing. Save the mapping as a file.",
      loaded: (columns: number) => `${columns} of your columns are loaded`,
    },
    notebook: (title: string, name: string, table: string, description: string) => `---
title: ${JSON.stringify(title)}
lang: en
files:
  - name: ${table}
    title: ${JSON.stringify(title)}
    schema: ${name}
---
${description}

\`\`\`sql id=first_rows
SELECT *
FROM ${table}
LIMIT 100
\`\`\`
`,
  },
  data: {
    /** What is wrong with a cell, a row or a file, and what would be right. */
    fault: (fault: Fault): string => {
      switch (fault.kind) {
        case "missing-column":
          return `The column “${fault.column}” is required and is not in the file.`;
        case "unknown-column":
          return `No field is called so, and what stands here is not loaded.${meant(fault.near)}`;
        case "unnamed-column":
          return "A column without a name holds something. It is not loaded.";
        case "repeated-column":
          return `“${fault.first}” already stands for ${fault.field}. This column is not loaded.`;
        case "mapping-field":
          return `The mapping names a field that this record does not have.${meant(fault.near)}`;
        case "mapping-value":
          return `The mapping takes “${fault.text}” for this, which ${fault.column} cannot be.${meant(fault.near)}`;
        case "mapping-constant":
          return `The mapping says this of all rows, which ${fault.column} cannot be.${meant(fault.near)}`;
        case "constant-unused":
          return `The mapping says this of all rows, but a column holds ${fault.column}. The column counts.`;
        case "no-rows":
          return "The file has no rows below its header.";
        case "not-text":
          return "This is not a text file. Save the table as CSV or XLSX first.";
        case "workbook":
          return en.importing.fault(fault.why, []);
        case "required":
          return "This is required.";
        case "type":
          return `This is not ${types[fault.expected]}.${meant(fault.near)}`;
        case "ambiguous":
          return `This can be ${or(fault.near)}. Say which, or write it clearly.`;
        case "code":
          return `This is not in the code list.${meant(fault.near)}${fault.near.length > 0 ? "" : ` Allowed: ${some(fault.allowed)}.`}`;
        case "country":
          return `No State or area is known by this.${meant(fault.near)}`;
        case "range":
          if (fault.minimum === undefined) return `This is above ${fault.maximum}.`;
          return fault.maximum === undefined
            ? `This is below ${fault.minimum}.`
            : `This is not between ${fault.minimum} and ${fault.maximum}.`;
        case "pattern":
          return `This does not have the right form.${fault.description ? ` ${fault.description}` : ` Its pattern: ${fault.pattern}`}`;
        case "duplicate":
          return `Row ${fault.first} has the same key.`;
        case "foreign-key":
          return `The table ${fault.resource} has no such row.`;
        case "cells":
          return `The row has ${fault.found} cells, the header ${fault.expected}.`;
        case "quotes":
          return "A quotation mark is not closed, or stands inside a cell. Rows after it may have been read into it.";
        case "unreadable":
          return "A sign was lost before or in reading. Name the file’s encoding.";
        case "total-row":
          return "This row sums up others. It is no record.";
        case "header-row":
          return "This row repeats the header.";
        case "order":
          return `This comes before ${fault.before}, which is ${fault.limit}.`;
        case "at-most":
          return `${fault.sum} is more than ${fault.limit}, which is ${and(fault.whole)}.`;
        case "requires":
          return `This is required, because ${fault.because} is ${fault.is}.`;
        case "excludes":
          return `This must be empty, because ${fault.because} is ${fault.is}.`;
        case "implies":
          return `Where ${fault.because} is ${fault.is}, this must be ${or(fault.allowed)}.`;
        case "one":
          return "This must name one part, not several.";
        case "same":
          return `Row ${fault.first} says “${fault.other}” for the same thing.`;
        case "equal":
          return `This must be the same as ${fault.with}, which is “${fault.other}”.`;
        case "differ":
          return `This must not be the same as ${fault.with}.`;
        case "span":
          return `This must be at least ${fault.years} years after ${fault.from}.`;
        case "round":
          return fault.first === undefined
            ? `Rounds are every ${fault.every} years, in even years.`
            : `${fault.question} is asked every ${fault.every} years from ${fault.first} on.`;
        case "answer":
          return `${fault.question} takes ${or(fault.allowed)}.`;
      }
    },
    /** How something was read that was not taken letter for letter. */
    change: {
      column: "column named",
      "skipped-column": "column left out, as you chose",
      constant: "the same in all rows, as you said",
      hashed: "serial number hashed",
      trimmed: "space around it left out",
      missing: "read as missing",
      digits: "digits of another script or a plus sign",
      "decimal-comma": "decimal comma",
      grouping: "grouping of digits",
      whole: "whole number written with a decimal",
      date: "date written another way",
      "time-left-out": "time of day left out",
      boolean: "yes or no",
      code: "code for its words",
      country: "code for a country’s name",
      list: "list written another way",
      value: "what you said that it stands for",
    } satisfies Record<Change["kind"], string>,
    readAs: ({ encoding, supposed, delimiter, workbook, headerRow, above, blank }: Reading) =>
      [
        ...(workbook
          ? [`Workbook: sheet “${workbook.sheet}”`]
          : [
              `Encoding: ${encoding}${supposed ? " (supposed)" : ""}`,
              `delimiter: ${delimiter === "\t" ? "tab" : delimiter}`,
            ]),
        `header in row ${headerRow}`,
        ...(above.length > 0 ? [`${above.length} ${above.length === 1 ? "row" : "rows"} above it`] : []),
        ...(blank.length > 0 ? [`blank rows: ${some(blank.map(String))}`] : []),
      ].join(" · "),
    rows: (valid: number, rejected: number) =>
      `${(valid + rejected).toLocaleString("en")} ${valid + rejected === 1 ? "row" : "rows"}: ${valid.toLocaleString("en")} can be loaded, ${rejected.toLocaleString("en")} rejected.`,
    faults: "What is wrong",
    byColumn: "By column, with the first of each",
    changes: "What was not taken letter for letter, with the first of each",
    row: "row",
    column: "column",
    value: "written",
    wrong: "what is wrong",
    read: "read",
    how: "how",
    count: "number",
    reasons: "what is wrong",
    more: (count: number) => `… and ${count.toLocaleString("en")} more`,
    unchecked: (field: string, resource: string) => `${field} was not looked up: the table ${resource} was not given.`,
    fictional: (codes: readonly string[]) =>
      `The rows name fictional States (${codes.join(", ")}), so they are generated data.`,
    template: {
      columns: "columns",
      codes: "codes",
      column: "column",
      title: "title",
      type: "type",
      unit: "unit",
      required: "required",
      description: "meaning",
      evidence: "evidence",
      source: "source",
      code: "code",
      label: "meaning",
      yes: "yes",
      no: "no",
    },
  },
  files: {
    tryOut: "Try with generated records",
    tryOutFor: (title: string) => `Try with generated records: ${title}`,
    slots: "Files that this notebook needs",
    stays: "The file stays on this computer. Links you share name it; they never hold it.",
    waiting: "Waits for a file",
    linked: "Linked",
    choose: "Choose a file",
    chooseFor: (title: string) => `Choose a file for “${title}”`,
    replaceFor: (title: string) => `Replace the file of “${title}”`,
    removeFor: (title: string) => `Remove the file of “${title}”`,
    drop: "or drop it here",
    again: (name: string) => `Open ${name} again`,
    replace: "Replace",
    remove: "Remove",
    query: "Add a query",
    cancel: "Cancel",
    link: "Link this file",
    linkAnyway: "Link it anyway",
    add: "Add a file",
    runFirst: "Run the notebook first. Then you choose each file yourself.",
    reading: (name: string) => `Reading ${name}.`,
    rows: (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "row" : "rows"}`,
    rejected: (count: number) => `${count.toLocaleString("en")} held back`,
    bytes: (count: number) => {
      if (count < 1000) return `${count} ${count === 1 ? "byte" : "bytes"}`;
      const [unit, size] = count < 1e6 ? ["kB", count / 1e3] : ["MB", count / 1e6];
      return `${size.toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} ${unit}`;
    },
    changed: (date: Date) => `changed ${date.toLocaleDateString("en", { dateStyle: "medium" })}`,
    encoding: (name: string) => `read as ${name}`,
    schema: (name: string) => `Held against the record schema “${name}”`,
    format: (name: string) => `Read as ${name}`,
    columns: "Columns:",
    asTables: (count: number): string => (count === 1 ? "Queries read it as" : "Queries read it as the tables"),
    differs: (name: string) => `${name} is not the same file, but it fits.`,
    fitsNot: (name: string) => `${name} lacks columns that this notebook knows.`,
    missing: (count: number): string => (count === 1 ? "Column missing:" : "Columns missing:"),
    added: (count: number): string => (count === 1 ? "Column added:" : "Columns added:"),
    sameColumns: "The columns are the same.",
    rowsNow: (before: number | undefined, now: number) =>
      before === undefined || before === now
        ? `${now.toLocaleString("en")} ${now === 1 ? "row" : "rows"}${before === undefined ? "" : ", as before"}.`
        : `${now.toLocaleString("en")} ${now === 1 ? "row" : "rows"}; before, ${before.toLocaleString("en")}.`,
    failed: (name: string) => `${name} could not be linked.`,
    why: {
      format: "A file can be CSV, TSV, JSON, NDJSON or Parquet. Its name says which.",
      text: "It is not a text, though its name says so.",
      gone: "It is not where it was. Choose it again.",
      unreadable: "The browser could not read it. It may have been changed or moved meanwhile: choose it again.",
    },
    waits: (title: string) => `Waits for the file “${title}”.`,
    go: "Go to the file",
    cellsWait: (count: number) =>
      count === 1 ? "1 cell waits for a file" : `${count.toLocaleString("en")} cells wait for a file`,
    which: "This notebook needs more than one file. Drop it on the place it is for.",
    asked: (title: string, name: string) => (title === name ? title : `${title} (${name})`),
    askedNote: "You choose each yourself after it runs.",
  },
  problem: {
    /** What is wrong and what would be right, in one to two sentences. */
    text: (problem: Problem): string => {
      switch (problem.kind) {
        case "unclosed-fence":
          return "This fence is not closed. End it with the same marks on a line of their own.";
        case "front-matter":
          return `The lines between the two --- cannot be read: ${sentence(problem.detail)}`;
        case "yaml":
          return `These lines cannot be read as YAML: ${sentence(problem.detail)}`;
        case "no-id":
          return "This cell needs a name. Write id=name after its type.";
        case "bad-id":
          return `“${problem.id}” cannot be a name. Use A to Z, digits and _, with no digit first.`;
        case "duplicate-id":
          return `Another cell is already named “${problem.id}”. Choose another name.`;
        case "unknown-name":
          return `Nothing in this notebook is named “${problem.name}”.`;
        case "cycle":
          return problem.cells.length === 1
            ? `${problem.cells[0]} reads itself, so it cannot run.`
            : `${and(problem.cells)} read each other, so none of them can run.`;
        case "spec":
          return specProblem(problem);
      }
    },
  },
  engine: {
    /** What went wrong, in one sentence. */
    failure: (error: EngineError): string => {
      const fault = sqlFault(error.message);
      switch (error.kind) {
        case "load":
          return "A file that this page needs could not be fetched.";
        case "memory":
          return "This needs more memory than the engine may use.";
        case "unsupported":
          return "This browser cannot run the queries.";
        case "crashed":
          return "The engine broke down while it ran this.";
        case "stopped":
          return "Stopped.";
        case "sql":
          if (fault.kind === "other") return fault.message;
          return {
            end: "The SQL ends too early.",
            "empty-file": "The file is empty.",
            "no-list": "The file is not a list of records.",
            "no-records": "The file has no records.",
            ragged: "Rows differ in length, or a quotation mark is not closed.",
            json: `The file is not JSON: ${sentence(fault.name)}`,
            "json-line": `Line ${fault.name} is not JSON.`,
            twice: `Two columns are named “${fault.name}”. Letter case does not tell columns apart.`,
            column: `There is no column “${fault.name}” here.`,
            table: `There is no table “${fault.name}”.`,
            function: `There is no function “${fault.name}” in this engine.`,
            near: `The SQL cannot be read from “${fault.name}” on.`,
          }[fault.kind];
      }
    },
    /** What to do about it; empty where the failure says it all. */
    remedy: (kind: EngineError["kind"]): string =>
      ({
        sql: "",
        load: "Check your connection, then try again.",
        memory: "Your notebook and tables are safe. Select fewer rows or columns first, then run again.",
        unsupported: "You can read the text. To see the numbers, use Firefox, Chrome, Edge or Safari of 2022 or later.",
        crashed: "A new engine has your tables again. Change the query before you run it once more.",
        stopped: "Run it again when you need it.",
      })[kind],
  },
};

export type Messages = typeof en;

/** What a reference in words is made of; ISO 8601 for the day. */
export interface CitedText {
  readonly authors: readonly string[];
  readonly title: string;
  readonly within: string | undefined;
  readonly publisher: string | undefined;
  readonly version: string | undefined;
  readonly note: string;
  readonly url: string | undefined;
  readonly accessed: string;
}
const day = (iso: string) =>
  new Date(`${iso}T00:00Z`).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });

type SpecProblem = Extract<Problem, { readonly kind: "spec" }>;

function specProblem({ path, why, allowed }: SpecProblem): string {
  const choice = or(allowed.slice(0, 12).map((name) => shapes[name] ?? name));
  switch (why) {
    case "unknown":
      return `“${path}” is not known here.${choice && ` Known: ${choice}.`}`;
    case "missing":
      if (path === "alt")
        return "“alt” is missing. Say in a sentence what the picture shows, for those who cannot see it.";
      return `“${path}” is missing.${choice && ` It takes ${choice}.`}`;
    case "wrong-type":
      return `“${path}” cannot be read.${choice && ` It takes ${choice}.`}`;
    case "refused":
      return `“${path}” is left out: it could load or open something outside this page.`;
  }
}

/** What may stand in a place (`shape` in notebook/faults.ts). */
const shapes: Readonly<Record<string, string>> = {
  "<text>": "text",
  "<name>": "a name of letters, digits and _ that nothing else here has",
  "<number>": "a number",
  "<yes-no>": "true or false",
  "<day>": "a day such as 2021-03-04",
  "<list>": "a list",
  "<keys>": "keys with values",
  "<pair>": "two numbers, the smaller first",
  "<steps>": "at most four numbers, each larger than the one before",
  "<sql>": "SQL",
  "<value>": "a single value",
};
const and = (names: readonly string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(names);
const or = (names: readonly string[]) => new Intl.ListFormat("en", { type: "disjunction" }).format(names);
const sentence = (detail: string) => (/[.!?]$/.test(detail) ? detail : `${detail}.`);
const meant = (near: readonly string[]) => (near.length > 0 ? ` Perhaps: ${or(near)}.` : "");
const some = (names: readonly string[]) => `${names.slice(0, 12).join(", ")}${names.length > 12 ? " …" : ""}`;
const types: Readonly<Record<FieldType, string>> = {
  string: "a text",
  integer: "a whole number",
  number: "a number such as 1234.5",
  boolean: "true or false",
  date: "a day such as 2021-03-04",
  year: "a year of four digits",
  list: "a list",
};
