import { overlaps, type Mention, type Token, type Tree, type When } from "../record/index.ts";
import { opener } from "./beside.ts";
import { isVisitor, type Told } from "./encounter-told.ts";
import type { Status } from "./encounter-status.ts";
import type { Setting } from "./setting.ts";

/** How many words after a place may tell the day on which somebody is there. */
const NEAR = 5;

/** What before "in Nairobi" tells that somebody is, was or is to be there. */
const being: readonly (readonly [RegExp, Status])[] = [
  [/\b(?:should|may|might|could) (?:then |also |next )?be$/i, "tentative"],
  [/\b(?:will|shall|['’]ll) (?:then |also |next )?be(?: back)?$/i, "planned"],
  [/\b(?:is|are|was|were) (?:also )?(?:due|expected|awaited|scheduled|set)(?: back| to be)?$/i, "planned"],
  [/^,? ?(?:due|expected|awaited)$/i, "planned"],
  [/(?<!\b(?:could|might|must|never|should|would) )\b(?:has|have|had) been$/i, "held"],
  [/\b(?:is|are|was|were)$/i, "held"],
];

/**
 * "Mbeki will be in Nairobi on Monday", "is expected in Kampala on Friday and in Kigali over the weekend", "has been in Tokyo since Friday":
 * an official of one state in another on a day that is told; and in a diary "Kenya's foreign minister in Uganda".
 */
export function ofPresence(setting: Setting, tree: Tree, place: Token): Told[] {
  const mention = setting
    .mentionsIn(tree)
    .find(
      (each) =>
        overlaps(each.head, place) && (each.place !== undefined || each.form === "metonym" || isStateIn(setting, each)),
    );
  const preposition = mention && tree.tokens.findLast(({ to }) => to <= mention.from);
  if (!mention || !preposition || !/^(?:in|at)$/i.test(preposition.form)) return [];
  // the state of a place becomes somebody only where a guest is in it
  const side =
    mention.place?.country ?? (mention.actor === undefined ? undefined : setting.actor(mention.actor)?.country);
  if (side === undefined) return [];
  const stay = stayIn(setting, tree, preposition);
  if (!stay) return [];
  const guests = stay.guests.filter(
    (id) => isVisitor(setting, id) && isOfOffice(setting, id) && setting.isPower(id) && setting.side(id) !== side,
  );
  const when =
    dayAfter(setting, tree, mention) ?? setting.input.whenOf(tree, place) ?? setting.input.whenOf(tree, stay.word);
  if (guests.length === 0 || when?.timex === undefined) return [];
  const host = setting.partyOf(mention)!;
  const { day } = setting.input;
  const isAhead = when.from !== null && day !== undefined && when.from > day;
  return [
    {
      kind: "visit",
      open: false,
      anaphoric: false,
      joinsOnly: false,
      another: false,
      parties: [...guests.slice(0, 1), host],
      alone: false,
      implied: false,
      ...(when.bound !== "since" && { when }),
      status: stay.status === "held" && isAhead ? "planned" : stay.status,
      tree,
      token: place,
      rule: "encounter/presence",
    },
  ];
}

const isStateIn = (setting: Setting, { actor }: Mention): boolean =>
  actor !== undefined && setting.actor(actor)?.kind === "state";

/** Who goes for a state or a body: a minister, an envoy, and not any citizen. */
function isOfOffice(setting: Setting, id: string): boolean {
  const role = setting.actor(id)?.role;
  // an ambassador is where he lives
  return role !== undefined && !/^(?:ambassador|consul)\b/.test(role);
}

/** Who is there, and whether he was, is or is to be, by the words before "in"; "and in Kigali" goes on with what was told before it. */
function stayIn(
  setting: Setting,
  tree: Tree,
  preposition: Token,
): { guests: readonly string[]; status: Status; word: Token } | undefined {
  const before = tree.tokens.slice(0, preposition.id - 1);
  const words = before
    .slice(-4)
    .map(({ form }) => form)
    .join(" ");
  const found = being.find(([leading]) => leading.test(words));
  if (found) {
    const word = before.findLast(({ upos }) => upos !== "ADV")!;
    return { guests: subjectOf(setting, tree, word), status: found[1], word };
  }
  const last = before.at(-1);
  if (!last) return undefined;
  if (/^and$/i.test(last.form)) {
    const earlier = before
      .slice(0, -1)
      .findLast(({ form, id }) => /^in$/i.test(form) && id < last.id && last.id - id < 8);
    return earlier && !before.slice(earlier.id).some(({ upos }) => upos === "VERB")
      ? stayIn(setting, tree, earlier)
      : undefined;
  }
  // an entry of a diary has no verb
  const isVerbless = setting.input.isHeaded(tree) && !tree.tokens.some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos));
  const guest = setting.mentionsIn(tree).findLast(({ to }) => to === last.to);
  return isVerbless && guest?.actor !== undefined
    ? { guests: [guest.actor], status: "planned", word: last }
    : undefined;
}

/** Whom the words before a verb of being name last as its subject. */
function subjectOf(setting: Setting, tree: Tree, word: Token): string[] {
  const parties = setting.parties(tree);
  for (let at: Token | undefined = word, steps = 0; at && steps < 4; at = tree.head(at), steps++) {
    const subject = tree.first(at, "nsubj", "nsubj:pass");
    if (!subject || subject.id > word.id) continue;
    const isRelative = /^(?:who|which)$/i.test(subject.form);
    // "the services of its secretary, who is expected": whoever is named last before it
    const last = isRelative
      ? setting.mentionsIn(tree).findLast(({ to }) => to <= subject.from && subject.from - to <= 2)
      : undefined;
    if (last?.actor !== undefined) return [last.actor];
    const over = isRelative ? tree.head(at) : subject;
    const named = over
      ? [...parties.named(over), ...tree.all(over, "appos").flatMap((each) => parties.named(each))]
      : [];
    return named.length > 0 ? named : parties.doers(at);
  }
  return opener(setting, tree, word);
}

/** "on Monday and Tuesday", "today", "over the weekend": the day that stands right after the place. */
function dayAfter(setting: Setting, tree: Tree, { to }: Mention): When | undefined {
  const after = tree.tokens.filter((token) => token.from >= to).slice(0, NEAR);
  const time = setting.input
    .timesIn(tree)
    .find((each) => each.when !== undefined && after.some((token) => token.from === each.from));
  if (!time) return undefined;
  const between = after.filter((token) => token.to <= time.from);
  return between.every(({ upos }) => /^(?:ADP|DET|ADV)$/.test(upos))
    ? (setting.input.stretchOf(tree, time) ?? time.when)
    : undefined;
}
