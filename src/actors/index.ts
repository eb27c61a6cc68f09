export { findActors, type ActorsFound, type ActorsInput } from "./find.ts";
export { resolveFirstPersons } from "./first-person.ts";
export {
  type Described,
  type Descriptions,
  descriptionSight,
  meanings,
  openDescriptions,
  type Seen,
} from "./descriptions.ts";
