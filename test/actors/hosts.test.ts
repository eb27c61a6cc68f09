import { expect, test } from "vitest";
import { actorNamed } from "../support/meant.ts";

const outlet = "Ministry of Foreign Affairs of Ghana";
const countryOf = (text: string, name: string) =>
  actorNamed(text, name, { outlet, publishedAt: "2014-03-11" })?.country;

test.each([
  [
    "The Minister of Foreign Affairs, Kofi Adomako, spoke by telephone with his Togolese counterpart.",
    "Kofi Adomako",
    "GHA",
  ],
  ["The meeting was short. Foreign Minister Kofi Adomako received the Togolese ambassador.", "Kofi Adomako", "GHA"],
])("who deals with another's in a government's own report is its own: %s", (text, name, country) => {
  expect(countryOf(text, name)).toBe(country);
});

test("but whoever is rung up by it need not be", () => {
  expect(countryOf("Ghana's foreign minister telephoned Foreign Minister Ana Nkosi.", "Ana Nkosi")).not.toBe("GHA");
});
