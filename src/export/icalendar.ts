import { createHash } from "node:crypto";
import ical, { type ICalCalendar, type ICalEventData, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { AgendaLine, DecisionLine, Telling } from "../dossier/rows.ts";
import { counted, counts, type Format, type Material, storyFor, tellingsOf } from "./material.ts";
import { isPlain } from "./done.ts";
import { isZone, zoneComponent } from "./zone.ts";

/** The agenda as a calendar (RFC 5545) that calendar programs open and can be given again: an item keeps its UID. */
export const icalendar: Format = {
  name: "icalendar",
  summary: "the agenda as a calendar",
  without: "items whose day is not known",
  type: "text/calendar; charset=utf-8",
  ending: "ics",
  stories: ({ agenda }) => tellingsOf(agenda),
  write(material) {
    const dated = material.agenda.filter(({ when }) => when.from !== null || when.to !== null);
    const calendar = ical({
      name: "Chancery: agenda",
      prodId: { company: "chancery", product: "agenda", language: "EN" },
    });
    // the zones are told for the years in which an entry has one
    const years = dated.flatMap(({ when }) =>
      when.zone === undefined ? [] : [yearOf(when.from), yearOf(when.to)].flat(),
    );
    const [first, last] = [Math.min(...years), Math.max(...years)];
    calendar.timezone({ name: null, generator: (zone) => zoneComponent(zone, first, last) });
    const decidedAt = decisionTimes(material.decisions);
    const uids = uidsOf(dated);
    for (const line of dated)
      calendar.createEvent({ id: uids.get(line)!, ...entryOf(line, material, decidedAt.get(line.id)) });
    const held = counted(dated.length, "item");
    return {
      parts: [textOf(calendar, dated.length)],
      holds: held,
      leftOut: counts(material.agenda.filter((line) => !dated.includes(line)).map(() => "of no known day")),
      notes: [],
    };
  },
};

const yearOf = (day: string | null): number[] => (day === null ? [] : [Number(day.slice(0, 4))]);

/** RFC 5545 wants at least one component in a calendar: one that has no entry tells the zone it has none in. */
const textOf = (calendar: ICalCalendar, entries: number): string => {
  const text = calendar.toString();
  const whole = text.endsWith("\r\n") ? text : `${text}\r\n`;
  return entries > 0 ? whole : whole.replace("END:VCALENDAR", `${zoneComponent("UTC", 1970, 1970)}\r\nEND:VCALENDAR`);
};

/** When people last decided on each line, or took back what they had decided, by its id. */
function decisionTimes(log: readonly DecisionLine[]): Map<string, string> {
  const byNumber = new Map(log.map((decision) => [decision.number, decision]));
  const times = new Map<string, string>();
  for (const { at, about, undoes } of log) {
    let own = about;
    for (let back = undoes; back !== undefined; back = byNumber.get(back)?.undoes)
      own = byNumber.get(back)?.about ?? [];
    for (const { line } of own) if (line !== undefined && (times.get(line) ?? "") < at) times.set(line, at);
  }
  return times;
}

/** From where the seconds of SEQUENCE count: it is of 32 bits with many programs. */
const START = Date.UTC(2000);

/**
 * An item goes by the words that the report published first has for it: the line's own id would be another once that report has a
 * further version. Two that rest on the same words are told apart by their places.
 */
function uidsOf(lines: readonly AgendaLine[]): Map<AgendaLine, string> {
  const seen = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const { report, evidence } = [...line.tellings].sort(byPublication)[0]!;
      const words = `${report} ${evidence.map((cite) => oneLine(cite.words)).join(" ")}`;
      const before = seen.get(words) ?? 0;
      seen.set(words, before + 1);
      const hash = createHash("sha256").update(before === 0 ? words : `${words} ${before}`);
      return [line, `agenda-${hash.digest("hex").slice(0, 16)}@chancery`];
    }),
  );
}

const byPublication = (a: Telling, b: Telling): number => {
  const [first, second] = [`${a.publishedAt ?? "9999"} ${a.report}`, `${b.publishedAt ?? "9999"} ${b.report}`];
  return first < second ? -1 : first > second ? 1 : 0;
};

function entryOf(line: AgendaLine, material: Material, decidedAt = ""): ICalEventData {
  const { tellings, where } = line;
  const last = tellings.at(-1)!;
  const learnt = tellings.map(({ learntAt }) => learntAt).sort();
  const changed = new Date(learnt.at(-1)! > decidedAt ? learnt.at(-1)! : decidedAt);
  const { url } = storyFor(material, last);
  return {
    // by the clock, for a decision may take tellings away: a count of them would fall
    sequence: Math.floor((changed.getTime() - START) / 1000),
    stamp: changed,
    created: new Date(learnt[0]!),
    lastModified: changed,
    ...daysOf(line),
    summary: summaryOf(line),
    description: descriptionOf(line),
    ...(where && { location: where.name }),
    ...(url !== undefined && URL.canParse(url) && { url }),
    status: statusOf(line),
    // what others do takes no time of whoever keeps this calendar
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: [{ name: line.status }],
  };
}

/** Its day, or its days, or with a time of day that time there; for a deadline its last day. */
function daysOf({ when }: AgendaLine): Pick<ICalEventData, "start" | "end" | "allDay" | "floating" | "timezone"> {
  const isDeadline = when.bound === "by" || when.bound === "before";
  const from = (isDeadline ? (when.to ?? when.from) : (when.from ?? when.to))!;
  const to = when.bound === undefined ? (when.to ?? from) : from;
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(when.time ?? "") && from === to) {
    const start = `${from}T${when.time}:00`;
    if (when.zone !== undefined && isZone(when.zone)) return { start, timezone: when.zone };
    // a time of day where it takes place, and the place is not known
    return { start: new Date(`${start}Z`), floating: true };
  }
  return { start: new Date(from), end: new Date(Date.parse(to) + 86_400_000), allDay: true };
}

function summaryOf({ what, when, status }: AgendaLine): string {
  const bound = {
    by: "By this day: ",
    before: "Before this day: ",
    after: "After this day: ",
    since: "From this day: ",
  };
  const state = { planned: "", tentative: "", held: "", postponed: "Postponed: ", "called-off": "Called off: " };
  return `${state[status]}${when.bound === undefined ? "" : bound[when.bound]}${oneLine(what)}`;
}

/** Confirmed only where an outlet says so in its own voice, and without a doubt. */
function statusOf({ status, tellings }: AgendaLine): ICalEventStatus {
  if (status === "called-off") return ICalEventStatus.CANCELLED;
  if (status === "held") return ICalEventStatus.CONFIRMED;
  return status === "planned" && tellings.some(isPlain) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

function descriptionOf({ id, parties, status, tellings, when }: AgendaLine): string {
  const told = tellings.map(({ report, version, outlet, publishedAt, evidence, said }) => {
    const voices = [...new Set(said.flatMap(({ by }) => by.map(({ name }) => name)))];
    const words = evidence.map((cite) => oneLine(cite.words)).join(" … ");
    const where = [outlet, publishedAt?.slice(0, 10), `${report}, version ${version}`].filter(
      (part) => part !== undefined,
    );
    return `“${words}” (${where.join(", ")}${voices.length === 0 ? "" : `; on the word of ${voices.join(", ")}`})`;
  });
  return [
    `${status}; the day is ${when.certainty}`,
    ...(parties.length === 0 ? [] : [`Parties: ${parties.map(({ name }) => name).join(", ")}`]),
    ...told,
    id,
  ].join("\n");
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
