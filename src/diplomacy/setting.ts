import type {
  Actor,
  Attribution,
  Event,
  Mention,
  Message,
  Span,
  Talk,
  Timex,
  Token,
  Tree,
  When,
} from "../record/index.ts";
import { contentsIn, overlaps, overlapsIn, Parties } from "../record/index.ts";

/** All that the earlier stages found, and what this one may ask of them. */
export interface DiplomacyInput {
  text: string;
  trees: readonly Tree[];
  mentions: readonly Mention[];
  actors: readonly Actor[];
  attributions: readonly Attribution[];
  events: readonly Event[];
  quotations: readonly Span[];
  stateOf: (country: string) => string;
  /** When what a word speaks of was, by the times in its sentence. */
  whenOf: (tree: Tree, token: Token) => When | undefined;
  /** The times named in a sentence, in the order of the text. */
  timesIn: (tree: Tree) => readonly Timex[];
  /** It stands under a day: an entry of a diary or a timeline. */
  isHeaded: (tree: Tree) => boolean;
  /** What an entry of a diary says first: where it is, and whether it is only provisional. */
  entryIn: (tree: Tree) => { country?: string; isProvisional: boolean } | undefined;
  /** All that a time and those it is joined to name: "from 3 to 5 May", "in January or February". */
  stretchOf: (tree: Tree, timex: Timex) => When | undefined;
  /** The talk that a sentence belongs to. */
  talkIn: (sentence: Span) => Talk | undefined;
  /** ISO day of the report, where known. */
  day?: string;
  /** A title that stands outside the text, with the parties it names and the day. */
  headline?: { text: string; parties: readonly string[]; when?: When };
  /** Who writes a report that is itself a letter, and to whom. */
  letter?: { author?: string; addressee?: string };
  /** Id of the government whose own voice the report is; absent for the press. */
  home?: string;
  /** Id of the body between states whose own voice the report is. */
  house?: string;
  /** The two states that the report is about; absent where it is about one or several. */
  pair?: { countries: readonly [string, string] };
  /** ISO 3166-1 alpha-3 of the state that a report of the press was filed in, or of the town whose paper it is; the report need not tell of it. */
  filed?: string;
  /** IANA zone of that government's capital. */
  homeZone?: string;
}

/** One report as this stage sees it. */
export class Setting {
  readonly input: DiplomacyInput;
  /** The messages told, once they are found: what a paper asks is asked by whoever sent it. */
  messages: readonly Message[] = [];
  readonly #parties = new Map<Tree, Parties>();
  readonly #mentions = new Map<Tree, Mention[]>();
  readonly #mentionsAt: (stretch: Span) => Mention[];
  readonly #saidAt: (stretch: Span) => Attribution[];
  #events: Map<Tree, Event[]> | undefined;
  readonly #actors: Map<string, Actor>;

  constructor(input: DiplomacyInput) {
    this.input = input;
    this.#mentionsAt = overlapsIn(input.mentions);
    this.#saidAt = contentsIn(input.attributions);
    this.#actors = new Map(input.actors.map((actor) => [actor.id, actor]));
  }

  parties(tree: Tree): Parties {
    let known = this.#parties.get(tree);
    if (!known) this.#parties.set(tree, (known = new Parties(tree, this.mentionsIn(tree), this.input.stateOf)));
    return known;
  }

  /** The mentions of one sentence, in the order of the text. */
  mentionsIn(tree: Tree): readonly Mention[] {
    let known = this.#mentions.get(tree);
    if (!known) {
      known = this.#mentionsAt(tree.sentence);
      this.#mentions.set(tree, known);
    }
    return known;
  }

  /** The sentences that share a character with a span. */
  treesAt(span: Span): Tree[] {
    const { trees } = this.input;
    let [first, end] = [0, trees.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      if (trees[middle]!.sentence.to <= span.from) first = middle + 1;
      else end = middle;
    }
    while (end < trees.length && trees[end]!.sentence.from < span.to) end++;
    return trees.slice(first, end);
  }

  /** The events whose words share a character with a span of one sentence. */
  eventsIn(tree: Tree, span: Span): Event[] {
    this.#events ??= this.#eventsByTree();
    return (this.#events.get(tree) ?? []).filter(({ cue }) => cue.some((each) => overlaps(each, span)));
  }

  #eventsByTree(): Map<Tree, Event[]> {
    const byTree = new Map<Tree, Event[]>();
    for (const event of this.input.events) {
      const tree = this.treesAt(event.cue[0]!)[0]!;
      const own = byTree.get(tree);
      if (own) own.push(event);
      else byTree.set(tree, [event]);
    }
    return byTree;
  }

  /** The actor a mention means, or the state of the place it names. */
  partyOf(mention: Mention): string | undefined {
    if (mention.actor !== undefined) return mention.actor;
    return mention.place?.country === undefined ? undefined : this.input.stateOf(mention.place.country);
  }

  /** Actors are added while states are named by their places: look again before giving up. */
  actor(id: string): Actor | undefined {
    return this.#actors.get(id) ?? this.input.actors.find((actor) => actor.id === id);
  }

  /** The person of a surname, where the report knows one and no mention was made of this word. */
  bySurname(form: string): string | undefined {
    const found = this.input.actors.filter((actor) => actor.kind === "person" && actor.name.endsWith(` ${form}`));
    return found.length === 1 ? found[0]!.id : undefined;
  }

