import { type Attribution, type Mention, overlaps, type Token, type Tree } from "../record/index.ts";
import type { ActorsFound } from "./find.ts";

const singular = new Set(["i", "me", "my", "mine", "myself"]);
const plural = new Set(["we", "us", "our", "ours", "ourselves"]);

/**
 * "I" is whoever is quoted, "we" the government or organization they speak for. Known only once it is known who says what.
 * Returns all mentions, in order, with new ids.
 */
export function resolveFirstPersons(
  found: ActorsFound,
  trees: readonly Tree[],
  attributions: readonly Attribution[],
): Mention[] {
  const added: Mention[] = [];
  for (const tree of trees)
    for (const token of tree.tokens) {
      if (token.upos !== "PRON") continue;
      const form = token.form.toLowerCase();
      const many = plural.has(form);
      if (!many && !singular.has(form)) continue;
      const speaker = speakerAt(token, attributions);
      if (speaker === undefined) continue;
      const actor = many ? behind(speaker, found) : speaker;
      const { from, to } = token;
      added.push({ id: "", from, to, actor, form: "pronoun", head: { from, to }, rule: "actors/first-person" });
    }
  if (added.length === 0) return found.mentions;
  return [...found.mentions, ...added]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((mention, at) => ({ ...mention, id: `m${at + 1}` }));
}

/** Who is quoted where a word stands: the innermost saying that holds it and has a speaker. */
function speakerAt(token: Token, attributions: readonly Attribution[]): string | undefined {
  let best: Attribution | undefined;
  let least = Infinity;
  for (const each of attributions) {
    if (each.speakers.length === 0 || each.manner === "indirect") continue;
    const content = each.content.find((span) => overlaps(span, token));
    if (content && content.to - content.from < least) {
      best = each;
      least = content.to - content.from;
    }
  }
  return best?.speakers[0];
}

function behind(speaker: string, found: ActorsFound): string {
  const actor = found.actors.find((each) => each.id === speaker);
  if (actor?.country === undefined || !["GOV", "MIL", "SPY", "LEG"].includes(actor.sector ?? "")) return speaker;
  return found.stateOf(actor.country);
}
