import { describe, expect, test } from "vitest";
import { found, readText } from "./support/meant.ts";

const inTitle = (title: string, body: string): string[] => {
  const text = `${title}\n\n${body}`;
  const { mentions, actors } = readText(text);
  return mentions.flatMap(({ to, from, actor }) =>
    to <= title.length ? `${text.slice(from, to)}: ${actors.find(({ id }) => id === actor)?.name}` : [],
  );
};

describe("in a headline In Title Case the verb is no part of a name, and a plain noun nobody's name", () => {
  test.each([
    [
      "President Mwangi Hosts Norway Minister",
      "The president met the minister on Monday.",
      ["President Mwangi: Mwangi", "Norway Minister: Norway Minister"],
    ],
    ["Kenya Aid Reaches Norway Border", "Aid from Kenya reached the border.", ["Kenya: Kenya", "Norway: Norway"]],
    ["Kenya Rejects Norway Offer", "Kenya rejected an offer.", ["Kenya: Kenya", "Norway: Norway"]],
    [
      "Mwangi Warns Norway Over Fishing Rights",
      "President Anna Mwangi warned Norway.",
      ["Mwangi: Mwangi", "Norway: Norway"],
    ],
    ["Emily Adams Visits Norway Coast", "She saw the coast.", ["Emily Adams: Emily Adams"]],
    ["Court Frees Kenya Journalist", "He left.", ["Court: Court", "Kenya Journalist: Kenya Journalist"]],
    ["Remarks by President Mwangi in Press Gaggle", "She spoke.", ["President Mwangi: Mwangi"]],
    ["Statement by Spokesperson Emily Stone on Kenya", "It said so.", ["Spokesperson Emily Stone: Emily Stone"]],
    ["Kenya to Open Railway - President Anna Mwangi", "The railway opens.", ["Kenya: Kenya"]],
  ])("%s", (title, body, wanted) => expect(inTitle(title, body)).toEqual(expect.arrayContaining(wanted)));

  test.each([
    ["Kenya Aid Reaches Norway Border", "Border"],
    ["Kenya Floods Kill Hundreds", "Floods"],
    ["Storm Batters Norway Coast", "Coast"],
    ["Court Jails Oru After Long Trial", "Jails"],
  ])("%s: %s", (title, word) => expect(inTitle(title, "He left.").join()).not.toMatch(new RegExp(`: ${word}`)));
});

test("what the report itself writes with a capital keeps it, and so does whoever it names", () => {
  const names = inTitle(
    "Mwangi Meets Lake Council Chair Hope Stone",
    "The Lake Council met. Ms. Stone and Mwangi left.",
  );
  expect(names.join()).toMatch(/Hope Stone/);
  expect(found("Kenya rejects an offer\n\nKenya rejected it.")).toContain("Kenya: Kenya");
});