  /** Actors that the words of a name name: both sides of a "Kenya-Uganda Commission". */
  namedIn(name: string): string[] {
    const words = name.split(/[\s\p{Pd}/]+/u).filter((word) => /^\p{Lu}/u.test(word));
    return this.input.actors
      .filter(
        (actor) =>
          (actor.kind === "state" || actor.kind === "organization") &&
          (actor.name !== name || words.length === 1) &&
          words.some((word) => actor.name === word || actor.code === word || actor.aliases.includes(word)),
      )
      .map((actor) => actor.id);
  }

  /** What makes two actors one side: their country, else their organization, else themselves. */
  side(id: string): string {
    const actor = this.actor(id);
    return actor?.country ?? actor?.code ?? actor?.key ?? id;
  }

  /** Sides of several, sorted and without repeats. */
  sides(ids: readonly string[]): string[] {
    return [...new Set(ids.map((id) => this.side(id)))].sort();
  }

  /** One actor a side, the first named. */
  oneEach(ids: readonly string[]): string[] {
    const seen = new Set<string>();
    return ids.filter((id) => !seen.has(this.side(id)) && seen.add(this.side(id)));
  }

  /** States, and those who speak or act for one, and organizations. */
  isParty(id: string): boolean {
    const actor = this.actor(id);
    return (
      actor !== undefined &&
      (actor.country !== undefined ||
        actor.code !== undefined ||
        actor.kind === "organization" ||
        actor.kind === "group")
    );
  }

  /** A state, one who speaks for it, or an organization that the record has a code for. */
  isPower(id: string): boolean {
    const actor = this.actor(id);
    return actor !== undefined && (actor.country !== undefined || actor.code !== undefined);
  }

  /** Where a government tells it: a power of another side. */
  isAbroad(id: string): boolean {
    const { home } = this.input;
    return home !== undefined && this.isPower(id) && this.side(id) !== this.side(home);
  }

  /** Where a government tells it, an office of no state that is named is its own. */
  orHome(id: string): string {
    return this.actor(id)?.kind === "office" && !this.isParty(id) ? (this.input.home ?? id) : id;
  }

  /** Parties that can be at a table: not "allies" or "the countries of the region" at large. */
  canMeet(id: string): boolean {
    const actor = this.actor(id);
    if (!actor || !this.isParty(id)) return false;
    // "NATO allies" stand for NATO
    return actor.kind !== "group" || this.isPower(id) || /^[A-Z]{2,}\d?\b/.test(actor.name);
  }

  /** "the leaders", "both sides": those spoken of, whoever they are. */
  isBoth(id: string): boolean {
    const actor = this.actor(id);
    return (
      actor !== undefined &&
      actor.country === undefined &&
      actor.code === undefined &&
      /^(?:the |both |two )*(?:leaders|presidents|parties|sides|interlocutors|ministers|heads of state|diplomats|participants|delegations|countries|states|counterparts|colleagues)$/i.test(
        actor.name,
      )
    );
  }

  /** Attributions in whose content a span stands, innermost first. */
  said(span: Span): Attribution[] {
    return this.#saidAt(span).sort((a, b) => length(a) - length(b));
  }

  /** To whom those say something who hold the talk that a sentence tells of: the others in it; nobody, where all say it, or it is quoted. */
  partners(tree: Tree, word: Token, by: readonly string[]): string[] {
    const talk = this.input.talkIn(tree.sentence);
    const parties = talk?.isSpoken ? [] : (talk?.parties ?? []);
    const own = this.sides(by);
    const others = parties.filter((id) => !own.includes(this.side(id)));
    const isQuoted = this.said(word).some(({ manner }) => manner !== "indirect");
    return isQuoted || others.length === parties.length ? [] : this.oneEach(others);
  }

  /** Who speaks where a span stands. */
  speakers(span: Span): string[] {
    return this.said(span)[0]?.speakers ?? [];
  }

  words(span: Span): string {
    return this.input.text.slice(span.from, span.to).replace(/\s+/g, " ").trim();
  }
}

const length = (attribution: Attribution): number =>
  attribution.content.reduce((sum, span) => sum + span.to - span.from, 0);

/** Adds `said` where there is any. */
export const saidIn = (setting: Setting, span: Span): { said?: string[] } => {
  const said = setting.said(span);
  return said.length > 0 ? { said: said.map((each) => each.id) } : {};
};

/** Longest evidence a single span gives: more would point at nothing in particular. */
export const LONGEST_EVIDENCE = 300;

/** Words of a token's subtree, kept near it. */
export function phraseSpan(tree: Tree, token: Token, without: readonly Token[] = []): Span {
  // a stop behind what is left out ends that
  const end = Math.min(token.id + 30, ...without.map(({ id }) => id).filter((id) => id > token.id));
  const words = tree
    .subtree(token, without)
    .filter((each) => each.deprel !== "punct" || (each.id > token.id - 30 && each.id < end));
  let from = token.from;
  let to = token.to;
  for (const word of words) {
    if (word.from < from && token.to - word.from <= LONGEST_EVIDENCE) from = word.from;
    if (word.to > to && word.to - from <= LONGEST_EVIDENCE) to = word.to;
  }
  const first = tree.tokens.find((each) => each.from === from);
  const last = tree.tokens.find((each) => each.to === to);
  if (first && /^[,;.]$/.test(first.form) && first !== token) from = first.to + 1;
  if (last && /^[,;.]$/.test(last.form) && last !== token) to = last.from;
  return { from, to };
}
