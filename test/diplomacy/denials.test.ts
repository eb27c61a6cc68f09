import { describe, expect, test } from "vitest";
import { actorsOf, readText } from "../support/meant.ts";
import { readExample } from "./example.ts";

const OWN = "Government of Uganda";

/** Who takes which stance to each claim of a text: "KEN asserts". */
function stancesIn(text: string, outlet?: string): string[][] {
  const { reading } = readExample(text, outlet === undefined ? {} : { outlet });
  return reading.claims.map(({ stances }) =>
    stances.map(({ party, stance }) => `${actorsOf(reading, [party])[0]?.country} ${stance}`),
  );
}

const told = "Kenya said Ugandan troops had crossed the border.";

describe("what another said is denied", () => {
  test.each([
    "Uganda called the report false.",
    "Uganda branded the report baseless.",
    "Uganda called it false.",
    "Uganda dismissed this as baseless.",
    "There is no truth in the report, Uganda said.",
    "Uganda said there was no truth in it.",
    "Uganda said there was no basis for Kenya's claim.",
    "Uganda's minister, Ben Oru, who issued the paper, reiterated that no troops had crossed the border.",
    "“That is not true,” Ugandan minister Ben Oru told us.",
    "“What Kenya says is false,” Ugandan minister Ben Oru told us.",
  ])(`${told} %s`, (text) => expect(stancesIn(`${told} ${text}`)).toEqual([["KEN asserts", "UGA denies"]]));

  test.each([
    ["a protest", "Uganda lodged a protest. Kenya has not replied."],
    ["a protest against it", "Uganda protested against the report."],
    ["silence", "Uganda received the note and sent no reply."],
    ["neither word", "Uganda did not confirm or deny the report."],
    ["the lack of a thing", "Uganda said there was no bread in the port."],
    ["a report that there is no truth in another", "Uganda said there was no truth in a report about its president."],
    ["that some of it is true", "Uganda said there was some truth in the report."],
  ])("and not by %s", (_, text) => {
    const stances = stancesIn(`${told} ${text}`).flat();
    expect(stances).toContain("KEN asserts");
    expect(stances).not.toContain("UGA denies");
  });
});

test("whoever says that nobody did it does not say that it was done", () => {
  const stances = stancesIn(
    "Kenya said Uganda had fired on a boat. “We have fired at nobody,” Ugandan minister Ben Oru said.",
  );
  expect(stances.flat()).not.toContain("UGA asserts");
});

test("a denial tells whether its own words say no", () => {
  const { reading } = readExample("Uganda denied that it had fired. Uganda said its diplomats had not lied to Kenya.");
  expect(reading.claims.map(({ stances }) => stances.map(({ stance, saysNo }) => [stance, saysNo === true]))).toEqual([
    [["denies", false]],
    [["denies", true]],
  ]);
});

describe("a denial joins what another said of the same things", () => {
  test.each([
    "Kenya said that Ugandan ships had entered its waters. Uganda denied that its ships had entered Kenyan waters.",
    "Kenya said that Uganda was building a port in Chad. Asked about it, the Ugandan ministry denied that it was building a port in Chad.",
    "Kenya reported that Uganda had sold missiles to Chad. The Ugandan government denied that any missiles had been sold.",
    "Kenya had charged that Uganda was arming rebels. Uganda's spokesman, however, denied that it was arming any rebels.",
    "Kenya said that Uganda planned to attack it within days. Uganda denied that it planned to attack Kenya.",
  ])("%s", (text) => expect(stancesIn(text)).toEqual([["KEN asserts", "UGA denies"]]));

  test.each([
    "Kenya said that Uganda had closed the border with Kenya. Uganda denied that it had closed the border with Rwanda.",
    "Kenya said that Uganda had fired on a bus. Uganda denied that it had fired on a train.",
    "Kenya said that Ugandan aircraft bombed a port on Monday. Uganda denied that its aircraft bombed a port on Sunday.",
    "Kenya said that Uganda had bought 40 tanks. Uganda denied that it had bought 60 tanks.",
  ])("and no other: %s", (text) => {
    const stances = stancesIn(text);
    expect(stances).toContainEqual(["KEN asserts"]);
    expect(stances).toContainEqual(["UGA denies"]);
  });
});

