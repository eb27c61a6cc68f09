import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadTools } from "../../src/index.ts";

const { grammar } = loadTools();
const modes = ["fast", "default", "accurate"] as const;
const parse = (text: string, mode: (typeof modes)[number] = "default") =>
  grammar.parse(text, { from: 0, to: text.length }, { mode });

test.each([
  ["Kenya's president telephoned his Ugandan counterpart on Wednesday.", ["his nmod:poss counterpart"]],
  ["Norway asked Australia and New Zealand to send police.", ["New conj Australia"]],
  ["The note accuses Kampala of shelling the town and demands an apology.", ["demands conj accuses"]],
  [
    "Kenya handed a note to the envoy over the shelling of a camp in which 17 people died, and called for calm.",
    ["called conj handed"],
  ],
  ["Norway would sever diplomatic relations.", ["Norway nsubj sever", "relations obj sever", "sever root "]],
  ["Norway may sever ties.", ["may aux sever", "ties obj sever"]],
  ["It would otherwise be war.", ["otherwise advmod war"]],
  ["The UK has today sanctioned four officials.", ["has aux sanctioned", "UK nsubj sanctioned", "sanctioned root "]],
  ["Panama's reply, dated Aug. 8, asked for copies.", ["reply nsubj asked", "asked root "]],
  [
    "Zambian President Kenneth Kaunda, who met Mobutu in Lubumbashi on Monday, called for calm.",
    ["Kenneth nsubj called", "met acl:relcl Kenneth", "called root "],
  ],
  ["President Ada Mbeki, asked about the raid at a rally, said it was serious.", ["Ada nsubj said", "asked acl Ada"]],
  ["India, the second-largest buyer of Russian crude, has criticised the threat.", ["India nsubj criticised"]],
  ["Two nurses held in Mali for more than a year arrived in Paris.", ["nurses nsubj arrived", "held acl nurses"]],
  ["Ada Mbeki, Jr. met Ali Were.", ["Ada nsubj met", "Jr. flat Ada"]],
  ["President Ada B. Mbeki, Jr. spoke today with President Ali Were of Kenya about trade.", ["Ada nsubj spoke"]],
  ["Ada Mbeki will hold a call with President Ali Were of Kenya on Thursday.", ["with case Ali"]],
  ["Kenya on Wednesday handed a note to the envoy.", ["Wednesday obl handed", "Kenya nsubj handed"]],
  ["Kenya on Wednesday handed Uganda's envoy a letter.", ["envoy iobj handed", "letter obj handed"]],
  [
    "Kenya recalled its envoy on Friday, a day after two Kenyan border guards were killed in what Nairobi called an attack.",
    ["after mark killed", "guards nsubj:pass killed"],
  ],
  [
    "Kenya said Ugandan troops had killed two civilians in shelling across the river.",
    ["troops nsubj killed", "killed ccomp said", "said root "],
  ],
  ["The envoy, Odo Mwangi, this afternoon summoned the ambassador.", ["envoy nsubj summoned"]],
  ["This afternoon saw the first talks.", ["afternoon nsubj saw"]],
  ["Kenya said Ugandan troops had killed two civilians.", ["troops nsubj killed", "killed ccomp said"]],
  ["Ugandan warplanes struck targets in southern Kenya on Sunday.", ["struck root ", "warplanes nsubj struck"]],
  ["Five people were killed when Ugandan warplanes struck southern Kenya.", ["warplanes nsubj struck"]],
  ["Six killed as Ugandan missile hits Kenyan bus station", ["missile nsubj hits", "station obj hits"]],
  ["Talks held after border clashes in Kenya", ["clashes obl held"]],
  ["“We want peace,” said ministers who had met in Nairobi.", ["met acl:relcl ministers"]],
  [
    "In a joint statement, Kenya, Chad and Uganda called on Mali to hold elections.",
    ["Kenya nsubj called", "Chad conj Kenya", "Uganda conj Kenya"],
  ],
  ["In Mombasa, the ministers of Kenya, Chad and Uganda discussed the dam.", ["Chad conj Kenya", "Uganda conj Kenya"]],
  ["Not only Chad but also Niger supported the plan.", ["Chad nsubj supported", "Niger conj Chad"]],
  [
    "Chad broke off diplomatic relations with Taiwan and established ties with Mali.",
    ["established conj broke", "ties obj established", "relations obj broke"],
  ],
  ["Ada Mbeki met Ali Were and before the summit flew to Chad.", ["summit obl flew"]],
  ["Rwanda urged Kenya to pull its troops back, saying the border was closed.", ["saying advcl urged"]],
  [
    "A meeting of the two defence ministers, planned for 12 May in Nairobi, has been postponed.",
    ["planned acl meeting", "meeting nsubj:pass postponed", "postponed root "],
  ],
  [
    "Senior Hungarian and Romanian officials met in Geneva.",
    [
      "Senior amod officials",
      "Hungarian amod officials",
      "Romanian conj Hungarian",
      "officials nsubj met",
      "met root ",
    ],
  ],
])("%s", (text, wanted) => {
  const [{ tokens }] = parse(text) as [ReturnType<typeof parse>[number]];
  const arcs = tokens.map(({ form, deprel, head }) => `${form} ${deprel} ${tokens[head - 1]?.form ?? ""}`);
  expect(arcs).toEqual(expect.arrayContaining(wanted));
});

describe("whatever is mended, a sentence stays one tree", () => {
  const expectTrees = (text: string, mode: (typeof modes)[number]) => {
    for (const { tokens } of parse(text, mode)) {
      expect(tokens.filter(({ head }) => head === 0)).toHaveLength(1);
      for (const token of tokens) {
        let up = token;
        for (let steps = 0; up.head !== 0; steps++) {
          expect(steps).toBeLessThan(tokens.length);
          up = tokens[up.head - 1]!;
        }
      }
    }
  };
  const sample = fileURLToPath(new URL("../../sample/reports/", import.meta.url));
  const reports = readdirSync(sample).map((file) => readFileSync(`${sample}${file}`, "utf8"));

  test.each(modes)("in the sample's reports, in mode %s", (mode) => {
    for (const report of reports) expectTrees(report, mode);
  });

  test.each([
    "Kenya is including in particular the port.",
    "Kenya plans to send by the planned start of May more than nine ships.",
    "On Friday morning Mr. Were is to see the envoy.",
    "Ada Mbeki, Jr. met Ali Were.",
    "Senior Hungarian and Romanian officials met on Monday.",
  ])("%s", (text) => {
    for (const mode of modes) expectTrees(text, mode);
  });

  test("in any order of the words that mends look at", () => {
    const word = fc.constantFrom(
      ..."Kenya Ada Mbeki Jr. who that and with of in including particular more less than nine May ordered asked handed Wednesday Senior Hungarian Romanian officials to leave send families envoy said , ' 's the by planned start - is not called".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        expectTrees(words.join(" "), "fast");
      }),
      { numRuns: 400, seed: 6 },
    );
  });
});
