import { expect, test } from "vitest";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";

const lead = (text: string): string => `Talks in the strait\n\n${text}\n\nThe ferry service is running.\n`;

const dateOf = (text: string) => {
  const { publishedAt } = read({ id: "r", text }, loadTools()).report;
  return publishedAt?.value ?? publishedAt?.candidates;
};

test.each([
  // a surname with a title that a bearer of it held
  ["OSLO, Thursday, Oct. 4 — President Kennedy wrote to the captains on Wednesday.", "1962-10-04"],
  // first name, initial, surname
  ["OSLO, Friday, Nov. 4 — Secretary of State John F. Dulles wrote to the captains.", "1955-11-04"],
  // the day a first paragraph tells of, and "this … morning"
  ["Captains wrote to President Kennedy on Tuesday, October 2. The reply came this Thursday morning.", "1962-10-04"],
  // what would be done is on neither side of a date
  [
    "OSLO, Nov. 2 — President Kennedy heard that the tug held since Saturday, October 27, would be freed.",
    "1962-11-02",
  ],
  // a time of posting, and a later change with its day
  ["Posted at 6:10 a.m.\n\nUpdated at 9:30 a.m., Friday, May 8, 1970\n\nThe captains met.", "1970-05-08T06:10"],
  ["Posted at 11:10 p.m.\n\nUpdated at 1:30 a.m., Friday, May 8, 1970\n\nThe captains met.", "1970-05-07T23:10"],
  ["Friday 8 May 1970 — Late edition\n\nThe captains met.", "1970-05-08"],
])("%s", (text, expected) => expect(dateOf(lead(text))).toEqual(expected));

test("a title that the bearer of the name never held says nothing of the year", () => {
  expect(dateOf(lead("OSLO, Thursday, Oct. 4 — Pastor John Kennedy wrote to the captains."))).toHaveLength(22);
});
