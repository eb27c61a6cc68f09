import { expect, test } from "vitest";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";
import { Tree } from "../../src/record/index.ts";
import { whenOf } from "../../src/time/index.ts";

/** What the last expression of time in a text comes to, told on Wednesday, 14 May 2031. */
const last = (text: string) =>
  read({ id: "r", text: `${text}\n`, title: "", publishedAt: "2031-05-14" }, loadTools()).timexes.at(-1)!.value;

test.each([
  ["The tax will not be levied until the queen has signed the act, perhaps on Friday.", "2031-05-16"],
  ["“Ask the harbour master on Friday,” she said.", "2031-05-16"],
  ["He will dine with the mayor tonight and see the pilots on Friday.", "2031-05-16"],
  ["If the tug comes back empty, we go on with the search on Friday.", "2031-05-16"],
  ["The ferry sank in April of last year.", "2030-04"],
  ["The ferry sank on Monday of last week.", "2031-05-05"],
  ["Port sets aside the offer and answers the Friday letter.", "2031-05-09"],
  ["The strait was dry land 20,000 years ago.", "PAST_REF"],
  ["They meet on Tuesday next week.", "2031-05-20"],
  ["The captains met on Easter Monday at 10:30 a.m.", "2031-04-14T10:30"],
  ["They met over the Labor Day weekend.", "2030-W35-WE"],
  ["The tug was lost two years and three months ago.", "2029-02"],
  ["The tug was lost in the last week of April.", "2031-W18"],
  ["They came on Friday the 9th.", "2031-05-09"],
  ["The talks took half an hour.", "PT30M"],
  ["The captains meet this afternoon at four o'clock.", "2031-05-14T16:00"],
  ["The tug that was held since Saturday, May 10, would be freed.", "2031-05-10"],
  ["They hoped in March that the tug would soon be free.", "FUTURE_REF"],
  ["It soon became clear in March that the tug was lost.", "2031-03"],
  ["The port took ten ships in the year to May 2030, and nine a year before.", "2029-05"],
  ["It grew in the first half of this year.", "2031-H1"],
  ["It fell in the first quarter of last year.", "2030-Q1"],
  ["It had lost more in the 2029 quarter.", "2029-Q1"],
  ["It flooded this winter.", "2031-WI"],
  ["It opened this spring.", "2031-SP"],
  ["They will meet next Thursday.", "2031-05-15"],
  ["They will meet next Thursday, 15 May.", "2031-05-15"],
  ["They will meet next Friday.", "2031-05-16"],
  ["The port said that the race had been moved from Monday to Friday.", "2031-05-23"],
  ["Ahead of Friday's race the tug was mended.", "2031-05-16"],
  ["The mill will close on 3 June.", "2031-06-03"],
  ["They will meet tomorrow. Next Thursday they will sail.", "2031-05-22"],
  ["They will meet on Monday and Wednesday.", "2031-05-21"],
  ["They spoke on Tuesday and Monday.", "2031-05-12"],
  ["The tender had been due to sail at midnight Friday.", "2031-05-09T24:00"],
  ["The mill was bought for the year ended March 31.", "2031-03-31"],
  ["The vote is on Friday.", "2031-05-16"],
  ["The captains were to meet on Friday.", "2031-05-16"],
  ["The race was postponed until Friday.", "2031-05-16"],
  ["The race, scheduled for Friday, was lost.", "2031-05-16"],
  ["The port was shut from 30 December to 3 January.", "2031-01-03"],
  ["The captain stays from today to Friday.", "2031-05-16"],
  ["The gate is shut from 10 p.m. to 5 a.m.", "2031-05-15T05:00"],
  ["The gate was shut between midnight and 4 a.m.", "2031-05-14T04:00"],
  ["Ships were sold from April 24 to Thursday.", "2031-05-08"],
  ["The dam will be rebuilt in five years.", "2036"],
  ["The dam can be rebuilt in five years.", "P5Y"],
  ["It will be the first visit in five years.", "P5Y"],
  ["They met on the 12th of last month.", "2031-04-12"],
  ["They met a year ago today.", "2030-05-14"],
  ["They met a week ago on Monday.", "2031-05-05"],
  ["They met two Fridays ago.", "2031-05-02"],
  ["They met after Orthodox Easter.", "2031-04-13"],
  ["The tug was lost in Q1-Q3 2030.", "2030-Q3"],
  ["The price has doubled since year-end.", "2030"],
  // what was made is named by its day, whatever is done to it
  ["The union must respect the ceasefire of 12 January.", "2031-01-12"],
  ["The union will answer the letter of 20 September.", "2030-09-20"],
  // a time of day is not of a date that hangs on another verb, nor of one that only bounds the tale
  [
    "The mayor spoke on Tuesday. In a note sent at 8:05 p.m. she said that the letter of Friday was kind.",
    "2031-05-09",
  ],
  [
    "The mayor spoke on Tuesday. Since May 2 the port had been shut. The new rule came into force at noon.",
    "2031-05-13T12:00",
  ],
])("%s", (text, value) => expect(last(text)).toBe(value));

