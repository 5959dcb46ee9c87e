/** What a spreadsheet runs: a cell that begins with one of these signs. Those that are guarded already are guarded again. */
const formula = /^'*[=+\-@\t\r]/;
const number = /^[+-]?\d+([.,]\d+)?$/;

/** A cell for a spreadsheet, an apostrophe before it where it would run as a formula. Plain numbers stay. */
export const guarded = (text: string): string => (formula.test(text) && !number.test(text) ? `'${text}` : text);

/** A cell without the apostrophe that guards it: of `guarded(text)` the text. */
export const unguarded = (text: string): string => (/^'/.test(text) && formula.test(text) ? text.slice(1) : text);
