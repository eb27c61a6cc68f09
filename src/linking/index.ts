export { accountsOf } from "./accounts.ts";
export { linkKeyOf, type LinkKey } from "./key.ts";
export { link } from "./link.ts";
export { type Copy, originsOf } from "./origins.ts";
export { codeOf } from "./party.ts";
export { ONE_STORY, sharedOf, sketchOf } from "./sketch.ts";
export { contentWords, likeness } from "./words.ts";
