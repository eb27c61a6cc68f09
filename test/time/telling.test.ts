import { expect, test } from "vitest";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";

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
  ["They will meet on Monday and Wednesday.", "2031-05-21"],
  ["They spoke on Tuesday and Monday.", "2031-05-12"],
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
