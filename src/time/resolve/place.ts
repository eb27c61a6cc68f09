import type { Clocks } from "../zones.ts";
import type { Telling } from "./telling.ts";

/** Words before the place where something is. */
const where = /^(?:in|at|near|off|outside|from|over)$/i;

/** The clocks an expression may go by: "local time" is that of the one place its sentence names, else the report's. */
export function clocksOf(index: number, telling: Telling): Clocks {
  const { zoneOf, here } = telling.clocks;
  const named = zoneOf && zonesNamed(index, telling, zoneOf);
  return { zoneOf, here: named && named.size > 0 ? (named.size === 1 ? [...named][0] : undefined) : here };
}

/** Zones of the places a sentence says something is at: "in Lagos", "off the coast of New Guinea" only by the first name. */
function zonesNamed(
  index: number,
  telling: Telling,
  zoneOf: (place: string) => string | undefined,
): ReadonlySet<string> {
  const tokens = telling.sentenceAt(index)?.tokens ?? [];
  const zones = new Set<string>();
  tokens.forEach(({ form }, at) => {
    if (!where.test(form)) return;
    const name: string[] = [];
    for (let next = at + 1; next < tokens.length && name.length < 3 && tokens[next]!.upos === "PROPN"; next++)
      name.push(tokens[next]!.form);
    for (; name.length > 0; name.pop()) {
      const zone = zoneOf(name.join(" "));
      if (zone !== undefined) {
        zones.add(zone);
        return;
      }
    }
  });
  return zones;
}
