export { accountsOf } from "./accounts.ts";
export { linkKeyOf, type LinkKey } from "./key.ts";
export { link } from "./link.ts";
export { type Copy, originsOf } from "./origins.ts";
export { ONE_STORY, sharedOf, sketchOf } from "./sketch.ts";
export { thingOf } from "./thing.ts";
