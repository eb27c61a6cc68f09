import { type Actor, type Mention, overlaps, relationOf, type Token, type Tree } from "../record/index.ts";
import { lemmaOf, signWord } from "./look.ts";
import type { Trigger } from "./match.ts";
import { type NetworkWeights, openNetwork, type Sight, softmax } from "./network.ts";
import type { Outside } from "./outside.ts";
import type { Words } from "./senses.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a party named in its sentence has to do with an act. */
export const casts = ["none", "actor", "recipient"] as const;

/** Tells who of those named in a sentence has a part in an act, by signs of where they stand. */
export interface Casting {
  /** How likely each part is, in the order of `casts`, adding up to one. */
  weigh(candidate: Candidate, scene: Scene): ArrayLike<number>;
}

/** A network (docs/model-card.md) whose outcomes are `casts`. */
export function openCasting(
  json: string,
  { meaningOf }: Pick<Words, "meaningOf">,
  surroundings: Surroundings,
): Casting {
  const network = openNetwork(JSON.parse(json) as NetworkWeights, meaningOf);
  return {
    weigh(candidate, scene) {
      const { tree, trigger } = scene;
      const party = tree.within(candidate.mention.head)[0];
      const around = [surroundings(tree, trigger.token, "act")];
      if (party) around.push(surroundings(tree, party, "party"));
      return softmax(network.sums({ ...castSight(candidate, scene), around }));
    },
  };
}

/** A party named at a place in the sentence. */
export interface Candidate {
  mention: Mention;
  /** Whom it means; undefined for a place, which may stand for its state. */
  actor?: Actor;
  /** Country of a place. */
  country?: string;
}

export interface Scene {
  trigger: Trigger;
  tree: Tree;
  candidates: readonly Candidate[];
  actorOf: (id: string) => Actor | undefined;
  classOf: (word: string) => number;
  /** How the report knows of somebody there, by `keyOf`. */
  waysOf: (key: string) => readonly string[];
  /** Whom the rule takes. */
  actors: readonly string[];
  recipients: readonly string[];
  /** Who has no part in the act, though its words tell of them. */
  victims: readonly Token[];
  /** Whose words have no part in it, as who does it and as who bears it. */
  outside: Outside;
}

/** How likely an act's party must be to be taken though no rule finds it, and below what a rule's is let go; actors, recipients. */
const TAKEN = [0.5, 0.5];
const LET_GO = [0.3, 0.1];

/** The parties of an act, and how likely each part is of each of those named in its sentence, by `keyOf`. */
export interface Cast {
  actors: string[];
  recipients: string[];
  odds: ReadonlyMap<string, readonly [actor: number, recipient: number]>;
}

/** The parties of an act: those of the rule that where they stand bears out, and others where it speaks for them. */
export function castParties(scene: Scene, casting: Casting, stateOf: (country: string) => string): Cast {
  const weighed: Weighed[] = [];
  const { trigger, tree } = scene;
  const verb = trigger.verb ?? trigger.token;
  const doer = tree.doer(verb);
  const patient = verb === trigger.token && tree.isPassive(verb) ? tree.patient(verb) : undefined;
  const suffering = patient && trigger.rule.reciprocal !== true ? tree.conjuncts(patient) : [];
  const owner = ownerIn(scene);
  for (const candidate of scene.candidates) {
    // "MS. OKELLO: They met": the words say who does it
    if (doer && isLabel(candidate, tree)) continue;
    const { [1]: acts = 0, [2]: recipient = 0 } = isVenue(candidate, scene)
      ? [1, 0, 0]
      : casting.weigh(candidate, scene);
    // "Kenya was urged to": whatever it does besides, it does not urge
    const isUrged =
      suffering.some((each) => overlaps(each, candidate.mention.head)) &&
      !scene.actors.some((id) => keyOfActor(scene.actorOf(id), id) === keyOf(candidate));
    // "'They fired on us,' Okello said": whoever is quoted does not call himself so
    const isSayer = isThird(doer) && scene.waysOf(keyOf(candidate)).includes("speaker direct");
    const isOthers = owner !== undefined && !isOnSide(candidate, owner);
    const isVictim = scene.victims.some((each) => overlaps(each, candidate.mention.head));
    weighed.push({ candidate, likely: [isUrged || isOthers || isSayer ? 0 : acts, isVictim ? 0 : recipient] });
  }
  const odds = new Map<string, Weighed>();
  for (const { candidate, likely } of withoutOwners(together(weighed, tree), tree)) {
    const key = keyOf(candidate);
    const other = odds.get(key)?.likely;
    const words = tree.within(candidate.mention.head);
    const [acts, bears] = (["acts", "bears"] as const).map((part, at) =>
      words.some((each) => scene.outside[part].has(each)) ? 0 : likely[at]!,
    ) as [number, number];
    odds.set(key, { candidate, likely: [Math.max(other?.[0] ?? 0, acts), Math.max(other?.[1] ?? 0, bears)] });
  }
  // a state that acts on itself, where a rule says so
  const isBoth = (id: string): boolean => scene.actors.includes(id) && scene.recipients.includes(id);
  const part = (own: readonly string[], at: 0 | 1): string[] => {
    const keys = own.map((id) => keyOfActor(scene.actorOf(id), id));
    return [
      ...own.filter((id, index) => isBoth(id) || (odds.get(keys[index]!)?.likely[at] ?? 1) > LET_GO[at]!),
      ...[...odds]
        .filter(([key, { likely }]) => likely[at] > TAKEN[at]! && !keys.includes(key))
        .map(([, { candidate }]) => candidate.actor?.id ?? stateOf(candidate.country!)),
    ];
  };
  const actors = withoutLabel(part(scene.actors, 0), scene);
  const recipients = part(scene.recipients, 1).filter((id) => isBoth(id) || !actors.includes(id));
  return { actors, recipients, odds: new Map([...odds].map(([key, { likely }]) => [key, likely])) };
}

