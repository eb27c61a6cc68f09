import type { Reading, Span, When } from "../../src/index.ts";

/** One thing a reader should find in a report of the sample, or must not. Parties are ISO alpha-3 codes or parts of names. */
export type KeyLine = { report: string; known?: "limit" } & (
  | { kind: "published" | "updated"; value: string; certainty?: string }
  | { kind: "title" | "dateline"; words: string }
  | { kind: "time"; words: string; in?: string; value: string }
  | { kind: "said"; words: string; by: string; anonymous?: boolean }
  | {
      kind: "message";
      words: string;
      form?: string;
      functions?: string[];
      sender?: string[];
      receiver?: string[];
      on?: string;
      /** Words of the message it replies to. */
      answers?: string;
      withheldBy?: string;
    }
  | { kind: "demand"; words: string; by?: string[]; accepts?: string[]; rejects?: string[] }
  | { kind: "claim"; words: string; asserts?: string[]; denies?: string[]; value?: number; bound?: string }
  | { kind: "encounter"; words: string; type?: string; parties: string[]; status?: string; on?: string }
  | { kind: "agenda"; words: string; parties: string[]; on: string }
  | {
      kind: "advisory";
      words: string;
      issuer: string;
      country: string;
      audience?: string;
      departure?: string;
      advice?: string;
      mission?: string;
      on?: string;
      reviewBy?: string;
    }
  | { kind: "access"; words: string; country: string; status: string; on?: string }
  | {
      kind: "event";
      words: string;
      type: string;
      actors: string[];
      recipients: string[];
      occurrence: string[];
      on?: string;
    }
  /** Nothing in these words is told as having come to be, unless a denial stands beside it. */
  | { kind: "not-happened"; words: string }
  | { kind: "no-demand"; words: string }
);

/** Words of a report, as a test names them. */
export function nameOf(line: KeyLine): string {
  const what = "words" in line ? `“${line.words}”` : line.value;
  return `${line.report} ${line.kind} ${what}`;
}

/** Longest span that still points at words: beyond, it points at a page. */
const LONGEST = 400;

