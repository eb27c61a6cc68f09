export { type Column, columns } from "./columns.ts";
export { toCsv } from "./csv.ts";
export { formats } from "./formats.ts";
export type { City, Count, Format, Gazetteer, Material, Written } from "./material.ts";
export { type Story, storyOf } from "./story.ts";
