import type { Actor, Event, Token, Tree } from "../record/index.ts";
import type { ActorOf, Telling } from "./code.ts";
import type { LeftOut } from "./other-side.ts";

/** How far back, in characters, a talk is still "the talk". */
const FAR = 1_200;

/** What a talk may be called, by its kind, and the verbs that tell one: a call is also "the conversation", never "the visit". */
const kinds: readonly RegExp[] = [
  /^(?:(?:tele|video)?conference|call(?:s|ed)?|conversations?|talk(?:s|ed)?|dialogues?|discussions?|discuss(?:ed)?|exchanges?|contacts?|spoke|spoken|phoned|telephoned|rang)$/,
  /^(?:meetings?|meet|met|talk(?:s|ed)?|negotiat(?:ions?|ed)|consult(?:ations?|ed)|discuss(?:ions?|ed)?|sessions?|rounds?|summits?|conversations?|dialogues?|encounters?|exchanges?|host(?:ed|s)?|received?|receives|conferred|visit(?:s|ed)?)$/,
  /^(?:visit(?:s|ed|ing)?|trips?|tours?|travel(?:l?ed|s)?|arriv(?:es?|ed)|flew)$/,
];

/** Words that make it another than the one told of. */
const another =
  /^(?:previous|earlier|last|next|upcoming|future|first|second|third|another|further|new|similar|separate|coming|regular|such|other|many|numerous|past|subsequent|final|annual|latest|ongoing|continued|trilateral|multilateral)$/i;

const definite = /^(?:the|this|that|these|those|their|his|her|its|both)$/i;

/** "After the talks", "the conversation lasted an hour": whoever held the talk that the report told of last under such a name. */
export function sidesOfSameTalk(
  { trigger: { token, rule }, happening }: Telling,
  tree: Tree,
  [one]: readonly (Actor | undefined)[],
  { events, actor, text }: { events: readonly Event[]; actor: ActorOf; text: string },
): LeftOut | undefined {
  if (rule.type !== "CONSULT" || token.upos !== "NOUN" || happening.occurrence === "hypothetical") return undefined;
  if (!isTheOne(token, tree)) return undefined;
  const mayBe = kinds.filter((kind) => kind.test(token.form.toLowerCase()));
  const isSuch = ({ cue }: Event): boolean =>
    cue.some(({ from, to }) => {
      const words = text.slice(from, to).toLowerCase();
      return token.from - from < FAR && words.split(/\s+/).some((word) => mayBe.some((kind) => kind.test(word)));
    });
  const before = events.findLast((event) => event.rule.startsWith("events/CONSULT/") && event.actors.length > 1);
  if (!before || !isSuch(before)) return undefined;
  const isOneOfThem = !one || before.actors.some((id) => id === one.id || isOfOneSide(actor(id), one));
  return isOneOfThem ? { actors: before.actors, recipients: [], named: before.evidence } : undefined;
}

/** Whether a noun means a talk that has been told of: "the talks", "their call", "following talks". */
function isTheOne(noun: Token, tree: Tree): boolean {
  const about = tree.children(noun);
  const isOther = about.some(
    (each) =>
      another.test(each.form) ||
      (each.deprel.startsWith("nmod") &&
        /^(?:with|between|among|of|by|to|at|in)$/i.test(tree.first(each, "case")?.form ?? "")) ||
      each.deprel.startsWith("acl") ||
      each.deprel === "nummod",
  );
  if (isOther) return false;
  const isBare = !about.some(({ deprel }) => deprel === "det" || deprel === "nmod:poss");
  const isAfter = /^(?:after|following|during|before|at|in)$/i.test(tree.first(noun, "case")?.form ?? "");
  return isBare ? isAfter && noun.form !== noun.lemma : about.some(({ form }) => definite.test(form));
}

const isOfOneSide = (one: Actor | undefined, other: Actor): boolean =>
  one?.country !== undefined && one.country === other.country;
