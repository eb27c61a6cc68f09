import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, test } from "vitest";
import { sha256Of } from "../../src/archive/hash.ts";
import { openSqlite, verify } from "../../src/archive/index.ts";
import { folderWith } from "../support/folder.ts";
import { keep, readingOf } from "../support/reading.ts";

const reading = (id: string, text: string) => readingOf({ id, text, sha256: sha256Of({ text }) });

test.each<[string, string, string | undefined]>([
  ["as it was kept", "", undefined],
  [
    "whose words were changed",
    `update version set given = replace(given, 'waits', 'goes')`,
    "its words are not those that were kept",
  ],
  ["whose hash was changed", `update version set sha256 = 'abc'`, "its words are not those that were kept"],
  ["whose reading is gone", `delete from reading`, "it has no reading: chancery rebuild makes it anew"],
  ["that is no JSON", `update version set given = '{'`, "it cannot be read back: "],
  ["whose reading is harmed", `update reading set body = x'00'`, "it cannot be read back: "],
])("a version %s is told", async (_, harm, fault) => {
  const file = join(folderWith(), "archive.db");
  const archive = openSqlite(file);
  await keep(archive, reading("a", "Peru waits."), "2031-03-04T10:00:00.000Z");
  const inside = new DatabaseSync(file);
  inside.exec(harm);
  inside.close();
  const [version] = await archive.everyVersion();
  const { faults } = await verify(archive, version!);
  expect(faults.join("; ")).toMatch(fault === undefined ? /^$/ : new RegExp(`^${fault}`));
  await archive.close();
});
