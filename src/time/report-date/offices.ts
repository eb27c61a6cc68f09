import type { Lexicon, OfficeHolder } from "../../lexicon/lexicon.ts";
import type { NameMatch } from "../../lexicon/names.ts";
import type { ParsedSentence } from "../../record/index.ts";
import { type Day, type Days, dayOf, parseDay } from "../calendar.ts";
import type { Constraint } from "./weigh.ts";

/** How much less likely a day is in which none of those named with an office held it. */
const WEIGHT = 7;

/**
 * Who is named with an office held it: "Foreign Minister Anna Oru said". Those said to be former holders did not, and of several
 * named with one office, one does: others may keep the title.
 */
export function officeConstraints(
  text: string,
  sentences: readonly ParsedSentence[],
  lexicon: Pick<Lexicon, "names" | "officeBy">,
): Constraint[] {
  const byOffice = new Map<string, { words: Map<string, string>; within: Days[] }>();
  for (const sentence of sentences) {
    if (sentence.tokens.length === 0) continue;
    const matches = lexicon.names.longest(text, sentence.tokens);
    matches.forEach((match, at) => {
      // a first name may be another holder's last: "President Odo N. Mbeki"
      const title = [matches[at - 1], matches[at - 2]].find(
        (each) => each && isTitle(each) && givenNames.test(text.slice(each.to, match.from)),
      );
      if (!title || notNow.test(text.slice(Math.max(sentence.from, title.from - 24), title.from))) return;
      const given = givenNames.exec(text.slice(title.to, match.from));
      if (!given) return;
      const holders = holdersNamed(title, match, given[1], lexicon);
      const within = holders.flatMap(termOf);
      if (within.length === 0) return;
      const office = [...new Set(holders.map((each) => each.office))].sort().join(" ");
      const named = byOffice.get(office) ?? { words: new Map<string, string>(), within: [] };
      byOffice.set(office, named);
      named.words.set(holders[0]!.name, `“${text.slice(title.from, match.to)}”`);
      named.within.push(...within);
    });
  }
  return [...byOffice.values()].map(({ words, within }) => ({
    because: `${[...words.values()].join(" or ")} held the office`,
    weight: WEIGHT,
    within,
  }));
}

const isTitle = ({ meanings }: NameMatch): boolean => meanings.some(({ kind }) => kind === "office" || kind === "role");

/** Before a title: it is not held now, or not yet. */
const notNow = /\b(?:former|then|late|ex|acting|ousted|onetime|next|incoming|outgoing|deputy)[ -]?(?:\S+ )?$/i;

/** Between a title and a surname: nothing, or a first name and initials. */
const givenNames = /^\s*(?:(\p{Lu}\p{Ll}[\p{L}'’-]*) (?:\p{Lu}\. ?)*)?$/u;

/** Those of a name who held an office of that title at some time. */
function holdersNamed(
  title: NameMatch,
  name: NameMatch,
  given: string | undefined,
  lexicon: Pick<Lexicon, "officeBy">,
): OfficeHolder[] {
  const roles = title.meanings.flatMap((meaning) =>
    meaning.kind === "office" ? [meaning.office.role] : meaning.kind === "role" ? [meaning.role.role] : [],
  );
  const named = name.meanings.flatMap((meaning) => {
    if (meaning.kind !== "holder") return [];
    if (given !== undefined && !meaning.holder.name.startsWith(`${given} `)) return [];
    const office = lexicon.officeBy(meaning.holder.office)?.role;
    return office !== undefined && roles.some((role) => isSaidOf(role, office)) ? [meaning] : [];
  });
  return named.map(({ holder }) => holder);
}

function termOf({ from, to }: OfficeHolder): Days[] {
  const first = parseLoose(from, "first");
  const last = to === null ? Infinity : parseLoose(to, "last");
  return first === undefined || last === undefined ? [] : [{ first, last }];
}

/** Whether a title fits an office: a foreign minister is a minister, a deputy prime minister no prime minister. */
const isSaidOf = (role: string, office: string): boolean =>
  role === office ||
  (role === "ambassador" && office === "permanent representative") ||
  (!office.startsWith("deputy") && (office.startsWith(`${role} `) || office.endsWith(` ${role}`)));

/** A day of an ISO date as precise as is known: a year's or month's first or last day. */
function parseLoose(iso: string, end: "first" | "last"): Day | undefined {
  const whole = parseDay(iso);
  if (whole !== undefined) return whole;
  const match = /^(\d{4})(?:-(\d\d))?$/.exec(iso);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])];
  if (end === "first") return dayOf(year, month ?? 1, 1);
  return month === undefined ? dayOf(year, 12, 31) : dayOf(year, month + 1, 1) - 1;
}
