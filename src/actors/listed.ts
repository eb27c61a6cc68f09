import type { Actor } from "../record/index.ts";
import type { Phrase } from "./phrase.ts";

/** Names of which a title in the plural has told what they all are, and where the list has come to. */
export interface Listed {
  first: Actor;
  end: number;
}

/** "Deputy Ministers Anna Mbeki, Odo Oru and Ben Nkosi": each is one. */
export function listOf(
  listed: Listed | undefined,
  { sentence: { tokens }, first, end }: Phrase,
  actor: Actor,
): Listed | undefined {
  if (actor.kind !== "person") return undefined;
  const isTitled = tokens
    .slice(first, end)
    .some(
      ({ xpos, upos, form }) =>
        (upos === "NOUN" && xpos === "NNS") || /^\p{Lu}\p{L}+(?:ters|ors|ties|mats|ries)$/u.test(form),
    );
  if (isTitled && actor.role !== undefined) return { first: actor, end };
  const between = listed && tokens.slice(listed.end, first);
  if (!listed || !between?.length || !between.every(({ form }) => /^(?:,|and)$/i.test(form))) return undefined;
  if (actor.role !== undefined || actor.country !== undefined) return undefined;
  const { role, sector, country, code } = listed.first;
  if (role !== undefined) actor.role = role;
  if (sector !== undefined) actor.sector ??= sector;
  if (country !== undefined) actor.country = country;
  if (code !== undefined) actor.code ??= code;
  return { first: listed.first, end };
}
