import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";
import { rulesAlone } from "../support/rules-alone.ts";

const rules = rulesAlone();
const learnt = loadTools();

const told = (text: string, tools = rules) => {
  const { events, actors } = read({ id: "o", text }, tools);
  const names = (ids: readonly string[]): string =>
    ids.map((id) => actors.find((each) => each.id === id)!.name).join(" and ") || "nobody";
  return events.map(({ type, actors: by, recipients: to }) => `${names(by)} ${type} ${names(to)}`);
};

/** By the rules a sentence tells the first; the second is told neither by them nor by what is learnt. */
type Row = readonly [text: string, event: string, never: RegExp];

function check([text, event, never]: Row): void {
  expect(told(text)).toContain(event);
  expect([...told(text), ...told(text, learnt)].filter((each) => never.test(each))).toEqual([]);
}

test.each<Row>([
  ["Uganda was accused by Kenya of killing two herders.", "Uganda ASSAULT two herders", /Kenya ASSAULT/],
  ["Uganda was accused on Monday by Kenya of arming rebels.", "Uganda AID rebels", /Kenya AID/],
  ["Kenya was praised by Norway for pulling its troops out of Mali.", "Kenya RETREAT Mali", /Norway RETREAT/],
  ["Kenya was thanked by Uganda for sending food to Rwanda.", "Kenya AID Rwanda", /Uganda AID/],
  ["Three Kenyans were charged by Uganda with killing two herders.", "Uganda ACCUSE Kenyans", /Uganda ASSAULT/],
  ["Kenya accused Uganda of killing two herders.", "Uganda ASSAULT two herders", /Kenya ASSAULT/],
])("whoever is blamed or praised for a deed has done it: %s", (...row) => {
  check(row);
});

test.each<Row>([
  [
    "The bombing of a police station in Herat killed seven recruits.",
    "nobody ASSAULT police station",
    /police station ASSAULT/,
  ],
  [
    "The shelling of a Kenyan village by Ugandan troops killed three people.",
    "Ugandan troops ASSAULT three people",
    /Kenyan village .*ASSAULT/,
  ],
  [
    "The bombing of a police station in Uganda by Kenyan jets killed seven recruits.",
    "Kenyan jets ASSAULT seven recruits",
    /(?:police station|Uganda) .*ASSAULT/,
  ],
  [
    "Kenya's shelling of a village killed three Ugandan civilians.",
    "Kenya ASSAULT three Ugandan civilians",
    /village .*ASSAULT/,
  ],
  ["Ugandan airstrikes in Kenya killed seven people.", "Uganda ASSAULT seven people", /Kenya ASSAULT/],
])("where a deed kills, whoever suffers it does not: %s", (...row) => {
  check(row);
});

test.each<Row>([
  [
    "A Ugandan patrol came under fire from Kenyan troops near the border.",
    "Kenyan troops ASSAULT Ugandan patrol",
    /patrol .*ASSAULT/,
  ],
  [
    "Kenyan soldiers came under attack from Ugandan rebels.",
    "Ugandan rebels ASSAULT Kenyan soldiers",
    /soldiers ASSAULT/,
  ],
  ["The Kenyan base was under attack by Ugandan rebels.", "Ugandan rebels ASSAULT Kenya", /Kenya ASSAULT/],
  [
    "Kenyan peacekeepers came under attack in Mali on Tuesday.",
    "nobody ASSAULT Kenyan peacekeepers",
    /ASSAULT .*Mali|peacekeepers ASSAULT/,
  ],
])("whoever comes under fire is fired at: %s", (...row) => {
  check(row);
});

test("but not by critics", () => {
  expect(told("Kenya's minister came under fire from critics over his trip to Uganda.").join()).not.toContain(
    "ASSAULT",
  );
});

test.each<Row>([
  [
    "Norway condemned the arrest of journalist Ada Bello in Niger.",
    "Norway ACCUSE Niger",
    /ACCUSE .*Bello|Bello [A-Z]+/,
  ],
  [
    "Norway condemned the imprisonment of the opposition leader Ada Okello in Uganda.",
    "nobody COERCE Ada Okello",
    /ACCUSE .*Okello/,
  ],
  [
    "Kenya condemned the killing of President Odo Mbeki by Ugandan soldiers.",
    "Kenya ACCUSE Ugandan soldiers",
    /ACCUSE .*Mbeki|Mbeki ASSAULT/,
  ],
])("whoever is arrested or killed is not accused of it: %s", (...row) => {
  check(row);
});

test.each<Row>([
  ["Kenya denied that it had asked Uganda to block the road to Rwanda.", "Kenya REQUEST Uganda", /REJECT .*Rwanda/],
  ["Kenya denied a request by Uganda.", "Kenya REJECT Uganda", /REQUEST Kenya$/],
])("nobody is turned down in what is denied: %s", (...row) => {
  check(row);
});

test.each<Row>([
  ["Norway would not support the new sanctions against Rwanda.", "Norway REJECT nobody", /REJECT .*Rwanda/],
  ["Norway opposed the sanctions against Rwanda.", "Norway REJECT nobody", /REJECT .*Rwanda/],
  ["Norway opposed Uganda's sanctions against Rwanda.", "Norway REJECT Uganda", /REJECT .*Rwanda/],
  ["Kenya supported a resolution condemning Uganda.", "Kenya SUPPORT nobody", /SUPPORT .*Uganda/],
  ["A resolution condemning Rwanda was vetoed by Kenya.", "Kenya REJECT nobody", /REJECT .*Rwanda|Kenya ACCUSE/],
  [
    "Kenya rejected Uganda's draft resolution condemning Rwanda.",
    "Uganda ACCUSE Rwanda",
    /REJECT .*Rwanda|Kenya ACCUSE/,
  ],
])("whom a measure or a paper is against is not who is turned down: %s", (...row) => {
  check(row);
});

