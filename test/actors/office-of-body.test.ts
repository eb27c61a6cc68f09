import { describe, expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";

/** Whoever some words mean: what they are called, their sector, and whether they hold an office of the state. */
function meant(text: string, words: string) {
  const { mentions, actors } = read({ id: "o", text, publishedAt: "2014-05-06" }, loadTools());
  const mention = mentions.find(({ from, to }) => text.slice(from, to) === words);
  const { name, sector, key, role } = actors.find(({ id }) => id === mention?.actor)!;
  return { name, sector, key, role };
}

describe("who heads a company or party holds no office of its state", () => {
  test.each([
    ["Boeing's president denied the charge.", "president", "president of Boeing", "BUS"],
    ["The president of Boeing denied the charge.", "The president", "president", "BUS"],
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
