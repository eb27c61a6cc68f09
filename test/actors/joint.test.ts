import { expect, test } from "vitest";
import { meant } from "../support/meant.ts";

test.each([
  ['"We are ready," Kenya and Norway said in a joint statement.', ["Kenya", "Norway"]],
  ['"We will not wait," the presidents of Kenya and Norway said.', ["Kenya", "Norway"]],
  ['The foreign ministers of Kenya, Norway and Chad said: "We urge restraint."', ["Kenya", "Norway", "Chad"]],
  ['"We are ready," Odo Oru and Ana Nkosi said.', ["Odo Oru", "Ana Nkosi"]],
  ['"We are ready," the Kenyan trade minister said.', ["Kenya"]],
  ['"We are ready," Zonda Motors said.', ["Zonda Motors"]],
])("we are all who say it together: %s", (text, names) => expect(new Set(meant(text, "We"))).toEqual(new Set(names)));