test.each<Row>([
  [
    "The Kenyan minister rejected any interference in his country's affairs.",
    "Kenyan minister REJECT nobody",
    /REJECT .*Kenya/,
  ],
  [
    "The Kenyan minister rejected Uganda's interference in his country's affairs.",
    "Kenyan minister REJECT Uganda",
    /REJECT .*Kenya/,
  ],
  [
    "Norway reaffirmed the support of the United States for Georgia's territorial integrity.",
    "Norway SUPPORT Georgia",
    /SUPPORT .*United States/,
  ],
  ["Kenya reaffirmed its support for Uganda's territorial integrity.", "Kenya SUPPORT Uganda", /SUPPORT .*Kenya/],
])("nobody turns his own state down, and support is for whom it is for: %s", (...row) => {
  check(row);
});

test.each<Row>([
  ["Gambia supported Mali's request.", "Mali REQUEST nobody", /REQUEST .*Gambia/],
  ["Kenya backed Uganda's request to Rwanda for a truce.", "Uganda REQUEST Rwanda", /REQUEST .*Kenya/],
])("who stands by a request is not asked: %s", (...row) => {
  check(row);
});

test.each<Row>([
  [
    "Norway imposed sanctions on nine Ugandan officials over the crackdown on protesters.",
    "Norway SANCTION nine Ugandan officials",
    /SANCTION .*protesters/,
  ],
  ["Kenya imposed sanctions on Uganda over the raid on Rwanda.", "Kenya SANCTION Uganda", /SANCTION .*Rwanda/],
  ["Norway sent food to Kenya after Uganda's raid on Rwanda.", "Norway AID Kenya", /AID .*(?:Uganda|Rwanda)/],
])("why or when a thing was done tells of others: %s", (...row) => {
  check(row);
});

test.each([
  "Norway closed a road ahead of Russian drills.",
  "Kenya deployed missile boats in response to the Ugandan drills.",
  "Norway watched the Russian drills.",
])("an exercise is of those whose it is: %s", (text) => {
  expect(told(text, learnt).filter((each) => / and .*COOPERATE/.test(each))).toEqual([]);
});

test("unless they hold it with others", () => {
  const text = "Kenya and Uganda held joint drills ahead of a visit by Rwanda's minister.";
  expect(told(text)).toContain("Kenya and Uganda COOPERATE nobody");
});

test.each<Row>([
  [
    "Accusing Uganda of arming rebels, Kenya was urged by Norway to hold talks.",
    "Kenya ACCUSE Uganda",
    /Norway ACCUSE/,
  ],
  [
    "Warning that patience was running out, Kenya recalled its ambassador from Mali.",
    "Kenya SANCTION Mali",
    /Mali THREATEN|THREATEN .*Kenya/,
  ],
  [
    "Kenya will recall its ambassador from Uganda, the ministry warned.",
    "ministry THREATEN Uganda",
    /THREATEN .*Kenya/,
  ],
])("whoever the sentence is about does what it begins with, and warns others than himself: %s", (...row) => {
  check(row);
});

test.each<Row>([
  [
    "Five Kenyan soldiers were killed when Ugandan rebels attacked their post.",
    "Ugandan rebels ASSAULT Five Kenyan soldiers",
    /nobody ASSAULT|soldiers ASSAULT/,
  ],
  ["A bomb hit a Kenyan patrol, wounding four soldiers.", "nobody ASSAULT Kenyan patrol", /patrol ASSAULT/],
])("whoever attacked killed, and whoever was hit did not: %s", (...row) => {
  check(row);
});

test.each([
  ["Kenya has blocked the only road to the enclave since December.", "Kenya COERCE nobody"],
  ["Kenyan soldiers have blocked the main highway.", "Kenyan soldiers COERCE nobody"],
  ["Kenyan farmers blocked the bridge.", "Kenyan farmers PROTEST nobody"],
])("whoever rules or bears arms does not protest by closing a road: %s", (text, event) => {
  expect(told(text, learnt)).toEqual([event]);
});

test.each([
  ["Kenya issued a statement condemning Uganda's raid.", "Kenya ACCUSE Uganda"],
  [
    "A Kenyan patrol crossed the river and came under fire from Ugandan rebels.",
    "Ugandan rebels ASSAULT Kenyan patrol",
  ],
  ["Kenya backed a resolution recognising Uganda.", "Kenya SUPPORT Uganda"],
])("but who says it, did it, bore it or is meant by it has a part: %s", (text, event) => {
  expect(told(text)).toContain(event);
});

test.each([
  ["Ten Ugandan rebels were killed when they attacked a Kenyan base.", /^Ten Ugandan rebels ASSAULT (?!Kenya)/],
  ["Kenya wants to see Uganda condemn Rwanda.", /^Kenya ACCUSE Rwanda/],
  ["Kenya's minister came under fire from Uganda over his remarks.", /ASSAULT/],
])("and nobody does what is done to him, or what others are to do: %s", (text, none) => {
  expect(told(text).filter((each) => none.test(each))).toEqual([]);
});
