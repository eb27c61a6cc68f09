import type { Actor, Span } from "../record/index.ts";
import { settleAdvised } from "./advised.ts";
import { settleApposed } from "./apposed.ts";
import { openCourse, stateOf, type Course } from "./course.ts";
import { judgeDescriptions } from "./descriptions.ts";
import type { ActorsFound, ActorsInput } from "./found.ts";
import { organizationReferent } from "./known.ts";
import { letterIn } from "./letters.ts";
import { settleOfficials, stateOfPlace } from "./filed.ts";
import { governmentIn } from "./outlet.ts";
import { settleHosts } from "./hosts.ts";
import { hasOffice, mayBeOwn } from "./own-office.ts";
import { readSentence } from "./sentence.ts";
import { settleInOnlyState } from "./only-state.ts";
import { asPlaces } from "./unknown-places.ts";
import { pairIn, settlePair } from "./two-parties.ts";
import { settle, settleAtHome, settleWhereBased } from "./whereabouts.ts";

/** Everybody the report speaks of, and each place where it does. */
export function findActors(input: ActorsInput): ActorsFound {
  const { sentences, lexicon, descriptions, dateline } = input;
  const course = openCourse(input);
  sentences.forEach((sentence, number) => {
    if (sentence.tokens.length > 0) readSentence(course, sentence, number);
  });
  const { registry, mentions, home, house, standing, talks, talkAt, spokenFrom } = course;
  const { actors } = registry;
  mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  settleSpeakers(course);
  const letter = letterIn({ text: input.text, sentences, mentions, actors });
  settle(actors, mentions, sentences);
  settleWhereBased(actors, mentions, sentences);
  const homeOf = ({ from }: Span) => spokenFrom.get(from);
  settleAtHome(actors, mentions, sentences, homeOf);
  const mayBeOf = ({ role }: Actor, state: string) => role === undefined || hasOffice(role, state, lexicon);
  const found = descriptions
    ? judgeDescriptions({ actors, mentions, sentences, standing, homeOf, mayBeOf }, descriptions)
    : { mentions, nobody: new Set<string>() };
  const placed = asPlaces(actors, found.mentions, sentences);
  const judged = {
    mentions: settleApposed(actors, placed.mentions, sentences),
    nobody: new Set([...found.nobody, ...placed.nobody]),
  };
  // whose own a government's report tells of, it tells by other words
  if (home === undefined) settleInOnlyState(actors, judged.mentions, sentences, mayBeOf);
  const isPress = home === undefined && house === undefined;
  const place = dateline ?? input.outlet;
  const filed = place === undefined ? undefined : stateOfPlace(place, lexicon);
  const about = () => pairIn(judged.mentions, sentences, { actors, introduced: input.introduced ?? [], home, filed });
  const settled = () => settleOfficials(actors, judged.mentions, sentences, { filed, pair: about(), mayBeOf });
  if (isPress) {
    settled();
    // whom an envoy deals with may be known by now
    settled();
  }
  if (home !== undefined && course.turns.speakers.length === 0)
    settleAdvised(actors, judged.mentions, {
      text: input.text,
      outlet: input.outlet,
      introduced: input.introduced ?? [],
      home,
      lexicon,
    });
  if (home !== undefined) settleHosts(actors, judged.mentions, sentences, { home, mayBeOf });
  const pair = about();
  const told = pair
    ? settlePair(pair, judged.mentions, {
        actors,
        sentences,
        text: input.text,
        stateOf: (each) => stateOf(course, each),
      })
    : judged.mentions;
  return {
    actors,
    nobody: judged.nobody,
    mentions: told.map((each, at) => ({ ...each, id: `m${at + 1}` })),
    ...(pair && { pair }),
    stateOf: (country) => stateOf(course, country),
    letter,
    opening: talks.opening,
    talks: talkAt,
    ...(isPress && filed !== undefined && { filed }),
    ...(home !== undefined && { home: governmentIn(home, registry, lexicon) }),
    ...(house && { house: registry.add(organizationReferent(house, undefined, house.name)).id }),
  };
}

/** Whoever has the word in a government's transcript, and is told to be of nobody else, is one of its own; whoever answers in it speaks for it. */
function settleSpeakers({ home, turns, setting }: Course): void {
  if (home === undefined) return;
  for (const each of turns.speakers) {
    const isOwn = each.role === undefined || mayBeOwn({ role: each.role, title: "", name: each.name }, home, setting);
    if ((each.kind === "person" || each.sector === "GOV") && each.code === undefined && isOwn) each.country ??= home;
  }
  const { foremost } = turns;
  // whoever alone answers the press speaks for it, whoever the data have in that office
  const isAlone = turns.speakers.every(
    (each) => each === foremost || (each.role === undefined && each.country === undefined),
  );
  if (foremost?.kind === "person" && foremost.role !== undefined && foremost.code === undefined && isAlone)
    foremost.country ??= home;
  if (foremost?.kind === "person" && foremost.country === home) foremost.sector ??= "GOV";
}
