import { describe, expect, test } from "vitest";
import { actorNamed, type Given, lastMeant, mentioned } from "../support/meant.ts";

/** Names of those whom the last mention of some words means. */
const meant = (text: string, words: string, given: Given = {}): string | undefined =>
  lastMeant(text, words, { publishedAt: "2014-05-06", ...given }).at(-1);

describe("a title means whoever was introduced by it", () => {
  const text =
    "Deputy Head of the Office of the President of Kenya Odo Mwangi met Ana Nkosi, deputy director of the border agency.";

  test.each([
    ["The deputy head of the Office of the President spoke.", "The deputy head", "Odo Mwangi"],
    ["The Deputy Head of the President's Office spoke.", "The Deputy Head", "Odo Mwangi"],
    ["The deputy director praised the talks.", "The deputy director", "Ana Nkosi"],
  ])("%s", (more, words, name) => expect(meant(`${text} ${more}`, words)).toBe(name));

  test("and nobody else", () => {
    expect(meant(`${text} The deputy head of the port spoke.`, "The deputy head")).not.toBe("Odo Mwangi");
  });
});

describe("a title alone, of those introduced with a name", () => {
  test.each([
    [
      "means the one who has it",
      "Kenya's leader, Captain Odo Mwangi, met Ana Nkosi. The Captain spoke.",
      "The Captain",
      "Odo Mwangi",
    ],
    [
      "though nothing knows it",
      "Comandante Odo Mwangi met Ana Nkosi. The Comandante spoke.",
      "The Comandante",
      "Comandante Odo Mwangi",
    ],
    [
      "and no more one of two",
      "Captain Odo Mwangi met Captain Ben Oru. The guards and the captain left.",
      "the captain",
      "Ben Oru",
    ],
  ])("%s", (_, text, words, name) => expect(meant(text, words)).toBe(name));
});

describe("whoever has been told of by a title goes by the name that follows it", () => {
  test.each([
    ["Kenya's leader, Captain Odo Mwangi, spoke. Mwangi left.", "Mwangi"],
    ["Kenya's leader, Captain Odo Mwangi, spoke. Kenya's leader left.", "leader"],
    ["Odo Ali Mwangi spoke. Odo Mwangi left.", "Odo Mwangi"],
  ])("%s", (text, words) => expect(meant(text, words)).toMatch(/^Odo (?:Ali )?Mwangi$/));
});

test("in talks, an office that a guest holds is the guest's", () => {
  const text = "President Odo Mwangi of Kenya spoke with Prime Minister Ben Oru of Uganda. The Prime Minister agreed.";
  expect(meant(text, "The Prime Minister", { outlet: "Government of Kenya" })).toBe("Ben Oru");
});

test("an office that was yet to come is not told", () => {
  const text = "William Ruto met envoys of Uganda on Monday.";
  expect(actorNamed(text, "William Ruto", { publishedAt: "2001-05-06" })?.role).toBeUndefined();
});

describe("names of bodies and of those who lead them", () => {
  test.each([
    ["Secretary General of the Lake Council (LACO) Ana Nkosi spoke. Ana Nkosi left.", "Ana Nkosi", "Ana Nkosi"],
    ["Head of the Delegation of Kenya to LACO Ben Oru spoke. Ben Oru left.", "Ben Oru", "Ben Oru"],
    [
      "The National Security and Defence Council of Kenya met.",
      "The National Security and Defence Council",
      "National Security and Defence Council",
    ],
    ["Fighters of the Rural Salvation Front fled. The RSF denied it.", "The RSF", "Rural Salvation Front"],
  ])("%s", (text, words, name) => expect(meant(text, words)).toBe(name));

  test("a short form that the report explains otherwise keeps its own meaning", () => {
    expect(meant("The International Monetary Fund and the Inner Mountain Front met. The IMF left.", "The IMF")).toBe(
      "International Monetary Fund",
    );
  });

  test("what somebody who leads a body calls we is the body", () => {
    const text =
      "Chairman of the Constitutional Court Ana Nkosi met the President.\n\nAna Nkosi: We have asked the banks for help.\n\nOdo Mwangi: Thank you.";
    expect(meant(text, "We", { outlet: "President of Kenya" })).toBe("Constitutional Court");
  });

  test("a president of a body leads no state", () => {
    const text = "President of the Supreme Court Ana Nkosi spoke.";
    expect(actorNamed(text, "Ana Nkosi")).toMatchObject({ role: "leader", sector: "JUD" });
  });
});

