import type { Lexicon, NameMatch, Organization } from "../lexicon/index.ts";
import type { Actor, Mention, Span, Talk } from "../record/index.ts";
import { Bodies } from "./bodies.ts";
import { statesNamed } from "./common-names.ts";
import { Countries } from "./country.ts";
import { Discourse } from "./discourse.ts";
import type { ActorsInput } from "./found.ts";
import type { Known } from "./identify.ts";
import { Lists } from "./lists.ts";
import { Many } from "./many.ts";
import { matchesIn } from "./matches.ts";
import { mention } from "./mention.ts";
import { withNamesakes } from "./namesakes.ts";
import { bodyOf, governmentOf, spokesmanOf } from "./outlet.ts";
import type { Phrase } from "./phrase.ts";
import { asReferent } from "./referent.ts";
import { Registry } from "./registry.ts";
import { namedBesideCapitals } from "./seats.ts";
import type { Setting } from "./setting.ts";
import { surnamesIn } from "./surnames.ts";
import { Talks } from "./talks.ts";
import { Titles } from "./titles.ts";
import { Turns } from "./turns.ts";

/** What is known of a report at a point of it: what it brings along, and all that has been read up to there. */
export interface Course {
  lexicon: Lexicon;
  /** State whose own voice the report is. */
  home: string | undefined;
  /** The body between states whose own voice the outlet is. */
  house: Organization | undefined;
  quotations: readonly Span[];
  /** Whether its title says that the press is spoken to. */
  isPublic: boolean;
  setting: Setting;
  /** Known names, by sentence. */
  names: readonly (readonly NameMatch[])[];
  known: Known;
  registry: Registry;
  discourse: Discourse;
  titles: Titles;
  lists: Lists;
  countries: Countries;
  bodies: Bodies;
  many: Many;
  talks: Talks;
  turns: Turns;
  mentions: Mention[];
  /** Mentions of things that stand for those whose they are. */
  standing: Set<Mention>;
  /** The talk that a sentence belongs to, and whose country it is spoken from, by where it begins. */
  talkAt: Map<number, Talk>;
  spokenFrom: Map<number, string | undefined>;
}

export function openCourse(input: ActorsInput): Course {
  const {
    report,
    text,
    sentences,
    lexicon,
    day,
    outlet,
    quotations,
    introduced = [],
    opening = [],
    isPublic = false,
  } = input;
  const registry = new Registry(report);
  const discourse = new Discourse(lexicon);
  const turns = new Turns(sentences);
  const home = outlet === undefined ? undefined : governmentOf(outlet, lexicon);
  const house = home === undefined && outlet !== undefined ? bodyOf(outlet, lexicon) : undefined;
  const names = withNamesakes(
    sentences,
    sentences.map(({ tokens }) => matchesIn(text, tokens, lexicon, day)),
    lexicon,
  );
  const setting: Setting = {
    lexicon,
    surnames: surnamesIn(sentences, names),
    names: namedIn(names, introduced),
    namesInFull: namedIn(names, introduced, "full"),
    states: statesNamed(names, home, lexicon),
    besideCapitals: namedBesideCapitals(names, home, lexicon),
    ...(day !== undefined && { day }),
    ...(home !== undefined && { home }),
  };
  const own = (): Actor | undefined => (home === undefined ? undefined : spokesmanOf(home, outlet!, registry, setting));
  return {
    lexicon,
    home,
    house,
    quotations,
    isPublic,
    setting,
    names,
    known: { registry, discourse, introduced, asked: turns.isAsked },
    registry,
    discourse,
    titles: new Titles(),
    lists: new Lists(),
    countries: new Countries(),
    bodies: new Bodies(lexicon),
    many: new Many(),
    talks: new Talks(
      opening.map((each) => registry.add(asReferent(each))),
      own,
    ),
    turns,
    mentions: [],
    standing: new Set(),
    talkAt: new Map(),
    spokenFrom: new Map(),
  };
}

/** Tells whether a report or its title names somebody who is known to have held an office, be it by the surname, unless in full. */
function namedIn(names: Course["names"], introduced: readonly Actor[], form?: "full"): (name: string) => boolean {
  const meanings = names.flat().flatMap((match) => match.meanings);
  const named = new Set(
    meanings.flatMap((meaning) =>
      meaning.kind === "holder" && (form ?? meaning.form) === meaning.form ? [meaning.holder.name] : [],
    ),
  );
  return (name) => named.has(name) || introduced.some((each) => each.name === name);
}

/** Id of a state as an actor, added if the report has named only a place in it. */
export const stateOf = ({ registry, lexicon }: Course, country: string): string =>
  registry.add({
    kind: "state",
    name: lexicon.countryBy(country)?.name ?? country,
    key: `state:${country}`,
    country,
    form: "name",
  }).id;

/** Has each of some actors mentioned by a phrase. */
export function tell(
  { mentions }: Course,
  phrase: Phrase,
  actors: readonly Pick<Actor, "id">[],
  form: Mention["form"],
  rule: string,
): void {
  for (const { id } of actors) mentions.push(mention(phrase, { actor: id }, form, rule));
}
