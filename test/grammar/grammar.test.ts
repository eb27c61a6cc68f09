import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatConllu, parseConllu } from "../../src/grammar/index.ts";
import { Machine, paired } from "../../src/grammar/machine.ts";
import { loadTools } from "../../src/index.ts";

const { grammar } = loadTools();
const wholly = (text: string) => ({ from: 0, to: text.length });

/** Code units of every kind, lone surrogates among them, with more of those that the tokenizer looks at. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(..." \n.,-'’\"“”$%/@:;()1aA", "n't", "'s", "http://", "U.S.", "cannot", "--", "..."),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(""));

describe("any text", () => {
  test.each(["fast", "default", "accurate"] as const)(
    "is parsed without complaint in mode %s, each word where it stands",
    (mode) => {
      fc.assert(
        fc.property(anyText, (text) => {
          let last = 0;
          for (const { from, to, tokens } of grammar.parse(text, wholly(text), { mode })) {
            expect(tokens[0]!.from).toBe(from);
            expect(tokens.at(-1)!.to).toBe(to);
            for (const token of tokens) {
              expect(text.slice(token.from, token.to)).toBe(token.form);
              expect(text.slice(last, token.from).trim()).toBe("");
              last = token.to;
            }
          }
          expect(
            text
              .slice(last)
              .replaceAll(/[\u200b\ufeff]/g, "")
              .trim(),
          ).toBe("");
        }),
        { numRuns: 150, seed: 4 },
      );
    },
  );

  test("gives one tree a sentence", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { tokens } of grammar.parse(text, wholly(text))) {
          expect(tokens.filter((token) => token.head === 0)).toHaveLength(1);
          for (const token of tokens) {
            let up = token;
            for (let steps = 0; up.head !== 0; steps++) {
              expect(steps).toBeLessThan(tokens.length);
              up = tokens[up.head - 1]!;
            }
          }
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test("gives the same twice", () => {
    const text = "The envoys of Kenya and Uganda met in Geneva on Monday, and agreed to meet again.";
    const first = grammar.parse(text, wholly(text));
    grammar.parse("Something else was read between.", { from: 0, to: 32 });
    expect(grammar.parse(text, wholly(text))).toEqual(first);
  });
});

test("a line of a megabyte without a stop is cut into sentences, in bounded memory", () => {
  const line = "and then ".repeat(116_000);
  const before = process.memoryUsage().rss;
  const sentences = grammar.parse(line, wholly(line), { mode: "fast" });
  expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(300);
  expect(sentences.at(-1)!.to).toBe(line.length - 1);
  // 232,000 tokens are 150 bytes each, and what the parser itself holds does not grow with the line
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(250);
});

describe("CoNLL-U", () => {
  test("comes back as the words that were written, and where they stood", () => {
    const text = "The envoys didn't sign; Kenya's letter came on Tuesday.";
    const [sentence] = grammar.parse(text, wholly(text));
    const [read] = parseConllu(formatConllu(sentence!, text));
    expect(read!.text).toBe(text);
    expect(read!.words.map(({ form, from, to }) => ({ form, from, to }))).toEqual(
      sentence!.tokens.map(({ form, from, to }) => ({ form, from, to })),
    );
  });

  test("gives the words of a multiword token, and leaves an empty node aside", () => {
    const rows = ["1-2\tcannot", "1\tcan", "2\tnot", "2.1\tgo", "3\tstay"];
    const [read] = parseConllu(rows.map((row) => `${row}${"\t_".repeat(8)}`).join("\n"));
    expect(read!.words.map(({ form }) => form)).toEqual(["can", "not", "stay"]);
    expect(read!.text).toBe("cannot stay");
  });

  test("refuses a row that is none, by its number", () => {
    expect(() => parseConllu("1\ta\nno row")).toThrow("not a row of CoNLL-U: line 2");
  });
});

const formsOf = (text: string) =>
  grammar.parse(text, wholly(text)).flatMap(({ tokens }) => tokens.map(({ form }) => form));

test.each([
  ["It broke in the '60s, or 60's...?", "It broke in the ' 60s , or 60's ... ?"],
  ["Flour, sugar, etc.", "Flour , sugar , etc ."],
  ["Flour, etc. are sold", "Flour , etc. are sold"],
  ["They left.[1] Others (of ten)...stayed", "They left . [ 1 ] Others ( of ten ) ... stayed"],
  ["a 20ft wall, 18+ only", "a 20 ft wall , 18 + only"],
  ["cross-border talks on #5 of plan.They failed", "cross-border talks on # 5 of plan . They failed"],
  ["Im sure its not a ship of its own", "I m sure it s not a ship of its own"],
  ["Dr.Okello left at 9am-5pm on Nov.28", "Dr. Okello left at 9 am - 5 pm on Nov. 28"],
  ["Ban Ki-moon wrote to mailto:desk@example.org", "Ban Ki - moon wrote to mailto:desk@example.org"],
  [
    "Envoy **Ada Mbeki** met [**them**](https://example.org/a?b=2), __twice__ [1]",
    "Envoy Ada Mbeki met them , twice [ 1 ]",
  ],
  ["a__b 5**2 *** [see](b)", "a__b 5**2 *** [ see ] ( b )"],
])("the words of %j", (text, expected) => {
  expect(formsOf(text).join(" ")).toBe(expected);
});

test.each([
  ["Minister S. M. Krishna met him. He left.", ["Minister S. M. Krishna met him.", "He left."]],
  ["He went to the U.S. The envoy stayed.", ["He went to the U.S.", "The envoy stayed."]],
  ["The U.S. Army said so.", ["The U.S. Army said so."]],
  ["Envoys in Geneva Image: Ada Mbeki.", ["Envoys in Geneva", "Image: Ada Mbeki."]],
  ["They met at 6 p.m. Moscow time.", ["They met at 6 p.m. Moscow time."]],
])("the sentences of %j", (text, expected) => {
  expect(grammar.parse(text, wholly(text)).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
});

describe("names", () => {
  const named = (text: string) =>
    grammar.names(grammar.parse(text, wholly(text))).map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`);

  test.each([
    ["Ambassador Mary Okello flew to Nairobi.", ["person: Mary Okello", "place: Nairobi"]],
    [
      "The University of Nairobi and the Red Cross wrote to Mr. Okello.",
      ["organization: University of Nairobi", "organization: Red Cross", "person: Okello"],
    ],
    ["On Monday the ministers met again.", []],
  ])("in %j are told without article, title or day", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test("stand in the last column of CoNLL-U, each with its brackets", () => {
    const text = "Mary Okello flew to Nairobi.";
    const sentences = grammar.parse(text, wholly(text));
    const rows = formatConllu(sentences[0]!, text, grammar.names(sentences)).split("\n");
    expect(rows.slice(1, 6).map((row) => row.split("\t")[9])).toEqual([
      "Entity=(e1-person",
      "Entity=e1)",
      "_",
      "_",
      "Entity=(e2-place)|SpaceAfter=No",
    ]);
  });

  test("of any text lie at the edges of its words, one after another", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = grammar.parse(text, wholly(text), { mode: "fast" });
        let last = 0;
        for (const { from, to, sentence } of grammar.names(sentences)) {
          expect(from).toBeGreaterThanOrEqual(last);
          const { tokens } = sentences[sentence]!;
          expect(tokens.some((token) => token.from === from)).toBe(true);
          expect(tokens.some((token) => token.to === to)).toBe(true);
          last = to;
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});

test("products of matrices are those of whole numbers, rounded once", () => {
  const [rows, inner, columns, shift] = [7, 46, 64, 12] as const;
  const machine = new Machine();
  const a = machine.reserve(2 * (rows + 1) * inner);
  const b = machine.reserve(2 * inner * columns);
  const out = machine.reserve(2 * (rows + 1) * columns);
  const alone = machine.reserve(2 * columns);
  const weights = Int16Array.from({ length: inner * columns }, (_, each) => Math.round(900 * Math.sin(each)));
  const layer = Int16Array.from({ length: rows * inner }, (_, each) => Math.round(8000 * Math.cos(each)));
  machine.shorts.set(layer, a >> 1);
  paired(weights, columns, machine.shorts, b >> 1);
  const expected = Array.from({ length: rows * columns }, (_, each) => {
    const row = Math.floor(each / columns);
    let sum = 2 ** (shift - 1);
    for (let at = 0; at < inner; at++) sum += layer[row * inner + at]! * weights[at * columns + (each % columns)]!;
    return sum >> shift;
  });
  machine.multiply(a, b, out, rows, inner, columns, shift);
  expect([...machine.shorts.slice(out >> 1, (out >> 1) + rows * columns)]).toEqual(expected);
  machine.multiplyRow(a, b, alone, inner, columns, shift);
  expect([...machine.shorts.slice(alone >> 1, (alone >> 1) + columns)]).toEqual(expected.slice(0, columns));
});
