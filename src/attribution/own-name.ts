import { type Actor, type Attribution, type Mention, overlapsIn } from "../record/index.ts";
import { standingAs } from "./standing.ts";

/**
 * "I must reject the charge" in a letter is said by whoever writes it, "you proposed in your note" by whom it is written to, once it is
 * known who they are.
 */
export function sayInOwnName(
  attributions: readonly Attribution[],
  { text, mentions, actors }: { text: string; mentions: readonly Mention[]; actors: readonly Actor[] },
): Attribution[] {
  const mentionsAt = overlapsIn(mentions);
  return attributions.map((each) => {
    const [source] = each.source;
    if (each.speakers.length > 0 || !source || !own.test(text.slice(source.from, source.to))) return each;
    const meant = mentionsAt(source).flatMap(({ actor }) => actor ?? []);
    const speakers = [...new Set(meant)];
    return speakers.length === 0 ? each : { ...each, speakers, standing: standingAs(speakers[0]!, actors) };
  });
}

const own = /^(?:I|we|you)$/i;
