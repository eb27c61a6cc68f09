import { type Mention, overlaps, Parties, relationOf, type Token, type Tree } from "../record/index.ts";
import { listsIn } from "./lists.ts";
import { forcesMoved } from "./moved.ts";
import { coming, type Trigger } from "./match.ts";
import { isHostile, papers, spatial, towards } from "./role-words.ts";
import type { EventRule } from "./rule.ts";
import { sceneOf } from "./victims.ts";

interface Around {
  mentions: readonly Mention[];
  stateOf: (country: string) => string;
  countryOf: (actor: string) => string | undefined;
}

/** Whether a rule's words are said of its recipient, by a speaker above. */
export const isOfAnother = ({ recipient }: EventRule): boolean => recipient?.[0] === "subject";

/** Who the actors and recipients of a trigger are, among those the sentence mentions. */
export class Roles {
  readonly #tree: Tree;
  readonly #parties: Parties;
  readonly #around: Around;
  readonly #mentions: readonly Mention[];
  #lists: Mention[][] | undefined;

  constructor(tree: Tree, around: Around) {
    this.#tree = tree;
    this.#around = around;
    this.#mentions = around.mentions.filter((mention) => overlaps(mention, tree.sentence));
    this.#parties = new Parties(tree, this.#mentions, around.stateOf);
  }

  /** The same, as though nobody were named at any of the words. */
  apart(words: ReadonlySet<Token>): Roles {
    if (words.size === 0) return this;
    const mentions = this.#mentions.filter(({ head }) => !this.#tree.within(head).some((each) => words.has(each)));
    return new Roles(this.#tree, { ...this.#around, mentions });
  }

  actors(trigger: Trigger): string[] {
    const { rule, token, verb, suffered } = trigger;
    if (verb && isOfAnother(rule)) return this.#speakers(verb);
    if (verb && trigger.stative === true) {
      const subject = this.#tree.patient(verb);
      return subject ? this.#read(subject, 1) : [];
    }
    const tree = this.#tree;
    if (verb && suffered !== true) {
      const found = this.#doers(verb);
      if (found.length > 0) return found;
      const attacking = trigger.rule.type === "ASSAULT" ? this.#attackers(verb) : [];
      if (attacking.length > 0) return attacking;
      // "two Kenyan destroyers have been sent": by whose they are
      const moved = forcesMoved(tree, verb, trigger.rule.type);
      const movers = moved
        ? this.#parties.owners(moved, 0).filter((id) => this.#around.countryOf(id) !== undefined)
        : [];
      if (movers.length > 0) return movers;
      // "hostilities between Kenya and Uganda were suspended"
      const sides = [verb, tree.isPassive(verb) ? tree.patient(verb) : undefined].flatMap((each) =>
        this.#between(each),
      );
      if (sides.length > 0 || verb === token || token.upos === "VERB") return sides;
    }
    const from = tree.under(token, "from") ?? this.#whence(token, verb);
    for (const child of [
      ...tree.all(token, "nmod:poss"),
      tree.under(token, "by"),
      from,
      ...tree.all(token, "amod", "compound"),
    ]) {
      const named = child ? this.#read(child, 0) : [];
      if (named.length > 0) return named;
    }
    const sides = this.#between(token);
    if (sides.length > 0) return sides;
    const of = rule.ofDoer === true || suffered === true ? tree.under(token, "of") : undefined;
    return of ? this.#read(of, 1) : [];
  }

  /** "were killed when rebels attacked": where nobody else is told to have done it, whoever did what was done then. */
  #attackers(verb: Token): string[] {
    const tree = this.#tree;
    if (!tree.isPassive(verb) || tree.first(verb, "obl:agent")) return [];
    const clause = tree
      .all(verb, "advcl")
      .find(
        (each) =>
          each.id > verb.id &&
          isHostile(tree, each) &&
          tree.all(each, "mark", "advmod").some(({ form }) => /^(?:after|as|when)$/i.test(form)),
      );
    // "were killed when they attacked": by others
    const hit = clause ? this.#read(tree.patient(verb) ?? verb, 1) : [];
    return clause ? this.#doers(clause).filter((id) => !hit.includes(id)) : [];
  }

