export { findActors, type ActorsFound, type ActorsInput } from "./find.ts";
export { resolveFirstPersons } from "./first-person.ts";
