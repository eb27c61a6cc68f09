import type { TimexMod } from "../../../record/index.ts";
import type { Match } from "../../find/pattern.ts";
import type { TimexRule } from "../../rule.ts";

const carried = (match: Match, mod?: TimexMod) => {
  const found = (match.get("date") ?? match.get("duration") ?? match.get("timeofday"))!.found!;
  return { meaning: found.meaning, ...(mod && { mod }) };
};

/** The beginning, the middle or the end of a stretch. */
const third = (match: Match, mod: TimexMod) => ({ ...carried(match, mod), share: "third" as const });

const unitOf = (match: Match): string | undefined => {
  const meaning = match.get("date")!.found!.meaning;
  return meaning.kind === "shift" ? meaning.unit : undefined;
};

/** What a word before or after an expression does to it. They come last. */
export const modifieds: readonly TimexRule[] = [
  {
    id: "en/mod/start",
    match: ["( the )? ( very )? ( early | beginning | start | opening ) ( - )? ( in | of | on )? <date>"],
    read(match) {
      if (
        /^(?:beginning|start|opening)$/.test(match.lexemes[match.get("date") ? match.from : 0]!.form) &&
        !match.has("of")
      )
        return undefined;
      return third(match, "START");
    },
    examples: ["It falls due {en/mod/start:early next year}.", "By {en/mod/start:the beginning of March} it was over."],
    not: ["The early bird eats."],
  },
  {
    id: "en/mod/mid",
    match: ["( the )? ( mid | middle of | midst of ) ( - )? ( the )? <date>"],
    read: (match) => third(match, "MID"),
    examples: ["It began in {en/mod/mid:mid-December}.", "In {en/mod/mid:the middle of June} it ended."],
    not: ["In the middle of town"],
  },
  {
    id: "en/mod/end",
    match: ["( the )? ( very )? ( late | end | close | latter part | tail end ) ( - )? ( in | of | on )? <date>"],
    read(match) {
      // "will close on Monday" is on Monday
      if ((match.has("end") || match.has("close")) && !match.has("of")) return undefined;
      return third(match, "END");
    },
    examples: ["They left {en/mod/end:late last week}.", "By {en/mod/end:the end of the year} it was over."],
    not: ["The end of the road", "The mill will close on 3 March."],
  },
  {
    id: "en/mod/earlier",
    match: ["earlier ( in )? <date>", "later ( in )? <date>", "( sometime | some time ) ( in )? <date>"],
    read(match) {
      if (match.has("sometime") || match.has("some")) return carried(match);
      if (!/^(?:W|M|Y|DE|Q|WE)$/.test(unitOf(match) ?? "")) return undefined;
      return carried(match, match.has("earlier") ? "START" : "END");
    },
    examples: ["They met {en/mod/earlier:earlier this month}.", "It opens {en/mod/earlier:later this year}."],
    not: ["They met earlier."],
  },
  {
    id: "en/mod/approximately",
    match: ["( about | around | approximately | roughly | some | circa ) ( <duration> | <date> )"],
    read: (match) => (match.get("date")?.found?.meaning.kind === "calendar" ? undefined : carried(match, "APPROX")),
    examples: ["He left {en/mod/approximately:about two years ago}."],
    not: ["They talked about Monday"],
  },
  {
    id: "en/mod/almost",
    match: ["( nearly | almost | less than | under | fewer than | not quite ) ( <duration> | <date> )"],
    read: (match) => (match.get("date")?.found?.meaning.kind === "calendar" ? undefined : carried(match, "LESS_THAN")),
    examples: ["It took {en/mod/almost:nearly two years}."],
    not: ["It was almost over."],
  },
  {
    id: "en/mod/more",
    match: ["( more than | over | longer than ) ( <duration> | <date> )"],
    read(match) {
      const { meaning } = carried(match);
      if (
        meaning.kind === "calendar" ||
        (meaning.kind === "shift" && (meaning.by === 0 || Math.abs(meaning.by ?? 2) === 1)) ||
        (meaning.kind === "duration" && meaning.side !== undefined)
      )
        return undefined;
      return carried(match, "MORE_THAN");
    },
    examples: ["They spoke for {en/mod/more:more than four hours}."],
    not: ["It is over."],
  },
  {
    id: "en/mod/at-least",
    match: ["( at least | no less than | not less than ) ( <duration> )"],
    read: (match) => carried(match, "EQUAL_OR_MORE"),
    examples: ["Wait {en/mod/at-least:at least 30 days}."],
    not: ["At least they met."],
  },
  {
    id: "en/mod/at-most",
    match: ["( at most | up to | no more than | as much as | as long as | a maximum of ) ( <duration> )"],
    read: (match) => carried(match, "EQUAL_OR_LESS"),
    examples: ["He may serve {en/mod/at-most:up to ten years}."],
    not: ["It is up to them."],
  },
  {
    id: "en/mod/or-later",
    match: ["<date> or ( later | after )", "<date> or ( earlier | before )"],
    read: (match) => carried(match, match.has("later") || match.has("after") ? "ON_OR_AFTER" : "ON_OR_BEFORE"),
    examples: ["It will not pay until {en/mod/or-later:1994 or later}."],
    not: ["Sooner or later they leave."],
  },
];