/** Whether a reading holds what a line of the key asks for. */
export function holds(reading: Reading, line: KeyLine): boolean {
  const { report, actors } = reading;
  const at = (words: string): Span => {
    const from = report.text.indexOf(words);
    if (from < 0) throw new RangeError(`words not in ${report.id}: ${words}`);
    return { from, to: from + words.length };
  };
  const touches = (spans: readonly Span[], words: string): boolean => {
    const place = at(words);
    return spans.some(({ from, to }) => to - from <= LONGEST && from < place.to && place.from < to);
  };
  const is = (id: string | undefined, who: string): boolean => {
    const actor = actors.find((each) => each.id === id);
    if (!actor) return false;
    return /^[A-Z]{3}$/.test(who)
      ? actor.country === who
      : [actor.name, ...actor.aliases].some((name) => new RegExp(`\\b(?:${who})\\b`).test(name));
  };
  const all = (ids: readonly string[] | undefined, who: readonly string[] = []): boolean =>
    who.every((each) => (ids ?? []).some((id) => is(id, each)));
  const on = (when: When | undefined, day: string | undefined): boolean =>
    day === undefined || (when?.from === day && when.to === day);

  switch (line.kind) {
    case "published":
    case "updated": {
      const date = line.kind === "published" ? report.publishedAt : report.updatedAt;
      const isSure = line.certainty === undefined || date?.certainty === line.certainty;
      return (date?.value?.startsWith(line.value) ?? false) && isSure;
    }
    case "title":
      return report.title?.startsWith(line.words) ?? false;
    case "dateline":
      return report.dateline === line.words;
    case "time": {
      const from = at(line.in ?? line.words).from;
      const found = reading.timexes.find((timex) => timex.from >= from && timex.to > report.text.indexOf(line.words, from));
      return found?.value === line.value;
    }
    case "said":
      return reading.attributions.some(
        ({ content, speakers }) =>
          touches(content, line.words) &&
          speakers.some(
            (id) =>
              is(id, line.by) &&
              (line.anonymous === undefined || actors.find((each) => each.id === id)!.anonymous === line.anonymous),
          ),
      );
    case "message": {
      const { form, functions = [], sender, receiver, answers, withheldBy } = line;
      return reading.messages.some(
        (message) =>
          touches(message.evidence, line.words) &&
          (form === undefined || message.form === form) &&
          functions.every((each) => message.functions.some((found) => found === each)) &&
          all(message.senders, sender) &&
          all(message.receivers, receiver) &&
          on(message.when ?? message.sentAt ?? message.receivedAt, line.on) &&
          (answers === undefined ||
            message.repliesTo.some((reply) =>
              reading.messages.some(({ id, evidence }) => id === reply.message && touches(evidence, answers)),
            )) &&
          (withheldBy === undefined ||
            message.disclosure.some(({ party, stance }) => is(party, withheldBy) && stance === "withholds")),
      );
    }
    case "demand":
      return reading.demands.some(
        ({ evidence, by, positions }) =>
          touches(evidence, line.words) &&
          all(by, line.by) &&
          (["accepts", "rejects"] as const).every((stance) =>
            (line[stance] ?? []).every((who) =>
              positions.some((position) => position.stance === stance && is(position.party, who)),
            ),
          ),
      );
    case "claim": {
      const { value, bound } = line;
      return reading.claims.some(({ evidence, stances, quantity }) => {
        if (!touches(evidence, line.words)) return false;
        const number = reading.quantities.find(({ id }) => id === quantity);
        return (
          (value === undefined || number?.value === value) &&
          (bound === undefined || number?.bound === bound) &&
          (["asserts", "denies"] as const).every((stance) =>
            (line[stance] ?? []).every((who) => stances.some((each) => each.stance === stance && is(each.party, who))),
          )
        );
      });
    }
    case "encounter":
      return reading.encounters.some(
        ({ evidence, kind, parties, status, when }) =>
          touches(evidence, line.words) &&
          (line.type === undefined || kind === line.type) &&
          (line.status === undefined || status === line.status) &&
          all(parties, line.parties) &&
          on(when, line.on),
      );
    case "agenda":
      return reading.agenda.some(
        ({ evidence, parties, when }) => touches(evidence, line.words) && all(parties, line.parties) && on(when, line.on),
      );
    case "advisory":
      return reading.advisories.some(
        ({ evidence, issuer, area, audience, departure, travel, mission, when, reviewBy }) =>
          touches(evidence, line.words) &&
          is(issuer, line.issuer) &&
          area.country === line.country &&
          (line.audience === undefined || audience.some((each) => each === line.audience)) &&
          (line.departure === undefined || departure === line.departure) &&
          (line.advice === undefined || travel?.advice === line.advice) &&
          (line.mission === undefined || mission === line.mission) &&
          on(when, line.on) &&
          on(reviewBy, line.reviewBy),
      );
    case "access":
      return reading.access.some(
        ({ evidence, place, status, when }) =>
          touches(evidence, line.words) && place.country === line.country && status === line.status && on(when, line.on),
      );
    case "event":
      return reading.events.some(
        ({ evidence, cue, type, actors: doers, recipients, occurrence, when }) =>
          touches([...cue, ...evidence], line.words) &&
          type === line.type &&
          all(doers, line.actors) &&
          all(recipients, line.recipients) &&
          line.occurrence.includes(occurrence) &&
          on(when, line.on),
      );
    case "not-happened":
      return !reading.events.some(
        ({ cue, occurrence, standing, type }) =>
          touches(cue, line.words) &&
          !speech.has(type) &&
          (occurrence === "happened" || occurrence === "ongoing") &&
          !standing.some(({ stance }) => stance === "denies"),
      );
    case "no-demand":
      return !reading.demands.some(({ evidence }) => touches(evidence, line.words));
  }
}

/** What is done by saying it: a demand that is reported has been made. */
const speech = new Set<string>(["REQUEST", "ACCUSE", "REJECT"]);
