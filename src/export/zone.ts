import { offsetAt } from "../record/index.ts";

/** A time zone as iCalendar wants it told (RFC 5545, VTIMEZONE): every change of its clocks from the first year to the last. */
export function zoneComponent(zone: string, first: number, last: number): string {
  const start = Date.UTC(first, 0, 1);
  const changes = changesOf(zone, start, Date.UTC(last + 1, 0, 1));
  const lines = [
    ...observance("STANDARD", start + offsetAt(zone, start) * MINUTE, offsetAt(zone, start), offsetAt(zone, start)),
    ...changes.flatMap(({ at, before, after }) =>
      observance(after > before ? "DAYLIGHT" : "STANDARD", at + before * MINUTE, before, after),
    ),
  ];
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...lines, "END:VTIMEZONE"].join("\r\n");
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

interface Change {
  /** The moment, in milliseconds since 1970 in UTC. */
  at: number;
  /** Minutes ahead of UTC. */
  before: number;
  after: number;
}

function changesOf(zone: string, start: number, end: number): Change[] {
  const found: Change[] = [];
  for (let from = start; from < end; from += DAY) {
    const [before, after] = [offsetAt(zone, from), offsetAt(zone, from + DAY)];
    if (before === after) continue;
    let [low, high] = [from, from + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / (2 * MINUTE)) * MINUTE;
      if (offsetAt(zone, middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, before, after });
  }
  return found;
}

const observance = (name: "STANDARD" | "DAYLIGHT", local: number, before: number, after: number): string[] => [
  `BEGIN:${name}`,
  `DTSTART:${new Date(local).toISOString().slice(0, 19).replace(/[-:]/g, "")}`,
  `TZOFFSETFROM:${offsetText(before)}`,
  `TZOFFSETTO:${offsetText(after)}`,
  `END:${name}`,
];

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}${String(size % 60).padStart(2, "0")}`;
}

/** The zone is one this machine knows the clocks of. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
