import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";

/** Names and roles of the persons that a text means. */
function persons(text: string): string[] {
  const { mentions, actors } = read({ id: "s", text }, loadTools());
  return mentions
    .flatMap(({ actor }) => actors.find(({ id, kind }) => id === actor && kind === "person") ?? [])
    .map(({ name, role }) => `${name}, ${role}`);
}

test.each([
  ["The council thanked Ministers Mwangi and Oru.", ["Mwangi, minister", "Oru, minister"]],
  ["Presidents Mwangi, Oru and Nkosi met.", ["Mwangi, head of state", "Oru, head of state", "Nkosi, head of state"]],
])("a title of several is that of each in the list: %s", (text, told) => expect(persons(text)).toEqual(told));

test.each([
  ["The council thanked Minister Mwangi and Oru.", ["Mwangi, minister"]],
  ["The council thanked Ministers Mwangi and Oru Gold Mines.", ["Mwangi, minister"]],
])("and no other is: %s", (text, told) => expect(persons(text)).toEqual(told));
