import { castSigns, casts } from "../../src/events/index.ts";
import { loadTools, type Tools } from "../../src/index.ts";

/** A reader's tools with which events are what the rules find, their parties whom the rules take, and their modes and contexts the rules' own. */
export function rulesAlone(): Tools {
  const tools = loadTools();
  return {
    ...tools,
    senses: { ...tools.senses, isIdle: () => false, limits: { drop: 1, doubt: 0, change: 1, find: 1 } },
    casting: {
      weigh(candidate, scene) {
        const signs = castSigns(candidate, scene);
        return casts.map((cast) => (signs.includes(`part ${cast}`) ? 1 : 0));
      },
    },
    topics: { tell: ({ rules }) => rules },
  };
}
