import type { TravelAdvice } from "../record/index.ts";

/** Advice that leaves some travel open. */
export const isPartly = (words: string): boolean =>
  /\b(?:but|except) (?:for )?(?:the most )?(?:essential|necessary|urgent)\b|\b(?:non-?|in)essential\b|\bunnecessary\b|\bessential (?:journeys|travel|trips)(?: only)?\b|\bthat (?:is|are) not (?:absolutely |strictly )?(?:essential|necessary|urgent)\b/i.test(
    words,
  );

/** What a level or a wording of advice comes to; nothing where it is only told that there is one. */
export function travelOf(words: string): TravelAdvice | undefined {
  if (isPartly(words)) return "all-but-essential";
  return phrases.find(([, phrase]) => phrase.test(words))?.[0];
}

const phrases: [TravelAdvice, RegExp][] = [
  [
    "do-not-travel",
    /\b(?:do not travel|don['’]t travel|do not go|(?:avoid|against) (?:all|any) travel|no travel|all travel)\b/i,
  ],
  ["leave-now", /\b(?:leave|depart)\b/i],
  ["reconsider", /\breconsider\b/i],
  ["caution", /\b(?:caution|vigilance)\b/i],
  ["do-not-travel", /\blevel (?:4|four)\b/i],
  ["reconsider", /\blevel (?:3|three)\b/i],
  ["caution", /\blevel (?:2|two)\b/i],
];
