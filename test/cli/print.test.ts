import { expect, test } from "vitest";
import { print } from "../../src/cli/print.ts";
import type { AgendaLine, Telling } from "../../src/dossier/index.ts";
import { day } from "../support/reading.ts";

test.each<[AgendaLine["status"], "by" | "before" | "after" | undefined, string]>([
  ["planned", undefined, "planned"],
  ["planned", "by", "deadline"],
  ["planned", "before", "deadline"],
  ["planned", "after", "planned"],
  ["called-off", "by", "called-off"],
  ["held", "by", "held"],
])("an agenda item that is %s, with its day bound %s, is printed as %s", (status, bound, shown) => {
  const line: AgendaLine = {
    id: "agenda-1",
    kind: "agenda",
    what: "an answer",
    parties: [],
    status,
    when: { ...day("2031-03-09"), ...(bound && { bound }) },
    days: 3,
    origins: 1,
    tellings: [{ report: "one", evidence: [{ words: "an answer" }], said: [] } as unknown as Telling],
    decisions: [],
  };
  expect(print.agenda(line).split("\n")[0]).toMatch(new RegExp(`  an answer  \\(${shown}, in 3 days\\)$`));
});