describe("a denial tells in its own words what is denied", () => {
  test.each([
    ["Uganda said it was not true {what:that its troops had crossed the border}.", ["UGA denies"]],
    ["It is untrue {what:that Ugandan troops crossed the border}, Uganda said.", ["UGA denies"]],
    [
      "“It is not the case {what:that Ugandan troops crossed the border},” Ugandan minister Ben Oru said.",
      ["UGA denies"],
    ],
    ["There is no truth in the report {what:that Ugandan troops crossed the border}, Uganda said.", ["UGA denies"]],
    ["Uganda said there was no truth in the report {what:that its troops had crossed the border}.", ["UGA denies"]],
    [
      "Uganda said there was no truth in Kenya's claim {what:that its troops had crossed the border}.",
      ["UGA denies", "KEN asserts"],
    ],
    ["Uganda dismissed as baseless the report {what:that its troops had crossed the border}.", ["UGA denies"]],
    ["Uganda's minister, who issued the paper, reiterated {what:that no troops had crossed}.", ["UGA denies"]],
    ["Uganda said {what:that no troops had crossed the border}.", ["UGA denies"]],
  ])("%s", (example, stances) => {
    const { text, reading, of } = readExample(example);
    expect(stancesIn(text)).toEqual([stances]);
    expect(reading.claims[0]!.evidence[0]).toEqual(of("what")[0]);
  });

  test.each([
    "Uganda said it was wrong that Ugandan children went hungry.",
    "Uganda said it was true that its troops had crossed the border.",
    "Uganda said that no snow had fallen at the border.",
    "Uganda reiterated that Kenyan troops had crossed the border.",
  ])("and not: %s", (text) => {
    expect(readExample(text).reading.attributions).toHaveLength(1);
    expect(stancesIn(text).flat()).not.toContain("UGA denies");
  });

  test("in a government's own text it joins whoever says it", () => {
    const text = "Contrary to Kenyan claims, Ugandan troops have not crossed the river.";
    expect(stancesIn(text, OWN)).toEqual([["UGA denies", "KEN asserts"]]);
  });
});

describe("what the floor asks", () => {
  const answer = (words: string): string => `\n\nMS. ADEYO: ${words}`;
  const no = answer("That is not accurate.");

  test.each([
    `Q Is it true that Uganda has closed the border?${no}`,
    `Q Is it accurate that Uganda has closed the border?${no}`,
    `Q Can you confirm that Uganda has closed the border?${no}`,
    `Q Is it true that Kenya has closed the border to Uganda?${no}`,
    `Q Is it true that Uganda has closed the border?${answer("Thank you. That is not accurate.")}`,
    `Q Is it true that Uganda has closed the border? The road is wet.${no}`,
  ])("is denied by whoever answers that it is not so: %s", (text) => {
    expect(stancesIn(text, OWN)).toEqual([["UGA denies"]]);
  });

  test.each([
    ["what concerns others", `Q Is it true that Kenya has closed the border?${no}`],
    ["what was asked before", `Q Is it true that Uganda has closed the border? Roads are wet. Ships left.${no}`],
    [
      "what was asked long before",
      `Q Is it true that Uganda has closed the border? The ferrymen of Jinja say that the roads along the lake are wet, that the bridge of the town is old, and that tea and bread are dear.${no}`,
    ],
    ["what asks of nothing", `Q Is it true to say so?${no}`],
    ["what asks of a case in court", `Q Is there a case brought against Uganda?${no}`],
    ["what is no such question", `Q When has Uganda closed the border?${no}`],
    [
      "what is answered otherwise",
      `Q Is it true that Uganda has closed the border?${answer("That is late.")}`,
      [["UGA asserts"]],
    ],
  ])("is not denied: %s", (_, text, stances: string[][] = []) => expect(stancesIn(text, OWN)).toEqual(stances));

  test.each([
    ["by a paper", "Reuters: Kenya has moved its ships.", OWN],
    ["by a reporter", "REPORTER: Kenya has moved its ships.", OWN],
    ["by a reporter anywhere", "REPORTER: Kenya has moved its ships.", undefined],
  ])("is stated by nobody %s", (_, text, outlet) => {
    expect(
      readExample(`${text}${answer("Thank you.")}`, outlet === undefined ? {} : { outlet }).reading.claims,
    ).toEqual([]);
  });

  test("but a paper states what it tells outside of another's transcript", () => {
    expect(readExample(`Reuters: Kenya has moved its ships.${answer("Thank you.")}`).reading.claims).toHaveLength(1);
  });

  test.each(["Does Uganda deny that Kenya has moved its ships?", "Did Kenya say that Uganda had moved its ships?"])(
    "is no saying: %s",
    (text) => expect(stancesIn(text)).toEqual([]),
  );

  test("but is one where it is told", () => {
    expect(stancesIn("Why does it matter that Uganda has denied that it has moved its ships?")).toEqual([
      ["UGA denies"],
    ]);
    expect(stancesIn("Uganda has denied that it has moved its ships.")).toEqual([["UGA denies"]]);
  });
});