/** "MR. OKELLO: The minister and the king met": whatever the parse makes of him, he only tells of it. */
function withoutLabel(actors: string[], { candidates, tree }: Scene): string[] {
  const label = candidates.find((each) => isLabel(each, tree));
  const isNamed = candidates.some((each) => each !== label && each.actor?.id === label?.actor?.id);
  const others = actors.filter((id) => id !== label?.actor?.id);
  return isNamed || others.length === 0 ? actors : others;
}

/** "he", "they": another than who speaks. */
const isThird = (doer: Token | undefined): boolean => doer?.upos === "PRON" && /^(?:he|she|it|they)$/i.test(doer.form);

/** "welcomed Kenya's promise": whose an act is, by name, and nobody who speaks of it, has made it. */
function ownerIn({ trigger: { token, rule }, tree, candidates }: Scene): Candidate | undefined {
  const owner = token.upos === "NOUN" && rule.reciprocal !== true ? tree.first(token, "nmod:poss") : undefined;
  return owner && candidates.find(({ mention }) => mention.form !== "pronoun" && overlaps(mention.head, owner));
}

const isOnSide = (one: Candidate, other: Candidate): boolean =>
  keyOf(one) === keyOf(other) || (countryOf(one) !== undefined && countryOf(one) === countryOf(other));

const countryOf = ({ actor, country }: Candidate): string | undefined => actor?.country ?? country;

/** A party named in the sentence, and how likely it acts, and bears the act. */
interface Weighed {
  candidate: Candidate;
  likely: [actor: number, recipient: number];
}

const headIn = (tree: Tree, { candidate: { mention } }: Weighed): Token | undefined => tree.within(mention.head)[0];

/** "met with Okello, Mbeki and the minister": those who stand side by side have one part, as likely as all of them together. */
function together(weighed: readonly Weighed[], tree: Tree): Weighed[] {
  const rows = new Map<Token, Weighed[]>();
  const firsts = weighed.map((each) => {
    const first = firstOfRow(headIn(tree, each), tree);
    if (first) rows.set(first, [...(rows.get(first) ?? []), each]);
    return first;
  });
  return weighed.map((each, at) => {
    const row = rows.get(firsts[at]!) ?? [each];
    const mean = (part: 0 | 1): number => row.reduce((sum, { likely }) => sum + likely[part], 0) / row.length;
    const [acts, bears] = each.likely;
    return { candidate: each.candidate, likely: [Math.max(acts, mean(0)), Math.max(bears, mean(1))] };
  });
}

/** The first of those joined by "and" to a word, where no other preposition stands before it. */
function firstOfRow(word: Token | undefined, tree: Tree): Token | undefined {
  const head = word && relationOf(word) === "conj" ? tree.head(word) : undefined;
  if (!word || !head) return word;
  const own = tree.first(word, "case")?.form.toLowerCase();
  const first = firstOfRow(head, tree)!;
  return own === undefined || own === tree.first(first, "case")?.form.toLowerCase() ? first : word;
}

