import { expect, test } from "vitest";
import { type Attribution, contentsIn, overlapsIn, span } from "../../src/record/index.ts";

test("what overlaps a stretch is found in any order, though one holds others and reaches beyond them", () => {
  const list = [span(0, 30), span(2, 4), span(5, 8), span(20, 22), span(40, 50)];
  const at = overlapsIn(list);
  expect(at(span(45, 46))).toEqual([span(40, 50)]);
  expect(at(span(4, 6))).toEqual([span(0, 30), span(5, 8)]);
  expect(at(span(21, 41))).toEqual([span(0, 30), span(20, 22), span(40, 50)]);
  expect(at(span(30, 40))).toEqual([]);
});

test("what is said at a place is told in the order of the attributions", () => {
  const saying = (id: string, ...content: Attribution["content"]) => ({ id, content }) as Attribution;
  const at = contentsIn([saying("q1", span(60, 70), span(10, 20)), saying("q2", span(0, 80)), saying("q3")]);
  expect(at(span(12, 14)).map(({ id }) => id)).toEqual(["q1", "q2"]);
  expect(at(span(15, 65)).map(({ id }) => id)).toEqual(["q1", "q2"]);
  expect(at(span(30, 40)).map(({ id }) => id)).toEqual(["q2"]);
});
