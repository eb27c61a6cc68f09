export { codeEvents, type EventInput } from "./code.ts";
export { eventBetween } from "./pair.ts";
export type { Codebook } from "../lexicon/index.ts";
export type { Look } from "./look.ts";
export {
  likeliest,
  type Limits,
  MEANING_SCALE,
  NO_ACT,
  openSenses,
  outcomeOf,
  OUTCOMES,
  type Senses,
  type SenseWeights,
} from "./senses.ts";
export { type Candidate, type Casting, castOdds, casts, castSigns, type CastWeights, openCasting } from "./cast.ts";
