import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Shortest report, in characters. */
const SHORTEST = 2000;

/** So many different reports, each of paragraphs of real ones put together by chance, the same ones for the same seed. */
export function recombined(count: number, seed: number): { id: string; text: string; outlet: string }[] {
  const paragraphs = ["official-2021", "travel-advisories", "frus-letters"].flatMap(paragraphsOf);
  const pick = chance(seed);
  const texts = new Set<string>();
  while (texts.size < count) {
    let text = "";
    while (text.length < SHORTEST)
      text += `${text === "" ? "" : "\n\n"}${paragraphs[Math.floor(pick() * paragraphs.length)]!}`;
    texts.add(text);
  }
  return [...texts].map((text, at) => ({ id: `r${String(at).padStart(6, "0")}`, text, outlet: `Outlet ${at % 40}` }));
}

function paragraphsOf(corpus: string): string[] {
  const file = fileURLToPath(new URL(`../../shared/corpora/${corpus}.jsonl`, import.meta.url));
  if (!existsSync(file)) throw new Error(`not here: ../shared/corpora/${corpus}.jsonl`);
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/\n{2,}/))
    .map((paragraph) => paragraph.trim())
    .filter(({ length }) => length >= 150 && length <= 900);
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
