import type { Gender, Lexicon } from "../lexicon/index.ts";
import { type Actor, relationOf, type Token } from "../record/index.ts";
import { isSuch } from "./pair.ts";
import type { Standing } from "./pronoun.ts";
import type { Referent } from "./referent.ts";

/** Somebody spoken of, where, and how prominently. */
interface Entry {
  actor: Actor;
  token: Token;
  sentence: number;
  paragraph: number;
  subject: boolean;
  /** Subject of a verb of saying: not whom the words they say call "he". */
  speaks: boolean;
  /** Subject of a verb of bringing others together: neither of "both sides". */
  mediates: boolean;
  plural: boolean;
  /** Told of only in what is told of another. */
  aside: boolean;
  /** Subject of what the sentence says. */
  main: boolean;
}

/** How far back a pronoun and a description may reach, in sentences. */
const REACH = { pronoun: 3, parties: 12, description: 60 };

/** Who has been spoken of so far: what "he", "the minister" and "Mbeki" mean next. Precise rather than greedy. */
export class Discourse {
  #entries: Entry[] = [];
  /** What is spoken of that is nobody: "the talks", "a plan"; and lone names of which nothing tells that they are people's. */
  #things: { sentence: number; subject: boolean; plural: boolean; token: Token; isName: boolean }[] = [];
  /** As a title, an honorific, a pronoun or a first name has told it. */
  #genders = new Map<Actor, Gender>();
  /** Ids of the bodies that people were told to be of. */
  #bodies = new Map<Actor, string>();
  readonly #genderOf: Lexicon["genderOf"];

  constructor({ genderOf }: Pick<Lexicon, "genderOf">) {
    this.#genderOf = genderOf;
  }

