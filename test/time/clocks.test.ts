import { expect, test } from "vitest";
import { whyItem } from "../../src/dossier/why.ts";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";

const reading = (text: string, publishedAt = "2031-05-14") =>
  read({ id: "r", text: `${text}\n`, title: "", publishedAt }, loadTools());

/** Day and hour at the place, its zone, and the moment in UTC, of the first time of day in a text. */
const moment = (text: string, nth = 0) => {
  const when = reading(text).timexes.filter(({ type }) => type === "TIME")[nth]?.when;
  return [`${when?.from} ${when?.time}`, when?.zone, when?.instant];
};

test.each([
  ["They spoke at 18:00 Kyiv time on Tuesday.", "2031-05-13 18:00", "Europe/Kyiv", "2031-05-13T15:00Z"],
  ["They spoke at 11 p.m. Eastern on Tuesday.", "2031-05-13 23:00", "America/New_York", "2031-05-14T03:00Z"],
  ["They speak at noon New York time.", "2031-05-14 12:00", "America/New_York", "2031-05-14T16:00Z"],
  ["They speak at 02:00 (GMT+3) on Friday.", "2031-05-16 02:00", "Etc/GMT-3", "2031-05-15T23:00Z"],
  ["They speak at 9:00 UTC+05:30 on Friday.", "2031-05-16 09:00", undefined, "2031-05-16T03:30Z"],
  ["They sail at 2359Z on 20 May.", "2031-05-20 23:59", "Etc/UTC", "2031-05-20T23:59Z"],
  ["Signal 150410BMAY31 refers.", "2031-05-15 04:10", "Etc/GMT-2", "2031-05-15T02:10Z"],
  ["They speak at midnight Berlin time on Friday.", "2031-05-16 24:00", "Europe/Berlin", "2031-05-16T22:00Z"],
  ["They speak at 7 a.m. Narnia time.", "2031-05-14 07:00", undefined, undefined],
])("a zone shifts the moment, not the day: %s", (text, local, zone, instant) =>
  expect(moment(text)).toEqual([local, zone, instant]),
);

test.each([
  ["OSLO (Atlantic Wire) — Shots were heard at 01:00 local time on Tuesday.", "Europe/Oslo"],
  ["OSLO (Atlantic Wire) — Shots were heard in Lima at 01:00 local time on Tuesday.", "America/Lima"],
  ["OSLO (Atlantic Wire) — Shots were heard in Lima and in Quito at 01:00 local time.", undefined],
  ["OSLO (Atlantic Wire) — Shots were heard at 01:00 on Tuesday.", undefined],
])("local time is that of the place told of, else of the place of filing: %s", (text, zone) =>
  expect(moment(text)[1]).toBe(zone),
);

test("the same moment by two clocks is on two days where it must be", () => {
  const text = "The roof fell at 2:30 a.m. (1730 GMT) on Tuesday.";
  expect(moment(text)).toEqual(["2031-05-13 02:30", undefined, "2031-05-12T17:30Z"]);
  expect(moment(text, 1)).toEqual(["2031-05-12 17:30", "Etc/UTC", "2031-05-12T17:30Z"]);
});

test.each([
  ["TOKYO (Atlantic Wire) — The port was shut today.", "2031-05-15"],
  ["TOKYO, May 14 (Atlantic Wire) — The port was shut today.", "2031-05-14"],
  ["LIMA (Atlantic Wire) — The port was shut today.", "2031-05-14"],
  ["The port was shut today.", "2031-05-14"],
])("today is the day where the report was filed: %s", (text, day) =>
  expect(reading(text, "2031-05-14T22:30:00Z").timexes.at(-1)!.value).toBe(day),
);

test("why an expression is read so tells the clocks it goes by", () => {
  const tokyo = reading("TOKYO (Atlantic Wire) — The port was shut today.", "2031-05-14T22:30:00Z");
  expect(whyItem(tokyo, "t1")?.says).toContain("2031-05-15 by the clocks of Asia/Tokyo");
  const call = reading("They spoke at 2 a.m. Kyiv time on Tuesday.");
  expect(whyItem(call, "t1")?.says).toContain("2031-05-13 02:00 Europe/Kyiv (2031-05-12 23:00 UTC)");
});

test.each([
  ["Lagos", "Africa/Lagos"],
  ["LAGOS, Nigeria", "Africa/Lagos"],
  ["OSLO/LAGOS", undefined],
  ["Chicago", "America/Chicago"],
  ["Brazil", undefined],
])("the clocks of %s", (place, zone) => expect(loadTools().lexicon.zoneOf(place)).toBe(zone));

test("the ends of a range are told of each other in any paragraph", () => {
  const text = [
    "The first talks were held on 3 March 2022.",
    "From December to March 2009 nothing was done, and it soon became clear why.",
    "They sat on 8 June 2022 from 10 p.m. to 5 a.m.",
  ].join("\n\n");
  const { timexes } = read({ id: "r", text }, loadTools());
  expect(timexes.map(({ value }) => value)).toEqual([
    "2022-03-03",
    "2008-12",
    "2009-03",
    "2022-06-08",
    "2022-06-08T22:00",
    "2022-06-09T05:00",
  ]);
});
