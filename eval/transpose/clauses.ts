import type { Transposition } from "./others.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.replace(/^(?:The|A|An|This|These|It|We)\b/, (word) => word.toLowerCase());

/** Puts clauses of a kind elsewhere in their sentence, paragraph by paragraph, by their shape alone. */
const kinds: Record<Transposition["reordered"][number], (paragraph: string) => string> = {
  /** “…,” said somebody → Somebody said: “….” */
  "speaker-first": (paragraph) =>
    paragraph.replace(
      /^“([^”]+),” (said|adds|added|argued) ((?:an? |the )?[^.,“]+?)(?:, ([^.“]+))?\.$/,
      (_, words: string, verb: string, who: string, rest: string | undefined) =>
        `${capital(who)}${rest === undefined ? "" : `, ${rest},`} ${verb}: “${words}.”`,
    ),
  /** That is so, an official said → An official said that that is so */
  "source-first": (paragraph) =>
    paragraph.replace(
      /^(\([^)]+\) )?(\p{Lu}[^.“”]+), (an? [^,.]+ said [^,.]+)\.$/u,
      (_, place: string | undefined, what: string, source: string) =>
        `${place ?? ""}${capital(source)} that ${small(what)}.`,
    ),
  /** On Monday, 1 May, somebody warned another that → Somebody warned another on Monday, 1 May, that */
  "date-inside": (paragraph) =>
    paragraph.replace(
      /^On (\p{L}+day, \p{L}+ \d+), ([^,.]+? (?:warned|told|informed) \p{Lu}[\p{L} ]*?) that /u,
      (_, date: string, told: string) => `${capital(told)} on ${date}, that `,
    ),
};

export const reorder = (text: string, which: Transposition["reordered"]): string =>
  text
    .split("\n")
    .map((paragraph) => which.reduce((words, kind) => kinds[kind](words), paragraph))
    .join("\n");
