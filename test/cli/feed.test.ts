import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/index.ts";
import { folderWith } from "../support/folder.ts";
import { inProcess } from "./run.ts";

test("a feed is said to ask to be left alone for as long as it does", async () => {
  const home = folderWith();
  const archive = openSqlite(join(home, "archive.db"));
  const feed = { addedAt: "2020-01-01T00:00:00.000Z" };
  await archive.keepFeed({ ...feed, url: "https://a.example/", waitUntil: "2020-01-02T00:00:00.000Z" });
  await archive.keepFeed({ ...feed, url: "https://b.example/", waitUntil: "2100-01-02T00:00:00.000Z" });
  await archive.close();
  const told = await inProcess(["feed", "list"], home);
  expect(told.match(/asks to be left alone until .*/g)).toEqual(["asks to be left alone until 2100-01-02 00:00Z"]);
});
