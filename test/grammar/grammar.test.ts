import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatConllu, parseConllu } from "../../src/grammar/index.ts";
import { makeMatrices } from "../../src/grammar/matrix.ts";
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
  test.each(["fast", "default"] as const)(
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

test("a line of 200,000 characters without a stop is cut into sentences", () => {
  const line = "and then ".repeat(22_000);
  const sentences = grammar.parse(line, wholly(line), { mode: "fast" });
  expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(300);
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

test("products of matrices are rounded after each step, in order", () => {
  const [rows, inner, columns] = [7, 45, 64] as const;
  const matrices = makeMatrices();
  const a = matrices.reserve(rows * inner);
  const b = matrices.reserve(inner * columns);
  const out = matrices.reserve(rows * columns);
  const { numbers } = matrices;
  for (let each = a; each < out; each++) numbers[each] = Math.sin(each);
  const expected = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let each = 0; each < inner; each++)
      for (let column = 0; column < columns; column++)
        expected[row * columns + column]! += Math.fround(
          numbers[a + row * inner + each]! * numbers[b + each * columns + column]!,
        );
  matrices.multiply(a, inner, 1, b, out, rows, inner, columns);
  expect([...numbers.slice(out, out + rows * columns)]).toEqual([...expected]);
});
