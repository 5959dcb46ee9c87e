/** A cell of a workbook as text: what a person would type to write the same value. */
export function cellText(cell: unknown): string {
  if (cell === null) return "";
  if (cell instanceof Date) return dateText(cell);
  return String(cell);
}

/**
 * A number as a workbook stores it, 17 digits and an exponent at times, as the shortest decimal that is the same
 * number. Whole numbers stay as they are: identifiers can have more digits than a floating-point number holds.
 */
export function numberText(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored;
  const shortest = String(Number(stored));
  if (shortest === "NaN") return stored;
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(shortest);
  if (!parts) return shortest;
  const [, sign = "", whole = "", fraction = "", power] = parts;
  const point = whole.length + Number(power);
  const digits = whole + fraction;
  return point <= 0 ? `${sign}0.${"0".repeat(-point)}${digits}` : sign + digits.padEnd(point, "0");
}

/** A day, a day with a time, or, before the calendar of workbooks begins, a time. Workbooks know no time zone. */
function dateText(date: Date): string {
  const second = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(second.getTime())) return "";
  const [day = "", time = ""] = second.toISOString().replace(".000Z", "").split("T");
  if (second.getTime() < calendarBegins) return time;
  return time === "00:00:00" ? day : `${day}T${time}`;
}
const calendarBegins = Date.UTC(1900, 0, 1);
