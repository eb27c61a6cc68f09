import { expect, test } from "vitest";
import { mentioned } from "../support/meant.ts";

/** Names and roles of the persons that a text means. */
const persons = (text: string): string[] =>
  mentioned(text).flatMap(({ actor }) => (actor?.kind === "person" ? [`${actor.name}, ${actor.role}`] : []));

test.each([
  ["The council thanked Ministers Mwangi and Oru.", ["Mwangi, minister", "Oru, minister"]],
  ["Presidents Mwangi, Oru and Nkosi met.", ["Mwangi, head of state", "Oru, head of state", "Nkosi, head of state"]],
])("a title of several is that of each in the list: %s", (text, told) => expect(persons(text)).toEqual(told));

test.each([
  ["The council thanked Minister Mwangi and Oru.", ["Mwangi, minister"]],
  ["The council thanked Ministers Mwangi and Oru Gold Mines.", ["Mwangi, minister"]],
])("and no other is: %s", (text, told) => expect(persons(text)).toEqual(told));
