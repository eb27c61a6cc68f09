import type { Token } from "../record/index.ts";
import { month, weekday } from "./rules/words.ts";

/** What leads nobody's name as it leads a month's. */
const sure = /^(?:during|in|since|until)$/i;
const leading = /^(?:after|before|by|during|from|in|on|since|till|until)$/i;

/** Indexes of the words of dates that a preposition leads: "30 March" in "On 30 March gunmen attacked", "May" in "In May rebels seized it". */
export function datesIn(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  tokens.forEach(({ form }, at) => {
    if (!leading.test(form)) return;
    let end = at + 1;
    if (/^(?:early|late|mid)$/i.test(tokens[end]?.form ?? "")) end++;
    if (weekday.test(tokens[end]?.form ?? "")) end++;
    const isNumbered = isNumber(tokens[end]) && month.test(tokens[end + 1]?.form ?? "");
    if (isNumbered) end++;
    if (month.test(tokens[end]?.form ?? "")) {
      end++;
      if (isNumber(tokens[end])) end++;
    }
    // "by May", "pressure on May", "a letter from June Nkosi": somebody, maybe
    const isPlain = !sure.test(form) && end - at === 2 && month.test(tokens[at + 1]!.form);
    if (end - at > 1 && !isPlain && !isNameGoingOn(tokens, end))
      for (let word = at + 1; word < end; word++) found.add(word);
  });
  return found;
}

const isNumber = (token: Token | undefined): boolean => /^\d{1,4}(?:st|nd|rd|th)?$/.test(token?.form ?? "");

/** "in May's government", "on Friday's attack": whose something is, or when. */
const isNameGoingOn = (tokens: readonly Token[], end: number): boolean => tokens[end]?.xpos === "POS";
