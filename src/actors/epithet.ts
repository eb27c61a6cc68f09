import type { Lexicon } from "../lexicon/index.ts";
import type { Phrase } from "./phrase.ts";
import { textOf } from "./wording.ts";

/** What a state is called without its name. */
export interface Epithet {
  /** ISO alpha-3 of the states that may be called so; absent where any may. */
  states?: ReadonlySet<string>;
}

/** "the West African nation", "the oil-rich kingdom": one state, of which its name is not told. Neither "the southern state" nor "the host nation". */
export function epithetOf(
  { sentence: { tokens }, first, end, head, possessor }: Phrase,
  lexicon: Pick<Lexicon, "statesCalled">,
): Epithet | undefined {
  if (possessor || head !== end - 1 || end - first < 2 || !/^(?:the|this)$/i.test(tokens[first]!.form))
    return undefined;
  if (/^(?:of|that|which|who|where|whose|with)$/i.test(tokens[end]?.form ?? "")) return undefined;
  const words = textOf(tokens.slice(first + 1, end)).split(" ");
  const noun = words.at(-1)!;
  if (!plain.test(noun) && !telling.test(noun)) return undefined;
  const whole = lexicon.statesCalled(words.join(" "));
  if (whole) return { states: whole };
  const states = plain.test(noun) ? undefined : lexicon.statesCalled(noun);
  return plain.test(noun) && words.length < 2 ? undefined : allOf(words.slice(0, -1), states, lexicon);
}

/** Nouns that any state is called by, and those that tell what it is. */
const plain = /^(?:country|nation|republic|state)$/;
const telling = /^(?:Republic|archipelago|city-state|duchy|emirate|kingdom|principality|sultanate)$/;

/** The states that each of some words may be said of; undefined where one of them is said of no state. */
function allOf(
  words: readonly string[],
  states: ReadonlySet<string> | undefined,
  lexicon: Pick<Lexicon, "statesCalled">,
): Epithet | undefined {
  if (words.length === 0) return states && { states };
  for (let end = words.length; end > 0; end--) {
    const told = lexicon.statesCalled(words.slice(0, end).join(" "));
    if (told)
      return allOf(words.slice(end), states ? new Set([...states].filter((each) => told.has(each))) : told, lexicon);
  }
  if (!ofAny.test(words[0]!)) return undefined;
  return words.length > 1 ? allOf(words.slice(1), states, lexicon) : { ...(states && { states }) };
}

/** Words that may be said of any state: "the oil-rich nation", "the impoverished country". */
const ofAny =
  /^(?:.+-(?:dependent|exporting|hit|majority|plagued|producing|ravaged|rich|ruled|run|stricken|torn|wracked)|arid|authoritarian|autocratic|coastal|conservative|desert|embattled|impoverished|isolated|mountainous|Muslim|Islamic|poor|reclusive|secretive|small|socialist|tiny|tropical|troubled|vast|wealthy)$/;
