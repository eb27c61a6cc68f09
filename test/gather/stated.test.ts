import { describe, expect, test } from "vitest";
import { believe, parseStated } from "../../src/gather/stated.ts";

const now = "2031-03-05T12:00:00Z";

describe("a date as pages and feeds write it", () => {
  test.each<[string, string | undefined]>([
    ["2031-03-04", "2031-03-04"],
    ["20310304", "2031-03-04"],
    ["2031-03-04T10:00", "2031-03-04T10:00"],
    ["2031-03-04 10:00:05 +0100", "2031-03-04T10:00:05+01:00"],
    ["2031-03-04T10:00:00.123Z", "2031-03-04T10:00:00Z"],
    ["Tue, 04 Mar 2031 10:00:00 GMT", "2031-03-04T10:00:00Z"],
    ["Tue, 4 March 2031 9:05 EST", "2031-03-04T09:05-05:00"],
    ["04 Mar 31", "2031-03-04"],
    ["2031-02-30", undefined],
    ["2031-03-04T25:00Z", undefined],
    ["last Tuesday", undefined],
    ["03/04/2031", undefined],
  ])("%s is %s", (written, date) => expect(parseStated(written)).toBe(date));
});

describe("of the dates that are stated", () => {
  test.each<[string, string, string | undefined]>([
    ["in the future", "2031-03-05T13:00:00Z", "in the future when it was fetched"],
    ["of the next day, where it is that day already", "2031-03-06", undefined],
    ["of the day after", "2031-03-07", "in the future when it was fetched"],
    ["by a clock that is a little fast", "2031-03-05T12:05:00Z", undefined],
    ["of a program that has none", "1970-01-01T00:00:00Z", "the date of no date"],
    ["that is none", "soon", "no date that can be read"],
    ["of a zone that is none", "2031-03-04T10:00:00+99:00", "no date that can be read"],
    ["of long ago", "1962-10-22", undefined],
  ])("one %s is believed or not", (_, value, disbelieved) => {
    const { stated, publishedAt } = believe([{ role: "published", value, by: "the page" }], now);
    expect(stated[0]!.disbelieved).toBe(disbelieved);
    expect(publishedAt !== undefined).toBe(disbelieved === undefined);
  });

  test("the first that can be is taken, and all are kept", () => {
    const found = believe(
      [
        { role: "published", value: "2099-01-01", by: "JSON-LD datePublished" },
        { role: "published", value: "2031-03-04T10:00:00Z", by: "the feed" },
        { role: "updated", value: "2031-03-01T10:00:00Z", by: "JSON-LD dateModified" },
      ],
      now,
    );
    expect(found).toMatchObject({ publishedAt: "2031-03-04T10:00:00Z" });
    expect(found.updatedAt).toBeUndefined();
    expect(found.stated.map(({ disbelieved }) => disbelieved !== undefined)).toEqual([true, false, true]);
  });
});
