import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";

const tools = loadTools();

test.each([
  ["The president of Iran visited Kenya.", "head of government"],
  ["The Supreme Leader of Iran visited Kenya.", "head of state"],
  ["The president of Ghana visited Kenya.", "head of state"],
])("a president is the head of state where that is called so, and else the head of government: %s", (text, role) => {
  const { actors } = read({ id: "p", text, publishedAt: "2023-05-04" }, tools);
  expect(actors.find(({ kind }) => kind === "person")).toMatchObject({ role });
});
