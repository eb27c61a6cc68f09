import type { Encounter, Token, Tree, When } from "../record/index.ts";
import { bothSides, prefixed } from "./beside.ts";
import { ofBody } from "./encounter-body.ts";
import { isGathering } from "./encounter-gathering.ts";
import { ofNoun } from "./encounter-noun.ts";
import { ofPresence } from "./encounter-presence.ts";
import { ofSent } from "./encounter-sent.ts";
import type { Told } from "./encounter-told.ts";
import { apart } from "./encounter-when.ts";
import { ofVerb } from "./encounter-verb.ts";
import { dayOfTitle, encounterOfTitle, kindOfTitle } from "./headline.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";
import { pairOf } from "./told-pair.ts";

const DAY = 86_400_000;

interface Kept {
  encounter: Encounter;
  open: boolean;
  name?: string;
  /** Everyone named as there, and not only one a side. */
  all: Set<string>;
}

/** Encounters of states and organizations; several tellings of one are one. */
export function findEncounters(setting: Setting): Encounter[] {
  const kept: Kept[] = [];
  for (const tree of setting.input.trees)
    for (const told of inSentence(setting, tree).filter((each) => !isOfPress(setting, each))) {
      if (told.status === "held" && isToCome(setting, told.when)) {
        // "expected to meet on Friday", "meet on Friday" are to come; what was held was on no day ahead, but for the hours of another zone
        if (isAhead(told.tree, told.token)) told.status = "planned";
        else if (Date.parse(told.when!.from!.slice(0, 10)) - Date.parse(setting.input.day!) > DAY) delete told.when;
      }
      const known = kept.findLast((each) => isSame(each, told, setting));
      if (known) join(known, told);
      else {
        const fresh = keep(setting, told, kept.length + 1);
        if (fresh) kept.push(fresh);
      }
    }
  const encounters = kept.map(({ encounter }) => encounter);
  const titled = encounterOfTitle(setting, encounters);
  if (titled) encounters.push(titled);
  for (const encounter of encounters) {
    readOut(encounter, setting);
    keepClock(encounter, setting);
  }
  return encounters;
}

/** A call is in no one place: a government dates it by the clocks of its own capital. */
function keepClock(encounter: Encounter, { input: { homeZone } }: Setting): void {
  const { kind, when } = encounter;
  if (kind === "call" && when && when.zone === undefined && homeZone !== undefined)
    encounter.when = { ...when, zone: homeZone };
}

/** The verb that tells it is no past tense. */
function isAhead(tree: Tree, token: Token): boolean {
  let verb: Token | undefined = token;
  while (verb && verb.upos !== "VERB") verb = tree.head(verb);
  return verb !== undefined && /^VB[PZ]?$/.test(verb.xpos);
}

const isToCome = (setting: Setting, when: When | undefined): boolean =>
  when?.from != null && setting.input.day !== undefined && when.from > setting.input.day;

function inSentence(setting: Setting, tree: Tree): Told[] {
  return tree.tokens.flatMap((token) => {
    if (token.upos === "VERB") return ofSent(setting, tree, token) ?? ofVerb(setting, tree, token);
    if (token.upos !== "NOUN" && token.upos !== "PROPN") return [];
    return ofNoun(setting, tree, token) ?? ofBody(setting, tree, token) ?? ofPresence(setting, tree, token);
  });
}

function keep(setting: Setting, told: Told, number: number): Kept | undefined {
  if (told.joinsOnly) return undefined;
  const isOpen = told.anaphoric && setting.sides(told.parties).length < 2;
  const parties = isOpen ? bothOf(setting, told) : told.parties;
  if (setting.sides(parties).length < (told.alone ? 1 : 2) || !parties.some((id) => setting.isPower(id)))
    return undefined;
  if (isAtHome(setting, told, parties)) return undefined;
  const titled = told.anaphoric && told.open ? kindOfTitle(setting) : undefined;
  const when = told.when ?? (told.anaphoric ? dayOfTitle(setting, told.status) : undefined);
  const encounter: Encounter = {
    id: `c${number}`,
    kind: titled ?? told.kind,
    parties: setting.oneEach(parties),
    ...(told.venue !== undefined && { venue: told.venue }),
    ...(when && { when }),
    status: told.status,
    readouts: [],
    evidence: [phraseSpan(told.tree, told.token)],
    rule: told.rule,
    certainty: told.anaphoric || told.implied ? "implied" : "stated",
    ...saidIn(setting, told.token),
  };
  return {
    encounter,
    open: told.open && titled === undefined,
    ...(told.name !== undefined && { name: told.name }),
    all: new Set(parties),
  };
}

