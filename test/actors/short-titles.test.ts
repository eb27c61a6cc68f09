import { describe, expect, test } from "vitest";
import { lastActorsMeant } from "../support/meant.ts";

/** Whom words mean, by name and role, where they stand last. */
function told(text: string, words: string): string | undefined {
  const actor = lastActorsMeant(text, words).at(-1);
  return actor && [actor.name, actor.country, actor.role].filter((each) => each !== undefined).join(", ");
}

describe("a title cut short", () => {
  test.each([
    ["says what its bearer is", "Gen. Odo Mbeki left. The general blamed Chad.", "The general", "Odo Mbeki, general"],
    ["in two words", "They saw Lt. Col. Ana Nkosi.", "Lt. Col. Ana Nkosi", "Ana Nkosi, officer"],
    ["before a last name", "Rebels shot Sgt. Oru.", "Sgt. Oru", "Oru, officer"],
    ["without its period", "Capt Ana Nkosi left.", "Capt Ana Nkosi", "Ana Nkosi, officer"],
    ["whatever it is tagged", "Adm. Odo Mbeki met the rebels.", "Adm. Odo Mbeki", "Odo Mbeki, admiral"],
    ["behind a state", "Kenyan Maj. Ana Nkosi fled.", "Kenyan Maj. Ana Nkosi", "Ana Nkosi, KEN, officer"],
    ["behind an owner", "He met Chad's FM Ana Nkosi.", "FM Ana Nkosi", "Ana Nkosi, TCD, foreign minister"],
    ["of a parliament", "Rep. Ana Nkosi left. The lawmaker fled.", "The lawmaker", "Ana Nkosi, lawmaker"],
    ["for several", "Sens. Odo Mbeki and Ana Nkosi left.", "Ana Nkosi", "Ana Nkosi, lawmaker"],
    ["of a deputy", "Deputy PM Ana Nkosi left.", "Deputy PM Ana Nkosi", "Ana Nkosi, deputy head of government"],
    ["of initials alone", "The envoy said the PM had lied.", "the PM", "PM, head of government"],
    ["at the end", "She met the Chadian FM.", "the Chadian FM", "Chadian FM, TCD, foreign minister"],
  ])("%s", (_, text, words, expected) => expect(told(text, words)).toBe(expected));

  test.each([
    ["nor an hour", "The talks begin at 3 PM Monday.", "3 PM Monday"],
    ["nor what a body is called by", "The UN Gen. Assembly met.", "The UN Gen"],
    ["nor a wave on the radio", "The FM band is full.", "The FM band"],
  ])("is none: %s", (_, text, words) => expect(told(text, words)).toBeUndefined());

  test.each([
    ["a last name", "Odo Sen Mbeki met Ana Nkosi.", "Odo Sen Mbeki", "Odo Sen Mbeki"],
    ["a generation", "Gen Z voters left Chad.", "Gen Z voters", "Gen Z voters, resident"],
  ])("is %s", (_, text, words, expected) => expect(told(text, words)).toBe(expected));
});
