import type { TimexRule } from "../../rule.ts";
import { feasts } from "../feasts.ts";

const names = feasts.flatMap((feast) => feast.names.map((name) => [name, feast.id] as const));
const idOf = new Map(names.map(([name, id]) => [name, id]));

export const holidays: readonly TimexRule[] = [
  {
    id: "en/feast",
    match: [...idOf.keys()].flatMap((name) => [`( last | this | next ) ${name}`, name]),
    read(match) {
      const words = match.lexemes.slice(match.from, match.end).map((each) => each.form);
      const step = words[0] === "last" ? -1 : words[0] === "this" ? 0 : words[0] === "next" ? 1 : undefined;
      const feast = idOf.get((step === undefined ? words : words.slice(1)).join(" "));
      if (
        feast === undefined ||
        (/^(?:easter|passover|christmas)$/.test(feast) &&
          /^(?:island|tree|shopping|sales|carol|card|cards)$/.test(match.after()))
      )
        return undefined;
      return { meaning: { kind: "calendar", feast, ...(step !== undefined && { step }) } };
    },
    examples: [
      "Guns fell silent on {en/feast:Christmas Eve}.",
      "They vote on {en/feast:Easter Monday}.",
      "He spoke {en/feast:last Thanksgiving}.",
    ],
    not: ["The Christmas tree fell.", "They give thanks."],
  },
];