  note(
    actor: Actor,
    referent: Pick<Referent, "gender" | "plural" | "body">,
    at: {
      sentence: number;
      paragraph: number;
      token: Token;
      speaks: boolean;
      mediates?: boolean;
      aside?: boolean;
      main?: boolean;
    },
  ): void {
    const gender = referent.gender ?? (this.#genders.has(actor) ? undefined : this.#byFirstName(actor));
    if (gender) this.#genders.set(actor, gender);
    if (referent.body !== undefined) this.#bodies.set(actor, referent.body);
    this.#entries.push({
      actor,
      token: at.token,
      sentence: at.sentence,
      paragraph: at.paragraph,
      subject: relationOf(at.token) === "nsubj",
      speaks: at.speaks,
      mediates: at.mediates === true || /^(?:special )?(?:envoy|facilitator|mediator)$/i.test(actor.role ?? ""),
      plural: referent.plural ?? false,
      aside: at.aside ?? false,
      main: at.main ?? false,
    });
  }

  /** Of "Anna Mbeki", not of "Mbeki": a last name may be somebody's first. */
  #byFirstName({ kind, name }: Actor): Gender | undefined {
    const [first, ...others] = name.split(" ");
    return kind === "person" && others.length > 0 ? this.#genderOf(first!) : undefined;
  }

  /** Of nobody: what "they" and "its" may mean instead of a party. */
  noteThing(at: { sentence: number; token: Token }, isName: boolean): void {
    this.#things.push({
      sentence: at.sentence,
      subject: relationOf(at.token).startsWith("nsubj"),
      plural: /^NNP?S$/.test(at.token.xpos),
      token: at.token,
      isName,
    });
  }

  /** "Mbeki" after "Anna Mbeki"; "Ms. Mbeki" and "A. Mbeki" too. */
  bySurname(name: string): Actor | undefined {
    const initial = /^(\p{Lu})\.\s+(\S+)$/u.exec(name);
    if (initial) {
      const found = this.bySurname(initial[2]!);
      return found?.name.startsWith(initial[1]!) === true ? found : undefined;
    }
    // "Naameh" after "Karim al-Naameh"
    const bare = (each: string): string => each.replace(/(?<=^|\s)(?:ad|al|an|ar|as|at|az|el)-(?=\p{L})/giu, "");
    const last = bare(name).split(/\s+/).at(-1)!.toLowerCase();
    const wanted = bare(name).toLowerCase();
    const isBetween = (full: string): boolean =>
      wanted !== last && full.startsWith(`${wanted.slice(0, -last.length)}`) && full.endsWith(` ${last}`);
    const found = new Set<Actor>();
    for (const { actor } of this.#entries) {
      if (actor.kind !== "person" || !actor.name.includes(" ")) continue;
      const names = [actor.name, ...actor.aliases].map((each) => bare(each).toLowerCase());
      if (
        names.some(
          (each) =>
            each.endsWith(` ${wanted}`) || isBetween(each) || (wanted === last && each.split(/\s+/).at(-1) === last),
        )
      )
        found.add(actor);
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** "Quiroz" after "Ana Quiroz Mamani": the last but one of three names or more, where nobody else bears it. */
  byFirstSurname(name: string): Actor | undefined {
    const found = new Set<Actor>();
    for (const { actor } of this.#entries) {
      const words = actor.kind === "person" ? actor.name.split(" ") : [];
      if (words.includes(name)) found.add(actor);
    }
    const [actor] = found;
    const words = actor?.name.split(" ") ?? [];
    return found.size === 1 && words.length > 2 && words.at(-2) === name ? actor : undefined;
  }

  /** Those with a name who have been spoken of of late. */
  people(here: number): Actor[] {
    const named = this.#back(here, REACH.parties).filter(
      ({ actor: { kind, name } }) => kind === "person" && /^\p{Lu}/u.test(name),
    );
    return [...new Set(named.map(({ actor }) => actor))];
  }

  /** "the ambassador", "the Kenyan ambassador", after one has been spoken of. */
  byRole({ role, country, code, body }: Referent, here: number): Actor | undefined {
    if (role === undefined) return undefined;
    for (const entry of this.#back(here, REACH.description)) {
      const { actor } = entry;
      if (entry.plural || actor.role === undefined) continue;
      if (!sameRole(actor.role, role)) continue;
      if (country !== undefined && actor.country !== country) continue;
      if (code !== undefined && actor.code !== code) continue;
      if (body !== undefined && body !== (this.#bodies.get(actor) ?? (ofAnyBody.has(role) ? undefined : body)))
        continue;
      return actor;
    }
    return undefined;
  }

  /** Whether somebody may be called "he" or "she" here. */
  mayBe(actor: Actor, pronoun: string, here: Standing): boolean {
    const { gender } = pronounKinds[pronoun] ?? {};
    const isKnown = actor.kind === "person" || actor.kind === "office";
    return isKnown && actor !== here.speaker && (this.#genders.get(actor) ?? gender) === gender;
  }

  /** Nobody where it cannot be told: where of several who fit, or of things, another is as near. */
  byPronoun(pronoun: string, here: Standing): Actor | undefined {
    const wanted = pronounKinds[pronoun];
    if (!wanted) return undefined;
    const before = wanted.gender && here.speaks && !here.quoted ? this.#lastSpeaker(here, wanted.gender) : undefined;
    if (before) return before;
    const near = this.#back(here.sentence, REACH.pronoun).filter(
      (entry) =>
        wanted.fits(entry) &&
        (wanted.gender === undefined || this.#genders.has(entry.actor) || isSurelySomebody(entry)) &&
        (wanted.gender === undefined || (this.#genders.get(entry.actor) ?? wanted.gender) === wanted.gender) &&
        !saysIt(entry, here) &&
        here.doers?.has(entry.actor) !== true &&
        !entry.actor.name.split(" ").some((part) => here.apart?.includes(part)) &&
        // "an envoy she had sent": another than she
        entry.token.id !== (entry.sentence === here.sentence ? here.token.id - 1 : -1) &&
        !isPartOf(entry, here),
    );
    const likely = wanted.gender ? mostSpokenOf(near, here) : near;
    const found = pronoun === "they" ? tellsOfMany(likely, here) : tellsOfOne(likely, here, pronoun === "it");
    if (!found || (pronoun === "it" && !goesOn(found, here))) return undefined;
    const isDoubtful = wanted.gender
      ? this.#mayBeAnother(found)
      : !here.wilful && !isBeside(found, here) && this.#isNearer(found, here.sentence, pronoun === "they");
    if (isDoubtful) return undefined;
    if (wanted.gender) this.#genders.set(found.actor, wanted.gender);
    return found.actor;
  }

  /** "…, a spokesman said. He added": whoever alone had the word in the sentence before, though he has no name. */
  #lastSpeaker({ sentence, speaker }: Standing, gender: Gender): Actor | undefined {
    const speakers = new Set(
      this.#back(sentence, 1)
        .filter((each) => each.sentence === sentence - 1 && each.speaks && !each.plural)
        .map(({ actor }) => actor),
    );
    const [one] = speakers;
    const isPerson = one && (isOnePerson(one) || (one.kind === "unnamed" && one.count === 1));
    const isIt = isPerson && speakers.size === 1 && one !== speaker && (this.#genders.get(one) ?? gender) === gender;
    if (!isIt) return undefined;
    this.#genders.set(one, gender);
    return one;
  }

  /** "Mbeki told Oru that he", where nothing else tells who Oru is: a lone name after somebody may be meant as well. */
  #mayBeAnother({ token: { from } }: Entry): boolean {
    return this.#things.some((each) => each.isName && each.token.from > from);
  }

  /** Whether things of that number stand between somebody and here, or are the subject where he is not. */
  #isNearer({ sentence, subject }: Entry, here: number, plural: boolean): boolean {
    const things = this.#things.filter(
      (each) => each.plural === plural && each.sentence >= sentence && each.sentence <= here,
    );
    return things.some((each) => each.subject && (each.sentence > sentence || !subject));
  }

  /**
   * The last two parties, where "the two sides", "both countries" say there are two: people who met before states told of. Where
   * they are called by an office, "the two presidents", no holders of another are meant: whose presidents they are stands for them.
   * `own`: who speaks, and is the other of two where one has been called a side.
   */
  lastParties(here: number, office?: string, own?: () => Actor | undefined): Actor[] {
    const near = this.#back(here, REACH.parties).filter(
      ({ actor, mediates }) => actor.kind !== "group" && actor.kind !== "unnamed" && !mediates,
    );
    const people = firstTwo(
      near.filter(
        ({ actor, plural }) =>
          !plural && (actor.kind === "person" || actor.kind === "office") && mayHold(actor, office),
      ),
    );
    if (people.length === 2) return people;
    const nearest = near.filter((entry) => here - entry.sentence <= REACH.pronoun);
    const others = new Set(nearest.flatMap(({ actor: { country } }) => country ?? []));
    const other = nearest.find(({ token }) => /^side$/i.test(token.form))?.actor;
    const self = other && others.size === 1 ? own?.() : undefined;
    if (self && self.country !== other!.country) return [self, other!];
    const sides = firstTwo(nearest);
    // a side is the state itself where it has been named, not the ministry that spoke last
    return sides.map(
      (side) => near.find(({ actor }) => actor.kind === "state" && actor.country === side.country)?.actor ?? side,
    );
  }

  /** Whether anybody or anything of many has been spoken of behind a place. */
  tellsOfManySince(at: number): boolean {
    return [...this.#entries, ...this.#things].some(({ plural, token }) => plural && token.from > at);
  }

  /**
   * The two meant by "both" alone: the only two people, or else the only two parties, of the last sentences that tell of two. Nobody
   * where they tell of more.
   */
  lastTwo(here: number, { from }: Token, doers: ReadonlySet<Actor>, wanted?: "people" | "parties"): Actor[] {
    const back = this.#back(here, REACH.pronoun).filter(
      ({ actor, sentence, token }) => !doers.has(actor) && (sentence < here || token.from < from),
    );
    // "two farmers": both of them
    const couple = back.find(({ actor, plural }) => plural && actor.count === 2 && actor.kind === "unnamed");
    if (couple && wanted !== "parties") return [couple.actor];
    const near = back.filter(
      ({ actor, plural, token, mediates }) =>
        !plural &&
        !(mediates && wanted === "parties") &&
        isParty(actor) &&
        relationOf(token) !== "nmod:poss" &&
        (wanted === undefined || wanted === (isOnePerson(actor) ? "people" : "parties")),
    );
    const told: Actor[] = [];
    for (let at = 0; at < near.length; at++) {
      const { actor, sentence } = near[at]!;
      if (!told.some((each) => each === actor || isOf(each, actor) || isOf(actor, each))) told.push(actor);
      if (told.length > 1 && near[at + 1]?.sentence !== sentence) break;
    }
    const people = told.filter(isOnePerson);
    if (people.some(({ kind, country }) => kind === "office" && country === undefined)) return [];
    const pair = people.length === 2 ? people : people.length === 0 ? told : [];
    return pair.length === 2 ? pair.reverse() : [];
  }

  /** The two states meant by "both countries": of all spoken of nearby the only two; in a government's own report its own and the last. */
  lastCountries(here: number, home: string | undefined): string[] {
    const near = this.#back(here, REACH.pronoun).flatMap(({ actor: { country }, mediates }) =>
      mediates ? [] : (country ?? []),
    );
    const distinct = [...new Set(near)];
    if (distinct.length === 2) return distinct.reverse();
    const other = distinct.find((country) => country !== home);
    if (home !== undefined && other !== undefined) return [home, other];
    return this.lastParties(here).flatMap(({ country }) => country ?? []);
  }

  #back(here: number, reach: number): Entry[] {
    const found: Entry[] = [];
    for (let at = this.#entries.length - 1; at >= 0; at--) {
      const entry = this.#entries[at]!;
      if (here - entry.sentence > reach) break;
      found.push(entry);
    }
    return found;
  }
}

