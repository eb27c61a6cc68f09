import { castSigns, casts } from "../../src/events/index.ts";
import { loadTools, type Tools } from "../../src/index.ts";

/** A reader's tools with which events are what the rules find, and their parties whom the rules take. */
export function rulesAlone(): Tools {
  const tools = loadTools();
  return {
    ...tools,
    senses: { ...tools.senses, limits: { drop: 1, doubt: 0, change: 1, find: 1 } },
    casting: {
      weigh(candidate, scene) {
        const signs = castSigns(candidate, scene);
        return casts.map((cast) => (signs.includes(`part ${cast}`) ? 1 : 0));
      },
    },
  };
}
