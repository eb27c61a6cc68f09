import type { Gender, Lexicon } from "../lexicon/index.ts";
import { type Actor, relationOf, type Token } from "../record/index.ts";
import {
  type Entry,
  goesOn,
  isBeside,
  isPartOf,
  isSurelySomebody,
  mostSpokenOf,
  pronounKinds,
  saysIt,
  tellsOfMany,
  tellsOfOne,
} from "./entries.ts";
import { isSuch } from "./pair.ts";
import type { Standing } from "./pronoun.ts";
import type { Referent } from "./referent.ts";

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

/** Roles that every body has somebody in. */
const ofAnyBody: ReadonlySet<string> = new Set(["director", "executive", "leader", "president", "spokesperson"]);

const sameRole = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
