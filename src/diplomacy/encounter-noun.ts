import { relationOf, type Token, type Tree } from "../record/index.ts";
import { isBody, isOfStates } from "./encounter-body.ts";
import { isBare, isDuring, isEdge, nameOf } from "./encounter-phrase.ts";
import { visitDays } from "./encounter-guest.ts";
import { partiesOfNoun } from "./encounter-parties.ts";
import { movedTo } from "./encounter-fate.ts";
import { isAwaited, isComing, relativeVerb, statusOf } from "./encounter-status.ts";
import type { Told } from "./encounter-told.ts";
import { venueOf, whenTold } from "./encounter-when.ts";
import { encounterNouns, mediating } from "./encounter-words.ts";
import { ownDay } from "./own-day.ts";
import type { Setting } from "./setting.ts";
import { pairOf } from "./told-pair.ts";

/** "held talks with Uganda", "the call between the two", "on a visit to Kenya", "the Kenya-Uganda summit". */
export function ofNoun(setting: Setting, tree: Tree, noun: Token): Told | undefined {
  const lemma = noun.lemma.toLowerCase();
  const word = encounterNouns[noun.form.toLowerCase()] ?? encounterNouns[lemma];
  if (!word || ["compound", "amod", "flat"].includes(relationOf(noun))) return undefined;
  const { home } = setting.input;
  const modifiers = tree.all(noun, "compound", "amod").map((each) => each.lemma.toLowerCase());
  if (modifiers.some((each) => unofficial.test(each))) return undefined;
  const remote = modifiers.some((each) => /^(?:phone|telephone|video|conference)$/.test(each));
  if (word.kind === "exercise" && !modifiers.some((each) => warlike.test(each))) return undefined;
  const parties = partiesOfNoun(setting, tree, noun, word.kind);
  const { all, of, before, others, lead, isLead, met, done, isWhose, thanked, isOwn, isGuest } = parties;

  const determined = tree.all(noun, "det").some((each) => /^(?:the|this|that|these)$/i.test(each.form));
  const owned = tree.first(noun, "nmod:poss") !== undefined;
  const name = nameOf(setting, tree, noun);
  const isPlural = noun.xpos === "NNS" || noun.xpos === "NNPS";
  const relative = relativeVerb(tree, noun);
  const when = ownDay(setting, tree, noun) ?? setting.input.whenOf(tree, noun);
  const isDated = when?.timex !== undefined;
  // a body sits by itself, and an organization has its summits
  const sits =
    (isLead && all.some((id) => isBody(setting, id))) ||
    (isDated && [...of, ...before].some((id) => isBody(setting, id)));
  const gathers =
    (/^(?:summit|conference|session|sitting)$/.test(lemma) &&
      (when?.timex !== undefined || relative !== undefined) &&
      [...before, ...of, ...(isLead ? all : [])].some((id) => setting.actor(id)?.kind === "organization")) ||
    (lemma === "meeting" && isDated && of.some((id) => isOfStates(setting, id)));
  // of a summit that bears a name and a day, a government tells because it is concerned
  const isNamed = name !== undefined || /^\p{Lu}/u.test(tree.tokens[noun.id - 2]?.form ?? "");
  const isOwnSummit =
    home !== undefined && lemma === "summit" && isNamed && isDated && setting.sides(all).length < 2 && !gathers;
  if (isOwnSummit) all.push(home);
  // one power may hold an exercise, and call it off
  const drills = word.kind === "exercise" && (isLead || of.length > 0) && all.some((id) => setting.isPower(id));
  const alone = sits || gathers || drills || isOwnSummit;
  // "talks are likely to begin on Monday": the day hangs on the second verb
  const isForeseen = lead !== undefined && relationOf(noun) === "nsubj" && tree.head(noun)?.upos === "ADJ";
  // "talks between Kenya and Uganda have broken down"
  const isEnded = relationOf(noun) === "nsubj" && /^(?:break|collapse|conclude|end|falter)$/.test(lead?.lemma ?? "");
  const isHeld =
    isLead ||
    relative !== undefined ||
    when?.timex !== undefined ||
    isDuring(tree, noun) ||
    isEdge(tree, noun) ||
    isComing(tree, noun) ||
    isAwaited(tree, noun) ||
    isForeseen ||
    isEnded ||
    (owned && others.length > 0);
  // "talks are to resume on Monday", in a report about two states: theirs
  const isWithSome = /^(?:with|between|among)$/i.test(tree.tokens[noun.id]?.form ?? "");
  const isTheirs =
    all.length === 0 && /^talks?$/.test(lemma) && isHeld && !determined && !owned && !isWithSome && home === undefined;
  if (isTheirs) all.push(...pairOf(setting, tree));
  const enough = setting.sides(all).length >= 2 || alone;
  if (
    (word.loose || (isPlural && word.kind !== "exercise")) &&
    !isHeld &&
    tree.head(noun)?.lemma !== "exchange" &&
    !(determined && !isPlural && name === undefined)
  )
    return undefined;
  // "had calls on the matter": how many, and when, nobody says
  if (isPlural && !word.loose && when?.timex === undefined && (word.kind !== "exercise" || isHabit(lead)))
    if (tree.head(noun)?.lemma !== "exchange") return undefined;
  const exchanged = lemma === "visit" && isPlural && tree.head(noun)?.lemma === "exchange";
  const anaphoric = !enough && (((determined || owned) && name === undefined && isBare(tree, noun)) || exchanged);
  if (!enough && !anaphoric) return undefined;
  // whoever hosts "the talks" need be none of those who talk
  const isHosted = anaphoric && lead !== undefined && mediating.has(lead.lemma) && home === undefined;
  const venue = venueOf(setting, tree, noun);
  if (lemma === "exchange" && !venue.standing) return undefined;
  if (lemma === "dialogue" && when?.timex === undefined && !anaphoric && !(lead && opening.has(lead.lemma)))
    return undefined;
  if ((lemma === "dialogue" || lemma === "negotiation" || lemma === "discussion") && !isHeld && !anaphoric)
    return undefined;
  const { day } = setting.input;
  const isAhead = when?.from != null && day !== undefined && when.from > day;
  const status = isOwnSummit && isAhead && !isPast(tree) ? "planned" : statusOf(setting, tree, noun);
  if (!status) return undefined;
  const known =
    movedTo(setting, tree, noun)?.when ??
    whenTold(
      setting,
      tree,
      noun,
      status,
      relative ?? met ?? done ?? (isWhose ? tree.root : isLead || isForeseen ? lead : undefined),
      anaphoric,
      thanked.length > 0,
    ) ??
    (isGuest ? visitDays(setting, tree, noun) : undefined);
  // "his recent visit": on no day that is told, and not on that of the news
  const isRecent = modifiers.some((each) => /^(?:recent|last|latest|previous|past|earlier)$/.test(each));
  const told = isRecent && known?.timex === undefined ? undefined : known;
  return {
    kind: remote
      ? "call"
      : (venue.standing || sits) && (word.kind === "meeting" || word.kind === "call")
        ? "session"
        : word.kind,
    open: word.open === true && !remote,
    anaphoric,
    joinsOnly: anaphoric && /^(?:summit|conference|forum|session|debate|exercise|drill)$/.test(lemma),
    another: false,
    ...(name !== undefined && { name }),
    parties: isHosted ? [] : all,
    alone,
    implied: thanked.length > 0 || isOwn || isOwnSummit || isGuest || isTheirs,
    ...(told && { when: told }),
    status,
    ...(venue.name !== undefined && { venue: venue.name }),
    tree,
    token: noun,
    rule: `encounter/noun/${lemma}`,
  };
}

/** What makes an exercise one of forces. */
const warlike = /^(?:joint|military|strategic|tactical|large-scale|naval|air|live-fire|landing|amphibious)$/;

/** What is held beside diplomacy: forums of business, conferences for the press. */
const unofficial = /^(?:business|press|news|educational|academic|scientific|youth|cultural|interregional|media)$/;

/** A dialogue goes on for years; begun or held, it is one. */
const opening = new Set(["hold", "begin", "start", "open", "launch", "conclude"]);

/** "thanked for taking part in the summit in June": of another year. */
const isPast = (tree: Tree): boolean =>
  tree.tokens.some((each) => /^(?:thank|praise|appreciate|recall|welcome)$/.test(each.lemma));

/** "we hold joint exercises". */
const isHabit = (lead: Token | undefined): boolean => lead !== undefined && /^VB[ZPG]$/.test(lead.xpos);
