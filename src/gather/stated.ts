import type { StatedDate } from "../record/index.ts";

/** A date as somebody writes it, before it is looked at. */
export interface Written {
  role: StatedDate["role"];
  value: string | undefined | null;
  by: string;
}

export interface Dates {
  publishedAt?: string;
  updatedAt?: string;
  stated: StatedDate[];
}

/**
 * Which of the dates that are stated for a report to believe: of each role the first that can be, those most trusted given
 * first. All are kept with who states them, and those that cannot be with the reason.
 */
export function believe(written: readonly Written[], now: string): Dates {
  const stated: StatedDate[] = [];
  for (const { role, value, by } of written) {
    if (value === undefined || value === null || value.trim() === "") continue;
    const date = parseStated(value);
    const shown = date ?? value.trim().slice(0, 60);
    if (stated.some((each) => each.role === role && each.by === by)) continue;
    const reason = date === undefined ? "no date that can be read" : disbelief(date, now);
    stated.push({ role, value: shown, by, ...(reason !== undefined && { disbelieved: reason }) });
  }
  const published = stated.find((each) => each.role === "published" && each.disbelieved === undefined);
  if (published)
    for (const each of stated)
      if (each.role === "updated" && each.disbelieved === undefined && isEarlier(each.value, published.value))
        each.disbelieved = `before it was published, ${published.value} by ${published.by}`;
  const updated = stated.find((each) => each.role === "updated" && each.disbelieved === undefined);
  return {
    ...(published && { publishedAt: published.value }),
    // most pages state a change when they state that there was none
    ...(updated &&
      published &&
      instantOf(updated.value) !== instantOf(published.value) && { updatedAt: updated.value }),
    ...(updated && !published && { updatedAt: updated.value }),
    stated,
  };
}

const DAY = 24 * 60 * 60_000;
/** A clock may be a little fast; a day begins up to fourteen hours earlier elsewhere. */
const FAST = 10 * 60_000;
const AHEAD = 14 * 60 * 60_000;

const isZoned = (value: string): boolean => /(?:Z|[+-]\d\d:\d\d)$/.test(value);

function disbelief(value: string, now: string): string | undefined {
  if (Number.isNaN(instantOf(value))) return "no date that can be read";
  if (instantOf(value) > Date.parse(now) + (isZoned(value) ? FAST : AHEAD)) return "in the future when it was fetched";
  // what a program writes where it has no date
  if (/^(?:1970-01-01|1969-12-31|1900-01-01|0001-01-01|1980-01-01)/.test(value)) return "the date of no date";
  return value < "1850" ? "before there was a web, or a wire" : undefined;
}

const instantOf = (value: string): number => Date.parse(isZoned(value) || value.length === 10 ? value : `${value}Z`);

/** Surely earlier: by more than zones and days without their time can make it seem. */
const isEarlier = (a: string, b: string): boolean =>
  a.length > 10 && b.length > 10 && isZoned(a) && isZoned(b)
    ? instantOf(a) < instantOf(b)
    : instantOf(a.slice(0, 10)) < instantOf(b.slice(0, 10)) - DAY;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const zones: Record<string, string> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

const iso =
  /^(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?:(?:T|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?$/i;
const mail =
  /^(?:\p{L}+,?\s+)?(\d{1,2})[\s-]+(\p{L}{3})\p{L}*[\s-]+(\d{4}|\d\d)(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([A-Z]{1,4}|[+-]\d\d:?\d\d)?)?(?:\s*\([^)]*\))?$/iu;

/** A date as pages (ISO 8601) and feeds (RFC 822) write it, as ISO 8601 with as much as is said and no more. */
export function parseStated(value: string): string | undefined {
  const text = value.trim();
  let match = iso.exec(text);
  if (match) {
    const [, year, month, day, hour, minute, second, zone] = match;
    return written(year!, month!, day!, hour, minute, second, zone);
  }
  match = mail.exec(text);
  if (!match) return undefined;
  const [, day, name, year, hour, minute, second, zone] = match;
  const month = months.indexOf(name!.toLowerCase()) + 1;
  const whole = year!.length === 4 ? year! : Number(year) < 70 ? `20${year}` : `19${year}`;
  return written(
    whole,
    String(month).padStart(2, "0"),
    day!.padStart(2, "0"),
    hour?.padStart(2, "0"),
    minute,
    second,
    zone,
  );
}

function written(
  year: string,
  month: string,
  day: string,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string | undefined {
  const date = `${year}-${month}-${day}`;
  const found = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== date) return undefined;
  if (hour === undefined) return date;
  const time = `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  if (zone === undefined) return time;
  const known = zones[zone.toLowerCase()];
  if (known !== undefined) return `${time}${known}`;
  const offset = /^([+-]\d\d):?(\d\d)?$/.exec(zone);
  return offset ? `${time}${offset[1]}:${offset[2] ?? "00"}` : time;
}
