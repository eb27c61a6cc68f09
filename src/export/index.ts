export { type Column, columns } from "./columns.ts";
export { toCsv } from "./csv.ts";
export { formats } from "./formats.ts";
export {
  type City,
  type Count,
  counted,
  type Format,
  type Gazetteer,
  type Material,
  type Written,
} from "./material.ts";
export { type Story, storyOf } from "./story.ts";
