import type { Lexicon, Organization } from "../lexicon/index.ts";
import type { Actor } from "../record/index.ts";
import { classNouns, nounsLike } from "./class-nouns.ts";
import type { Phrase } from "./phrase.ts";
import { ministryOf } from "./ministry.ts";
import type { Referent } from "./referent.ts";
import { organs } from "./rules/bodies.ts";

/** How far back a body may have been spoken of, in sentences; and within how many another of its kind leaves it open which is meant. */
const REACH = 30;
const NEAR = 3;
/** How far back it may have been spoken of where its name does not tell that it is one, or many are called so. */
const UNTOLD = 6;
const loose: ReadonlySet<string> = new Set(["agency", "charity", "group", "movement", "watchdog"]);

/** What tells whether a body may be called by more than a noun. */
export type BodyTraits = Pick<Actor, "kind" | "sector" | "country" | "name">;

/** A body that may be called by a noun. */
interface Spoken {
  key: string;
  /** Absent where only a title has named it so far. */
  known?: BodyTraits;
  actor: () => Actor;
  sentence: number;
  reach: number;
  /** The report has called it so itself. */
  called?: true;
}

/** Bodies that have been spoken of, by the nouns that they may be called next: "the council" after "the Lake Council". */
export class Bodies {
  #spoken = new Map<string, Spoken[]>();
  #ministers: { actor: Actor; sentence: number }[] = [];
  #nouns = new Map<Actor, readonly string[]>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  note(actor: Actor, sentence: number): void {
    if (/ minister$/.test(actor.role ?? "")) this.#ministers.push({ actor, sentence });
    if (!kinds.has(actor.kind)) return;
    let nouns = this.#nouns.get(actor);
    if (!nouns) this.#nouns.set(actor, (nouns = this.#nounsOf(actor)));
    for (const noun of nouns) {
      const isTold = actor.name.toLowerCase().includes(noun) || (this.#known(actor) !== undefined && !loose.has(noun));
      const reach = isTold ? REACH : UNTOLD;
      this.#add(noun, { key: actor.key, known: actor, actor: () => actor, sentence, reach });
    }
  }

  /** Takes note of a body that somebody's title names, "the President of the Lake Council"; it is somebody once it is meant. */
  noteNamed({ name, key }: Referent, sentence: number, actor: () => Actor): void {
    const noun = headOf(name);
    if (noun !== undefined && key !== undefined) this.#add(noun, { key, actor, sentence, reach: REACH });
  }

