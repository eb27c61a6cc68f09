import type { Lexicon } from "../lexicon/index.ts";
import {
  type Actor,
  inTurn,
  type Mention,
  type ParsedSentence,
  relationOf,
  type Token,
  Tree,
} from "../record/index.ts";
import { dealtWith, isTeller, mediaOver, metBy, placeBegun, telling, toldIn, type Within } from "./dealings.ts";
import { namesIn } from "./matches.ts";
import { ofState, outlandish } from "./rules/words.ts";
import { LEAD, leadOf, type Pair } from "./two-parties.ts";

/** Who is sent from one state to another, or speaks for several. */
const between = /\b(?:delegat|diplomat|emissary|envoy|mediator|monitor|observer|peacekeep|representative)/i;
/** Organs of a state, as the press calls those of the state that it tells of. */
const organ = /\b(?:army|cabinet|government|military|ministry|navy|parliament|police|prosecutors|presidency)$/i;
/** Offices of which a state has one. */
const single = /^(?!(?:deputy|former|junior|vice)\b).*(?:\w minister|head of (?:state|government)|king|queen|emir)$/;

/** What one says of one's own state alone. */
const resolved = /^(?:will|would|shall|['’]ll|wo)$/i;
/** What a state does by what its own say. */
const speaking =
  /^(?:accuse|blame|call|condemn|counter|demand|denounce|deny|dismiss|insist|protest|reject|reply|respond|retort|say|warn|answer|give)$/;

/** Envoys: of the state that sends them, wherever they are told of. */
const isEnvoy = ({ name, role = "" }: Actor): boolean =>
  /\b(?:ambassador|chargé|consul|high commissioner)\b/i.test(`${name} ${role}`);

/** What is known of the reports' officials of whose state nothing is told. */
interface Found {
  actor: Actor;
  /** States that he may be of, one for each mention that tells; undefined where one tells of nobody's. */
  of: Set<string | undefined>;
  /** States that he deals with as with another's. */
  others: Set<string>;
}

/** The state of the place that a dateline, or a paper's name, names first. */
export function stateOfPlace(place: string, lexicon: Pick<Lexicon, "names">): string | undefined {
  for (const { meanings } of namesIn(place, lexicon))
    for (const meaning of meanings) {
      if (meaning.kind === "country") return meaning.country.id;
      if (meaning.kind === "city") return meaning.city.country;
    }
  return undefined;
}

/** What the words before an entry of a diary say: "* OSLO –". */
export function entryOf(words: string, lexicon: Pick<Lexicon, "names">): { country?: string; isProvisional: boolean } {
  const country = stateOfPlace(words, lexicon);
  return { ...(country !== undefined && { country }), isProvisional: /^[*•]?\s*\*/.test(words) };
}

interface Whereabouts {
  /** State of the place that a report was filed in, or of whose paper it is. */
  filed: string | undefined;
  /** The two states that it is about. */
  pair: Pair | undefined;
  mayBeOf: (actor: Actor, state: string) => boolean;
}

/**
 * Gives the officials of whose state a report of the press tells nothing, "Foreign Minister Mwangi said", the state that it speaks of
 * them in: that of the place where it was filed, if it is told of; that of the place which their sentence begins with, "In Kampala, the
 * minister denied"; where no place of filing is told, that whose own acts they announce; of two states told of, that which they do not deal with. Nobody who holds what
 * another is told to hold there, or of whom two are told.
 */
export function settleOfficials(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
  { filed, pair, mayBeOf }: Whereabouts,
): void {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const open = new Map<string, Found>();
  for (const actor of actors) if (isOpen(actor)) open.set(actor.id, { actor, of: new Set(), others: new Set() });
  if (open.size === 0) return;
  const told = new Set(
    mentions.flatMap(({ actor }) => {
      const { country, kind } = byId.get(actor ?? "") ?? {};
      return country !== undefined && kind !== "population" ? [country] : [];
    }),
  );
  const { states, lands } = toldFirst(mentions, sentences, byId);
  const parties = pair ? new Set(pair.countries) : states;
  let seat = filed !== undefined && parties.has(filed) ? filed : undefined;
  const inSentence = inTurn(mentions);
  let lastState: { paragraph: number; country: string; spoke: boolean } | undefined;
  let begun: { paragraph: number; country: string } | undefined;
  let bodies = 0;
  for (const sentence of sentences) {
    if (sentence.kind === "body" && sentence.tokens.length > 0) bodies++;
    const tree = new Tree(sentence);
    const here = inSentence(sentence);
    if (here.length === 0) continue;
    const wordOf = ({ head }: Mention): Token | undefined => tree.within(head)[0];
    const within: Within = { tree, here, wordOf, byId };
    const subjects = here.flatMap((mention) => {
      const word = wordOf(mention);
      const { country, kind } = byId.get(mention.actor ?? "") ?? {};
      const isState = country !== undefined && (kind === "state" || kind === "government");
      return word && isState && relationOf(word) === "nsubj" ? [{ word, country }] : [];
    });
    const organs = here.flatMap((mention) => {
      const word = wordOf(mention);
      const { country, kind, sector = "" } = byId.get(mention.actor ?? "") ?? {};
      const isOrgan = country !== undefined && (kind === "group" || kind === "armed-force") && ofState.has(sector);
      return word && isOrgan && relationOf(word) === "nsubj" ? [{ word, country }] : [];
    });
    const placed = placeBegun(within);
    if (placed !== undefined || sentence.paragraph !== begun?.paragraph)
      begun = placed === undefined ? undefined : { paragraph: sentence.paragraph, country: placed };
    for (const mention of here) {
      const found = open.get(mention.actor ?? "");
      const word = wordOf(mention);
      if (!found || !word) continue;
      for (const other of dealtWith(within, word)) found.others.add(other);
      for (const other of metBy(within, word, isEnvoy(found.actor))) found.others.add(other);
      // of an envoy only whom he deals with tells
      if (isEnvoy(found.actor) || mention.form === "pronoun" || (isPerson(found.actor) && found.of.size > 0)) continue;
      const announced = announcedBy(tree, word, subjects, bodies <= 1);
      // a paper that says nowhere where it wrote tells of the state whose official speaks first
      if (filed === undefined && bodies <= LEAD) seat ??= announced;
      const last = lastState?.paragraph === sentence.paragraph ? lastState : undefined;
      // "Uganda froze aid to the ministry": what another state does it does to whose report it is
      const isDoer = relationOf(word) === "nsubj";
      const before = isDoer
        ? (subjects.findLast((each) => each.word.id < word.id)?.country ?? last?.country)
        : undefined;
      const own = begun && told.has(begun.country) ? begun.country : undefined;
      const there = toldIn(within, word) ?? mediaOver(within, word);
      // "Uganda denied it. 'We saw nothing,' the minister said": whoever goes on with what a state says
      const goesOn = last?.spoke === true && isTeller(tree, word) ? last.country : undefined;
      found.of.add(
        own ??
          (there !== undefined && parties.has(there) ? there : undefined) ??
          goesOn ??
          (before === undefined || before === seat || announced === seat ? seat : undefined) ??
          (filed === undefined ? announced : undefined),
      );
    }
    const last = [...organs, ...subjects].findLast(({ word }) => word.deprel === "nsubj");
    const verb = last && tree.head(last.word);
    if (last && verb)
      lastState = { paragraph: sentence.paragraph, country: last.country, spoke: speaking.test(verb.lemma) };
  }
  const named = new Set(mentions.flatMap(({ actor, form }) => (form === "name" && actor !== undefined ? [actor] : [])));
  const isNamed = ({ id }: Actor): boolean => named.has(id);
  give(open, { parties, lands, actors, mayBeOf, isNamed });
}

/** States that a report begins with, and those besides where it says that something was. */
function toldFirst(
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
  byId: ReadonlyMap<string, Actor>,
): { states: ReadonlySet<string>; lands: ReadonlySet<string> } {
  const end = leadOf(sentences);
  const first = mentions.filter(({ from }) => from < end);
  const states = new Set(first.flatMap(({ actor }) => byId.get(actor ?? "")?.country ?? []));
  return { states, lands: new Set([...states, ...first.flatMap(({ place }) => place?.country ?? [])]) };
}

interface Given {
  /** States that the report says it is about. */
  parties: ReadonlySet<string>;
  /** States that it begins with, and where it begins. */
  lands: ReadonlySet<string>;
  actors: readonly Actor[];
  mayBeOf: (actor: Actor, state: string) => boolean;
  isNamed: (actor: Actor) => boolean;
}

function give(open: ReadonlyMap<string, Found>, { parties, lands, actors, mayBeOf, isNamed }: Given): void {
  const wanted = new Map<Actor, string>();
  for (const { actor, of, others } of open.values()) {
    const left = [...parties].filter((state) => !others.has(state));
    const [state, another] = of;
    // who deals with all of them as with others is of where it begins: "asked Kenya and Uganda to send police"
    const there = [...lands].filter((state) => !others.has(state));
    const isElsewhere = parties.size > 0 && left.length === 0 && there.length === 1;
    const other = isElsewhere ? there[0] : parties.size === 2 && left.length === 1 ? left[0] : undefined;
    const only = isPerson(actor) ? other : undefined;
    const one = another === undefined && of.size === 1 && state !== undefined && !others.has(state) ? state : only;
    if (one !== undefined && mayBeOf(actor, one)) wanted.set(actor, one);
  }
  const isHeld = (actor: Actor, state: string): boolean =>
    single.test(actor.role ?? "") &&
    actors.some(
      (each) =>
        each !== actor &&
        each.kind === "person" &&
        isNamed(each) &&
        each.role === actor.role &&
        (wanted.get(each) ?? each.country) === state,
    );
  const left = [...wanted].filter(([actor, state]) => !isHeld(actor, state));
  for (const [actor, state] of left) actor.country = state;
  wanted.clear();
  // of two states whose ministers meet, the one whose minister is not told yet
  for (const { actor, others } of open.values()) {
    const free = [...parties].filter((state) => !isHeld(actor, state));
    const isOther = actor.country === undefined && parties.size === 2 && single.test(actor.role ?? "");
    const [only] = free;
    if (isOther && free.length === 1 && !others.has(only!) && mayBeOf(actor, only!)) actor.country = only!;
  }
}

const isPerson = ({ kind }: Actor): boolean => kind === "person" || kind === "office";

/** An official, or an organ, of whose state nothing is told. */
export function isOpen({ kind, name, role = "", sector = "", country, code, accreditedTo }: Actor): boolean {
  if (country !== undefined || code !== undefined || accreditedTo !== undefined) return false;
  if (outlandish.test(name.replace(/^foreign (?=minist)/i, "")) || between.test(`${name} ${role}`)) return false;
  if (kind === "person" || kind === "office") return role !== "" && ofState.has(sector);
  return (kind === "group" || kind === "armed-force" || kind === "unnamed") && organ.test(name);
}

/** "Kenya would not yield, the minister said": the state of whose resolve somebody tells, and of whose act, where a report begins. */
function announcedBy(
  tree: Tree,
  word: Token,
  subjects: readonly { word: Token; country: string }[],
  isLead: boolean,
): string | undefined {
  const verb = relationOf(word) === "nsubj" ? tree.head(word) : undefined;
  if (!verb || !telling.test(verb.lemma)) return undefined;
  const content = relationOf(verb) === "parataxis" ? tree.head(verb) : tree.first(verb, "ccomp");
  const subject = content && subjects.find((each) => tree.head(each.word) === content);
  if (!subject) return undefined;
  return isLead || tree.all(content, "aux").some(({ form }) => resolved.test(form)) ? subject.country : undefined;
}