/** "the chair of Kenya's commission": whose a party is, or what it is for, has not its part too. */
function withoutOwners(weighed: readonly Weighed[], tree: Tree): Weighed[] {
  const heads = weighed.map((each) => headIn(tree, each));
  return weighed.map((each, at) => {
    const over = new Set<Token>();
    for (let word = heads[at]; word && owning.has(relationOf(word)) && !isListed(word, tree);) {
      word = tree.head(word);
      if (word) over.add(word);
    }
    const owned = weighed.filter(
      (other, place) => heads[place] && over.has(heads[place]) && keyOf(other.candidate) !== keyOf(each.candidate),
    );
    const isTaken = (part: 0 | 1): boolean => owned.some(({ likely }) => likely[part] > TAKEN[part]!);
    return { candidate: each.candidate, likely: [isTaken(0) ? 0 : each.likely[0], isTaken(1) ? 0 : each.likely[1]] };
  });
}

/** A list stands between a word and what it hangs on, whatever the parse makes of it. */
const isListed = (word: Token, tree: Tree): boolean => {
  const head = tree.head(word)!;
  const [first, last] = head.id < word.id ? [head, word] : [word, head];
  return tree.tokens.some(
    ({ id, form }) => id > first.id && id < last.id && /^(?:,|and|or|&|with|alongside|including)$/i.test(form),
  );
};

const owning = new Set(["nmod", "compound", "flat", "amod"]);

/** "a meeting in Nairobi": where they meet, and no party; a visit is to whom the place belongs. */
function isVenue({ mention, actor }: Candidate, { trigger: { rule }, tree }: Scene): boolean {
  if (actor || rule.visit !== undefined || (rule.type !== "CONSULT" && rule.type !== "AGREE")) return false;
  const head = tree.tokens.find((each) => overlaps(each, mention.head));
  const over = head && tree.head(head);
  const isIn = head && /^(?:in|at|near|outside)$/i.test(tree.first(head, "case")?.form ?? "");
  return isIn === true && over !== undefined && (rule.type === "CONSULT" || gatherings.has(over.lemma.toLowerCase()));
}

const gatherings = new Set(
  "meeting talk talks summit conference session round negotiation consultation hold meet".split(" "),
);

/** One for all the ways to name an actor, the places of a state among them. */
export const keyOf = ({ actor, country }: Pick<Candidate, "actor" | "country">): string =>
  actor ? keyOfActor(actor, actor.id) : `state of ${country}`;
export const keyOfActor = (actor: Actor | undefined, id: string): string =>
  actor?.kind === "state" && actor.country !== undefined ? `state of ${actor.country}` : id;

const FAR = 5;

/** What is seen of a party and an act: signs of where it stands, and the words of the act, of the party, above it and between them. */
export function castSight(candidate: Candidate, scene: Scene): Sight {
  const { tree, trigger } = scene;
  const { token } = trigger;
  const verb = trigger.verb ?? token;
  const head = tree.tokens.find((each) => overlaps(each, candidate.mention.head)) ?? token;
  const over = tree.head(head);
  const wordsOf = (...tokens: readonly (Token | undefined)[]): string[] =>
    tokens.filter((each) => each !== undefined && each.upos !== "PROPN").map((each) => lemmaOf(each!));
  const parts = [
    wordsOf(token),
    wordsOf(over),
    wordsOf(head),
    wordsOf(verb === token ? undefined : verb),
    wordsOf(...wordsBetween(tree, verb, head)),
  ];
  return { signs: castSigns(candidate, scene), parts };
}

/** The words on the way through the tree from one to another, without both. */
function wordsBetween(tree: Tree, from: Token, to: Token): Token[] {
  const up = wayUp(tree, from);
  const down = wayUp(tree, to);
  const met = down.findIndex((each) => up.includes(each));
  if (met < 0) return [];
  const top = up.indexOf(down[met]!);
  return [...up.slice(0, top + 1), ...down.slice(0, met)].filter((each) => each !== from && each !== to);
}

function wayUp(tree: Tree, from: Token): Token[] {
  const way: Token[] = [];
  for (let at: Token | undefined = from; at && way.length < FAR; at = tree.head(at)) way.push(at);
  return way;
}