/** "they met", "the talks": those whom the report has brought together, else, of what is only talk, the two that it is about. */
function bothOf(setting: Setting, { tree, token, parties, open, rule }: Told): readonly string[] {
  const both = bothSides(setting, tree, parties);
  // "the talks were broken off": when they were held is not told
  if (tree.head(token)?.lemma === "break") return both;
  if (setting.input.home !== undefined || setting.sides(both).length > 1 || !(open || rule === "encounter/verb/meet"))
    return both;
  const pair = pairOf(setting, tree);
  return setting.sides(both).every((side) => pair.some((id) => setting.side(id) === side)) ? pair : both;
}

/** "The defence council met", "will visit a college", told by its own government: with nobody from abroad. */
function isAtHome(setting: Setting, { kind, tree, token }: Told, parties: readonly string[]): boolean {
  if (kind === "exercise" || isGathering(token)) return false;
  // "parliament meets on Saturday": with nobody of another state
  if (setting.input.home === undefined)
    return setting.sides(parties).length < 2 && parties.some((id) => setting.actor(id)?.country !== undefined);
  // "the Kenyan-Ugandan council"
  const isOfTwo = parties.some((id) => /\p{Lu}\p{L}+[-–]\p{Lu}/u.test(setting.actor(id)!.name));
  return !isOfTwo && ![...parties, ...prefixed(setting, tree, token)].some((id) => setting.isAbroad(id));
}

/** "This call will be on background", or in a government's own report "the call is under embargo": the one in which it is told. */
function isOfPress(setting: Setting, { kind, anaphoric, tree, token }: Told): boolean {
  if (kind !== "call" || !anaphoric || !forPress.test(setting.words(tree.sentence))) return false;
  const isThis = tree.all(token, "det", "nmod:poss").some(({ form }) => /^(?:this|today)$/i.test(form));
  return isThis || setting.input.home !== undefined;
}

const forPress = /\b(?:on (?:deep )?background\b(?! (?:of|to))|attributable to|under embargo|embargoed until)/i;

function join(known: Kept, told: Told): void {
  const { encounter } = known;
  encounter.evidence.push(phraseSpan(told.tree, told.token));
  if (known.open && !told.open) {
    encounter.kind = told.kind;
    known.open = false;
  }
  for (const party of told.parties) known.all.add(party);
  // what happens beside "the forum" may be on another day
  if (told.when && !encounter.when && !told.joinsOnly) encounter.when = told.when;
  if (told.venue !== undefined) encounter.venue ??= told.venue;
  if (encounter.status === "tentative" && told.status === "planned") encounter.status = "planned";
  // "the summit was called off": what was planned is no longer
  if (encounter.status === "planned" && (told.status === "called-off" || told.status === "postponed"))
    encounter.status = told.status;
}

/** Same sides, kinds that fit, days that do not exclude each other; or "the meeting" after one has been told. */
function isSame(known: Kept, told: Told, setting: Setting): boolean {
  const { encounter } = known;
  if (known.name !== undefined && told.name !== undefined) return known.name === told.name;
  if ((known.name === undefined) !== (told.name === undefined) && !(told.anaphoric && told.joinsOnly)) return false;
  // talk is a part of a call, a meeting or a session, not another word for a visit or an exercise
  const holds = (kind: Encounter["kind"]) => kind === "call" || kind === "meeting" || kind === "session";
  const kindFits =
    encounter.kind === told.kind || (told.open && holds(encounter.kind)) || (known.open && holds(told.kind));
  const past = (encounter.status === "held") === (told.status === "held");
  // the day of the news is no day of what was told before, nor is a day in what they discussed
  const when = told.anaphoric && (told.open || told.when?.timex === undefined) ? undefined : told.when;
  if (!kindFits || !past || apart(encounter.when, when)) return false;
  // "the forum" is one told as a forum
  if (told.joinsOnly && encounter.rule !== told.rule) return false;
  const sides = setting.sides(told.parties);
  const had = setting.sides(encounter.parties);
  if (told.anaphoric) return sides.every((side) => had.includes(side));
  // a visit and the visit returned
  if (told.kind === "visit" && setting.side(told.parties[0]!) !== setting.side(encounter.parties[0]!)) return false;
  if (!sides.every((side) => had.includes(side)) && !had.every((side) => sides.includes(side))) return false;
  if (told.another && told.parties.some((id) => !known.all.has(id))) return false;
  return !had.some((side) => {
    const people = (ids: Iterable<string>) =>
      [...ids].filter((id) => setting.side(id) === side && setting.actor(id)?.kind === "person");
    const before = people(known.all);
    const now = people(told.parties);
    return before.length > 0 && now.length > 0 && !now.some((id) => before.includes(id));
  });
}

/** Whose account of it the report gives: who is quoted in the sentences that tell it. */
function readOut(encounter: Encounter, setting: Setting): void {
  for (const attribution of setting.input.attributions)
    for (const by of attribution.speakers)
      if (
        attribution.content.some((content) =>
          encounter.evidence.some((span) => content.from < span.to && span.from < content.to),
        ) &&
        !encounter.readouts.some((each) => each.by === by)
      )
        encounter.readouts.push({ by, attribution: attribution.id });
}
