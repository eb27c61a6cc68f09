import { expect, test } from "vitest";

import { meant } from "../support/meant.ts";

test.each([
  [
    "We, the foreign ministers of Kenya, Uganda and Rwanda, met today.\n\nWe urge Burundi to wait. It heard us.",
    "us",
    ["Kenya", "Uganda", "Rwanda"],
  ],
  ["Joint statement by Kenya and Uganda on the lake\n\nWe urge Burundi to open its port.", "We", ["Kenya", "Uganda"]],
  ["Statement of the Spokesman of the Ministry of Roads of Kenya\n\nWe urge Uganda to open its port.", "We", ["Kenya"]],
  [
    "Statement by the President of Kenya on behalf of the African Union on the lake\n\nWe urge Uganda to open its port.",
    "We",
    ["African Union"],
  ],
  [
    "Statement by Ana Nkosi delivered on behalf of the European Union on the lake\n\nWe urge Uganda to open its port.",
    "We",
    ["European Union"],
  ],
  [
    "Statement by the Permanent Representative of Kenya to the United Nations on behalf of the African Union\n\nWe urge Uganda to open its port.",
    "We",
    ["African Union"],
  ],
  [
    "Statement by the United Kingdom on behalf of the African Union\n\nWe urge Uganda to open its port.",
    "We",
    ["African Union"],
  ],
  ["Statement by Kenya on crimes committed in the name of Uganda\n\nWe urge Burundi to wait.", "We", ["Kenya"]],
  ["Statement by Kenya to envoys sent on behalf of Uganda\n\nWe urge Burundi to wait.", "We", ["Kenya"]],
  ["Statement by Kenya after an attack in the name of Uganda\n\nWe urge Burundi to wait.", "We", ["Kenya"]],
  ["Statement of the victims of crimes committed in the name of Uganda\n\nWe urge Burundi to wait.", "We", ["victims"]],
  ["Statement of the Dockers' Union\n\nWe urge Uganda to open its port.", "We", ["Union"]],
  [
    "Message from the President of Kenya to the President of Uganda\n\nThe road is open. I thank you.",
    "I",
    ["President of Kenya"],
  ],
  ["Kenya read a statement by Uganda on Monday.\n\nWe urge Burundi to open its port.", "We", []],
  ['Statement by Kenya\n\nA boy said: "We saw the lake."', "We", ["boy"]],
])("who speaks as we in a report of their own: %s", (text, word, names) => {
  expect(meant(text, word)).toEqual(names);
});

test("the we of somebody who leads a body is the body's", () => {
  expect(meant('"We were told nothing," the Committee\'s Chair, Ana Nkosi, said.', "We")).toEqual(["Committee"]);
  expect(meant('"We were told nothing," the Committee\'s guest, Ana Nkosi, said.', "We")).toEqual(["Ana Nkosi"]);
});

test("we who met, said to whoever is greeted, are both", () => {
  const title = "Press conference by NATO Secretary General Ben Oru and President Ana Nkosi of Uganda";
  const given = { title, outlet: "NATO" };
  const said = (words: string) => meant(`Ben Oru: Welcome to NATO. ${words}`, "We", given);
  expect(said("We met last month and I am glad to see you.")).toEqual(["Ben Oru", "Ana Nkosi"]);
  expect(said("We met the miners and I thank you.")).toEqual(["North Atlantic Treaty Organization"]);
});
