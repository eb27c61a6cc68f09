export { codeEvents, type EventInput } from "./code.ts";
export { eventBetween } from "./pair.ts";
export type { Codebook } from "../lexicon/index.ts";
export { type Look, senseWord } from "./look.ts";
export { type Limits, NO_ACT, openSenses, outcomeOf, OUTCOMES, type Senses, type SenseWeights } from "./senses.ts";
export {
  type Candidate,
  type Casting,
  casts,
  castSight,
  castSigns,
  keyOf,
  keyOfActor,
  openCasting,
  type Scene,
} from "./cast.ts";
export { occurrenceOfOdds, type Occurrences, occurrenceSight, openOccurrences } from "./occurrences.ts";
export { type NetworkWeights, openNetwork, type Sight, softmax } from "./network.ts";
export { openSurroundings, plainForm, type Surroundings } from "./surroundings.ts";
export { MEANING_SCALE } from "./word-sums.ts";
export {
  type Act,
  modesOf,
  openTopics,
  type Topic,
  topicOf,
  type Topics,
  topicSight,
  type TopicWeights,
} from "./topics.ts";
export { type Coded, openTrust, type Trust, trustSight, type TrustWeights } from "./trust.ts";