describe("what is denied never stands as done", () => {
  /** Acts told as done, with those who deny them. */
  function done(text: string): string[][] {
    const { reading } = readExample(text);
    return reading.events
      .filter(({ type, occurrence }) => type === "ASSAULT" && /^(?:happened|ongoing)$/.test(occurrence))
      .map(({ standing }) =>
        standing.map(({ party, stance }) => `${actorsOf(reading, [party])[0]?.country} ${stance}`),
      );
  }

  test.each([
    "It is not true that Uganda attacked Kenya.",
    "It is untrue that Uganda attacked Kenya.",
    "It is not the case that Uganda attacked Kenya.",
    "There is no truth in the report that Uganda attacked Kenya.",
    "There is no truth in Kenya's claim that Uganda attacked it.",
    "Uganda said it was not true that it had attacked Kenya.",
    "Uganda called it untrue that it had attacked Kenya.",
    "Uganda said there was no basis for the claim that it had attacked Kenya.",
    "Is it true that Uganda attacked Kenya? No.",
    "Can you confirm that Uganda attacked Kenya?",
    "Uganda did not confirm or deny that it had attacked Kenya.",
  ])("%s", (text) => expect(done(text)).toEqual([]));

  test.each([
    "Uganda denied that it had attacked Kenya.",
    "Uganda rejected Kenya's accusation that it had attacked a village.",
    "Uganda dismissed as baseless the report that it had attacked Kenya.",
  ])("but on the word of others: %s", (text) => {
    const standings = done(text);
    expect(standings).not.toEqual([]);
    for (const standing of standings) expect(standing).toContain("UGA denies");
  });

  test.each([
    "It is wrong that Uganda attacked Kenya.",
    "It is not untrue that Uganda attacked Kenya.",
    "It is true that Uganda attacked Kenya.",
    "There is some truth in the report that Uganda attacked Kenya.",
    "There is no truth in the town that Uganda attacked.",
  ])("and what is not denied does: %s", (text) => expect(done(text)).toHaveLength(1));

  test.fails("a question that the network takes for news is none", () => {
    expect(done("Is it true that Ugandan troops have crossed the border? No.")).toEqual([]);
  });
});

