import { expect, test } from "vitest";
import { found, meant } from "../support/meant.ts";

test.each([
  ["On 30 March gunmen attacked a convoy.", "gunmen"],
  ["On Monday Kenyan troops killed ten people.", "Kenyan troops"],
  ["In May rebels seized the town.", "rebels"],
  ["Since 1 June 2021 police have held her.", "police"],
])("the day on which somebody does something is no part of him: %s", (text, words) => {
  expect(meant(text, words)).toEqual([words]);
});

test("whoever a letter greets does not speak in it", () => {
  const text =
    "Letter from President Nkosi to Prime Minister Oru\n\nNairobi, June 4, 1964\n\nDear Mr. Prime Minister:\n\nI have received your message.\n\nSincerely,\nNkosi";
  expect(meant(text, "I")).toEqual(["Nkosi"]);
  expect(found(text).join()).not.toContain("Dear");
});
