import { expect, test } from "vitest";

import { meant } from "../support/meant.ts";

test.each([
  [
    "We, the foreign ministers of Kenya, Uganda and Rwanda, met today.\n\nWe urge Burundi to wait. It heard us.",
    "us",
    ["Kenya", "Uganda", "Rwanda"],
  ],
  ["Joint statement by Kenya and Uganda on the lake\n\nWe urge Burundi to open its port.", "We", ["Kenya", "Uganda"]],
  ["Statement of the Spokesman of the Ministry of Roads of Kenya\n\nWe urge Uganda to open its port.", "We", ["Kenya"]],
  ["Statement of the Dockers' Union\n\nWe urge Uganda to open its port.", "We", ["Union"]],
  [
    "Message from the President of Kenya to the President of Uganda\n\nThe road is open. I thank you.",
    "I",
    ["President"],
  ],
  ["Kenya read a statement by Uganda on Monday.\n\nWe urge Burundi to open its port.", "We", []],
  ['Statement by Kenya\n\nA boy said: "We saw the lake."', "We", ["boy"]],
])("who speaks as we in a report of their own: %s", (text, word, names) => {
  expect(meant(text, word)).toEqual(names);
});
