import { seeded } from "./random.ts";

const words =
  "the a of on in at by to from until since last next this that same early late mid end eve day week month year years weekend quarter half ago later earlier before after Monday Friday May March Oct. 3 12 31st 22/23 1999 2031 '89 10:30 5 p.m. noon GMT and or - – , ; : . “ ” ’s Christmas morning two dozen hundred quarter fiscal first third today tomorrow now every each twice several about nearly more than President Kennedy said will".split(
    " ",
  );
const pieces = [
  "the ",
  "of the ",
  "1",
  "1 ",
  "1/",
  "12:",
  "May ",
  "2031-",
  "a ",
  "’",
  "((((",
  "week of ",
  "ago ",
  "two hundred ",
  "\u200b",
  "\ud800",
  "٣ ",
  "İ",
  "q",
  "-",
  "the first of the ",
  "Oct. 4, ",
  "day after ",
];

/**
 * Strings that no writer meant: words of time in any order, one piece over and over, any characters, and these joined. The same
 * each time for the same number; up to some thousands of characters.
 */
export function* hostileStrings(count: number): Generator<string> {
  const { below, pick } = seeded(1);
  const made = (kind: number, length: number): string => {
    if (kind === 0) return Array.from({ length }, () => pick(words)).join(pick([" ", " ", "", "  "]));
    if (kind === 1) return pick(pieces).repeat(length);
    if (kind === 2)
      return String.fromCodePoint(...Array.from({ length }, () => below(below(4) === 0 ? 0x10000 : 0x250)));
    return made(below(3), length) + made(below(3), length);
  };
  for (let at = 0; at < count; at++) yield made(at % 4, 1 + below(at % 50 === 0 ? 900 : 60));
}
