/**
 * Splits a gold file of actor phrases: bare names of people, whom only an encyclopaedia can place, and all others.
 *
 *   npx tsx eval/bare-names.ts GOLD people|others OUT
 *
 * A bare name of a person is two to four words with capitals, or one that is known as such, in which the lexicon knows nothing
 * but people and towns. A body that the lexicon does not know is counted among people by that, and so are its misses.
 */
import { type Lexicon, loadLexicon } from "../src/lexicon/index.ts";
import { readLines, writeLines } from "./lines.ts";

const [gold, part, out] = process.argv.slice(2);
if (gold === undefined || out === undefined || (part !== "people" && part !== "others")) {
  console.error("usage: eval/bare-names.ts GOLD people|others OUT");
  process.exit(2);
}

function isBareName(phrase: string, { names }: Lexicon): boolean {
  const words = [...phrase.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
  const known = names.longest(phrase, words).flatMap(({ meanings }) => meanings.map(({ kind }) => kind));
  const written = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u.test(phrase);
  const isAcronym = /^\p{Lu}+$/u.test(phrase);
  const bySeveral = words.length > 1 && known.every((kind) => kind === "holder" || kind === "city");
  return written && !isAcronym && (bySeveral || (known.length > 0 && known.every((kind) => kind === "holder")));
}

const lexicon = loadLexicon();
writeLines(
  out,
  readLines<{ actor: string }>(gold).filter(({ actor }) => isBareName(actor, lexicon) === (part === "people")),
);
