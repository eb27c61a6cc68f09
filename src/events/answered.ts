import type { Event, EventType, Span, Token, Tree } from "../record/index.ts";
import type { ActorOf } from "./code.ts";
import type { Trigger } from "./match.ts";

/** Types by which an act is answered; by AGREE, what is accepted. */
const answers: ReadonlySet<EventType> = new Set(["REJECT", "ACCUSE", "SUPPORT", "PROTEST", "AGREE"]);

/** What an act is called when it is spoken of again, with the types that it may have been told as; any, where none is given. */
const acts: readonly (readonly [names: ReadonlySet<string>, types?: ReadonlySet<EventType>])[] = [
  [new Set("demand request call appeal ultimatum condition invitation".split(" ")), new Set(["REQUEST"])],
  [new Set("proposal offer plan initiative idea".split(" ")), new Set(["REQUEST", "AGREE"])],
  [new Set("pledge promise commitment assurance".split(" ")), new Set(["AGREE"])],
  [new Set("charge accusation allegation claim criticism complaint".split(" ")), new Set(["ACCUSE"])],
  [new Set("threat warning".split(" ")), new Set(["THREATEN"])],
  [new Set("refusal rejection veto".split(" ")), new Set(["REJECT"])],
  [new Set("sanction embargo expulsion conviction sentence verdict".split(" ")), new Set(["SANCTION", "COERCE"])],
  [
    new Set("arrest detention seizure ban closure blockade crackdown deportation raid".split(" ")),
    new Set(["COERCE", "ASSAULT"]),
  ],
  [
    new Set(
      "attack strike raid bombing shelling killing assault offensive incursion invasion ambush massacre airstrike".split(
        " ",
      ),
    ),
    new Set(["ASSAULT"]),
  ],
  [new Set("deployment buildup build-up exercise drill".split(" ")), new Set(["MOBILIZE"])],
  [new Set("release withdrawal pullout ceasefire truce".split(" ")), new Set(["RETREAT", "CONCEDE", "AGREE"])],
  [new Set("move decision step measure vote action ruling announcement gesture".split(" "))],
];

/** How far back, in characters, an act is still "the move". */
const FAR = 700;

const definite = /^(?:the|these|this|those|that|such|all|any)$/i;

/** Whom an act answers, and where what it answers is told. */
export interface Answered {
  recipients: readonly string[];
  named: readonly Span[];
}

interface Before {
  events: readonly Event[];
  actor: ActorOf;
}

/**
 * "rejected these demands", "condemned the move", "accepted the offer": whoever did the last thing called so; "denied it": who has just
 * accused; "protested": who has just done whoever protests a wrong.
 */
export function answeredBy(
  { verb, rule }: Trigger,
  tree: Tree,
  actors: readonly string[],
  { events, actor }: Before,
): Answered | undefined {
  if (!verb || actors.length === 0 || !answers.has(rule.type)) return undefined;
  if (rule.type === "AGREE" && !/^accept$/i.test(verb.lemma)) return undefined;
  const isOwn = (id: string): boolean =>
    actors.some(
      (each) => each === id || (actor(id)?.country !== undefined && actor(each)?.country === actor(id)?.country),
    );
  const object = tree.patient(verb);
  if (!object) return /^(?:protest|complain)$/i.test(verb.lemma) ? wrongedBy(events, isOwn, verb) : undefined;
  if (/^(?:it|this|that)$/i.test(object.form)) return /^deny$/i.test(verb.lemma) ? chargedBy(events, isOwn) : undefined;
  const act = acts.find(([names]) => names.has(object.lemma.toLowerCase()));
  if (!act || !isSpokenOfAgain(object, tree)) return undefined;
  const last = events.findLast(({ type, cue }) => (!act[1] || act[1].has(type)) && object.from - cue[0]!.from < FAR);
  return last && last.actors.length > 0 && !last.actors.some(isOwn) ? byActors(last) : undefined;
}

/** "protested", of whoever has just been wronged: by whom. */
function wrongedBy(events: readonly Event[], isOwn: (id: string) => boolean, { from }: Token): Answered | undefined {
  const last = events.findLast(
    ({ cue, quad, actors, recipients }) =>
      quad === 4 && from - cue[0]!.from < FAR && recipients.some(isOwn) && !actors.some(isOwn),
  );
  return last && byActors(last);
}

const byActors = ({ actors, evidence }: Event): Answered => ({ recipients: [...actors], named: evidence });

/** Who brought the charge that the last event tells, against whom it is. */
function chargedBy(events: readonly Event[], isOwn: (id: string) => boolean): Answered | undefined {
  const last = events.at(-1);
  const [by, of] =
    last?.type === "ACCUSE"
      ? [last.actors, last.recipients]
      : [last?.standing.map(({ party }) => party) ?? [], last?.actors ?? []];
  const isCharged = last && of.some(isOwn) && !by.some(isOwn);
  return isCharged ? { recipients: [...new Set(by)], named: last.evidence } : undefined;
}

/** "the vote", and not "the vote of the council", "Kenya's vote", "the vote that failed". */
const isSpokenOfAgain = (noun: Token, tree: Tree): boolean =>
  tree.all(noun, "det").some(({ form }) => definite.test(form)) &&
  !tree
    .children(noun)
    .some(({ deprel, upos }) => /^(?:nmod|acl|compound)/.test(deprel) || (deprel === "amod" && upos === "PROPN"));
