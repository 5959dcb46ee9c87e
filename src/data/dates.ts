import { plain } from "./near.ts";
import { digits } from "./numbers.ts";

/** A day as YYYY-MM-DD, and whether a time of day was left out; or all its readings; or none. */
export type ReadDate =
  | { readonly day: string; readonly timeLeftOut: boolean }
  | { readonly readings: readonly string[] };

/**
 * Reads a day written year first (2021-03-04, 20210304, 2021年3月4日), with the month in words of the six languages of the
 * United Nations, or with numbers. 03/04/2021 is read only where `order` says whether days or months come first, or
 * where one number can be no month; two-digit years and the day numbers of spreadsheets are offered, never taken.
 */
export function readDate(text: string, order?: "dmy" | "mdy"): ReadDate {
  const western = digits(text);
  const [, date = western, time] = /^(.*\d)[T ]+(\d{1,2}:\d{2}.*)$/.exec(western) ?? [];
  const give = (day: string | undefined): ReadDate =>
    day === undefined ? { readings: [] } : { day, timeLeftOut: time !== undefined };
  const first =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(date) ?? /^(\d{4})(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/.exec(date);
  if (first) return give(dayOf(first[1], first[3], first[4]));
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  if (packed) return give(dayOf(packed[1], packed[2], packed[3]));
  const numbers = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(date);
  if (numbers) {
    const [, a, , b, written = ""] = numbers;
    const year = written.length === 2 ? `20${written}` : written;
    const [dmy, mdy] = [dayOf(year, b, a), dayOf(year, a, b)];
    const readings = [...new Set([dmy, mdy].filter((day) => day !== undefined))];
    if (written.length === 2) return { readings };
    if (order) return give(order === "dmy" ? dmy : mdy);
    return readings.length === 1 ? give(readings[0]) : { readings };
  }
  const serial = /^\d{5}$/.test(date) ? Number(date) : undefined;
  if (serial !== undefined)
    return { readings: [new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)] };
  return give(inWords(date));
}

/** Which of day and month stands first in a date of numbers, where only one of the two can be. */
export function provenOrder(text: string): "dmy" | "mdy" | undefined {
  const [, a = "", b = ""] = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})(?!\d)/.exec(digits(text)) ?? [];
  const [first, second] = [Number(a), Number(b)];
  if (first === 0 || second === 0 || first > 31 || second > 31 || first > 12 === second > 12) return undefined;
  return first > 12 ? "dmy" : "mdy";
}

function dayOf(year = "", month = "", day = ""): string | undefined {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** 4 March 2021, March 4, 2021, 4 de marzo de 2021, 4 марта 2021 г. */
function inWords(text: string): string | undefined {
  const words = plain(text).split(" ");
  const month = words.map((word) => months().get(word)).find((number) => number !== undefined);
  const numbers = words
    .filter((word) => /^\d+(st|nd|rd|th|er)?$/.test(word))
    .map((word) => `${Number.parseInt(word, 10)}`);
  if (month === undefined || words.length > 6 || numbers.length !== 2) return undefined;
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length < 3);
  return year && day ? dayOf(year, String(month), day) : undefined;
}

let known: ReadonlyMap<string, number> | undefined;
function months(): ReadonlyMap<string, number> {
  if (known) return known;
  const names = new Map<string, number>();
  for (const language of ["en", "fr", "es", "ru", "ar"])
    for (const month of ["long", "short"] as const)
      for (const day of [{}, { day: "numeric" }] as const)
        for (let number = 1; number <= 12; number++) {
          const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month, ...day, timeZone: "UTC" });
          const part = format.formatToParts(Date.UTC(2021, number - 1, 1)).find(({ type }) => type === "month");
          if (part) names.set(plain(part.value), number);
        }
  known = names;
  return names;
}
