export { entryOf } from "./filed.ts";
export { findActors } from "./find.ts";
export type { ActorsFound, ActorsInput } from "./found.ts";
export { resolveFirstPersons } from "./first-person.ts";
export {
  type Described,
  type Descriptions,
  descriptionSight,
  meanings,
  openDescriptions,
  type Seen,
} from "./descriptions.ts";
export { isOfSeveral, voiceOf } from "./voice.ts";
