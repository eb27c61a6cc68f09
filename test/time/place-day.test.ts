import { expect, test } from "vitest";
import type { When } from "../../src/record/index.ts";
import { mayCoincide, whenAt } from "../../src/time/index.ts";

const on = (day: string, more: Partial<When> = {}): When => ({
  edtf: day,
  from: day,
  to: day,
  certainty: "stated",
  ...more,
});

test("a call late in one capital is on the next day in another", () => {
  const call = on("2031-03-04", { time: "23:30", zone: "Europe/Lisbon" });
  expect(whenAt(call, "Africa/Nairobi")).toMatchObject({ from: "2031-03-05", to: "2031-03-05", time: "02:30" });
});

test("a day without its time is not moved", () => {
  expect(whenAt(on("2031-03-04", { zone: "Europe/Lisbon" }), "Africa/Nairobi")).toMatchObject({ from: "2031-03-04" });
});

test.each([
  // two capitals date one call
  [
    on("2031-03-04", { time: "23:30", zone: "Europe/Lisbon" }),
    on("2031-03-05", { time: "02:30", zone: "Africa/Nairobi" }),
    true,
  ],
  [on("2031-03-04", { zone: "Europe/Lisbon" }), on("2031-03-05", { zone: "Africa/Nairobi" }), true],
  [on("2031-03-04", { zone: "Africa/Nairobi" }), on("2031-03-05", { zone: "Africa/Nairobi" }), false],
  [on("2031-03-04"), on("2031-03-07"), false],
])("%j and %j may be one moment: %s", (a, b, expected) => expect(mayCoincide(a, b)).toBe(expected));
