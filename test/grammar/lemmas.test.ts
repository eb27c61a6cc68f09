import { expect, test } from "vitest";
import { nounBase } from "../../src/grammar/noun-base.ts";
import { irregularBase, verbBase } from "../../src/grammar/verb-base.ts";

test.each(
  `ships ship|gases gas|gas gas|viruses virus|campuses campus|menus menu|crises crisis|hypotheses hypothesis|houses house|licences licence
  taxes tax|axes axe|patches patch|headaches headache|caches cache|vetoes veto|cargoes cargo|shoes shoe|movies movie|ties tie|allies ally
  wolves wolf|lives life|sleeves sleeve|quizzes quiz|lenses lens|series series|aircraft aircraft|spokesmen spokesman|grandchildren grandchild
  criteria criterion|geese goose`
    .split(/[|\n]/)
    .map((row) => row.trim().split(" ") as [string, string]),
)("the noun of %s is %s", (plural, singular) => {
  expect(nounBase(plural)).toBe(singular);
});

test.each([["1980s"], ["company's"], ["staff"]])("of %s nothing is known by its ending", (form) => {
  expect(nounBase(form)).toBeUndefined();
});

test.each([
  ["froze", "VBD", "freeze"],
  ["undertook", "VBD", "undertake"],
  ["foresaw", "VBD", "foresee"],
  ["relies", "VBZ", "rely"],
  ["banned", "VBD", "ban"],
  ["freed", "VBN", "free"],
])("the base of %s (%s) is %s", (form, xpos, base) => {
  expect(irregularBase(form) ?? verbBase(form, xpos)).toBe(base);
});
