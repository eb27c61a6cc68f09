import { loadCodebook } from "./lexicon/index.ts";
import { type EventType, eventTypes } from "./record/index.ts";

/** What each type of PLOVER 2.0 covers, in plain words. */
const glosses: Record<EventType, string> = {
  AGREE: "agrees to do something, or says it will: promises, plans to meet, readiness to help",
  CONSULT: "meets, calls, visits, negotiates",
  SUPPORT: "stands by another in words: praises, endorses, recognises, thanks, apologises",
  CONCEDE: "gives way in words: promises to stop, to withdraw, to release, to let in",
  COOPERATE: "works together in deeds: signs, ratifies, trains together, shares intelligence, trades",
  AID: "gives: money, food, weapons, shelter, protection",
  RETREAT: "gives way in deeds: withdraws, releases, disarms, ceases fire, lets in, resigns",
  REQUEST: "asks or demands: help, change, yielding, a meeting",
  ACCUSE: "blames, condemns, complains, alleges, investigates",
  REJECT: "refuses: an offer, a demand, to meet, to stop",
  THREATEN: "says what it will do to another: force, sanctions, a break; warns on a condition",
  PROTEST: "gathers against something: demonstrations, strikes, riots, hunger strikes",
  SANCTION: "withdraws or lessens relations: expels, embargoes, suspends, boycotts, walks out",
  MOBILIZE: "readies force: deploys troops, raises alert, exercises, patrols",
  COERCE: "uses power short of killing: arrests, seizes, bans, curfews, blockades, deports, hacks",
  ASSAULT: "uses deadly or bodily force: attacks, bombs, shells, kills, tortures",
};

/** What a code of PLOVER means: a type, a mode, a context or a sector. One line for each meaning; none if it is no code. */
export function explain(code: string): string[] {
  const codebook = loadCodebook();
  const lower = code.toLowerCase();
  const lines: string[] = [];
  for (const type of eventTypes) {
    const { quad, score, modes } = codebook.events[type];
    if (type === code.toUpperCase()) {
      lines.push(
        `${type}: ${glosses[type]}`,
        `  quad class ${quad}, ${codebook.quad[quad]}; the codebook's score ${score}`,
        ...Object.entries(modes).map(([mode, own]) => `  mode ${mode}${own === null ? "" : `, score ${own}`}`),
      );
    } else if (Object.hasOwn(modes, lower)) {
      const own = modes[lower];
      lines.push(`${lower}: a mode of ${type} (${glosses[type]})${own === null ? "" : `, score ${own}`}`);
    }
  }
  if (codebook.contexts.includes(lower)) lines.push(`${lower}: a context, what an event is about`);
  if (codebook.sectors.includes(code.toUpperCase()))
    lines.push(`${code.toUpperCase()}: a sector, what an actor is in its country`);
  return lines;
}
