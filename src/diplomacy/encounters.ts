import {
  type Encounter,
  type EncounterKind,
  type Occurrence,
  relationOf,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** Nouns of meeting, by what kind of encounter they name. */
const nouns: Record<string, EncounterKind> = {
  call: "call",
  conversation: "call",
  "phone call": "call",
  meeting: "meeting",
  talks: "meeting",
  talk: "meeting",
  negotiations: "meeting",
  summit: "meeting",
  session: "session",
  visit: "visit",
  trip: "visit",
  exercise: "exercise",
  exercises: "exercise",
  drills: "exercise",
  maneuvers: "exercise",
  manoeuvres: "exercise",
  exchange: "session",
  debate: "session",
  conference: "meeting",
  demarche: "demarche",
  démarche: "demarche",
  lunch: "meeting",
  dinner: "meeting",
  consultations: "meeting",
  dialogue: "meeting",
  roundtable: "meeting",
};

/** Nouns that name an encounter only beside its parties: alone they are too general. */
const needsParties = new Set([
  "conversation",
  "exchange",
  "conference",
  "call",
  "debate",
  "lunch",
  "dinner",
  "consultations",
  "dialogue",
  "talk",
]);

const verbs: Record<string, EncounterKind> = {
  meet: "meeting",
  telephone: "call",
  phone: "call",
  visit: "visit",
  host: "visit",
  receive: "meeting",
  summon: "summons",
  speak: "call",
  talk: "call",
  discuss: "call",
  confer: "meeting",
  negotiate: "meeting",
};

/** Verbs that say only that parties were in touch: any kind fits them. */
const open = new Set(["speak", "talk", "discuss", "confer", "negotiate"]);

const standing = /\b(?:council|assembly|committee|commission|congress|parliament|board|senate|bundestag)\b/i;

interface Found {
  kind: EncounterKind;
  open: boolean;
  definite: boolean;
  parties: string[];
  when?: When;
  status: Encounter["status"];
  venue?: string;
  tree: Tree;
  token: Token;
  rule: string;
}

/** Encounters of states and organizations; several tellings of one are one. */
export function findEncounters(setting: Setting): Encounter[] {
  const found: Found[] = [];
  for (const tree of setting.input.trees)
    for (const token of tree.tokens) {
      const one =
        token.upos === "VERB"
          ? ofVerb(setting, tree, token)
          : token.upos === "NOUN" || token.upos === "PROPN"
            ? ofNoun(setting, tree, token)
            : undefined;
      if (one) found.push(one);
    }
  const encounters: Encounter[] = [];
  const opens = new Set<Encounter>();
  for (const one of found) {
    const known = encounters.findLast((each) => isSame(each, opens.has(each), one, setting));
    const span = phraseSpan(one.tree, one.token);
    if (known) {
      known.evidence.push(span);
      if (opens.has(known) && !one.open) {
        known.kind = one.kind;
        opens.delete(known);
      }
      if (one.when && !known.when) known.when = one.when;
      if (one.venue !== undefined) known.venue ??= one.venue;
      if (known.status === "tentative" && one.status === "planned") known.status = "planned";
      continue;
    }
    const parties = setting.sides(one.parties).length < 2 && one.definite ? present(setting, one) : one.parties;
    if (setting.sides(parties).length < 2) continue;
    const encounter: Encounter = {
      id: `c${encounters.length + 1}`,
      kind: one.kind,
      parties: setting.oneEach(parties),
      ...(one.venue !== undefined && { venue: one.venue }),
      ...(one.when && { when: one.when }),
      status: one.status,
      readouts: [],
      evidence: [span],
      rule: one.rule,
      certainty: parties === one.parties ? "stated" : "implied",
      ...saidIn(setting, one.token),
    };
    if (one.open) opens.add(encounter);
    encounters.push(encounter);
  }
  for (const encounter of encounters) readOut(encounter, setting);
  return encounters;
}

/**
 * "During the meeting, …" before any meeting has been told: those who were there are the people the report has named so far,
 * if they are of two sides and no more.
 */
function present(setting: Setting, one: Found): string[] {
  const people = setting.input.mentions
    .filter(
      (mention) => mention.actor !== undefined && mention.from < one.tree.sentence.to && mention.form !== "pronoun",
    )
    .flatMap((mention) => {
      const actor = setting.actor(mention.actor!);
      return actor && (actor.kind === "person" || actor.kind === "office") && actor.country !== undefined
        ? [actor.id]
        : [];
    });
  return setting.sides(people).length === 2 ? setting.oneEach(people) : one.parties;
}

function ofVerb(setting: Setting, tree: Tree, verb: Token): Found | undefined {
  const kind = verbs[verb.lemma.toLowerCase()];
  if (kind === undefined) return undefined;
  const parties = setting.parties(tree);
  const doers = parties.doers(verb).filter((id) => setting.isParty(id));
  const object = tree.patient(verb);
  const others = [
    ...(object && !(verb.lemma === "discuss")
      ? kind === "visit"
        ? parties.namedOrPlace(object)
        : parties.named(object)
      : []),
    ...["with", "to"].flatMap((preposition) => {
      const noun = tree.under(verb, preposition);
      return noun && (preposition === "with" || verb.lemma === "speak" || verb.lemma === "talk")
        ? parties.named(noun)
        : [];
    }),
  ].filter((id) => setting.isParty(id));
  const all = [...doers, ...others];
  if (setting.sides(all).length < 2) return undefined;
  const status = statusOf(verb, tree, setting);
  if (!status) return undefined;
  return {
    kind: venueOf(setting, tree, verb).standing && kind !== "call" ? "session" : kind,
    open: open.has(verb.lemma),
    definite: false,
    parties: all,
    ...dated(setting, tree, verb),
    status,
    tree,
    token: verb,
    rule: `encounter/verb/${verb.lemma}`,
  };
}

function ofNoun(setting: Setting, tree: Tree, noun: Token): Found | undefined {
  const form = noun.form.toLowerCase();
  const kind = nouns[form] ?? nouns[noun.lemma.toLowerCase()];
  if (kind === undefined || ["compound", "amod"].includes(relationOf(noun))) return undefined;
  const parties = setting.parties(tree);
  const between = tree.under(noun, "between") ?? tree.under(noun, "of") ?? tree.under(noun, "among");
  const named = between ? parties.named(between) : [];
  const with_ = tree.under(noun, "with");
  const others = with_ ? parties.named(with_) : [];
  const owners = tree.all(noun, "nmod:poss").flatMap((each) => parties.named(each));
  const nations = tree.all(noun, "amod", "compound").flatMap((each) => parties.named(each));
  let all = [...named, ...nations, ...owners, ...others];
  const head = tree.head(noun);
  const isObject = head?.upos === "VERB" && ["obj", "obl", "nsubj"].includes(relationOf(noun));
  if (isObject && relationOf(noun) === "obj" && (others.length > 0 || all.length === 0 || owners.length > 0)) {
    all = [...parties.doers(head), ...all];
    if (others.length === 0) {
      const beside = tree.under(head, "with");
      if (beside) all.push(...parties.named(beside));
    }
  }
  if (kind === "visit") {
    // "who was on a visit to Kenya"
    if (all.length === 0 && tree.first(noun, "cop")) all.push(...parties.doers(noun));
    const to = tree.under(noun, "to") ?? tree.under(noun, "in");
    if (to) all.push(...parties.namedOrPlace(to));
  }
  all = all.filter((id) => setting.isParty(id));
  const enough = setting.sides(all).length >= 2;
  const definite = tree.all(noun, "det").some((each) => /^(?:the|this|that|these)$/i.test(each.form));
  if (!enough && (needsParties.has(form) || !definite)) {
    if (!definite) return undefined;
  }
  const phone = tree
    .all(noun, "compound", "amod")
    .some((each) => /^(?:phone|telephone|video|conference)$/i.test(each.lemma));
  if (form === "call" && !phone && !enough && !definite) return undefined;
  const venue = venueOf(setting, tree, noun);
  if (form === "exchange" && !venue.standing) return undefined;
  if (kind === "exercise" && !tree.all(noun, "amod").some((each) => /^(?:joint|military|naval)$/i.test(each.lemma)))
    return undefined;
  const status = statusOf(noun, tree, setting);
  if (!status) return undefined;
  const really: EncounterKind = phone
    ? "call"
    : venue.standing && kind !== "visit" && kind !== "exercise"
      ? "session"
      : kind;
  return {
    kind: really,
    open: form === "talks" || form === "conversation",
    definite,
    parties: all,
    ...dated(setting, tree, noun),
    status,
    ...(venue.name !== undefined && { venue: venue.name }),
    tree,
    token: noun,
    rule: `encounter/noun/${form}`,
  };
}

/** A noun's own time, else that of the verb it stands under: "on Monday, during talks, Kenya said". */
const dated = (setting: Setting, tree: Tree, token: Token): { when?: When } => {
  const head = tree.head(token);
  const when =
    setting.input.whenOf(tree, token) ??
    (token.upos === "NOUN" && head?.upos === "VERB" ? setting.input.whenOf(tree, head) : undefined);
  return when ? { when } : {};
};

/** Where it was, if a body sits there. */
function venueOf(setting: Setting, tree: Tree, token: Token): { standing: boolean; name?: string } {
  const head = tree.head(token);
  const near = [...tree.subtree(token), ...(head ? tree.children(head) : [])];
  for (const place of near) {
    const preposition = tree.first(place, "case")?.form.toLowerCase();
    if (preposition !== "at" && preposition !== "in" && preposition !== "of") continue;
    const name = setting.words(phraseSpan(tree, place));
    if (standing.test(place.form)) return { standing: true, name: name.replace(/^(?:at|in|of) /i, "") };
  }
  const own = tree
    .all(token, "compound", "nmod")
    .map((each) => each.form)
    .join(" ");
  return { standing: standing.test(own) };
}

/** Planned, held or called off, by the event coded on these words, else by the verb they hang on. */
function statusOf(token: Token, tree: Tree, setting: Setting): Encounter["status"] | undefined {
  const event = setting.input.events.find(
    (each) =>
      each.cue.some((span) => span.from <= token.from && token.to <= span.to) &&
      ["CONSULT", "AGREE", "COOPERATE"].includes(each.type),
  );
  if (event) return statusFor(event.occurrence);
  const head = token.upos === "VERB" ? token : tree.head(token);
  const words = [token, ...tree.children(token), ...(head ? [head, ...tree.children(head)] : [])].map((each) =>
    each.lemma.toLowerCase(),
  );
  if (words.some((word) => /^(?:postpone|delay)$/.test(word))) return "postponed";
  if (words.some((word) => /^(?:cancel|scrap)$/.test(word))) return "called-off";
  if (
    words.some((word) =>
      /^(?:refuse|decline|reject|not|n't|no|if|propose|demand|urge|request|seek|offer|suggest|invite)$/.test(word),
    )
  )
    return undefined;
  if (words.some((word) => /^(?:could|may|might|possible|would|should|whether)$/.test(word))) return "tentative";
  if (
    words.some((word) =>
      /^(?:will|shall|upcoming|planned|scheduled|due|plan|schedule|forthcoming|future|next|expect|set)$/.test(word),
    ) ||
    isToCome(token, tree)
  )
    return "planned";
  const when = setting.input.whenOf(tree, token);
  if (when?.from && setting.input.day !== undefined && when.from > setting.input.day) return "planned";
  return "held";
}

/** "on the eve of a call", "ahead of the summit", "exercises to be held". */
const isToCome = (token: Token, tree: Tree): boolean => {
  const before = tree.tokens
    .slice(Math.max(0, token.id - 8), token.id)
    .map((each) => each.form.toLowerCase())
    .join(" ");
  if (/\b(?:on the eve of|ahead of|in advance of|ahead)\b/.test(before)) return true;
  return tree
    .all(token, "acl")
    .some(
      (clause) =>
        tree.all(clause, "mark").some((each) => each.form.toLowerCase() === "to") ||
        tree.tokens[clause.id - 2]?.form.toLowerCase() === "to",
    );
};

const statusFor = (occurrence: Occurrence): Encounter["status"] | undefined => {
  switch (occurrence) {
    case "happened":
    case "ongoing":
      return "held";
    case "planned":
      return "planned";
    case "hypothetical":
      return "tentative";
    case "called-off":
      return "called-off";
    case "threatened":
    case "demanded":
      return undefined;
  }
};

/** Same sides, kinds that fit, days that do not exclude each other; or "the meeting" after one has been told. */
function isSame(known: Encounter, knownOpen: boolean, one: Found, setting: Setting): boolean {
  const sides = setting.sides(one.parties);
  const had = setting.sides(known.parties);
  // talk is a part of a call, a meeting or a session, not another word for a visit or an exercise
  const holds = (kind: EncounterKind) => kind === "call" || kind === "meeting" || kind === "session";
  const kindFits = known.kind === one.kind || (one.open && holds(known.kind)) || (knownOpen && holds(one.kind));
  const past = known.status === "held" ? one.status === "held" : one.status !== "held";
  if (sides.length < 2)
    return (
      one.definite && kindFits && past && !apart(known.when, one.when) && sides.every((side) => had.includes(side))
    );
  return (
    kindFits &&
    past &&
    !apart(known.when, one.when) &&
    (sides.every((side) => had.includes(side)) || had.every((side) => sides.includes(side)))
  );
}

const apart = (a: When | undefined, b: When | undefined): boolean => {
  if (!a || !b) return false;
  return (a.from !== null && b.to !== null && a.from > b.to) || (b.from !== null && a.to !== null && b.from > a.to);
};

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