/** Names of signs of where a party stands to an act. */
export function castSigns(candidate: Candidate, scene: Scene): string[] {
  const { mention, actor } = candidate;
  const { trigger, tree, candidates, actorOf, classOf, waysOf, actors, recipients } = scene;
  const { token, rule } = trigger;
  const verb = trigger.verb ?? token;
  const head = tree.tokens.find((each) => overlaps(each, mention.head)) ?? token;
  const country = actor?.country ?? candidate.country;
  const kind = actor?.kind ?? "place";
  const key = keyOf(candidate);
  const isAmong = (ids: readonly string[]) => ids.some((id) => keyOfActor(actorOf(id), id) === key);
  const said = isAmong(actors) ? "actor" : isAmong(recipients) ? "recipient" : "none";
  const path = pathTo(tree, verb, head);
  const inner = token === verb ? path : pathTo(tree, token, head);
  const mark = tree.first(head, "case")?.form.toLowerCase() ?? "bare";
  const between = candidates.filter(({ mention: each }) => each !== mention && isBetween(each, mention, token)).length;
  const side = head.id < token.id ? "before" : "after";
  const voice = token.upos === "NOUN" ? "noun" : tree.isPassive(verb) ? "passive" : "active";
  const isHome = said !== "actor" && country !== undefined && actors.some((each) => actorOf(each)?.country === country);
  const doer = tree.doer(verb);
  const patient = tree.patient(verb);
  const doing = !doer ? "no doer" : doer.upos === "PRON" ? `doer ${doer.form.toLowerCase()}` : "doer told";
  const stands =
    doer && tree.isUnder(head, doer)
      ? "doer"
      : patient && tree.isUnder(head, patient)
        ? "patient"
        : tree.isUnder(head, verb)
          ? "under"
          : "outside";
  return [
    `part ${said}`,
    `part ${said} ${rule.type}`,
    `part ${said} ${path}`,
    `part ${said} of ${rule.id}`,
    `part ${said} ${kind}`,
    `part ${said} others ${Math.min(actors.length, 2)} ${Math.min(recipients.length, 2)}`,
    `path ${path}`,
    `path ${path} ${rule.type}`,
    `path ${path} ${voice}`,
    `path ${path} ${mark}`,
    `path ${path} ${lemmaOf(token)}`,
    `inner ${inner} ${rule.type}`,
    `stands ${stands} ${relationOf(head)}`,
    `stands ${stands} ${rule.type} ${voice}`,
    `stands ${stands} ${mark} ${rule.type}`,
    `mark ${mark} ${relationOf(head)}`,
    `mark ${mark} ${rule.type} ${side}`,
    `mark ${mark} ${lemmaOf(token)}`,
    `mark ${mark} class ${classOf(lemmaOf(token))}`,
    `kind ${kind} ${mention.form}`,
    `kind ${kind} ${rule.type} ${side}`,
    `sector ${actor?.sector ?? "none"} ${rule.type} ${stands}`,
    `between ${Math.min(between, 3)} ${side}`,
    `between ${Math.min(between, 3)} ${side} ${rule.type} ${voice}`,
    `head ${relationOf(head)} ${tree.head(head) ? signWord(tree.head(head)!) : "nothing"}`,
    `head ${relationOf(head)} class ${tree.head(head) ? classOf(lemmaOf(tree.head(head)!)) : 0} ${rule.type}`,
    `word ${signWord(head)}`,
    `home ${isHome} ${rule.type} ${stands}`,
    `label ${isLabel(candidate, tree)} ${doing}`,
    ...waysOf(key).flatMap((way) => [
      `way ${way}`,
      `way ${way} part ${said}`,
      `way ${way} ${stands} ${rule.type}`,
      `way ${way} ${doing}`,
    ]),
    `candidates ${Math.min(candidates.length, 5)}`,
    `first ${candidates[0]!.mention === mention} ${voice} ${side}`,
    `${rule.reciprocal === true ? "reciprocal" : "one-sided"} ${path}`,
  ];
}

/** "MR. OKELLO: They met": whose words follow. */
const isLabel = ({ mention }: Candidate, { tokens }: Tree): boolean =>
  tokens.find((each) => each.from >= mention.to)?.form === ":" && mention.from === tokens[0]?.from;

const isBetween = (each: Mention, mention: Mention, token: Token): boolean =>
  (each.from > mention.from && each.from < token.from) || (each.from < mention.from && each.from > token.from);

/** The relations from a word up and down to another. */
function pathTo(tree: Tree, from: Token, to: Token): string {
  const up = wayUp(tree, from);
  const down: string[] = [];
  for (let at: Token | undefined = to; at && down.length < FAR; at = tree.head(at)) {
    const met = up.indexOf(at);
    if (met >= 0) return [...up.slice(0, met).map((each) => `^${relationOf(each)}`), ...down.reverse()].join(" ");
    down.push(relationOf(at));
  }
  return "far";
}