  #between(noun: Token | undefined): string[] {
    const between = noun && this.#tree.under(noun, "between");
    return between ? this.#read(between, 1) : [];
  }

  /** "Demands came from Kenya", "suffered an attack from the north": who a noun's verb says it is from. */
  #whence(noun: Token, verb: Token | undefined): Token | undefined {
    const head = verb ?? this.#tree.head(noun);
    const isComing = head && coming.has(head.lemma.toLowerCase()) && relationOf(noun) === "nsubj";
    return head && (isComing || verb) ? this.#tree.under(head, "from") : undefined;
  }

  recipients(trigger: Trigger, actors: readonly string[], victims: readonly Token[]): string[] {
    const { rule, token, verb, suffered } = trigger;
    if (suffered === true && verb) {
      const borne = this.#doers(verb);
      if (borne.length > 0) return borne;
    }
    const nouns = trigger.cue.filter((each) => each.upos === "NOUN" || each.upos === "PROPN");
    const heads = [...new Set([verb, token, ...nouns])].filter((each): each is Token => each !== undefined);
    const object = verb && this.#tree.patient(verb);
    const isLeft = (noun: Token): boolean => this.#isOwn(noun, rule) || victims.includes(noun);
    const places = rule.recipient ?? ["object"];
    const others = (ids: readonly string[]) => ids.filter((id) => !actors.includes(id));
    const home = new Set(actors.map(this.#around.countryOf).filter((each) => each !== undefined));
    const isAbroad = (id: string) => {
      const country = this.#around.countryOf(id);
      return country === undefined || !home.has(country);
    };
    let own: string[] = [];
    for (const place of places)
      for (const noun of this.#at(place, heads, object)) {
        if (isLeft(noun)) continue;
        const found = others(this.#reading(place)(noun));
        // "reiterated Kenya's support for Uganda": whose it is counts where nobody else is named
        if (found.length > 0 && (place !== "object-of" || found.some(isAbroad))) return found;
        if (own.length === 0) own = found;
      }
    // nothing of the kind is itself an actor: whose it is
    for (const place of places)
      for (const noun of this.#at(place, heads, object)) {
        if (isLeft(noun)) continue;
        // the troops that are moved are nobody they are moved against
        const found = others(
          place === "object-of" && trigger.cue.includes(noun) ? this.#parties.owners(noun, 2) : this.#read(noun, 2),
        );
        if (found.some(isAbroad)) return found;
        if (own.length === 0) own = found;
      }
    const near = this.#nearby(trigger, places, { others, victims });
    if (near.length > 0) return near;
    for (const place of sceneOf(trigger, this.#tree)) {
      const found = others(this.#read(place, 1)).filter(isAbroad);
      if (found.length > 0) return found;
    }
    // where two meet is no third, and where something is refused nobody is refused by that
    if (own.length > 0 || rule.reciprocal === true || rule.type === "REJECT") return own;
    return this.#atHome(places, heads, object, actors);
  }

  /** "we": whoever speaks so speaks of their own doing; nobody threatens what they call their own. */
  #isOwn(noun: Token, { type }: Trigger["rule"]): boolean {
    if (/^(?:we|i)$/i.test(noun.form)) return true;
    return type === "THREATEN" && /^(?:our|my)$/i.test(this.#tree.first(noun, "nmod:poss")?.form ?? "");
  }

  /** Under a preposition of the rule anywhere below the verb, where the parse hangs it on some other word. */
  #nearby(
    { token, verb, rule }: Trigger,
    places: readonly string[],
    { others, victims }: { others: (ids: readonly string[]) => string[]; victims: readonly Token[] },
  ) {
    const top = verb ?? token;
    const below = this.#tree
      .subtree(top, rule.reciprocal === true ? this.#clausesUnder(top) : [])
      .filter((each) => each.id > token.id && !victims.includes(each));
    for (const place of places)
      for (const noun of below) {
        if (this.#tree.first(noun, "case")?.form.toLowerCase() !== place || place === "of") continue;
        // what is talked about talks with nobody
        if (rule.reciprocal === true && place !== "with") continue;
        const found = others(this.#read(noun, 0));
        if (found.length > 0) return found;
      }
    if (rule.type !== "THREATEN") return [];
    // "will strike unless Kenya relents": whoever could yet avert it
    for (const clause of below) {
      if (!/^(?:unless|if|until)$/i.test(this.#tree.first(clause, "mark")?.form ?? "")) continue;
      const subject = this.#tree.first(clause, "nsubj");
      const found = subject && !this.#isOwn(subject, rule) ? others(this.#read(subject, 0)) : [];
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Clauses that describe or add to what a verb says; what stands in them is theirs. */
  #clausesUnder(verb: Token): Token[] {
    return this.#tree
      .subtree(verb)
      .filter((each) => each !== verb && ["acl", "parataxis"].includes(relationOf(each)) && each.id > verb.id);
  }

  /** "imposed a curfew in Mombasa": a state can act on itself, where a place of its own is named. */
  #atHome(places: readonly string[], heads: readonly Token[], object: Token | undefined, actors: readonly string[]) {
    const home = new Set(actors.map(this.#around.countryOf));
    for (const place of [...places, "in"])
      for (const noun of this.#at(place, heads, object))
        for (const each of [noun, this.#tree.under(noun, "in"), this.#tree.under(noun, "on")]) {
          const country = each && this.#parties.placeAt(each)?.place?.country;
          if (country !== undefined && home.has(country)) return [this.#around.stateOf(country)];
        }
    return [];
  }

  /** Whom a noun and those joined to it mean, each by its name or its place, or else by whose it is. */
  #read(noun: Token, steps: number): string[] {
    const found = this.#tree.conjuncts(noun).flatMap((each) => {
      const several = this.#parties.ofSeveral(each);
      if (several.length > 0) return several;
      const named = [...this.#listed(each), ...this.#examples(each)];
      if (named.length > 0 || steps === 0) return named;
      const owners = this.#parties.owners(each, steps);
      if (owners.length > 0) return owners;
      // "crimes committed by Kenyan forces"
      const agent = this.#tree.all(each, "acl").map((clause) => this.#tree.first(clause, "obl:agent"))[0];
      if (agent) return this.#read(agent, 1);
      // "the Kenyan president Odo Mbeki", a name nobody knows
      return this.#tree.all(each, "nmod:desc").flatMap((title) => this.#parties.owners(title, 0));
    });
    return [...new Set(found)];
  }

  /** Those named one after the other in the sentence. */
  get lists(): readonly (readonly Mention[])[] {
    return (this.#lists ??= listsIn(this.#tree, this.#mentions, this.#around.countryOf));
  }

  /** "Mbeki, Okello and Mugisha": whoever stands in one list with a noun, whatever the parse made of the list. */
  #listed(noun: Token): string[] {
    const named = this.#named(noun);
    // the last of a list may be named once more: "and the minister, Ada Mbeki,"
    const list = this.lists.find(
      (members) =>
        members.some((each) => overlaps(each.head, noun)) ||
        (named.includes(members.at(-1)!.actor!) && this.#isApposed(members.at(-1)!, noun)),
    );
    return list ? [...new Set(list.map((each) => each.actor!))] : named;
  }

  /** Nothing but a comma, or whose the title is, stands between: "the minister of Kenya, Ada Mbeki". */
  #isApposed(mention: Mention, noun: Token): boolean {
    return (
      mention.to <= noun.from &&
      this.#tree.tokens
        .filter((each) => each.from >= mention.to && each.to <= noun.from)
        .every((each) => each.form === "," || each.form === "of" || each.upos === "PROPN")
    );
  }

  /** "leaders, including Kenya's": those of them that are named. */
  #examples(noun: Token): string[] {
    const below = this.#tree.under(noun, "including");
    return below ? this.#tree.conjuncts(below).flatMap((each) => this.#named(each)) : [];
  }

  /** The actor or the state of the place that has a noun for its head. */
  #named(noun: Token): string[] {
    const found = this.#mentions.filter((mention) => mention.actor !== undefined && overlaps(mention.head, noun));
    if (found.length > 0) return found.map((mention) => mention.actor!);
    const country = this.#parties.placeAt(noun)?.place?.country;
    return country === undefined ? [] : [this.#around.stateOf(country)];
  }

  /** Who does a verb; of a paper that says it, whoever issued the paper. */
  #doers(verb: Token): string[] {
    const doer = this.#tree.doer(verb);
    if (!doer) return [];
    // "the decision of sending troops": the decision sends none
    if (relationOf(verb) === "acl" && doer === this.#tree.head(verb) && this.#tree.first(verb, "mark"))
      return this.#tree.all(doer, "nmod:poss").flatMap((each) => this.#named(each));
    const found = this.#read(doer, 2);
    if (found.length > 0) return found;
    // "Kenya said it had": a pronoun that means nobody yet means whoever speaks
    if (/^(?:it|he|she|they)$/i.test(doer.form)) {
      const saying = this.#tree.head(verb);
      return saying && saying !== verb && relationOf(verb) === "ccomp" ? this.#doers(saying) : [];
    }
    const above = this.#tree.head(doer);
    if (above?.upos === "VERB" && papers.has(doer.lemma.toLowerCase()) && relationOf(doer) === "obj")
      return this.#doers(above);
    return [];
  }

  /** Who says what a clause holds. */
  #speakers(verb: Token): string[] {
    const tree = this.#tree;
    let at: Token | undefined = verb;
    for (let steps = 0; at && steps < 4; steps++) {
      for (const aside of tree.all(at, "parataxis")) {
        const found = this.#doers(aside);
        if (found.length > 0) return found;
      }
      const head = tree.head(at);
      if (head && ["ccomp", "parataxis"].includes(relationOf(at))) {
        const found = this.#doers(head);
        if (found.length > 0) return found;
      }
      at = head;
    }
    return [];
  }

  #reading(place: string): (noun: Token) => string[] {
    if (place === "object-of") return (noun) => this.#parties.owners(noun);
    return (noun) => this.#read(noun, spatial.has(place) ? 2 : 0);
  }

  *#at(place: string, heads: readonly Token[], object: Token | undefined): Iterable<Token> {
    const tree = this.#tree;
    if (place === "object" || place === "object-of") {
      if (object) yield object;
      return;
    }
    if (place === "subject") {
      for (const head of heads) {
        const subject = tree.first(head, "nsubj", "csubj");
        if (!subject) continue;
        yield subject;
        if (subject.upos === "VERB") yield* this.#below(subject);
      }
      return;
    }
    if (place === "predicate") {
      for (const head of heads) yield* tree.all(head, "xcomp");
      return;
    }
    if (place === "iobj") {
      for (const head of heads) yield* tree.all(head, "iobj");
      return;
    }
    if (place === "clause-subject" || place === "clause-object") {
      for (const head of heads)
        for (const clause of tree.all(head, "ccomp", "xcomp", "advcl", "acl"))
          if (place === "clause-object") yield* this.#below(clause);
          else {
            const noun = tree.first(clause, "nsubj", "nsubj:pass");
            if (noun) yield noun;
          }
      return;
    }
    for (const head of heads) {
      const noun = tree.under(head, place);
      if (noun) yield noun;
    }
    if (!object) return;
    for (const part of tree.conjuncts(object)) {
      const below = tree.under(part, place);
      if (below) yield below;
    }
  }

  /** Whom a clause is about: its object, what hangs on it or on its object, and so down. */
  *#below(clause: Token, steps = 2): Iterable<Token> {
    const tree = this.#tree;
    const object = tree.patient(clause);
    if (object) yield object;
    for (const head of object ? [clause, object] : [clause])
      for (const preposition of towards) {
        const noun = tree.under(head, preposition);
        if (noun) yield noun;
      }
    if (steps > 0) for (const next of tree.all(clause, "xcomp", "ccomp")) yield* this.#below(next, steps - 1);
  }
}
