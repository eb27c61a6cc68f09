import { expect, test } from "vitest";
import { actorsMeant, meant } from "../support/meant.ts";

test.each([
  ['Anna Mbeki, CEO of Zonda Motors, said: "We will pay."', "Zonda Motors"],
  ['"We are closing the plant," Anna Mbeki, chief executive of Zonda Motors, said.', "Zonda Motors"],
  ['"We will appeal," said Anna Mbeki, chairwoman of the Oru Foundation.', "Oru Foundation"],
  ['Anna Mbeki, president of Kenya, said: "We will appeal."', "Kenya"],
])("the we of whoever an apposition says leads a body is the body's: %s", (text, name) =>
  expect(meant(text, "We")).toEqual([name]),
);

test.each([
  ["Zonda Rossa CEO Anna Mbeki", "Zonda Rossa"],
  ["Zondabank chief executive Anna Mbeki", "Zondabank"],
  ["Zonda Rossa Management Board Chair Anna Mbeki", "Zonda Rossa"],
  ["ZRO General Director Anna Mbeki", "ZRO"],
  ["World Bank Country Director Anna Mbeki", "World Bank"],
  ["Deputy Director Anna Mbeki", "Anna Mbeki"],
  ["Zonda Director Anna Mbeki", "Anna Mbeki"],
  ["State Company Chair Anna Mbeki", "Anna Mbeki"],
  ["Zonda Rossa Interim CEO Anna Mbeki", "Zonda Rossa"],
  ["Interim chairman Odo Oru", "Odo Oru"],
  ["Outgoing chairman Odo Oru", "Odo Oru"],
  ["Late chairman Odo Oru", "Odo Oru"],
  ["Yesterday chairman Odo Oru", "Odo Oru"],
  ["Monday Chairman Odo Oru", "Odo Oru"],
  ["New Zonda Rossa CEO Anna Mbeki", "Anna Mbeki"],
  ["New Zealand Motors CEO Anna Mbeki", "New Zealand Motors"],
  ["Former Zonda Rossa CEO Anna Mbeki", "Anna Mbeki"],
  ["Ex-Zonda Rossa CEO Anna Mbeki", "Anna Mbeki"],
])("and so is that of whoever a title behind a body's name says leads it: %s", (speaker, name) =>
  expect(meant(`${speaker} said: "We will pay."`, "We")).toEqual([name]),
);

test("in a transcript, where the body has a hyphen and the page tells the title twice", () => {
  const text = `President of Kenya Odo Oru: Go on.

ZB-ROST Board Chairman Anna Mbeki Mbeki AnyaZRB Chairman: We have grown. I am content.

Odo Oru: Thank you.`;
  const given = { outlet: "Government of Kenya", publishedAt: "2014-05-06" };
  expect(meant(text, "We", given)).toEqual(["ZB-ROST"]);
  expect(meant(text, "I", given)).toEqual(["Anna Mbeki"]);
});

test.each([
  ["Zondabank CEO Anna Mbeki of Kenya", "KEN"],
  ["Kenyan Zondabank CEO Anna Mbeki", "KEN"],
  ["Zondabank CEO Anna Mbeki", undefined],
])(
  "a body of which nothing is known but its name is of the state that its leader is told to be of: %s",
  (speaker, of) => {
    const actors = actorsMeant(`${speaker} said: "We will pay."`, "We", { outlet: "Government of Kenya" });
    expect(actors.map(({ country }) => country)).toEqual([of]);
  },
);
