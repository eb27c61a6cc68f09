import { expect, test } from "vitest";
import { lastMeant } from "../support/meant.ts";

test.each([
  ["the only one named", "UN envoy Odo Oru met miners. The Norwegian left.", "The Norwegian", ["Odo Oru"]],
  ["by a people's name", "EU envoy Odo Oru met miners. The Swede left.", "The Swede", ["Odo Oru"]],
  ["in what is quoted", 'UN envoy Odo Oru met miners. "We agree," the Zambian said.', "the Zambian", ["Odo Oru"]],
  ["or who is known to be", "Kenyan minister Odo Oru met Ana Nkosi. The Kenyan left.", "The Kenyan", ["Odo Oru"]],
  ["nobody known, where two may be", "Odo Oru met Ana Nkosi. The Norwegian left.", "The Norwegian", ["Norwegian"]],
  ["nobody known, with a", "Odo Oru left. Police held a Norwegian.", "a Norwegian", ["Norwegian"]],
  ["a man of it", "A Dutchman left.", "A Dutchman", ["Dutchman"]],
])("one of a nation is %s", (_, text, words, names) => expect(lastMeant(text, words)).toEqual(names));

test.each([
  ["Odo Oru left. The French agreed.", "The French", ["French"]],
  ["Odo Oru left. The Norwegians agreed.", "The Norwegians", ["Norwegians"]],
  ["Odo Oru left. The Norwegian team agreed.", "The Norwegian team", ["Norwegian team"]],
])("and many are none: %s", (text, words, names) => expect(lastMeant(text, words)).toEqual(names));
