import { describe, expect, test } from "vitest";
import { actorsMeant } from "../support/meant.ts";

/** Whoever some words mean first. */
const meant = (text: string, words: string) => actorsMeant(text, words, { publishedAt: "2014-05-06" })[0]!;

describe("who heads a company or party holds no office of its state", () => {
  test.each([
    ["Boeing's president denied the charge.", "president", "president of Boeing", "BUS"],
    ["The president of Boeing denied the charge.", "The president", "president of Boeing", "BUS"],
    ["Huawei's chairman met the mayor.", "chairman", "chairman of Huawei", "BUS"],
    ["The Labour Party's spokesman denied it.", "spokesman", "spokesman of Labour Party", "PTY"],
    ["Hezbollah's leader met the mayor.", "leader", "leader of Hezbollah", "REB"],
  ])("%s", (text, words, name, sector) => {
    const { key, ...told } = meant(text, words);
    expect(told).toMatchObject({ name, sector });
    expect(told.role).not.toMatch(/^head of/);
    expect(key).not.toMatch(/^(?:person:|office:[A-Z]{3}:[^:]+$)/);
  });

  test("be they named or not", () =>
    expect(meant("Boeing President Odo Mbeki denied the charge.", "Boeing President Odo Mbeki")).toMatchObject({
      name: "Odo Mbeki",
      sector: "BUS",
      role: "leader",
    }));

  test("as who heads a state's own bodies does, and those in arms who rule", () => {
    expect(meant("The Pentagon's spokesman denied it.", "spokesman").key).toBe("office:USA:spokesperson");
    expect(meant("The Taliban's foreign minister denied it.", "foreign minister").key).toBe(
      "office:AFG:foreign-minister",
    );
  });
});