test("a time before a date that hangs on another verb is of the day told of", () => {
  const text = "The mayor spoke on Tuesday. In a note sent at 8:05 p.m. she said that the letter of Friday was kind.\n";
  const values = read({ id: "r", text, title: "", publishedAt: "2031-05-14" }, loadTools()).timexes.map(
    ({ value }) => value,
  );
  expect(values).toEqual(["2031-05-13", "2031-05-13T20:05", "2031-05-09"]);
});

/** Days and bound of the last expression of time in a text, told on that day. */
const days = (text: string) => {
  const { when } = read({ id: "r", text: `${text}\n`, title: "", publishedAt: "2031-05-14" }, loadTools()).timexes.at(
    -1,
  )!;
  return [when?.from, when?.to, when?.bound].filter((each) => each !== undefined);
};

test.each([
  ["The tug was lost overnight.", ["2031-05-13", "2031-05-14"]],
  ["The tug was lost on the night of 4 to 5 May.", ["2031-05-04", "2031-05-05"]],
  ["The tug was lost overnight from Sunday to Monday.", ["2031-05-11", "2031-05-12"]],
  ["The 1983-84 strike is told of.", ["1983-01-01", "1984-12-31"]],
  ["They must answer no later than 20 May.", ["2031-05-20", "2031-05-20", "by"]],
  ["They will sail no earlier than 20 May.", ["2031-05-20", "2031-05-20", "since"]],
  ["They must answer by close of business on Friday.", ["2031-05-16", "2031-05-16", "by"]],
  ["They have until midnight on Sunday.", ["2031-05-18", "2031-05-18", "by"]],
  ["The pass is valid through 30 September.", ["2031-09-30", "2031-09-30", "by"]],
  ["The new toll is due as of 1 June.", ["2031-06-01", "2031-06-01", "since"]],
  ["As of 1 May the toll was paid by ten.", ["2031-05-01", "2031-05-01"]],
  ["The shells fell before dawn on Sunday.", ["2031-05-11", "2031-05-11"]],
  ["The port was shut from 1971 until 1989.", ["1989-01-01", "1989-12-31"]],
  ["They will sail in early June.", ["2031-06-01", "2031-06-10"]],
  ["They will sail in mid-June.", ["2031-06-11", "2031-06-20"]],
  ["They will sail at the end of June.", ["2031-06-21", "2031-06-30"]],
  ["They will sail in the second half of June.", ["2031-06-16", "2031-06-30"]],
  ["They will sail in the first half of June.", ["2031-06-01", "2031-06-15"]],
  ["They will sail early next year.", ["2032-01-01", "2032-03-31"]],
  ["They sailed in late 2029.", ["2029-10-01", "2029-12-31"]],
  ["They will sail early next week.", ["2031-05-19", "2031-05-21"]],
  ["They sailed in the late 1990s.", ["1997-01-01", "1999-12-31"]],
  ["They must sail by the end of June.", ["2031-06-01", "2031-06-30", "by"]],
  ["They must sail by early June.", ["2031-06-01", "2031-06-10", "by"]],
  ["They will sail before the end of June.", ["2031-06-01", "2031-06-30", "before"]],
  ["They will sail later this year.", ["2031-01-01", "2031-12-31"]],
  ["They will sail late on Monday.", ["2031-05-19", "2031-05-19"]],
  ["They will sail in the first week of June.", ["2031-06-01", "2031-06-07"]],
  ["They will sail in the third week of June.", ["2031-06-15", "2031-06-21"]],
  ["They sailed in the last week of April.", ["2031-04-24", "2031-04-30"]],
])("%s", (text, expected) => expect(days(text)).toEqual(expected));

test.each([
  ["The fleet visited Lagos from 28 April to 2 May.", ["2031-04-28", "2031-05-02"]],
  ["The fleet visited Lagos on 28 April and 2 May.", ["2031-04-28", "2031-04-28"]],
  ["The fleet will visit Lagos on 28 and 29 May.", ["2031-05-28", "2031-05-29"]],
  ["The fleet will visit Lagos on Monday, Tuesday and Wednesday.", ["2031-05-19", "2031-05-21"]],
  ["The fleet will visit Lagos in June or July.", ["2031-06-01", "2031-07-31"]],
  ["The fleet will visit Lagos in June and September.", ["2031-06-01", "2031-06-30"]],
  ["The fleet left Lagos on Monday, and on Tuesday the ferry sank.", ["2031-05-12", "2031-05-12"]],
  ["The fleet will visit Lagos on Monday and Tuesday's race is off.", ["2031-05-19", "2031-05-19"]],
  ["The fleet will visit Lagos in 2032 and in June 2033.", ["2032-01-01", "2032-12-31"]],
  ["Nigeria postponed the talks from 3 June to 9 June.", ["2031-06-09", "2031-06-09"]],
])("what is dated by a range lasts from its first day to its last: %s", (text, expected) => {
  const tools = loadTools();
  const { timexes } = read({ id: "r", text: `${text}\n`, title: "", publishedAt: "2031-05-14" }, tools);
  const [parsed] = tools.grammar.parse(text, { from: 0, to: text.length });
  const tree = new Tree({ ...parsed!, kind: "body", paragraph: 0 });
  const verb = tree.tokens.find(({ upos }) => upos === "VERB")!;
  const when = whenOf(tree, verb, timexes);
  expect([when?.from, when?.to]).toEqual(expected);
});
