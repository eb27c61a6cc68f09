import { castSigns, casts, NO_ACT, outcomeOf, OUTCOMES } from "../../src/events/index.ts";
import { loadTools, type Tools } from "../../src/index.ts";

/** A reader's tools with which events are what the rules find, their parties whom the rules take, and their modes and contexts the rules' own. */
export function rulesAlone(): Tools {
  const tools = loadTools();
  return {
    ...tools,
    senses: {
      ...tools.senses,
      isIdle: () => false,
      limits: { drop: 1, doubt: 0, change: 1, find: 1 },
      // as likely as not, whatever the rule codes
      weigh({ type }) {
        const odds = new Float32Array(OUTCOMES);
        if (type) odds[outcomeOf(type)] = 0.5;
        odds[NO_ACT] = type ? 0.5 : 1;
        return odds;
      },
    },
    casting: {
      weigh(candidate, scene) {
        const signs = castSigns(candidate, scene);
        return casts.map((cast) => (signs.includes(`part ${cast}`) ? 1 : 0));
      },
    },
    occurrences: { tell: ({ ruled }) => ruled },
    topics: { tell: ({ rules }) => rules },
    trust: { sure: 1, instead: 1, weigh: ({ made }) => (made === "nothing" ? 1 : 0) },
  };
}
