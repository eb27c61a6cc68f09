import type { Setting } from "./setting.ts";

/** Fewest mentions of a country that a report tells of, and its share of all that are of any other than whoever speaks. */
const FEWEST = 3;
const SHARE = 0.4;

/**
 * The country that a report tells of, for one who speaks of "the country" and is of another: that where it was filed, if it tells of it
 * a third as often as of any other, else that which it names most.
 */
export function countryTold(setting: Setting, other?: string): string | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  for (const mention of setting.input.mentions) {
    const country =
      mention.place?.country ?? (mention.actor === undefined ? undefined : setting.actor(mention.actor)?.country);
    if (country === undefined || country === other) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    all++;
  }
  const { filed } = setting.input;
  const most = Math.max(0, ...counts.values());
  const here = filed === undefined || filed === other ? 0 : (counts.get(filed) ?? 0);
  if (here >= FEWEST - 1 && here * 3 >= most) return filed;
  const [first, second] = [...counts].sort(([, one], [, two]) => two - one);
  if (!first || first[1] < FEWEST || first[1] < all * SHARE || first[1] === second?.[1]) return undefined;
  return first[0];
}
