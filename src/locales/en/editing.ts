/** What the SQL cell's editor says. */
export const editing = {
  format: "Format the query",
  unformatted: "The formatter does not understand all of this query. The text stays as it was.",
  runSelection: "Run the selection",
  selection: "Selection",
  selectionNote: "What was selected, run by itself. The cell stays as it is.",
  selectionOf: (cell: string) => `Result of the selection in ${cell}`,
  closeSelection: "Close the result of the selection",
  rename: "Rename the cell",
  renameTitle: (cell: string) => `Rename ${cell}`,
  newName: "New name",
  renamed:
    "The new name is written wherever the old one stands: in queries, charts and words. One step; undo takes it back.",
  alsoIn: (cells: readonly string[]) =>
    cells.length === 0 ? "No other cell reads it." : `Also changes: ${cells.join(", ")}.`,
  cannot: {
    name: "A name has letters, digits and _, begins with no digit, and is no word of SQL’s own.",
    taken: "Another cell, file or table has this name.",
    unclear:
      "The old name or the new one also means something else in a query that reads this cell. Change it by hand.",
  },
  unit: (unit: string) => `Unit: ${unit}`,
  sample: (values: readonly string[]) => `For example ${values.join(", ")}`,
  range: (least: string, most: string) => `${least} to ${most}`,
};