/** One of two who may be called "both": somebody, a state, a body that has a name. */
const isParty = (actor: Actor): boolean => {
  const { kind, name, key, country, code, sector } = actor;
  if (isOnePerson(actor) || kind === "state" || kind === "government") return true;
  // who brings others together is of no side
  if (kind === "organization")
    return !key.startsWith("outlet:") && code === undefined && sector !== "IGO" && sector !== "JRN";
  return (kind === "armed-force" || kind === "group") && country === undefined && /^\p{Lu}.* \p{Lu}/u.test(name);
};

const isOnePerson = ({ kind }: Actor): boolean => kind === "person" || kind === "office";

/** A government beside its state, and one who is told of with his country: no two parties. */
const isOf = ({ kind, country }: Actor, state: Actor): boolean =>
  (state.kind === "state" || state.kind === "government") &&
  (kind === "state" || kind === "government") &&
  country === state.country;

/**
 * "a photographer" is less spoken of than whoever has a name, or of whose office a sentence is, and "her mother" less than all of them.
 */
function mostSpokenOf(entries: readonly Entry[], here: Standing): readonly Entry[] {
  const isHere = ({ sentence }: Entry): boolean => sentence === here.sentence;
  const isNamed = ({ actor }: Entry): boolean => actor.kind === "person";
  const isNamedHere = entries.some((each) => isHere(each) && isNamed(each));
  const isOfOffice = (entry: Entry): boolean =>
    entry.main &&
    !entry.aside &&
    entry.actor.kind === "office" &&
    (isHere(entry) || (isNear(entry, here) && !isNamedHere));
  const named = entries.filter((each) => isNamed(each) || isOfOffice(each));
  if (named.some(isNamed)) return named;
  const apart = entries.filter(({ aside }) => !aside);
  return apart.length > 0 ? apart : entries;
}

