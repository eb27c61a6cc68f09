import type { Line, Telling } from "../dossier/rows.ts";
import { overlaps, type Place } from "../record/index.ts";
import { type Gazetteer, type Material, storyFor } from "./material.ts";

/** Where something took place, and how that is known. */
export interface Located extends Place {
  lat: number;
  lon: number;
  certainty: "stated" | "implied";
  /** The words that name the place, where words do. */
  words?: string;
  /** What the point stands for, where it is not the place itself. */
  standsFor?: string;
}

/** What stands before the place something takes place at. */
const before =
  /\b(?:in|at|near|outside|inside|off|over|around)\s+(?:the\s+(?:city|town|port|capital|village)\s+of\s+)?$/i;

/**
 * The place a line is known to be at, with coordinates: its own, else the only one its words put it at ("met in Vienna").
 * Undefined where no such place, or more than one, is named.
 */
export function placeOf(line: Line & { where?: Place }, telling: Telling, material: Material): Located | undefined {
  if (line.where) return located(line.where, "stated", material.gazetteer);
  const { text, places } = storyFor(material, telling);
  const named = places.filter(
    ({ from, to }) =>
      telling.evidence.some((span) => overlaps(span, { from, to })) &&
      before.test(text.slice(Math.max(0, from - 40), from)),
  );
  const found = named.map((place) => {
    const at = located(place, "implied", material.gazetteer);
    return at && { ...at, words: text.slice(place.from, place.to) };
  });
  return found.every((at) => at?.lat === found[0]?.lat && at?.lon === found[0]?.lon) ? found[0] : undefined;
}

function located(
  { name, country, lat, lon }: Place,
  certainty: Located["certainty"],
  gazetteer: Gazetteer,
): Located | undefined {
  const at =
    lat !== undefined && lon !== undefined
      ? { lat, lon }
      : country === undefined
        ? undefined
        : gazetteer.cityOf(name, country);
  return at && { name, ...(country !== undefined && { country }), lat: at.lat, lon: at.lon, certainty };
}
