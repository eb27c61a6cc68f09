import { expect, test } from "vitest";
import { actorNamed } from "../support/meant.ts";

const lead = "NAIROBI, March 11 (AW) - Kenya recalled its ambassador to Uganda on Tuesday.\n\n";
const countryOf = (text: string, name: string) => actorNamed(text, name, { publishedAt: "2014-03-11" })?.country;

test.each([
  ["Foreign Minister Odo Mwangi said the envoy would rest.", "Odo Mwangi", "KEN"],
  ["Government spokesman Eric Oru said patrols would be doubled.", "Eric Oru", "KEN"],
  ["The ministry said the envoy would rest.", "ministry", "KEN"],
  ["In Kampala, the ministry of trade was silent. Foreign Minister Ana Nkosi sighed.", "Ana Nkosi", "UGA"],
  ["Foreign Minister Odo Mwangi phoned his Ugandan colleague. Minister Ana Nkosi sighed.", "Odo Mwangi", "KEN"],
])("an official of no told state is of that where a wire was filed: %s", (text, name, country) => {
  expect(countryOf(lead + text, name)).toBe(country);
});

test.each([
  ["Uganda closed the border at dawn. Foreign Minister Odo Mwangi said trade would go on.", "Odo Mwangi"],
  ["Ambassador Odo Mwangi said the road was open.", "Odo Mwangi"],
  ["President Joseph Lule will meet President Daniel Kibet on Friday.", "Joseph Lule"],
  ["Foreign Minister Odo Mwangi accused Kenya of theft.", "Odo Mwangi"],
])(
  "unless another state was told of last, he is sent abroad, two hold his office, or he is no friend of it: %s",
  (text, name) => {
    expect([actorNamed(lead + text, name, { publishedAt: "2014-03-11" })?.name, countryOf(lead + text, name)]).toEqual([
      name,
      name === "Odo Mwangi" && text.includes("accused") ? "UGA" : undefined,
    ]);
  },
);

test.each([
  ["The foreign ministry summoned Ambassador Ana Nkosi and handed her a note.", "Ana Nkosi", "UGA"],
  ["The Kenyan army gave another account. Colonel Odo Mwangi said flares were fired.", "Odo Mwangi", "KEN"],
  ["Deputy Foreign Minister Ana Nkosi said in Kampala that the flag would stay.", "Ana Nkosi", "UGA"],
])(
  "an envoy is of whoever is dealt with, and who speaks of whoever gives an account, or where: %s",
  (text, name, country) => {
    expect(countryOf(lead + text, name)).toBe(country);
  },
);

test.each([
  [
    "KAMPALA, March 11 (AW) - Kenya has massed troops on the border, Defence Minister Ana Nkosi of Uganda said.",
    "Ana Nkosi",
    "KEN",
  ],
  [
    "NAIROBI, March 11 (AW) - Kenya and Uganda are at odds.\n\nPresident Kibet of Kenya met Defence Minister Eric Oru.",
    "Eric Oru",
    "UGA",
  ],
  [
    "OSLO, March 11 (AW) - Kenya and Uganda are at odds.\n\nForeign Minister Lars Borg urged Kenya to wait.",
    "Lars Borg",
    "KEN",
  ],
])("nobody is given to a state that he is only told of beside: %s", (text, name, country) => {
  expect(countryOf(text, name)).not.toBe(country);
});

const talks =
  "GENEVA, March 11 (AW) - Talks between Armenia and Azerbaijan ended on Tuesday.\n\n" +
  "Foreign Minister Aram Oru called on Baku to honour the truce. Defence Minister Karen Nkosi went to the front.";

test.each([
  ["Aram Oru", "ARM"],
  ["Karen Nkosi", undefined],
])(
  "where others meet the place tells nothing, and of two states he is of that which he does not deal with: %s",
  (name, country) => {
    const actor = actorNamed(talks, name, { publishedAt: "2014-03-11" });
    expect([actor?.name, actor?.country]).toEqual([name, country]);
  },
);

test.each([
  ["Luis Oru", "PER"],
  ["Marta Nkosi", "ECU"],
  ["Jorge Mbeki", "PER"],
])("a paper that names no place tells of the state whose official speaks first: %s", (name, country) => {
  const text =
    "Peru will expel two Ecuadorean diplomats, Foreign Minister Luis Oru said on Tuesday.\n\n" +
    "Quito called the charge absurd. Foreign Minister Marta Nkosi said Ecuador would answer in kind.\n\n" +
    "Prime Minister Jorge Mbeki said the government did not want a crisis.";
  expect(countryOf(text, name)).toBe(country);
});

test("what only one state calls its own is another's where that state is not told of", () => {
  const text = "Peru and Ecuador closed the road. Luis Oru told Congress that it was mined.";
  expect(actorNamed(text, "Congress")).toMatchObject({ name: "Congress", sector: "LEG" });
  expect(countryOf(text, "Congress")).toBeUndefined();
  expect(countryOf("Peru asked the United States for aid. Congress refused it.", "US Congress")).toBe("USA");
});

test("a capital is called as the report calls it", () => {
  expect(actorNamed("Rangoon denied the charge on Monday.", "Rangoon")).toMatchObject({ country: "MMR" });
});
