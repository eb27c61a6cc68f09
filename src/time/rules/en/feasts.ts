import type { Match } from "../../find/pattern.ts";
import type { TimexRule } from "../../rule.ts";
import { feasts } from "../feasts.ts";

const names = feasts.flatMap((feast) => feast.names.map((name) => [name, feast.id] as const));
const idOf = new Map(names.map(([name, id]) => [name, id]));

/** The name, the year beside it, and the week or weekend around it. */
function partsOf(match: Match, words: readonly string[]): { name: string; year?: number; holding?: "W" | "WE" } {
  const year = match.number("year");
  const around = words.findIndex((each) => each === "weekend" || each === "week");
  const rest = year === undefined ? words : words.slice(0, -1);
  const name = (around < 0 ? rest : rest.slice(0, around)).join(" ").replace(/ (?:of|,)$/, "");
  return {
    name,
    ...(year !== undefined && { year }),
    ...(around >= 0 && { holding: words[around] === "week" ? "W" : "WE" }),
  };
}

export const holidays: readonly TimexRule[] = [
  {
    id: "en/feast",
    match: [...idOf.keys()].flatMap((name) => [
      `( last | this | next ) ${name}`,
      `${name} ( of | , )? <year>`,
      `( the )? ${name} ( weekend | week ) ( of )? <year>?`,
      name,
    ]),
    read(match) {
      const words = match.lexemes.slice(match.from, match.end).map((each) => each.form);
      const step = words[0] === "last" ? -1 : words[0] === "this" ? 0 : words[0] === "next" ? 1 : undefined;
      const { name, year, holding } = partsOf(match, words.slice(step === undefined && words[0] !== "the" ? 0 : 1));
      const feast = idOf.get(name);
      if (
        feast === undefined ||
        match.before() === "orthodox" ||
        (/^(?:easter|passover|christmas)$/.test(feast) &&
          /^(?:island|tree|shopping|sales|carol|card|cards)$/.test(match.after()))
      )
        return undefined;
      return {
        meaning: {
          kind: "calendar",
          feast,
          ...(step !== undefined && { step }),
          ...(year !== undefined && { year }),
          ...(holding && { holding }),
        },
      };
    },
    examples: [
      "Guns fell silent on {en/feast:Christmas Eve}.",
      "They vote on {en/feast:Easter Monday}.",
      "He spoke {en/feast:last Thanksgiving}.",
      "They met at {en/feast:Christmas 1914}.",
      "It rained over {en/feast:the Easter weekend}.",
    ],
    not: ["The Christmas tree fell.", "They give thanks."],
  },
];