  /** Takes note of a noun that tells what a body is: it may be called so, or by a noun like it, from then on. */
  noteCalled(actor: Actor, noun: string, sentence: number): void {
    const nouns = new Set([...(this.#nouns.get(actor) ?? []), noun, ...nounsLike(noun)]);
    this.#nouns.set(actor, [...nouns]);
    for (const each of nouns)
      if (!vague.has(each))
        this.#add(each, { key: actor.key, known: actor, actor: () => actor, sentence, reach: REACH, called: true });
  }

  /** The body that a noun means, where the report has called one by it, or by a noun like it, before. */
  calledSo(noun: string, here: number, fits: (body: BodyTraits) => boolean): Actor | undefined {
    return this.#spoken.get(noun)?.some(({ called }) => called) ? this.meant(noun, here, fits) : undefined;
  }

  /** Takes note of a body that words tell whose somebody or something is: "NATO ministers", "UN supplies", "a Zonda Motors executive". */
  noteOwner(referent: Referent, sentence: number, actor: () => Actor): void {
    const { name, key } = referent;
    if (key === undefined) return;
    for (const noun of new Set([headOf(name), ...classNouns(referent, this.#known({ key }))]))
      if (noun !== undefined && !(referent.sector === "IGO" && loose.has(noun)))
        this.#add(noun, { key, known: referent, actor, sentence, reach: NEAR });
  }

  #add(noun: string, told: Spoken): void {
    const spoken = this.#spoken.get(noun);
    if (spoken) spoken.push(told);
    else this.#spoken.set(noun, [told]);
  }

  /** The last body called so, of those of which the rest may be said; nobody where another is as near. */
  meant(noun: string, here: number, fits: (body: BodyTraits) => boolean = () => true): Actor | undefined {
    const spoken = this.#spoken.get(noun)?.filter(({ known }) => !known || fits(known)) ?? [];
    const last = spoken.at(-1);
    if (!last || here - last.sentence > last.reach) return undefined;
    for (let at = spoken.length - 2; at >= 0; at--) {
      const { key, sentence } = spoken[at]!;
      if (last.sentence - sentence > NEAR) break;
      if (key !== last.key) return undefined;
    }
    return last.actor();
  }

  /** "the ministry" where none has been spoken of: that of the only minister who has been. */
  ministry(here: number): Referent | undefined {
    const near = this.#ministers.filter(({ sentence }) => here - sentence <= NEAR).map(({ actor }) => actor);
    const [one] = near;
    return one && near.every((each) => each.role === one.role && each.country === one.country)
      ? ministryOf(one, this.#lexicon)
      : undefined;
  }

  #known({ key }: Pick<Actor, "key">): Organization | undefined {
    const id = /^org:(.*)$/.exec(key)?.[1] ?? "";
    return this.#lexicon.organizationBy(id) ?? this.#lexicon.organizationBy(id.slice(id.lastIndexOf(":") + 1));
  }

  #nounsOf(actor: Actor): string[] {
    const { kind, name, aliases } = actor;
    const nouns = new Set(classNouns(actor, this.#known(actor)));
    for (const each of [name, ...aliases.slice(0, FEW)]) {
      const noun = headOf(each);
      if (noun !== undefined) nouns.add(noun);
      // wherever it stands: "the Lake Rule of Law Mission"
      if (/\bMission\b/.test(each)) nouns.add("mission");
    }
    // "a delegation" from a state, "a mission" that somebody leads
    if (kind === "group" && sent.has(name.toLowerCase())) nouns.add(name.toLowerCase());
    return [...nouns];
  }
}

/** Those who are sent to others: no state's own by their noun alone. */
const sent: ReadonlySet<string> = new Set(["convoy", "delegation", "expedition", "mission", "team"]);

/** As many of a body's other names as are looked at. */
const FEW = 4;

const kinds: ReadonlySet<Actor["kind"]> = new Set(["organization", "group", "armed-force"]);

/** "council" of "Lake Council", of "Council for Trade": what a name says that its bearer is. */
function headOf(name: string): string | undefined {
  const [head = ""] = name.toLowerCase().split(/ (?:of|for|on|in|to) /);
  const noun = head.split(/[\s-]+/).at(-1)!;
  return head === noun && head === name.toLowerCase() ? undefined : noun;
}

/** The noun of "the council", "this agency"; of what a state has one of only where the press tells of it, for a state's own is its own. */
export function bodyNoun(
  { sentence: { tokens }, first, end, head, possessor }: Phrase,
  isOwn: boolean,
): string | undefined {
  const noun = tokens[head]!;
  const article = tokens[first]!.form.toLowerCase();
  if (possessor || head !== end - 1 || /^NNP?S$/.test(noun.xpos)) return undefined;
  if (head === first || !/^(?:the|this|that)$/.test(article)) return undefined;
  if (/^(?:of|for|that|which|who|whose|where)$/i.test(tokens[end]?.form ?? "")) return undefined;
  const word = noun.form.toLowerCase();
  return (isOwn && organs.has(word)) || vague.has(word) ? undefined : word;
}

const fighting = /^(?:fighters|guerrillas|insurgents|militants|rebels)$/;
const fronts = /\b(?:Column|Front|Militia|Movement|Rebels)$/;

/** "the rebels": the one armed body against a state that the report has named by then. */
export function rebelsMeant(noun: string, actors: readonly Actor[]): Actor | undefined {
  if (!fighting.test(noun)) return undefined;
  const fits = actors.filter(
    ({ kind, sector, name }) =>
      (kind === "organization" || kind === "armed-force" || kind === "group") &&
      /^\p{Lu}\p{L}+ \p{Lu}/u.test(name) &&
      (sector === "REB" || (sector === undefined && fronts.test(name))),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** What tells no body apart from its members or its place. */
const vague: ReadonlySet<string> = new Set(
  "administration house leadership market media people press public side state".split(" "),
);
