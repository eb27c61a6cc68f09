import type { Lexicon, NameMatch } from "../lexicon/index.ts";
import { type Actor, type Mention, type ParsedSentence, relationOf, type Span, type Token } from "../record/index.ts";
import { Discourse } from "./discourse.ts";
import { belongingOf } from "./holder.ts";
import { bodiesIn, interpret, nationsIn } from "./interpret.ts";
import type { Belonging, Setting } from "./setting.ts";
import { nounSector } from "./known.ts";
import { isLocated, isPlace } from "./place.ts";
import { type Phrase, phrasesOf, tokensOf } from "./phrase.ts";
import { type Referent, slug } from "./referent.ts";
import { Registry } from "./registry.ts";
import { mindful, ofWhom } from "./rules/words.ts";

export interface ActorsFound {
  /** Grows while later stages name states by their places. */
  actors: Actor[];
  mentions: Mention[];
  /** Id of a state as an actor, added if the report has named only a place in it. */
  stateOf: (country: string) => string;
  /** Id of the government whose own voice the outlet is; absent for the press. */
  home?: string;
}

export interface ActorsInput {
  report: string;
  text: string;
  sentences: readonly ParsedSentence[];
  lexicon: Lexicon;
  /** ISO day the report was published, where known. */
  day?: string;
  /** Who publishes it. */
  outlet?: string;
  /** Inner spans of quotations: "I" and "we" in them are the speaker's, and wait for the attributions. */
  quotations: readonly Span[];
}

/** Last names that stand after a first name somewhere: "Ada Mbeki", but not "President Mbeki". */
function surnamesIn(sentences: readonly ParsedSentence[], matches: readonly (readonly NameMatch[])[]): Set<string> {
  const found = new Set<string>();
  sentences.forEach(({ tokens }, number) => {
    const named = new Set(matches[number]!.flatMap(({ first, end }) => (end > first ? range(first, end) : [])));
    for (let at = 1; at < tokens.length; at++) {
      const [before, token] = [tokens[at - 1]!, tokens[at]!];
      if (before.upos !== "PROPN" || token.upos !== "PROPN" || named.has(at - 1)) continue;
      if (/^\p{Lu}\p{Ll}/u.test(before.form)) found.add(token.form);
    }
  });
  return found;
}

const range = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, at) => first + at);

