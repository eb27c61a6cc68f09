import {
  type Actor,
  inTurn,
  type Mention,
  type ParsedSentence,
  relationOf,
  type Token,
  Tree,
} from "../record/index.ts";
import { abroad, comers, domestic, outlandish } from "./rules/words.ts";

/** Kinds of those who are told by what they are: "villagers", "police", "parliament". */
const kinds = new Set<Actor["kind"]>(["unnamed", "group", "office", "population"]);
/** Words up the tree that are looked at. */
const FAR = 12;
/** What people do in the streets of their own country. */
const rallying = /^(?:demonstrate|march|picket|protest|rally|riot|strike)$/;
/** Words that put an act in a place. */
const inside = /^(?:in|at|near|outside|inside|around|across|throughout)$/i;

/**
 * Gives those who are only told by what they are the country that they act or suffer in, where their own clause says in which place
 * that was and the sentence names no other country: "prisoners rioted at a jail in northern Uganda". Whoever rallies there may do it
 * against another.
 */
export function settle(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
): void {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const open = new Map(
    actors.flatMap((actor) =>
      actor.country === undefined && actor.code === undefined && kinds.has(actor.kind) && isLocal(actor)
        ? [[actor.id, actor]]
        : [],
    ),
  );
  const within = inTurn(mentions);
  for (const sentence of sentences) {
    const here = within(sentence);
    const waiting = here.filter(({ actor }) => actor !== undefined && open.has(actor));
    const places = here.filter(({ place }) => place?.country !== undefined);
    if (waiting.length === 0 || places.length === 0) continue;
    const countries = new Set(
      here
        .map(({ actor, place }) => place?.country ?? byId.get(actor ?? "")?.country)
        .filter((each) => each !== undefined),
    );
    const tree = new Tree(sentence);
    const wordOf = ({ head }: Mention): Token | undefined => tree.within(head)[0];
    const acts = new Map<Token, Set<string>>();
    for (const each of places)
      for (const act of withinReach(tree, actPlacedIn(tree, wordOf(each))))
        acts.set(act, (acts.get(act) ?? new Set()).add(each.place!.country!));
    for (const mention of waiting) {
      const act = clauseOf(tree, wordOf(mention));
      const [country, other] = (act && acts.get(act)) ?? [];
      if (!act || country === undefined || other !== undefined || (countries.size > 1 && !rallying.test(act.lemma)))
        continue;
      open.get(mention.actor!)!.country ??= country;
    }
  }
}

/**
 * Gives those whom a state has of its own, "the citizens", "our troops", the country of whoever speaks of them, where most sentences that
 * do name no other.
 */
export function settleAtHome(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
  homeOf: (sentence: ParsedSentence) => string | undefined,
): void {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const open = new Map(
    actors.flatMap((actor) =>
      actor.country === undefined && actor.code === undefined && isOwn(actor)
        ? [[actor.id, new Map<string | undefined, number>()]]
        : [],
    ),
  );
  const within = inTurn(mentions);
  for (const sentence of sentences) {
    const here = within(sentence);
    if (!here.some(({ actor }) => open.has(actor ?? ""))) continue;
    const home = homeOf(sentence);
    const countries = here.map(({ actor, place }) => place?.country ?? byId.get(actor ?? "")?.country);
    const isHome = countries.every((each) => each === undefined || each === home);
    for (const actor of new Set(here.map(({ actor: id }) => id))) {
      const homes = open.get(actor ?? "");
      const own = isHome ? home : undefined;
      homes?.set(own, (homes.get(own) ?? 0) + 1);
    }
  }
  for (const [id, homes] of open) {
    const all = [...homes.values()].reduce((sum, each) => sum + each, 0);
    const [home] = [...homes].find(([country, count]) => country !== undefined && count / all > MOSTLY) ?? [];
    if (home !== undefined) byId.get(id)!.country = home;
  }
}

/** Gives those who have no name, and of whose country nothing is told, that of the place they are based in: "a rebel group based in Chad". */
export function settleWhereBased(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
): void {
  const open = new Map(
    actors.flatMap((actor) =>
      actor.country === undefined && actor.code === undefined && !/^\p{Lu}/u.test(actor.name)
        ? [[actor.id, actor]]
        : [],
    ),
  );
  const within = inTurn(mentions);
  for (const sentence of sentences) {
    const here = within(sentence);
    if (!here.some(({ actor }) => open.has(actor ?? ""))) continue;
    const tree = new Tree(sentence);
    for (const { place, head } of here) {
      const word = place?.country === undefined ? undefined : tree.within(head)[0];
      const base = word && baseOf(tree, word);
      const who = base && here.find(({ actor, head: own }) => open.has(actor ?? "") && tree.within(own)[0] === base);
      if (who) open.get(who.actor!)!.country ??= place!.country!;
    }
  }
}

/** Whom a place is the base of: "a group based in Chad", "an office headquartered in eastern Nairobi". */
function baseOf(tree: Tree, place: Token): Token | undefined {
  const own = relationOf(place) === "compound" ? tree.head(place) : place;
  const verb = own && /^(?:at|in|inside)$/i.test(tree.first(own, "case")?.form ?? "") ? tree.head(own) : undefined;
  const isBase = verb && /^(?:base|headquarter|headquartered|based)$/.test(verb.lemma) && relationOf(verb) === "acl";
  return isBase ? tree.head(verb) : undefined;
}

/** Share of the sentences that speak of somebody in which no other country is named. */
const MOSTLY = 0.6;

/** Bodies that every state has, by name. */
const ownBodies =
  /\b(?:office|ministry|department|service|agency|headquarters|cabinet|treasury|federal|national|state)\b/i;

const isOwn = ({ kind, name }: Actor): boolean => {
  if (kind === "organization") return ownBodies.test(name) && !outlandish.test(name);
  const last =
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? "";
  return (kinds.has(kind) || kind === "armed-force") && domestic.has(last) && !outlandish.test(name);
};

const isLocal = ({ name, sector }: Actor): boolean =>
  !comers.test(name) &&
  !/^(?:both|either)\b.*\b(?:delegation|part(?:y|ie)|side)s?$/i.test(name) &&
  !(sector !== undefined && abroad.has(sector));

/** The verb of the clause that a word stands in; of joined clauses the first. */
function clauseOf(tree: Tree, word: Token | undefined): Token | undefined {
  let at = word && tree.head(word);
  for (let steps = 0; at && (at.upos !== "VERB" || relationOf(at) === "conj") && steps < FAR; steps++)
    at = tree.head(at);
  return at?.upos === "VERB" ? at : undefined;
}

/** "threatened to impose a curfew in Kampala": whoever does the one does the other. */
function withinReach(tree: Tree, act: Token | undefined): Token[] {
  const over = act && relationOf(act) === "xcomp" ? tree.head(act) : undefined;
  return act ? [act, ...(over ? [over] : [])] : [];
}

/** The act that is put in a place: "shot dead in a suburb of" it. */
function actPlacedIn(tree: Tree, place: Token | undefined): Token | undefined {
  let isInside = false;
  for (let at = place, steps = 0; at && at.upos !== "VERB" && steps < FAR; at = tree.head(at), steps++)
    isInside ||= inside.test(tree.first(at, "case")?.form ?? "");
  return isInside ? clauseOf(tree, place) : undefined;
}
