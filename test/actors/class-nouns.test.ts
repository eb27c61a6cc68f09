import { describe, expect, test } from "vitest";
import { lastMeant } from "../support/meant.ts";

describe("a known body by what it is", () => {
  test.each([
    [
      "a bloc of so many",
      "The European Union warned Chad. The 27-member bloc met later.",
      "The 27-member bloc",
      "European Union",
    ],
    [
      "a regional one",
      "ECOWAS warned Togo. The regional bloc met later.",
      "The regional bloc",
      "Economic Community of West African States",
    ],
    ["a bloc by a short name", "BRICS met in Kigali. The bloc condemned Chad.", "The bloc", "BRICS"],
    ["another", "Mercosur warned Togo. The bloc met later.", "The bloc", "Mercosur"],
    ["a watchdog", "Amnesty International blamed Chad. The watchdog met him.", "The watchdog", "Amnesty International"],
    [
      "a group for a cause",
      "Amnesty International blamed Chad. The rights group left.",
      "The rights group",
      "Amnesty International",
    ],
    ["a lender", "The World Bank warned Chad. The lender criticised a law.", "The lender", "World Bank"],
    ["an armed group", "Hamas rejected the plan. The militant group blamed Egypt.", "The militant group", "Hamas"],
    ["of a state", "Hezbollah fired rockets. The Lebanese group warned Egypt.", "The Lebanese group", "Hezbollah"],
    [
      "of a part of the world",
      "ECOWAS warned Togo. The West African bloc met later.",
      "The West African bloc",
      "Economic Community of West African States",
    ],
    ["a movement", "Hamas rejected the plan. The movement blamed Egypt.", "The movement", "Hamas"],
    [
      "by whose commander spoke",
      "Hezbollah commander Odo Nasser spoke. The Lebanese group left.",
      "The Lebanese group",
      "Hezbollah",
    ],
    ["by whose official met him", "A Hamas official met an envoy. The group blamed Egypt.", "The group", "Hamas"],
    ["by whose are who died", "Two Houthi fighters died. The group blamed Egypt.", "The group", "Houthis"],
    ["a company by its people", "Boeing executive Ana Nkosi spoke. The company blamed Chad.", "The company", "Boeing"],
    [
      "a charity by its people",
      "Amnesty researchers came to Togo. The watchdog blamed Chad.",
      "The watchdog",
      "Amnesty International",
    ],
    ["and not those whom it harmed", "Al Shabaab killed nine soldiers. The group fled.", "The group", "al-Shabaab"],
    ["and no new one", "Al Shabaab attacked Mogadishu. The group left.", "The group", "al-Shabaab"],
  ])("is meant: %s", (_, text, words, name) => expect(lastMeant(text, words)).toEqual([name]));

  test.each([
    ["where two may be", "Hamas met Hezbollah. The militant group left.", "The militant group"],
    ["where two have leaders", "Hamas leader Odo Nasser met Hezbollah leader Ben Salem. The group left.", "The group"],
    ["whom others only fear", "An anti-Hamas march was held. The group left.", "The group"],
    ["of another part of the world", "ECOWAS warned Togo. The European bloc met later.", "The European bloc"],
    ["what does nothing", "Hamas rejected the plan. The movement of trucks stopped.", "The movement"],
    ["of another state", "Hezbollah fired rockets. The Chadian group left.", "The Chadian group"],
    ["of another kind", "Amnesty International blamed Hezbollah. The aid bloc left.", "The aid bloc"],
    ["armed, where none is", "Amnesty International blamed Chad. The armed group left.", "The armed group"],
  ])("is not meant: %s", (_, text, words) => {
    const names = lastMeant(text, words);
    for (const name of ["Hamas", "Hezbollah", "Amnesty International", "Economic Community of West African States"])
      expect(names).not.toContain(name);
  });

  test.fails("is meant where the data have its leader's title whole", () =>
    expect(lastMeant("Hezbollah chief Odo Nasser spoke. The group left.", "The group")).toEqual(["Hezbollah"]),
  );

  test("nor by a name of its own", () =>
    expect(lastMeant("The Gulf Cooperation Council met. The Security Council agreed.", "The Security Council")).toEqual(
      ["UN Security Council"],
    ));

  test("people are a group where no body is", () =>
    expect(lastMeant("Nine miners met the mayor. The group left.", "The group")).toEqual(["Nine miners"]));
});

describe("the ministry", () => {
  test.each([
    [
      "is that of the minister",
      "Chad's foreign minister left. The ministry blamed Togo.",
      ["foreign ministry of Chad"],
    ],
    [
      "as the data name it",
      "Russian Foreign Minister Odo Mbeki left. The ministry blamed Togo.",
      ["Russian Foreign Ministry"],
    ],
    ["of one alone", "Chad's defence minister met Togo's foreign minister. The ministry left.", ["ministry"]],
  ])("%s", (_, text, names) => expect(lastMeant(text, "The ministry")).toEqual(names));
});
