export { findActors, type ActorsFound, type ActorsInput } from "./find.ts";
