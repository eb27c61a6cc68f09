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
  // a date beside a word counted from now, in a year told by who held office
  ["President Kennedy spoke of the strait. He meets the captains tomorrow, Thursday, October 4.", "1962-10-03"],
  // a paper that begins with what it is and its day
  ["Letter dated 4 May 1999 from the harbour master addressed to the captains\n\nThe tug is free.", "1999-05-04"],
  // what is told to be on its eve is told the day before
  [
    "The tug came on Tuesday, October 2. President Kennedy spoke on the eve of talks that will begin on Thursday.",
    "1962-10-03",
  ],
  ["Friday 8 May 1970 — Late edition\n\nThe captains met.", "1970-05-08"],
])("%s", (text, expected) => expect(dateOf(lead(text))).toEqual(expected));

test("a date that ends a title given beside the text is the day, one it tells of is not", () => {
  const dayOf = (title: string) => read({ id: "r", text: "The ferry runs.\n", title }, loadTools()).report.publishedAt;
  expect(dayOf("Words of the harbour office, 7 May 2031")?.value).toBe("2031-05-07");
  expect(dayOf("The harbour office will speak on 7 May 2031")).toBeUndefined();
});

test("one of several who bore a title bears it: all their years stay possible", () => {
  const text =
    "OSLO, Thursday, Oct. 4 — Captains wrote to President Kennedy. President Eisenhower had asked them to, they said.";
  expect(dateOf(lead(text))).toEqual(["1956-10-04", "1962-10-04"]);
});

test("words that few days fit are not believed against many that fit them less", () => {
  // on the day the one followed the other both hold the office
  const text = "President Eisenhower met President Kennedy. The captains came on Tuesday, October 2.";
  expect(dateOf(lead(text))).not.toBeTypeOf("string");
});

test("a title that the bearer of the name never held says nothing of the year", () => {
  expect(dateOf(lead("OSLO, Thursday, Oct. 4 — Pastor John Kennedy wrote to the captains."))).toHaveLength(22);
});
