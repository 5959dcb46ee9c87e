import { type Decimal, type Exact, exactText, isMoment, isNumeric, type Moment } from "../engine/values.ts";
import type { Messages } from "../locales/en.ts";
import { iso3166 } from "../locales/iso3166.ts";
import type { Format } from "../notebook/notebook.ts";

/** A value in words of the reader's language, as `format` asks; exact where it asks for no rounding. NULL is a word. */
export function formatValue(value: Exact, format: Format | undefined, t: Messages): string {
  return writer(format, t)(value);
}

/** The format of a column that asks for none: a column named year is one, so 2021 and not 2,021. */
export function implied(column: string): Format | undefined {
  return /(^|_)year$/i.test(column) ? { name: "year", decimals: undefined } : undefined;
}

/** Writes many values of one format: what `formatValue` does, its Intl objects made once. */
export function writer(format: Format | undefined, t: Messages): (value: Exact) => string {
  const write = writers[format?.name ?? "number"](t, format?.decimals);
  return (value) => (value === null ? t.view.missing : write(value));
}

/** Decimals that tell doubles apart: as many as they need, but no more than 3 or what the least needs for 3 digits. */
export function decimalsOf(values: Iterable<number>): number {
  let needed = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) {
    if (value === 0 || !Number.isFinite(value)) continue;
    least = Math.min(least, Math.abs(value));
    const [, fraction = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
    needed = Math.max(needed, fraction.length - Number(exponent));
  }
  return Math.min(needed, Math.max(3, 2 - Math.floor(Math.log10(least))), 20);
}

type Write = (value: Exclude<Exact, null>) => string;

const writers: Readonly<Record<Format["name"], (t: Messages, decimals: number | undefined) => Write>> = {
  number(t, decimals) {
    const by = new Map<number, Intl.NumberFormat>();
    const write = (value: number | bigint | Intl.StringNumericLiteral, places: number) => {
      const intl = by.get(places) ?? number(t, places);
      by.set(places, intl);
      return intl.format(value).replace("-", "\u2212");
    };
    return (value) => {
      if (typeof value === "number") return write(value, decimals ?? decimalsOf([value]));
      if (typeof value === "bigint") return write(value, decimals ?? 0);
      return isNumeric(value) ? write(digits(value), decimals ?? value.scale) : plain(value, t);
    };
  },
  percent(t, decimals = 1) {
    const write = writers.number(t, decimals);
    return (value) => (isNumeric(value) ? t.view.percent(write(value)) : plain(value, t));
  },
  year(t, decimals = 0) {
    const intl = new Intl.NumberFormat(t.locale, { useGrouping: false, maximumFractionDigits: decimals });
    return (value) => {
      if (typeof value === "number" || typeof value === "bigint") return intl.format(value);
      if (isNumeric(value)) return intl.format(digits(value));
      return (isMoment(value) ? /^[+-]?\d+(?=-)/.exec(value.iso)?.[0] : undefined) ?? plain(value, t);
    };
  },
  date(t) {
    return (value) => (typeof value === "string" ? day(value, t) : plain(value, t));
  },
  country(t) {
    const names = new Intl.DisplayNames(t.locale, { type: "region" });
    return (value) => {
      if (typeof value !== "string") return plain(value, t);
      const iso2 = iso3166[value]?.[0];
      return t.view.country[value] ?? (iso2 === undefined ? undefined : names.of(iso2)) ?? value;
    };
  },
  region(t) {
    return (value) => (typeof value === "string" ? (t.view.region[value] ?? value) : plain(value, t));
  },
  text: () => exactText,
};

/** `signDisplay: negative`: what rounds to zero has no sign. */
function number(t: Messages, places: number): Intl.NumberFormat {
  return new Intl.NumberFormat(t.locale, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    signDisplay: "negative",
  });
}

/** Intl reads decimal text exactly, where a double would round. */
function digits(value: Decimal): Intl.StringNumericLiteral {
  return exactText(value) as Intl.StringNumericLiteral;
}

function plain(value: Exclude<Exact, null>, t: Messages): string {
  if (typeof value === "boolean") return value ? t.view.yes : t.view.no;
  if (typeof value === "string" || value instanceof Uint8Array) return exactText(value);
  if (isNumeric(value)) return formatValue(value, undefined, t);
  if (isMoment(value)) return moment(value, t);
  const inner = (each: Exact) => formatValue(each, undefined, t);
  return "fields" in value
    ? Array.from(value.fields, ([name, each]) => `${name} ${inner(each)}`).join(t.view.comma)
    : Array.from(value, inner).join(t.view.comma);
}

/** The date in words, the time of day as it stands: it is exact to the microsecond. */
function moment(value: Moment, t: Messages): string {
  if (value.type === "time") return value.iso;
  const [date = "", time] = value.iso.split("T");
  if (time === undefined) return day(date, t);
  return `${day(date, t)} ${time.replace("Z", " UTC")}`;
}

function day(iso: string, t: Messages): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00Z`) : undefined;
  if (at === undefined || Number.isNaN(at.valueOf())) return iso;
  return at.toLocaleDateString(t.view.dates, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}