/** Everybody the report speaks of, and each place where it does. */
export function findActors({ report, text, sentences, lexicon, day, outlet, quotations }: ActorsInput): ActorsFound {
  const registry = new Registry(report);
  const discourse = new Discourse();
  const mentions: Mention[] = [];
  const home = outlet === undefined ? undefined : governmentOf(outlet, lexicon);
  const matches = sentences.map((sentence) => lexicon.names.longest(text, sentence.tokens));
  const surnames = surnamesIn(sentences, matches);
  const setting: Setting = {
    lexicon,
    surnames,
    ...(day !== undefined && { day }),
    ...(home !== undefined && { home }),
  };

  sentences.forEach((sentence, number) => {
    if (sentence.tokens.length === 0) return;
    const phrases = phrasesOf(sentence, matches[number]!);
    const taken = new Map<Phrase, Actor>();
    phrases.forEach((phrase, at) => {
      const token = topOf(phrase);
      const place: Standing = {
        sentence: number,
        paragraph: sentence.paragraph,
        token,
        speaks: isSpeaker(sentence, token),
        quoted: quotations.some(({ from, to }) => from <= token.from && token.to <= to),
      };
      if (sentence.tokens[phrase.head]!.upos === "PRON" && phrase.matches.length === 0) {
        const actor = resolvePronoun(phrase, discourse, place, taken);
        if (actor) mentions.push(mention(phrase, { actor: actor.id }, "pronoun", "actors/pronoun"));
        return;
      }
      const counterpart = counterpartOf(phrases, at, taken, discourse, place);
      const complement = complementOf(phrases, at, setting);
      const behind = bodyBehind(phrases, at);
      const here: Setting = {
        ...setting,
        ...(counterpart && { counterpart }),
        ...(behind !== undefined && { behind }),
      };
      const before = apposed(phrases, at);
      const after = namedAfter(phrases, at);
      for (const referent of interpret(phrase, here, complement)) {
        if (referent.place && isPlace(phrase, referent)) {
          mentions.push(mention(phrase, { place: referent.place }, referent.form, "actors/place"));
          continue;
        }
        if ((referent.kind === "group" && referent.place) || (referent.site && isLocated(phrase))) continue;
        const both =
          referent.kind === "group" && referent.definite && referent.count === 2 && !isOfSome(phrase)
            ? discourse.lastParties(number)
            : [];
        if (both.length === 2) {
          for (const party of both) mentions.push(mention(phrase, { actor: party.id }, "description", "actors/both"));
          taken.set(phrase, both[0]!);
          continue;
        }
        const named = before && taken.get(before);
        const name =
          after && referent.kind !== "person"
            ? interpret(after, here).find((each) => each.kind === "person")
            : undefined;
        const actor =
          named && joins(named, referent)
            ? registry.learn(named, referent)
            : name
              ? titled(name, referent, registry, discourse, number)
              : identify(referent, registry, discourse, number);
        if (!actor) continue;
        if (actor.kind === "unnamed") {
          const why = whyUnnamed(phrase);
          if (why) actor.whyUnnamed ??= [why];
        }
        const to = accreditedTo(phrases, at, setting, referent);
        if (to !== undefined) actor.accreditedTo ??= to;
        taken.set(phrase, actor);
        discourse.note(actor, referent, place);
        mentions.push(mention(phrase, { actor: actor.id }, referent.form, `actors/${referent.form}`));
      }
      if (taken.has(phrase)) return;
      const noted = (match: Span, referent: Referent, rule: string) => {
        const { from, to } = match;
        const actor = registry.add(referent);
        mentions.push({ ...mention(phrase, { actor: actor.id }, "description", rule), from, to, head: { from, to } });
      };
      for (const { match, country } of nationsIn(phrase)) {
        const { id, name } = country;
        const state: Referent = { kind: "state", name, key: `state:${id}`, country: id, form: "description" };
        noted(match, state, "actors/nationality");
      }
      for (const { match, referent } of bodiesIn(phrase)) noted(match, referent, "actors/body");
    });
  });
  mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  const stateOf = (country: string): string =>
    registry.add({
      kind: "state",
      name: lexicon.countryBy(country)?.name ?? country,
      key: `state:${country}`,
      country,
      form: "name",
    }).id;
  return {
    actors: registry.actors,
    mentions: mentions.map((each, at) => ({ ...each, id: `m${at + 1}` })),
    stateOf,
    ...(home !== undefined && { home: governmentIn(home, registry, lexicon) }),
  };
}

const governmentIn = (country: string, registry: Registry, lexicon: Lexicon): string =>
  registry.add({
    kind: "government",
    name: `government of ${lexicon.countryBy(country)?.name ?? country}`,
    key: `gov:${country}`,
    country,
    sector: "GOV",
    form: "description",
  }).id;