/** Whoever has the word in a transcript, or is quoted: never "he" to himself. */
function saysIt({ actor, speaks, paragraph }: Entry, here: Standing): boolean {
  if (actor === here.speaker || (here.sayer !== undefined && actor.name.split(" ").at(-1) === here.sayer)) return true;
  return here.quoted && speaks && paragraph === here.paragraph;
}

/** "three of them": some of those, and not themselves. */
const isPartOf = ({ sentence, token }: Entry, here: Standing): boolean =>
  sentence === here.sentence && relationOf(here.token) === "nmod" && here.token.head === token.id;

/** Sentences back to the last in which somebody must have been spoken of who is not the only one. */
const NEAR = 1;

const isNear = (entry: Entry, { sentence }: Standing): boolean => sentence - entry.sentence <= NEAR;

const areSame = (entries: readonly Entry[]): boolean => entries.every(({ actor }) => actor === entries[0]!.actor);

/** Of several people or bodies, the last who did something. */
const tellsOfOne = (entries: readonly Entry[], here: Standing, isIt: boolean): Entry | undefined =>
  areSame(entries)
    ? entries[0]
    : ((isIt
        ? entries.find((entry) => entry.main && isBefore(entry, here) && relationOf(here.token) === "nsubj")
        : undefined) ?? entries.find((entry) => entry.subject && (here.speaker !== undefined || isNear(entry, here))));

