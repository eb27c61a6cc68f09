import {
  type Event,
  type EventType,
  hull,
  overlaps,
  relationOf,
  type Attribution,
  type Span,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import type { EventInput, Telling } from "./code.ts";
import { MOST } from "./contexts.ts";
import type { Trigger } from "./match.ts";
import { modeOf } from "./mode.ts";
import { type Sides, spokenTypes } from "./sides.ts";

export type CountryOf = (actor: string) => string | undefined;

/** Sides from which on talks are no longer between two. */
const MANY = 3;

/** Talks of many sides are multilateral, where no word says how they were held. */
function sizeOf(type: EventType, sides: readonly string[], countryOf: CountryOf): string | undefined {
  if (type !== "CONSULT") return undefined;
  const countries = new Set(sides.map(countryOf).filter((each) => each !== undefined));
  return countries.size >= MANY ? "multilateral" : undefined;
}

/** The event that a trigger tells of, between the sides given. */
export function eventOf(
  { trigger, happening }: Telling,
  { actors, recipients }: Sides,
  contexts: readonly string[],
  tree: Tree,
  input: Pick<EventInput, "codebook" | "attributions" | "whenOf" | "day" | "topics"> & { countryOf: CountryOf },
): Event {
  const { rule, token } = trigger;
  const verb = trigger.verb ?? token;
  const isJoint = rule.together !== undefined && actors.length > 1;
  const own = isJoint ? rule.together! : rule.type;
  const conditions = conditionsOf(verb, tree);
  const quad = input.codebook.events[own].quad;
  // "would sink them if": harm that hangs on what others do is a threat of it
  const hangs = happening.occurrence === "planned" && conditions.length > 0 && quad === 4;
  // what does good is promised
  const isGood = happening.occurrence === "threatened" && (quad === 1 || quad === 2);
  const told = hangs ? "threatened" : isGood ? "planned" : happening.occurrence;
  const dated = input.whenOf(tree, verb);
  const isAhead =
    verb.upos === "VERB" &&
    told === "happened" &&
    input.day !== undefined &&
    dated?.from != null &&
    dated.bound === undefined &&
    dated.from > input.day;
  // "is expected in Nairobi on Friday" has not happened; of what was done or is said the day to come dates something else
  // "gave Kenya until Friday to agree": the day by which, and not on which
  const isLimit =
    told === "happened" && dated?.bound !== undefined && input.day !== undefined && (dated.to ?? "") > input.day;
  const when = isLimit || (isAhead && (isPast(tree, verb) || spokenTypes.has(own))) ? undefined : dated;
  const occurrence = isAhead && when ? "planned" : told;
  const type = futureType(own, occurrence);
  const topic = input.topics.tell({
    trigger,
    tree,
    type: own,
    rules: {
      mode:
        own === rule.type
          ? (modeOf(trigger, tree) ?? sizeOf(own, [...actors, ...recipients], input.countryOf))
          : undefined,
      contexts: [...new Set([...(rule.contexts ?? []), ...contexts])].slice(0, MOST),
    },
  });
  const mode = type === own ? topic.mode : undefined;
  const entry = input.codebook.events[type];
  const said = input.attributions.filter((each) => each.content.some((span) => overlaps(span, token)));
  return {
    id: "",
    type,
    mode: mode === undefined ? [] : [mode],
    contexts: topic.contexts,
    quad: entry.quad,
    score: (mode === undefined ? undefined : entry.modes[mode]) ?? entry.score,
    actors: [...actors],
    recipients: [...recipients],
    occurrence,
    background: isBackground(tree, verb, when, input.day),
    standing: standingOf(said),
    cue: trigger.cue.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from),
    evidence: [evidenceOf(trigger, tree)],
    rule: rule.id,
    certainty: "stated",
    ...(type !== own && { ahead: { type: own, ...(topic.mode !== undefined && { mode: topic.mode }) } }),
    ...(rule.cameo !== undefined && type === rule.type && { cameo: rule.cameo }),
    ...(when && { when }),
    ...(said.length > 0 && { said: said.map((each) => each.id) }),
    ...(happening.hedge && { hedge: happening.hedge }),
    ...(conditions.length > 0 && { conditions }),
  };
}

/** "agreed", "has agreed", "was signed". */
const isPast = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBD" ||
  (verb.xpos === "VBN" &&
    tree.all(verb, "aux", "aux:pass").some(({ form }) => /^(?:had|has|have|was|were)$/i.test(form)));

/** Days before a report after which what it tells of is history to it. */
const RECENT = 14;

/** Told in the past perfect, or dated well before the report: history the report recalls. */
function isBackground(tree: Tree, verb: Token, when: When | undefined, day: string | undefined): boolean {
  if (tree.all(verb, "aux").some((aux) => /^(?:had|['’]d)$/i.test(aux.form)) && verb.xpos === "VBN") return true;
  if (!when?.to || day === undefined) return false;
  return (Date.parse(day) - Date.parse(when.to)) / 86_400_000 > RECENT;
}

/** The codebook's precedence: cooperation that is still to come is an agreement to it, a withdrawal to come a concession. */
function futureType(type: EventType, occurrence: Event["occurrence"]): EventType {
  if (occurrence !== "planned") return type;
  if (type === "CONSULT" || type === "SUPPORT" || type === "COOPERATE" || type === "AID") return "AGREE";
  return type === "RETREAT" ? "CONCEDE" : type;
}

const standingOf = (said: readonly Attribution[]): Event["standing"] =>
  said.flatMap(({ id, speakers, acts }) =>
    speakers.map((party) => ({
      party,
      stance: acts.includes("deny")
        ? ("denies" as const)
        : acts.includes("confirm")
          ? ("confirms" as const)
          : ("asserts" as const),
      attribution: id,
    })),
  );

/** The clause of the trigger, up to what a reader needs to see. */
function evidenceOf({ token, verb, cue }: Trigger, tree: Tree): Span {
  const head = verb ?? token;
  const clause = tree.subtree(head).filter((each) => Math.abs(each.id - head.id) <= 25);
  const span = hull([...cue, ...clause]);
  return span.to - span.from <= 380 ? span : hull(cue);
}

const conditionWords: Record<string, "if" | "unless" | "until"> = {
  if: "if",
  unless: "unless",
  until: "until",
  provided: "if",
  should: "if",
};

/** "if", "unless" and "until" clauses that hang on the event, or on what it governs. */
function conditionsOf(head: Token, tree: Tree): NonNullable<Event["conditions"]> {
  const found: NonNullable<Event["conditions"]> = [];
  for (const token of tree.subtree(head)) {
    if (relationOf(token) !== "advcl") continue;
    const mark = tree.first(token, "mark");
    const kind = mark && conditionWords[mark.form.toLowerCase()];
    if (!mark || !kind) continue;
    found.push({ kind, text: [hull(tree.subtree(token))] });
  }
  return found;
}