describe("whoever the report names as holder of an office is meant by it", () => {
  const talks =
    "President Odo Mwangi of Kenya met Prime Minister of Sweden Olof Kamau. Odo Mwangi thanked the Prime Minister.";

  test.each([
    ["in talks, whoever else the data know", talks, "the Prime Minister", "Olof Kamau"],
    [
      "set behind the name",
      "Olof Kamau, the Prime Minister of Sweden, spoke. The Swedish prime minister left.",
      "The Swedish prime minister",
      "Olof Kamau",
    ],
    [
      "set before it",
      "The Prime Minister of Sweden, Olof Kamau, spoke. The Swedish leader left.",
      "The Swedish leader",
      "Olof Kamau",
    ],
    [
      "with whose it is",
      "Ana Nkosi, Kenya's foreign minister, spoke. The Kenyan foreign minister left.",
      "The Kenyan foreign minister",
      "Ana Nkosi",
    ],
    [
      "of his body and no other",
      "FTC Chair Ana Nkosi spoke. The Fed Chair disagreed. The FTC Chair left.",
      "The FTC Chair",
      "Ana Nkosi",
    ],
    ["of the two who met, as a guest", `${talks} Later Olof Kamau thanked his host.`, "host", "Odo Mwangi"],
  ])("%s", (_, text, words, name) => expect(meant(text, words, { outlet: "Government of Kenya" })).toBe(name));

  test("and no chair of another body", () => {
    expect(meant("FTC Chair Ana Nkosi spoke. The Fed Chair disagreed.", "The Fed Chair")).not.toBe("Ana Nkosi");
  });

  test("an office that somebody held on other days is another's now", () => {
    const text =
      "President Barack Obama of the United States spoke in 2014. The President of the United States agreed.";
    expect(meant(text, "The President", { publishedAt: "2019-05-06" })).toBe("Donald Trump");
  });

  test("a title before whom somebody serves is his own", () => {
    const text = "Press Secretary of the President of Kenya Odo Mwangi spoke.";
    expect(actorNamed(text, "Odo Mwangi")?.role).not.toBe("head of state");
  });
});

describe("bodies that nothing knows", () => {
  test.each([
    ["The Russian Union of Miners and Bakers met. The RUMB left.", "The RUMB", "Russian Union of Miners and Bakers"],
    ["The Lake Council (ZOL) met. The ZOL left.", "The ZOL", "Lake Council"],
    ["I congratulate the ZPKO on its day.", "the ZPKO", "ZPKO"],
    ["The airline Zonda Air left Kenya.", "The airline Zonda Air", "Zonda Air"],
    ["Meridian Oil denied it. The company left.", "The company", "Meridian Oil"],
    ["The Zonda Reform Party met.", "The Zonda Reform Party", "Zonda Reform Party"],
    [
      "The Zambian Supreme Court of Appeal ruled. The Supreme Court left.",
      "The Supreme Court",
      "Zambian Supreme Court of Appeal",
    ],
    ["North Korea and Kenya met. The North agreed.", "The North", "North Korea"],
  ])("%s", (text, words, name) => expect(meant(text, words)).toBe(name));

  test.each([
    ["The GDP fell.", "The GDP"],
    ["The Defence Ministry agencies met. They saw the GPS.", "the GPS"],
    ["Kenya withdrew from the ZPKO in May.", "the ZPKO"],
  ])("and nobody: %s", (text, words) => expect(meant(text, words)).toBeUndefined());

  test.each([
    ["The Health Task Force met.", "Health Task Force", "GOV"],
    ["A naval task force sailed.", "naval task force", "MIL"],
    ["The union's leader, Ana Nkosi, left.", "Ana Nkosi", "LAB"],
  ])("have the sector of what they deal with: %s", (text, name, sector) => {
    expect(actorNamed(text, name)?.sector).toBe(sector);
  });
});

test("a month is nobody", () => {
  expect(meant("The council will report in May.", "May", { publishedAt: "2017-03-04" })).toBeUndefined();
});

test("a lake is no town of its name", () => {
  expect(mentioned("Fighting broke out near Lake Victoria.")).toEqual([]);
});

describe("who serves another by office has one title with it", () => {
  const wordsIn = (text: string): string[] =>
    mentioned(text, { outlet: "Government of Kenya", publishedAt: "2023-05-05" }).map(({ words }) => words);

  test.each([
    "Adviser to the President and Director of the Lake Council Ana Nkosi",
    "Adviser to the President and Senior Envoy Ana Nkosi",
    "Senior Adviser and Coordinator Ana Nkosi",
    "Assistant to the President for Internal Security Ana Nkosi",
  ])("%s", (words) => expect(wordsIn(`${words} left.`)).toEqual([words]));

  test("though the first word of it is taken for another kind", () => {
    const words = "Adviser to the President and Director of the Lake Council Ana Nkosi";
    expect(wordsIn(`Yesterday, ${words}, as well as envoys, met with Ben Oru.`)).toContain(words);
  });

  test.each([
    ["They met the President and Director of the Lake Council Ana Nkosi.", "the President"],
    ["They met Senior Adviser Odo Mwangi and the Director of the Lake Council Ana Nkosi.", "Senior Adviser Odo Mwangi"],
    ["Senior Adviser and the Director of the Lake Council Ana Nkosi left.", "Senior Adviser"],
  ])("and whoever meets both has met two: %s", (text, words) => {
    expect(wordsIn(text)[0]).toBe(words);
    expect(wordsIn(text)[1]).toMatch(/Director of the Lake Council Ana Nkosi$/);
  });

  test("her other title means her by itself", () => {
    const text =
      "Adviser to the President and Director of the Lake Council Ana Nkosi left. The Director of the Lake Council wrote.";
    expect(meant(text, "The Director", { outlet: "Government of Kenya" })).toBe("Ana Nkosi");
  });
});