describe("what a speaker says of what is to be, or of himself, is no claim", () => {
  const said = (words: string): string[][] => stancesIn(`“${words},” Ugandan minister Ben Oru said.`);

  test.each([
    "Kenya has to withdraw its ships",
    "Kenya needs to withdraw its ships",
    "We call on Kenya to withdraw its ships",
    "I have a few words for the record",
    "We are happy to be in the port",
    "We feel well in the port",
    "It is a pleasure to be in the port",
    "It was a great pleasure",
  ])("%s", (words) => expect(said(words)).toEqual([]));

  test.each([
    "Kenya has ships in the port",
    "Kenya needs more ships in the port",
    "They call on Kenya to withdraw its ships",
    "We called on Kenya to withdraw its ships",
    "I have a few words for Kenya",
    "We are happy with Kenya in the port",
    "We delivered the ships to the port",
    "It is a war of many years",
  ])("but this is: %s", (words) => expect(said(words)).toEqual([["UGA asserts"]]));

  test("but a deed of his own is", () => {
    expect(stancesIn("MS. ADEYO: I have attacked the port.\n\nQ Thank you.", OWN)).toEqual([["UGA asserts"]]);
  });

  test("and so is what another tells of him", () => {
    expect(stancesIn("Uganda said it was a pleasure to be there.")).toEqual([["UGA asserts"]]);
  });
});

test.each([
  "The rebels accused the army of bombing two villages. The army denied the charge.",
  "Kenya accused Uganda of bombing a village and killing nine people. Uganda denied it.",
])("what one is accused of and denies stands with the denial: %s", (text) => {
  const { claims, events } = readText(text);
  expect(claims.map(({ stances }) => stances.map(({ stance }) => stance))).toEqual([["asserts", "denies"]]);
  const done = events.filter(({ type }) => type === "ASSAULT");
  for (const { standing } of done) expect(standing.map(({ stance }) => stance)).toContain("denies");
  expect(done).not.toEqual([]);
});

test("who says so by the way says so too, and it is no part of what is said", () => {
  const text = "Uganda denied that its troops had fired on a Kenyan boat, as Kenya has said, and left.";
  expect(stancesIn(text)).toEqual([["UGA denies", "KEN asserts"]]);
  expect(readText(text).claims.map(({ proposition }) => proposition)).toEqual([
    "that its troops had fired on a Kenyan boat",
  ]);
});

test.each(["was without foundation", "was without merit", "was without truth", "had no basis"])(
  "what is told to be untrue is denied: %s",
  (untrue) => {
    expect(stancesIn(`Kenya said that Uganda's claim ${untrue}.`).flat()).toEqual([]);
    expect(stancesIn(`${told} Uganda said that the claim ${untrue}.`)).toEqual([["KEN asserts", "UGA denies"]]);
  },
);

test("and so is what a clause tells of it", () => {
  expect(stancesIn("Kenya said that Uganda's claim that it had fired was without foundation.")).toEqual([
    ["KEN denies", "UGA asserts"],
  ]);
});

describe("what two say one against the other is one claim", () => {
  test.each([
    "Kenya says he was taken alive on May 3; Uganda says it has never had him.",
    "Kenya said Ugandan rangers had burned eleven houses. Uganda said no ranger had been present and that the fire had spread.",
    "Kenya said Ugandan troops had crossed the river, but Uganda said its troops had not left their camp.",
  ])("%s", (text) => {
    expect(stancesIn(text)).toEqual([["KEN asserts", "UGA denies"]]);
  });

  test.each([
    "Kenya said prices had risen; Uganda said it had nothing to do with the raid.",
    "Kenya said Ugandan rangers had burned eleven houses. Uganda said its minister had never met the envoy.",
  ])("and two that have nothing in common are two: %s", (text) => {
    expect(stancesIn(text)).toHaveLength(2);
  });
});

describe("what one will not tell of is left open", () => {
  test.each([
    "The Kenyan minister would not be drawn on how many sailors were hurt.",
    "Kenya would not say who had fired.",
    "Kenya declined to say whether its troops had fired.",
  ])("%s", (text) => expect(stancesIn(text)).toEqual([["KEN declines-to-say"]]));

  test.each([
    "Kenya declined to say whether it would attend.",
    "The Kenyan embassy gave no details.",
    "The Kenyan embassy did not answer calls.",
  ])("but no fact: %s", (text) => expect(stancesIn(text)).toEqual([]));
});
