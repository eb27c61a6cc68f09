import { expect, test } from "vitest";
import { actorNamed } from "../support/meant.ts";

test.each([
  ["The post at Doi Turu Wong was shelled. Rebels left Doi Turu Wong.", "Doi Turu Wong"],
  ["Lorries crossed near San Turu Arriba on Monday.", "San Turu Arriba"],
])("a name that is only told of as where something is is nobody's: %s", (text, name) => {
  expect(actorNamed(text, name)).toBeUndefined();
});

test.each([
  ["The envoy stayed at Ana Nkosi's house.", "Ana Nkosi"],
  ["The envoy lived near Ana Nkosi. Ana Nkosi wrote to him.", "Ana Nkosi"],
  ["The envoy wrote to Ana Nkosi.", "Ana Nkosi"],
])("and somebody's where he does something, owns something or is dealt with: %s", (text, name) => {
  expect(actorNamed(text, name)).toBeDefined();
});
