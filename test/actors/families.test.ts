import { describe, expect, test } from "vitest";
import { meant } from "../support/meant.ts";

const given = { publishedAt: "2026-05-04" };

describe("a name is whole, whatever else its words are", () => {
  const luo = "Foreign Minister Luo Wenhai of China met President Anna Oru of Kenya.";
  const saab = "Lebanese minister Karim Saab met Kenyan President Anna Oru.";
  test.each([
    [luo, "Foreign Minister Luo Wenhai", ["Luo Wenhai"]],
    [`${luo} Luo Wenhai urged Uganda to withdraw.`, "Luo Wenhai", ["Luo Wenhai"]],
    [`${luo} Luo condemned the attack.`, "Luo", ["Luo Wenhai"]],
    ["South Korean Foreign Minister Han Ji-won left.", "South Korean Foreign Minister Han Ji-won", ["Han Ji-won"]],
    ["Foreign Minister Han Ji-won left. Han Ji-won condemned it.", "Han Ji-won", ["Han Ji-won"]],
    [`${saab} Saab condemned the attack.`, "Saab", ["Karim Saab"]],
    ["Foreign Minister Li of China met Kenyan envoys. Li condemned the attack.", "Li", ["Li Zhaoxing"]],
  ])("%s: %s", (text, words, names) => expect(meant(text, words, given)).toEqual(names));

  test.each([
    ["a people", "Kenya said Luo farmers had fled.", "Luo farmers", ["Luo farmers"]],
    ["a company", "Minister Anna Oru toured a Saab plant. Saab sold jets to Kenya.", "Saab", ["Saab", "Saab"]],
    ["who leads", "President Ruto met him. Ruto left.", "Ruto", ["William Ruto"]],
    ["who is led", "Ugandan Zonda-led rebels fled.", "Ugandan Zonda-led rebels", ["Ugandan Zonda-led rebels"]],
  ])("and %s stays so: %s", (_, text, words, names) => expect(meant(text, words, given)).toEqual(names));
});
