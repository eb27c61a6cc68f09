import { describe, expect, test } from "vitest";
import { actorsOf } from "../support/meant.ts";
import { means, readExample, touches } from "../diplomacy/example.ts";

/** What is said in the marked words, by whom, and what is done by saying it. */
test.each([
  ["{by:Kenya} called {what:the charge} absurd.", "deny"],
  ["{by:Kenya} contradicted {what:that}.", "deny"],
  ["Uganda accused Kenya of arming rebels, {what:a charge} {by:Kenya} denies.", "deny"],
  ["Uganda said that Kenya had shelled a village, {what:which} {by:Kenya} denied.", "deny"],
  ["{by:Kenya} informed Uganda about {what:the state of the talks}.", "state"],
  ["{by:Kenya} noted {what:the violations of the truce by Uganda}.", "accuse"],
  ["{by:Kenya} told Uganda that {what:there would be sanctions} if it attacks.", "warn"],
  ["Minister {by:Oru} drew attention to {what:the violations of the truce by Ugandan troops}.", "accuse"],
  ["Minister {by:Oru} again drew attention to {what:Uganda's aggression} against Kenya.", "accuse"],
  ["Minister {by:Oru} drew attention to {what:the progress of the talks}.", "state"],
  ["President {by:Ruto} thanked Norway for {what:its continued support for Kenya}.", "state"],
  ["Minister {by:Oru} thanked the Norwegian side for {what:taking part in the summit}.", "state"],
])("%s", (example, act) => {
  const { reading, of } = readExample(example);
  const found = reading.attributions.find(
    ({ content }) => touches(content, of("what")[0]!) && content[0]!.from >= of("what")[0]!.from - 5,
  );
  expect(found?.acts).toContain(act);
  expect(means(reading, found!.speakers, of("by")[0]!)).toBe(true);
});

test("a long speech is given sentence by sentence", () => {
  const words =
    "have waited in the old port of the island for the ships of our friends from the other side of the lake";
  const speech = [`We ${words}.`, `Our fathers ${words}.`, `Our children ${words},`];
  const { text, reading } = readExample(`“${speech.join(" ")}” President William Ruto said.`);
  const given = reading.attributions[0]!.content.map(({ from, to }) => text.slice(from, to).replace(/[“”]/g, ""));
  expect(given).toEqual(speech);
});

test("what is set beside a saying is no part of it", () => {
  const { text, reading } = readExample("Uganda said that Kenya had shelled a village, a claim Kenya denies.");
  const said = reading.attributions.map(({ content }) => content.map(({ from, to }) => text.slice(from, to)).join());
  expect(said).toEqual(["that Kenya had shelled a village", "a claim"]);
});

describe("what is said begins and ends with it", () => {
  test.each([
    "Norway denied, however, {what:that Sweden had been asked to send ships}.",
    "The ministry of Kenya denied, though, {what:that the letter contained an ultimatum}.",
    "A Kenyan official said, meanwhile, {what:that Norway had closed the border}.",
    "The Norwegian minister said, on the other hand, {what:that Kenya had been told of the search}.",
    "Kenya confirmed only {what:that there had been talks with Norway}.",
    "President Ruto told guests at a reception on Wednesday, the anniversary of independence, {what:that 40 missiles had been in Uganda}.",
    "President Ruto denied {what:that the weapons of his country were offensive}, during a speech of ninety minutes which the radio of Kenya carried.",
    "The Norwegian minister said {what:that Kenya had fired first}, at a news conference in Oslo that lasted an hour.",
    "The Kenyan army said on Monday {what:that Uganda had shelled two villages}, in a statement issued in Nairobi.",
    "Uganda denied {what:that its troops had crossed the border}, in a message read out on state television.",
    "Kenya charged {what:that Uganda had attacked three posts, during a raid on Sunday}.",
    "The spokesman of Kenya said {what:that Uganda had threatened it in a letter}.",
  ])("%s", (example) => {
    const { reading, of } = readExample(example);
    const [what] = of("what");
    expect(reading.attributions.map(({ content }) => [content[0]!.from, content.at(-1)!.to])).toContainEqual([
      what!.from,
      what!.to,
    ]);
  });
});

describe("the paper is of whoever issued it before", () => {
  test.each([
    "The {by:Norwegian} government issued a statement on Monday. The statement denies {what:that the weapons are offensive}.",
    "{by:Norway} handed a note to Kenya on Monday. The note accuses Kenya of {what:shelling two villages}.",
    "{by:Norway} sent Kenya a letter. The letter says {what:that Kenyan ships have entered the strait}.",
    "In a communiqué of the {by:Kenyan} foreign ministry, Uganda was blamed. The communiqué said {what:that Uganda had shelled a village}.",
    "{by:Norway} delivered a note to the Kenyan embassy. The ministry was closed. The note says {what:that Kenya has closed the strait}.",
    "The letter of {by:William Ruto} was read out on the radio. The letter says {what:that Norway has closed the strait}.",
  ])("%s", (example) => {
    const { reading, of } = readExample(example);
    const said = reading.attributions.find(({ content }) => touches(content, of("what")[0]!));
    expect(means(reading, said!.speakers, of("by")[0]!)).toBe(true);
  });

  test.each([
    "The statement said that Uganda had shelled a village.",
    "A report on the harvest was published. The report says that Norway has closed the strait.",
    "Kenya published a report. A report on the harvest was lost. The report says that Norway has closed the strait.",
    "A text was passed to Kenya by a courier. The text says that Norway has closed the strait.",
  ])("nobody knows whose it is: %s", (text) => {
    expect(readExample(text).reading.attributions.flatMap(({ speakers }) => speakers)).toEqual([]);
  });
});

test("what was stressed in a government's own report, that government stressed", () => {
  const { reading } = readExample("The ministers met on Monday. It was stressed that the border was open.", {
    outlet: "Ministry of Foreign Affairs of Kenya",
  });
  const speakers = reading.attributions.flatMap((each) => each.speakers);
  expect(reading.actors.filter(({ id }) => speakers.includes(id)).map(({ country }) => country)).toEqual(["KEN"]);
});

test("who writes a letter says what stands in it in the first person, whom it is to what it tells him he has said", () => {
  const { reading } = readExample(
    "Mr President,\n\nYou propose that our governments should talk. I reject this proposal.",
    { title: "Letter from the President of Kenya to the President of Uganda" },
  );
  expect(
    reading.attributions.map(({ speakers, acts }) => [actorsOf(reading, speakers).map(({ country }) => country), acts]),
  ).toEqual([
    [["UGA"], ["propose"]],
    [["KEN"], ["reject"]],
  ]);
});

test("a surname means the one who bears it", () => {
  const { reading } = readExample("Foreign Minister Ana Nkosi of Kenya arrived. “The border is open,” Nkosi said.");
  expect(reading.attributions.map(({ speakers }) => speakers.length)).toEqual([1]);
});

test.each([
  "Kenya has not denied that.",
  "Kenya may call the order unjustified.",
  "The president has been briefed on it.",
])("nothing is disputed: %s", (text) => {
  const acts = readExample(text).reading.attributions.flatMap((each) => each.acts);
  expect(acts.filter((act) => act === "deny")).toEqual([]);
});

test("who has an envoy come back says nothing", () => {
  expect(readExample("Kenya recalled its ambassador from Kampala.").reading.attributions).toEqual([]);
  expect(readExample("Kenya's minister recalled the talks of 1994.").reading.attributions.length).toBe(1);
});
