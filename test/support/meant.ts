import { loadTools, read, type ReportInput } from "../../src/index.ts";

/** What a report is given with besides its words. */
export type Given = Partial<Omit<ReportInput, "id" | "text">>;

/** Names of those whom every mention of some words means, in the order of the text. */
export function meant(text: string, words: string, given: Given = {}): string[] {
  const { mentions, actors } = read({ id: "example", text, ...given }, loadTools());
  return mentions
    .filter(({ from, to }) => text.slice(from, to) === words)
    .flatMap(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? []);
}

/** Names of those whom some words mean where they stand last. */
export function lastMeant(text: string, words: string, given: Given = {}): string[] {
  const { mentions, actors } = read({ id: "example", text, ...given }, loadTools());
  const last = mentions.findLast(({ from, to }) => text.slice(from, to) === words);
  return mentions
    .filter(({ from, to }) => from === last?.from && to === last.to)
    .flatMap(({ actor }) => actors.find(({ id }) => id === actor)?.name ?? []);
}
