import { overlaps, type Span, type Token, type Tree, type When } from "../record/index.ts";
import { infinitiveAfter } from "./beside.ts";
import type { Setting } from "./setting.ts";

/** Time that is given or left to somebody: "gave the envoys 72 hours to leave", "told them to leave within 72 hours". */
export interface Ultimatum {
  /** What is to be done in it. */
  deed: Token;
  deadline: When;
}

export function ultimatumOf(setting: Setting, tree: Tree, verb: Token): Ultimatum | undefined {
  const isTold = /^(?:tell|order|instruct)$/.test(verb.lemma);
  if (!isTold && !/^(?:give|have)$/.test(verb.lemma)) return undefined;
  const deed = infinitiveAfter(tree, verb) ?? (verb.lemma === "give" ? deedTimed(setting, tree, verb) : undefined);
  const day = deed && verb.lemma === "give" ? untilDay(setting, tree, verb, deed) : undefined;
  if (deed && day) return { deed, deadline: day };
  const time = setting.input
    .timesIn(tree)
    .find(
      (each) =>
        each.type === "DURATION" &&
        deed !== undefined &&
        (isTold ? isWithin(tree, deed, each) : each.from >= verb.to && each.to <= deed.from),
    );
  const days = time && daysIn(time.value);
  const object =
    isTold ||
    tree.all(verb, "obj", "iobj").some((each) => time && overlaps(each, time)) ||
    (verb.lemma === "give" && isRightBefore(tree, time, deed));
  const begun = setting.input.whenOf(tree, verb)?.to ?? setting.input.day;
  if (!deed || !time || days === undefined || !object || begun === undefined) return undefined;
  const to = new Date(Date.parse(begun) + days * DAY).toISOString().slice(0, 10);
  return {
    deed,
    deadline: { edtf: `${begun}/${to}`, from: begun, to, bound: "by", timex: time.id, certainty: "implied" },
  };
}

/** "gave it until Sunday to leave". */
function untilDay(setting: Setting, tree: Tree, verb: Token, deed: Token): When | undefined {
  const time = setting.input.timesIn(tree).find(({ from, to }) => from >= verb.to && to <= deed.from);
  const before = time && tree.tokens.findLast((token) => token.to <= time.from && token.upos !== "DET");
  const when = /^(?:until|till)$/i.test(before?.form ?? "") ? time?.when : undefined;
  return when && { ...when, bound: "by" };
}

/** "gave those who had crossed two days to leave": the time right before what is to be done in it. */
const isRightBefore = (tree: Tree, time: Span | undefined, deed: Token | undefined): boolean =>
  time !== undefined && deed !== undefined && deedAfter(tree, time) === deed;

/** What is to be done in a time that is told right before it, whatever clause stands between it and the verb. */
function deedTimed(setting: Setting, tree: Tree, verb: Token): Token | undefined {
  for (const time of setting.input.timesIn(tree)) {
    const deed = time.from >= verb.to ? deedAfter(tree, time) : undefined;
    if (deed) return deed;
  }
  return undefined;
}

function deedAfter(tree: Tree, { to }: Span): Token | undefined {
  const next = tree.tokens.find(({ from }) => from >= to);
  const deed = next?.xpos === "TO" ? tree.tokens[next.id] : undefined;
  return deed?.xpos === "VB" ? deed : undefined;
}

/** "to leave within 48 hours". */
const isWithin = (tree: Tree, deed: Token, { from }: Span): boolean => {
  const before = tree.tokens.findLast((token) => token.to <= from);
  return before !== undefined && before.id > deed.id && /^(?:within|in)$/i.test(before.form);
};

const DAY = 86_400_000;

/** Whole days of a duration: "PT72H" is three. An hour or two, as of a speech, is no ultimatum. */
function daysIn(value: string): number | undefined {
  const [, number, unit] = /^PT?(\d+)([DHWM])$/.exec(value) ?? [];
  if (number === undefined || (unit === "M" && value.startsWith("PT"))) return undefined;
  const days = Number(number) * { D: 1, H: 1 / 24, W: 7, M: 30 }[unit as "D" | "H" | "W" | "M"];
  return days >= 0.5 ? Math.ceil(days) : undefined;
}
