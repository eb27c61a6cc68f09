export { type Decided, decide } from "./decided/decide.ts";
export { type DiffPart, diffTexts, diffVersions, type VersionDiff } from "./diff.ts";
export { type Dossier, type Filter, openDossier } from "./open.ts";
export type * from "./rows.ts";
export { dayText, says } from "./says.ts";
export { whyItem } from "./why.ts";
