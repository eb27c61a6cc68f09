import type { Token, Tree, When } from "../record/index.ts";
import type { Status } from "./encounter-status.ts";
import { standing } from "./encounter-words.ts";
import { ownDay } from "./own-day.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** "began on Monday to debate": the verb that says it was begun. */
export const begunBy = (tree: Tree, verb: Token): Token | undefined => {
  const head = tree.head(verb);
  return head?.xpos === "VBD" && /^(?:begin|start|resume)$/.test(head.lemma) ? head : undefined;
};

const isOver = (setting: Setting, when: When): boolean =>
  when.to !== null && setting.input.day !== undefined && when.to < setting.input.day;

/** What is to come is dated by its own words or its verb's; what was held also by the day of the news. */
export function whenTold(
  setting: Setting,
  tree: Tree,
  token: Token,
  status: Status,
  lead?: Token,
  isMainNews = false,
  isRecalled = false,
): When | undefined {
  const head = token.upos === "VERB" ? undefined : tree.head(token);
  const begun = token.upos === "VERB" ? begunBy(tree, token) : undefined;
  const isNews = status === "held" && !isRecalled && head?.upos === "VERB";
  const own = token.upos === "VERB" ? undefined : ownDay(setting, tree, token);
  if (own && (status === "held" || !isOver(setting, own))) return own;
  const candidates = [
    ...(lead && lead.id > token.id ? [lead] : []),
    token,
    ...(lead ? [lead] : []),
    ...(isNews ? [head] : []),
    ...(begun ? [begun] : []),
  ];
  for (const each of candidates) {
    const when = setting.input.whenOf(tree, each);
    if (!when) continue;
    if (status === "held" || (when.timex !== undefined && !isOver(setting, when))) return when;
  }
  const near = token.upos === "VERB" ? timeBeside(setting, tree, token) : undefined;
  if (near && (status === "held" || !isOver(setting, near))) return near;
  const root = tree.root;
  return status === "held" && lead === undefined && root && isMainNews ? setting.input.whenOf(tree, root) : undefined;
}

/** How many words after a verb may tell its time. */
const NEAR = 6;

/** "this afternoon summoned", "spoke by telephone this Tuesday evening": the time right before a verb or soon after it, wherever the parse hangs it. */
export function timeBeside(setting: Setting, tree: Tree, verb: Token): When | undefined {
  const after = tree.tokens.slice(verb.id, verb.id + NEAR);
  const end = after.findIndex(({ upos, form }) => (upos === "VERB" && !/phone$/i.test(form)) || /^[,;:]$/.test(form));
  const reach = end < 0 ? after : after.slice(0, end);
  const time = setting.input
    .timesIn(tree)
    .find(
      ({ from, to, type, when }) =>
        (type === "DATE" || type === "TIME") &&
        when !== undefined &&
        (to + 1 === verb.from || reach.some((token) => token.from === from)),
    );
  return time && (setting.input.stretchOf(tree, time) ?? time.when);
}

/** Where it was, if a body sits there: "a debate at the Security Council", "the meeting of the commission". */
export function venueOf(setting: Setting, tree: Tree, token: Token): { standing: boolean; name?: string } {
  const head = token.upos === "VERB" ? undefined : tree.head(token);
  const places = [...tree.children(token), ...(head?.upos === "VERB" ? tree.all(head, "obl") : [])];
  for (const place of token.upos === "VERB"
    ? places
    : [...places, ...places.flatMap((each) => tree.all(each, "nmod"))]) {
    const preposition = tree.first(place, "case");
    const form = preposition?.form.toLowerCase();
    const isOf = form === "of" && preposition!.id === token.id + 1 && token.upos !== "VERB";
    if ((form !== "at" && form !== "in" && !isOf) || !standing.test(place.form)) continue;
    const name = setting.words(phraseSpan(tree, place));
    return { standing: true, name: name.replace(/^(?:at|in|of) /i, "") };
  }
  const own = tree
    .all(token, "compound")
    .map((each) => each.form)
    .join(" ");
  return { standing: standing.test(own) };
}

/** Two days or periods that have no day in common. */
export const apart = (a: When | undefined, b: When | undefined): boolean => {
  if (!a || !b) return false;
  return (a.from !== null && b.to !== null && a.from > b.to) || (b.from !== null && a.to !== null && b.from > a.to);
};