/** The state that speaks through an outlet: its seat of power, its ministry, its head's office. A paper named for a city is none. */
function governmentOf(outlet: string, lexicon: Lexicon): string | undefined {
  const words = [...outlet.matchAll(/[\p{L}\p{N}.'’-]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const matches = lexicon.names.longest(outlet, words);
  const meanings = matches.flatMap((match) => match.meanings);
  for (const meaning of meanings) {
    if (meaning.kind === "metonym" && lexicon.countryBy(meaning.metonym.of)) return meaning.metonym.of;
    if (
      meaning.kind === "organization" &&
      ["ministry", "agency"].includes(meaning.organization.kind) &&
      meaning.organization.sector === "GOV"
    )
      return meaning.organization.country;
  }
  if (!/\b(?:president|government|ministry|embassy|office|department|cabinet|chancellery|parliament)\b/i.test(outlet))
    return undefined;
  for (const meaning of meanings)
    if (meaning.kind === "country" && meaning.form !== "capital") return meaning.country.id;
  return undefined;
}

function mention(
  phrase: Phrase,
  meant: { actor: string } | { place: NonNullable<Mention["place"]> },
  form: Mention["form"],
  rule: string,
): Mention {
  const tokens = tokensOf(phrase);
  // the syntactic head: the word that hangs on something outside the phrase
  const inside = (id: number) => id > phrase.first && id <= phrase.end;
  const head =
    tokens.find((token) => !inside(token.head) && ["NOUN", "PROPN", "PRON", "ADJ"].includes(token.upos)) ??
    phrase.sentence.tokens[phrase.head]!;
  return {
    id: "",
    from: tokens[0]!.from,
    to: tokens.at(-1)!.to,
    ...meant,
    form,
    head: { from: head.from, to: head.to },
    rule,
  };
}

/** "the governments of the region": said which, they are not the two spoken of. */
const isOfSome = ({ sentence: { tokens }, end }: Phrase): boolean => tokens[end]?.form.toLowerCase() === "of";

/** Who it is, given all that has been said before. */
function identify(referent: Referent, registry: Registry, discourse: Discourse, sentence: number): Actor | undefined {
  if (referent.kind === "person") {
    const known = referent.key === undefined ? undefined : registry.byKey(referent.key);
    if (known) return registry.learn(known, referent);
    const namesake = discourse.bySurname(referent.name);
    if (namesake) return registry.learn(namesake, { ...referent, name: namesake.name });
    // a lone proper noun that no title, honorific or fuller name makes a person stays unread
    if (
      !referent.name.includes(" ") &&
      referent.role === undefined &&
      referent.gender === undefined &&
      referent.country === undefined
    )
      return undefined;
    return registry.add(referent);
  }
  if (referent.role !== undefined && referent.definite && !referent.plural) {
    const known = discourse.byRole(referent.role, referent.country, referent.code, sentence);
    if (known) return known;
  }
  if (referent.kind === "armed-force" || referent.kind === "group" || referent.kind === "population")
    return registry.add({ ...referent, key: referent.key ?? `${referent.kind}:${slug(referent.name)}` });
  return registry.add(referent);
}

/** The bearer of a title whose name follows: the title tells what the name alone does not. */
function titled(
  name: Referent,
  title: Referent,
  registry: Registry,
  discourse: Discourse,
  sentence: number,
): Actor | undefined {
  const { country, code, role, sector } = title;
  return identify(
    {
      ...name,
      ...(country !== undefined && { country }),
      ...(code !== undefined && { code }),
      ...(role !== undefined && { role }),
      ...(sector !== undefined && { sector }),
    },
    registry,
    discourse,
    sentence,
  );
}

const joins = (actor: Actor, referent: Referent): boolean =>
  (actor.kind === "person") !== (referent.kind === "person") ||
  (referent.kind === "person" && referent.key === actor.key);

/** Where a phrase stands, as the discourse takes it. */
interface Standing {
  sentence: number;
  paragraph: number;
  token: Token;
  /** Subject of a verb of saying. */
  speaks: boolean;
  /** In somebody's words. */
  quoted: boolean;
}

const saying = new Set(
  "say tell add explain claim state note argue insist assert believe ask describe write".split(" "),
);

const isSpeaker = ({ tokens }: ParsedSentence, token: Token): boolean =>
  relationOf(token) === "nsubj" && saying.has(tokens[token.head - 1]?.lemma ?? "");

function resolvePronoun(
  phrase: Phrase,
  discourse: Discourse,
  place: Standing,
  taken: ReadonlyMap<Phrase, Actor> = new Map(),
): Actor | undefined {
  const token = phrase.sentence.tokens[phrase.head]!;
  const form = pronouns[token.form.toLowerCase()];
  if (form === undefined || relationOf(token) === "expl" || token.form === "IT") return undefined;
  // what is denied or found is a matter, not a party
  if (form === "it" && (isImpersonal(phrase) || /^i?obj$/.test(relationOf(token)))) return undefined;
  const told = form === "it" ? toldBefore(phrase, taken) : undefined;
  if (told) return told;
  const speaker = form === "it" ? speakerOver(phrase, taken) : undefined;
  // "the army denied that it": itself; "the minister said it": who knows
  if (speaker && !speaker.asks) return isOne(speaker.actor) ? speaker.actor : undefined;
  if (form === "it" && !speaker && !mayAct(phrase)) return undefined;
  if (speaker) return [...taken.values()].reverse().find((actor) => actor !== speaker.actor && isBody(actor));
  return discourse.byPronoun(form, place, place.quoted);
}

const pronouns: Record<string, string> = {
  he: "he",
  him: "he",
  his: "he",
  himself: "he",
  she: "she",
  her: "she",
  herself: "she",
  it: "it",
  its: "it",
  itself: "it",
  they: "they",
  them: "they",
  their: "they",
  themselves: "they",
};

/** "warned Kenya that it …": whoever is told. */
function toldBefore(phrase: Phrase, taken: ReadonlyMap<Phrase, Actor>): Actor | undefined {
  const { tokens } = phrase.sentence;
  const telling = tokens.findLast(
    (token) =>
      token.id <= phrase.first && ["warn", "tell", "assure", "remind", "inform", "accuse"].includes(token.lemma),
  );
  if (!telling) return undefined;
  const told = [...taken.keys()].find(
    (each) =>
      each.sentence === phrase.sentence &&
      each.end <= phrase.first &&
      tokens[each.head]!.head === telling.id &&
      ["obj", "iobj"].includes(relationOf(tokens[each.head]!)),
  );
  const actor = told && taken.get(told);
  return actor && isBody(actor) ? actor : undefined;
}

const isOne = (actor: Actor): boolean => isBody(actor) || actor.kind === "armed-force" || actor.kind === "group";

const isBody = ({ kind }: Actor): boolean => kind === "state" || kind === "government" || kind === "organization";

/** Verbs whose clause is what another is to do: "it" in it is not who asks. */
const asking = new Set("demand ask urge request insist order require propose recommend call want".split(" "));

/** "Kenya said it would": whoever says the clause that a pronoun is the subject of, and whether they ask. */
function speakerOver(
  { sentence: { tokens }, head }: Phrase,
  taken: ReadonlyMap<Phrase, Actor>,
): { actor: Actor; asks: boolean } | undefined {
  const pronoun = tokens[head]!;
  const verb = tokens[pronoun.head - 1];
  if (!verb || !relationOf(pronoun).startsWith("nsubj") || relationOf(verb) !== "ccomp") return undefined;
  const says = tokens[verb.head - 1]!;
  const subjectOf = (of: Token): Token | undefined =>
    tokens.find((each) => each.head === of.id && relationOf(each) === "nsubj");
  const first = tokens[says.head - 1];
  const subject = subjectOf(says) ?? (relationOf(says) === "conj" && first ? subjectOf(first) : undefined);
  const phrase = subject && [...taken.keys()].find((each) => each.first < subject.id && subject.id <= each.end);
  const actor = phrase && taken.get(phrase);
  return actor ? { actor, asks: asking.has(says.lemma) } : undefined;
}

/** The word of a phrase that the rest of the sentence hangs on: of a person's names the first. */
const topOf = ({ sentence: { tokens }, first, end, head }: Phrase): Token =>
  tokens.slice(first, end).find((token) => token.head <= first || token.head > end) ?? tokens[head]!;

/** "who asked not to be named", "speaking on condition of anonymity": the words that say why. */
function whyUnnamed({ sentence: { tokens }, end }: Phrase): Span | undefined {
  const after = tokens.slice(end, end + REACH_OF_WHY);
  const last = after.findIndex((token) => /^(?:named|identified|quoted|anonymity|anonymously|name)$/i.test(token.form));
  const first = after.findIndex((token) => /^(?:who|speaking|asking|requesting|insisting|on)$/i.test(token.form));
  if (first < 0 || last < first || after.slice(0, first).some(({ upos }) => upos !== "PUNCT")) return undefined;
  const words = after.slice(first, last + 1);
  const pleads = words.some(({ form }) => /^(?:not|anonymity|anonymously|refused|declined|without)$/i.test(form));
  return pleads ? { from: words[0]!.from, to: words.at(-1)!.to } : undefined;
}

/** Words after a source in which it may be told why it is not named. */
const REACH_OF_WHY = 12;

/** "it was clear that …", "it is raining": nobody. */
/** "it" is a party where it does what only parties do, or has something of its own. */
function mayAct(phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const token = tokens[phrase.head]!;
  if (token.deprel === "nmod:poss") return true;
  const verb = tokens[token.head - 1];
  return relationOf(token) === "nsubj" && verb?.upos === "VERB" && mindful.has(verb.lemma.toLowerCase());
}

function isImpersonal(phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const head = tokens[tokens[phrase.head]!.head - 1];
  return (
    head !== undefined &&
    head.upos === "ADJ" &&
    tokens.some((token) => token.head === head.id && ["csubj", "ccomp", "xcomp"].includes(relationOf(token)))
  );
}

/** "for American diplomacy" after "a spokesperson": whose the title is. */
function complementOf(phrases: readonly Phrase[], at: number, setting: Setting): Belonging | undefined {
  const phrase = phrases[at]!;
  const next = phrases[at + 1];
  if (!next || next.sentence !== phrase.sentence || next.first !== phrase.end + 1) return undefined;
  const between = phrase.sentence.tokens[phrase.end]!;
  if (between.upos !== "ADP" || !ofWhom.has(between.form.toLowerCase())) return undefined;
  const owner = belongingOf(next, setting);
  if (owner) return owner;
  // "minister of state for Africa", "commander of the forces of Kenya": one step further
  return between.form.toLowerCase() === "of" || between.form.toLowerCase() === "for"
    ? complementOf(phrases, at + 1, setting)
    : undefined;
}

/** Sector of the body in "head of a rebel group", "official at the central bank". */
function bodyBehind(phrases: readonly Phrase[], at: number): string | undefined {
  const [phrase, next] = [phrases[at]!, phrases[at + 1]];
  if (!next || next.sentence !== phrase.sentence || next.first !== phrase.end + 1) return undefined;
  if (!ofWhom.has(phrase.sentence.tokens[phrase.end]!.form.toLowerCase())) return undefined;
  return nounSector(next.matches.find((match) => match.first <= next.head && next.head < match.end));
}

/** "ambassador to the United Nations": where an envoy is sent. */
function accreditedTo(
  phrases: readonly Phrase[],
  at: number,
  setting: Setting,
  referent: Referent,
): string | undefined {
  if (referent.role === undefined || !/ambassador|representative|envoy|delegate|minister/.test(referent.role))
    return undefined;
  const phrase = phrases[at]!;
  const next = phrases[at + 1];
  if (!next || next.first !== phrase.end + 1 || phrase.sentence.tokens[phrase.end]!.form.toLowerCase() !== "to")
    return undefined;
  const owner = belongingOf(next, setting);
  return owner?.organization?.id ?? owner?.country;
}

/** The phrase this one stands beside as another name: "the envoy, Anna Mbeki,", "Anna Mbeki, the envoy,". */
function apposed(phrases: readonly Phrase[], at: number): Phrase | undefined {
  const phrase = phrases[at]!;
  const { tokens } = phrase.sentence;
  if (tokens[phrase.first - 1]?.form !== ",") return undefined;
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const before = phrases[back]!;
    const gap = tokens.slice(before.end, phrase.first);
    if (
      gap.some(
        (token) => token.upos === "VERB" || token.upos === "CCONJ" || token.upos === "AUX" || token.upos === "SCONJ",
      )
    )
      return undefined;
    const commas = gap.filter((token) => token.form === ",").length;
    if (commas > 1) return undefined;
    // what lies between is the first one's own complement, or the comma alone
    if (back === at - 1 ? gap.length === 1 : gap[0]?.upos === "ADP" && commas === 1) {
      if (hasTitle(before) || hasTitle(phrase) || isCounterpart(before)) return before;
    }
  }
  return undefined;
}

/** The name that follows a title after a comma: "the envoy to Kenya, Anna Mbeki". */
function namedAfter(phrases: readonly Phrase[], at: number): Phrase | undefined {
  if (!hasTitle(phrases[at]!) && !isCounterpart(phrases[at]!)) return undefined;
  for (let next = at + 1; next < phrases.length && next <= at + 3; next++) {
    const phrase = phrases[next]!;
    if (apposed(phrases, next) === phrases[at] && !hasTitle(phrase)) return phrase;
  }
  return undefined;
}

const isCounterpart = (phrase: Phrase): boolean =>
  phrase.sentence.tokens.slice(phrase.first, phrase.end).some((token) => /^counterparts?$/i.test(token.form));

/** The role of whoever a counterpart is one to: the possessor's, else that of the last person with one. */
function counterpartOf(
  phrases: readonly Phrase[],
  at: number,
  taken: ReadonlyMap<Phrase, Actor>,
  discourse: Discourse,
  place: Standing,
): Setting["counterpart"] {
  const phrase = phrases[at]!;
  if (!isCounterpart(phrase)) return undefined;
  const owner = phrase.possessor && (taken.get(phrase.possessor) ?? resolvePronoun(phrase.possessor, discourse, place));
  const earlier = phrases
    .slice(0, at)
    .reverse()
    .map((each) => taken.get(each))
    .find((actor) => actor?.role !== undefined);
  const actor = owner?.role !== undefined ? owner : earlier;
  return actor?.role === undefined
    ? undefined
    : { role: actor.role, ...(actor.sector !== undefined && { sector: actor.sector }) };
}

const hasTitle = (phrase: Phrase): boolean =>
  phrase.matches.some((match) =>
    match.meanings.some((meaning) => meaning.kind === "role" || meaning.kind === "office"),
  );
