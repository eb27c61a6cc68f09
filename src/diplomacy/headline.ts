import type { Encounter, EncounterKind, When } from "../record/index.ts";
import { isBody } from "./encounter-body.ts";
import { apart } from "./encounter-when.ts";
import { LONGEST_EVIDENCE, type Setting } from "./setting.ts";

/** What a title outside the text calls an encounter: "Telephone conversation with the President". */
export function kindOfTitle(setting: Setting): EncounterKind | undefined {
  const title = setting.input.headline?.text ?? "";
  if (/\b(?:phone )?call with\b|\b(?:telephone|phone|video ?conference)\b/i.test(title)) return "call";
  if (/\bvisit(?:s|ed)?\b/i.test(title)) return "visit";
  return /\b(?:meets?|met|meeting|talks) (?:with|between)\b/i.test(title) ? "meeting" : undefined;
}

/** "happy to see you via videoconference", said at the beginning of talks. */
const isRemote = ({ input: { trees, text } }: Setting): boolean => {
  const body = trees.filter(({ sentence }) => sentence.kind === "body");
  const opening = text.slice(body[0]?.sentence.from, body[OPENING]?.sentence.from);
  return /\b(?:by|over|via) (?:phone|telephone|video\s?(?:conference|link))\b/i.test(opening);
};

/** How many sentences open a report. */
const OPENING = 4;

/** The day the title gives; for what a government reports as held, else the day it does. */
export function dayOfTitle(setting: Setting, status: Encounter["status"]): When | undefined {
  const { headline, home, day } = setting.input;
  if (headline?.when) return headline.when;
  if (home === undefined || day === undefined || status !== "held") return undefined;
  return { edtf: day, from: day, to: day, certainty: "implied" };
}

/** Whom a title can mean beside a government: "members of the Council" may be its own. */
const isOther = (setting: Setting, id: string): boolean =>
  setting.canMeet(id) &&
  setting.isPower(id) &&
  !isBody(setting, id) &&
  (setting.actor(id)?.kind !== "group" || setting.actor(id)?.country !== undefined);

/**
 * The encounter that a title tells of, where the report goes on without naming those who met: it rests on the opening
 * sentence. A government's own title names only the other side.
 */
export function encounterOfTitle(setting: Setting, encounters: readonly Encounter[]): Encounter | undefined {
  const { headline, home, trees } = setting.input;
  const kind = kindOfTitle(setting);
  const opening = trees.find((tree) => tree.sentence.kind === "body")?.sentence;
  if (!headline || !kind || !opening) return undefined;
  const parties = setting.oneEach([
    ...(home === undefined ? [] : [home]),
    ...headline.parties.filter((id) => isOther(setting, id)),
  ]);
  const sides = setting.sides(parties);
  const isPlanned = /\b(?:will|upcoming|forthcoming|planned|to (?:hold|visit|meet))\b/i.test(headline.text);
  const status = isPlanned ? "planned" : "held";
  const when = dayOfTitle(setting, status);
  const isTold = encounters.some((each) => {
    if (apart(each.when, when)) return false;
    const had = setting.sides(each.parties);
    return sides.every((side) => had.includes(side)) || had.every((side) => sides.includes(side));
  });
  if (sides.length < 2 || isTold) return undefined;
  return {
    id: `c${encounters.length + 1}`,
    kind: isRemote(setting) ? "call" : kind,
    parties,
    ...(when && { when }),
    status,
    readouts: [],
    evidence: [{ from: opening.from, to: Math.min(opening.to, opening.from + LONGEST_EVIDENCE) }],
    rule: "encounter/title",
    certainty: "implied",
  };
}
