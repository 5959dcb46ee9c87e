const cells = (n: number) => (n === 1 ? "1 cell" : `${n} cells`);

/** What became of a cell. */
const words = {
  added: "Added",
  removed: "Removed",
  changed: "Changed",
  moved: "Moved",
  "changed-moved": "Changed and moved",
};

/** Two notebooks beside each other. */
export const compare = {
  kind: words,
  front: "Title and notes on top",
  block: (kind: string, name: string) => `${kind}: ${name}`,
  quoted: (text: string) => `“${text}”`,
  differences: (name: string) => `Differences, ${name}`,
  addedLine: "Added: ",
  removedLine: "Removed: ",
  linesSame: (n: number) => `${n} lines unchanged`,
  cellsSame: (n: number) => `${cells(n)} unchanged`,
  none: "The two are the same.",

  counts: (kinds: readonly (keyof typeof words)[]) => {
    const count = (...of: string[]) => kinds.filter((kind) => of.includes(kind)).length;
    const parts = [
      [count("changed", "changed-moved"), "changed"],
      [count("added"), "added"],
      [count("removed"), "removed"],
      [count("moved"), "moved"],
    ] as const;
    const said = parts.filter(([n]) => n > 0).map(([n, word], i) => `${i === 0 ? cells(n) : n} ${word}`);
    return `${said.join(", ")}.`;
  },
  descends: (title: string) => `This descends from your notebook “${title}”, or yours from it.`,
  descendsPublished: (title: string) => `This descends from the published notebook “${title}”.`,
  withYours: "Compare with yours",
  withThePublished: "Compare with the published one",
  withFile: "Compare with a file…",
  withPublished: "Compare with the published notebook",
  noFile: "The file could not be read.",
  noPublished: "This notebook descends from none of the published ones.",
  failed: "The notebook to compare with could not be read.",

  back: "Back to the notebook",
  title: (title: string) => `Compare with “${title}”`,
  about:
    "A notebook does not say who changed what since it was copied. Where both were changed, both stand here: look before you take.",
  yours: "Yours",
  theirs: "Theirs",
  published: "Published",
  resultOf: (whose: string) => `${whose}, result`,
  noResult: "Not in this one.",
  notRun: "Has not run. Let it run to see the result.",
  movedOnly: "Stands elsewhere; its text is the same.",
  take: {
    added: "Take it",
    removed: "Remove mine",
    changed: "Take theirs",
    moved: "Move mine",
    "changed-moved": "Take theirs",
  },
  leave: {
    added: "Leave it",
    removed: "Keep mine",
    changed: "Keep mine",
    moved: "Leave mine",
    "changed-moved": "Keep mine",
  },
  takeAll: "Take all",
  takeNone: "Take none",
  taken: (n: number, of: number) => `${n} of ${of} taken`,
  write: "Write into my notebook",
  writeCopy: "Write into a copy of mine",
  trust: "A stranger wrote what you take. Your notebook will not run again until you say so.",
  done: (n: number, title: string) => `${n === 1 ? "1 change is" : `${n} changes are`} in “${title}” now.`,
  doneInert: "A stranger wrote them, so nothing of the notebook runs until you have read it and say Run.",
  openMine: "Open my notebook",
  changedMeanwhile: "Your notebook was changed meanwhile, and nothing was written. Go back and compare again.",
  notWritten: "This could not be saved in this browser. Your notebook is as it was.",
};
