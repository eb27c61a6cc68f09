import { expect, test } from "vitest";
import { actorNamed, actorsMeant, meant, readText } from "../support/meant.ts";

test.each([
  ["Prisoners rioted on Monday at a jail in northern Uganda.", "Prisoners", "UGA"],
  ["Villagers blocked the road to the mine near Lubumbashi and pelted the police with stones.", "police", "COD"],
  ["Gunmen killed a judge outside his home in Karachi.", "judge", "PAK"],
  ["Thousands rallied in Nairobi against Norwegian rule.", "Thousands", "KEN"],
])("who acts or suffers in a place is taken for one of it: %s", (text, name, country) => {
  expect(actorNamed(text, name)?.country).toBe(country);
});

test.each([
  ["Tourists were robbed at a hotel in Mombasa.", "Tourists"],
  ["Diplomats met in Nairobi on Monday.", "Diplomats"],
  ["Soldiers fired on a crowd in Nairobi.", "Soldiers"],
  ["Students in London and villagers near Lubumbashi protested.", "villagers"],
  ["Villagers told Zambia that a mine near Lubumbashi had been closed.", "Villagers"],
])("who only comes to it, acts elsewhere or in more countries than one is left open: %s", (text, name) => {
  const actor = actorNamed(text, name);
  expect([actor?.name, actor?.country]).toEqual([name, undefined]);
});

const ownCountryOf = (text: string, name: string, outlet = "Government of Kenya") =>
  actorNamed(text, name, { outlet })?.country;

test.each([
  ["The citizens have spent the vouchers.", "citizens", "KEN"],
  ["Regional officials will report on the harvest.", "Regional officials", "KEN"],
  ["President of Uganda Ana Nkosi: Our farmers need rain.", "farmers", "UGA"],
  ["Good morning.\n\nAna Nkosi: We sell tea.\n\nBen Oru: And we buy it.", "Ben Oru", "KEN"],
])("in a government's own report, who is a state's own is of the country that speaks: %s", (text, name, country) => {
  expect(ownCountryOf(text, name)).toBe(country);
});

test.each([
  ["European farmers will report on the harvest.", "European farmers"],
  ["The citizens of Uganda and many farmers met.", "farmers"],
  ["Visitors have spent the vouchers.", "Visitors"],
])("and nobody else is: %s", (text, name) => {
  expect(ownCountryOf(text, name)).not.toBe("KEN");
});

test("a paper's own report is no government's", () => {
  expect(ownCountryOf("The citizens have spent the vouchers.", "citizens", "Lakeside Gazette")).toBeUndefined();
});

test.each([
  ["The Office of the President confirmed it.", "Office of the President", "KEN"],
  [
    "The administration will report. The administration and Uganda talk. The administration waits.",
    "administration",
    "KEN",
  ],
  ["The International Office of Weights confirmed it.", "International Office of Weights", undefined],
])("a state's own bodies are, too: %s", (text, name, country) => {
  expect(ownCountryOf(text, name)).toBe(country);
});

test.each(["It is good for the country in general.", "We met in private.", "The bridge to Pelican Island is long."])(
  "no general, no soldier and no paper is in: %s",
  (text) => {
    expect(readText(text).actors.filter(({ kind }) => kind !== "group")).toEqual([]);
  },
);

test("whose words they are is somebody, and where they are told a place", () => {
  expect(meant("There is no truth in Kenya's claim.", "Kenya")).toEqual(["Kenya"]);
  expect(meant("Reports in Kenya were late.", "Kenya")).toEqual([]);
  expect(meant("It rained in Kenya's capital.", "Kenya")).toEqual([]);
});

test.each([
  ["A rebel group based in Chad threatened Kenya.", "rebel group", "TCD"],
  ["A newspaper based in eastern Nairobi accused Uganda of lying.", "newspaper", "KEN"],
  ["A Ugandan rebel group based in Chad threatened Kenya.", "Ugandan rebel group", "UGA"],
  ["A charity based on faith accused Uganda of lying.", "charity", undefined],
])("who is based in a place is of it, unless the words say whose: %s", (text, name, country) => {
  expect(actorNamed(text, name)?.country).toBe(country);
});

test.each([
  ["The interior minister let them march, the Kenyan interior secretary said.", "interior minister", "KEN"],
  ["President Odo Mbeki threatened to impose a curfew in Nairobi.", "Odo Mbeki", "KEN"],
  ["Police shot at a crowd. It was in Kampala, opposition lawmakers said.", "opposition lawmakers", "UGA"],
  ["Kenyan police stopped a march by students.", "students", "KEN"],
  ["Norwegian and Kenyan police stopped a march by students.", "students", undefined],
  ["President Odo Mbeki arrived in Nairobi on Monday.", "Odo Mbeki", undefined],
  ["Kenya's president received the prime minister.", "prime minister", undefined],
  ["Norway told Kenya of a curfew that the interior minister imposed.", "interior minister", undefined],
  ["The prime minister held talks with Kenya.", "prime minister", undefined],
  ["The foreign minister thanked Kenya for the food.", "foreign minister", undefined],
  ["The ambassador spoke in Nairobi.", "ambassador", undefined],
  ["NATO wrote to Kenya, the defence minister said.", "defence minister", undefined],
])("where one state alone is told of, its own are of it, and guests are not: %s", (text, name, country) => {
  expect(actorNamed(text, name)?.country).toBe(country);
});

test.each([
  ["Officials travelled to the department of Oruro.", "the department", []],
  ["Miners left the department of Oruro.", "the department", []],
  ["The department of Oruro protested.", "The department", ["BOL"]],
  ["Kenya accused the department of Oruro of theft.", "the department", ["BOL"]],
  ["Norway sued the municipality of Kisumu.", "the municipality", ["KEN"]],
  ["He works for the police department of Kisumu.", "the police department", ["KEN"]],
])(
  "a part of a state is a place, and somebody where it acts, is dealt with or has a body's name: %s",
  (text, words, of) => {
    expect(actorsMeant(text, words).map(({ country }) => country)).toEqual(of);
  },
);
