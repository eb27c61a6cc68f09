import { expect, test } from "vitest";
import { meant } from "../support/meant.ts";

test.each([
  ['Anna Mbeki, CEO of Zonda Motors, said: "We will pay."', "Zonda Motors"],
  ['"We are closing the plant," Anna Mbeki, chief executive of Zonda Motors, said.', "Zonda Motors"],
  ['"We will appeal," said Anna Mbeki, chairwoman of the Oru Foundation.', "Oru Foundation"],
  ['Anna Mbeki, president of Kenya, said: "We will appeal."', "Kenya"],
])("the we of whoever an apposition says leads a body is the body's: %s", (text, name) =>
  expect(meant(text, "We")).toEqual([name]),
);
