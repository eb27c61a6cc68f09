import { gdeltEvents, gdeltMentions } from "./gdelt.ts";
import { geojson } from "./geojson.ts";
import { icalendar } from "./icalendar.ts";
import { jsonl } from "./jsonl.ts";
import type { Format } from "./material.ts";
import { polecat } from "./polecat.ts";
import { webAnnotation } from "./web-annotation.ts";

/** Every format of the whole record. CSV is another thing: a table of one list. */
export const formats: readonly Format[] = [
  jsonl,
  polecat,
  gdeltEvents,
  gdeltMentions,
  icalendar,
  geojson,
  webAnnotation,
];
