import { expect, test } from "vitest";
import { binsOver } from "../../web/charts/bins.ts";
import { compare } from "../../web/reader/compare.ts";
import { cut } from "../../web/reader/cut.ts";
import { deed } from "../../web/words/events.ts";
import { areMany } from "../../web/words/parties.ts";
import { dueWords } from "../../web/words/terms.ts";
import { daysToGo, whenWords } from "../../web/words/when.ts";

const when = (from: string | null, to: string | null, more = {}) => ({
  edtf: "",
  from,
  to,
  certainty: "stated" as const,
  ...more,
});

test.each([
  [undefined, "day not known"],
  [when("2031-03-04", "2031-03-04"), "4 Mar 2031"],
  [when("2031-03-04", "2031-03-04", { time: "17:30" }), "4 Mar 2031, 17:30"],
  [when("2031-03-04", "2031-03-09"), "4–9 Mar 2031"],
  [when("2031-02-27", "2031-03-02"), "27 Feb – 2 Mar 2031"],
  [when("2031-02-01", "2031-02-28"), "Feb 2031"],
  [when("2031-01-01", "2031-12-31"), "2031"],
  [when("2030-12-30", "2031-01-02"), "30 Dec 2030 – 2 Jan 2031"],
  [when("2031-03-04", null), "from 4 Mar 2031"],
  [when("2031-03-04", null, { bound: "since" }), "since 4 Mar 2031"],
  [when(null, "2031-03-04"), "until 4 Mar 2031"],
  [when(null, "2031-03-04", { bound: "by" }), "by 4 Mar 2031"],
  [when("2031-03-04", "2031-03-04", { edtf: "2031-03-04~" }), "about 4 Mar 2031"],
])("says when in plain words", (given, words) => {
  expect(whenWords(given)).toBe(words);
});

test.each([
  ["ACCUSE", [], "happened", false, 1, "accuses"],
  ["ACCUSE", [], "happened", false, 0, "makes an accusation"],
  ["PROTEST", ["strike"], "ongoing", false, 0, "goes on strike"],
  ["REJECT", ["yield"], "happened", true, 1, "refuse to yield to"],
  ["RETREAT", ["withdraw"], "planned", false, 1, "is to withdraw forces from"],
  ["ASSAULT", [], "threatened", false, 1, "threatens to attack"],
  ["RETREAT", ["withdraw"], "demanded", true, 0, "are called on to withdraw forces"],
  ["ASSAULT", [], "hypothetical", false, 1, "might attack"],
  ["CONSULT", ["visit"], "called-off", false, 1, "was to visit"],
] as const)("puts %s %s, %s, as a deed", (type, mode, occurrence, many, recipients, words) => {
  expect(deed({ type, mode: [...mode], occurrence }, many, recipients)).toBe(words);
});

test("puts what is planned as what is to come, and not as the agreement that the codebook has for it", () => {
  const meeting = { type: "AGREE", mode: [], ahead: { type: "CONSULT", mode: "visit" } } as const;
  const coded = { ...meeting, mode: [...meeting.mode] };
  expect(deed({ ...coded, occurrence: "planned" }, false, 1)).toBe("is to visit");
  // as a person has set it right
  expect(deed({ ...coded, occurrence: "happened" }, false, 1)).toBe("agrees with");
});

test.each([
  ["state", "Cayman Islands", false],
  ["unnamed", "two officials", true],
  ["unnamed", "hostess", false],
  ["population", "Kenyans", true],
] as const)("takes the %s %s for many or one", (kind, name, many) => {
  expect(areMany([{ kind, name }])).toBe(many);
});

test.each([
  [undefined, "day open"],
  [0, "today"],
  [1, "tomorrow"],
  [5, "in 5 days"],
  [-1, "yesterday"],
  [-3, "3 days ago"],
])("counts %s days to go", (days, words) => {
  expect(daysToGo(days)).toBe(words);
});

test("cuts at every boundary of spans that overlap", () => {
  const spans = [
    { from: 0, to: 6, name: "a" },
    { from: 4, to: 9, name: "b" },
  ];
  const pieces = cut({ from: 2, to: 12 }, spans).map(({ from, to, over }) => [from, to, over.map(({ name }) => name)]);
  expect(pieces).toEqual([
    [2, 4, ["a"]],
    [4, 6, ["a", "b"]],
    [6, 9, ["b"]],
    [9, 12, []],
  ]);
});

test("tells what one text has instead of another, to the sign", () => {
  expect(compare("About 20 were hurt, he said.\n", "Exactly 23 were hurt, he said.\n\nMore soon.")).toEqual([
    { kind: "gone", words: "About 20" },
    { kind: "new", words: "Exactly 23" },
    { kind: "same", words: " were hurt, he said" },
    { kind: "new", words: ".\n\nMore soon" },
    { kind: "same", words: "." },
  ]);
});

test("finds no change where there is none", () => {
  expect(compare("The same words.", "The same words.")).toEqual([{ kind: "same", words: "The same words." }]);
});

test("draws days, then weeks, then months", () => {
  expect(binsOver(["2031-03-01", "2031-03-03"])).toEqual({
    unit: "day",
    bins: ["2031-03-01", "2031-03-02", "2031-03-03"].map((day) => ({ from: day, to: day })),
    before: 0,
    after: 0,
  });
  expect(binsOver(["2031-01-01", "2031-04-20"]).unit).toBe("week");
  const years = Array.from({ length: 40 }, (_, at) => `${2000 + at}-06-15`);
  expect(binsOver(years)).toMatchObject({ unit: "month", before: 1, after: 1 });
});

test("does not let one far day stretch the drawing", () => {
  const days = [
    ...Array.from({ length: 60 }, (_, at) => `2031-03-${String((at % 30) + 1).padStart(2, "0")}`),
    "1998-01-01",
  ];
  const { unit, bins, before } = binsOver(days);
  expect([unit, bins.length, before]).toEqual(["day", 30, 1]);
});

test.each([
  ["planned", undefined, "planned"],
  ["planned", "by", "deadline"],
  ["planned", "before", "deadline"],
  ["planned", "after", "planned"],
  ["postponed", "by", "put off"],
  ["held", undefined, "held"],
] as const)("what is %s, with its day bound %s, stands as %s", (status, bound, words) => {
  expect(dueWords({ status, when: when("2031-03-04", "2031-03-04", bound && { bound }) })).toBe(words);
});