/** Told in the sentence before. */
const isBefore = (entry: Entry, { sentence }: Standing): boolean => sentence - entry.sentence === 1;

/** Of several groups, the only one that the sentence before told of, where the pronoun goes on to tell of it. */
function tellsOfMany(entries: readonly Entry[], here: Standing): Entry | undefined {
  const [last] = entries;
  if (areSame(entries)) return last && (here.wilful === true || isNear(last, here)) ? last : undefined;
  // "stopped the miners and searched them": of those told of there, the only ones who do not do it
  const nearest = entries.filter(({ sentence }) => sentence === last!.sentence);
  const isPlain = relationOf(last!.token) !== "nmod:poss" && isNear(last!, here);
  if (
    /^i?obj$/.test(relationOf(here.token)) &&
    /^them$/i.test(here.token.form) &&
    here.doers &&
    isPlain &&
    areSame(nearest)
  )
    return last;
  if (relationOf(here.token) !== "nsubj" || last?.sentence === here.sentence) return undefined;
  const told = entries.filter((each) => each.subject && each.sentence === here.sentence - 1);
  return told.length === 1 ? told[0] : undefined;
}

/**
 * Whether "it" or "its" goes on to tell of a body. Of one of the same sentence it does: "Kenya opened its ports". Of one of an earlier sentence it
 * does where the body was a subject there, and what is told here is told of "it", or first of something of its own: "Kenya left. It
 * refused to pay. On Monday its parliament voted". Elsewhere, as in "Kenya left. Mbeki praised the plan and its aims", it may well mean a thing.
 */
const goesOn = ({ sentence, subject }: Entry, { sentence: now, token, leads }: Standing): boolean =>
  sentence === now || (subject && (relationOf(token).startsWith("nsubj") || leads === true));

/** "Kenya and its neighbours". */
const isBeside = ({ sentence, token }: Entry, here: Standing): boolean =>
  sentence === here.sentence && here.token.id - token.id <= BESIDE;

/** Most words from a name to a pronoun that stands beside it. */
const BESIDE = 3;

/** Whether somebody may be one of "the two presidents": of a leader who holds what is left open. */
const mayHold = ({ role }: Actor, office: string | undefined): boolean =>
  office === undefined || (role === undefined ? office === "leader" : isSuch(role, office));

/** The two sides spoken of last, the earlier first; nobody if there is only one. */
function firstTwo(entries: readonly Entry[]): Actor[] {
  const found: Actor[] = [];
  for (const { actor } of entries) {
    if (actor.country === undefined || found.some((each) => each.country === actor.country)) continue;
    found.push(actor);
    if (found.length === 2) return found.reverse();
  }
  return [];
}

/** A lone name that does something may be a paper's, a rank's or a band's: no "he" until something tells that it is a person's. */
const isSurelySomebody = ({ actor: { kind, name, role, country } }: Entry): boolean =>
  kind !== "person" || name.includes(" ") || role !== undefined || country !== undefined;

const isPersonal = ({ actor, plural }: Entry): boolean =>
  !plural && (actor.kind === "person" || actor.kind === "office" || (actor.kind === "unnamed" && actor.count === 1));

/** A body that has a name, if only "the Agency"; of "a commission" and "no company" too much is said to follow it. */
const isOneBody = ({ actor, plural }: Entry): boolean =>
  !plural &&
  (["state", "government", "organization"].includes(actor.kind) ||
    (actor.kind === "group" && /^\p{Lu}/u.test(actor.name)));

const pronounKinds: Record<string, { fits: (entry: Entry) => boolean; gender?: "m" | "f" }> = {
  he: { fits: isPersonal, gender: "m" },
  she: { fits: isPersonal, gender: "f" },
  it: { fits: isOneBody },
  they: { fits: ({ plural }) => plural },
};

/** Roles that every body has somebody in. */
const ofAnyBody: ReadonlySet<string> = new Set(["director", "executive", "leader", "president", "spokesperson"]);

const sameRole = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
