import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../support/folder.ts";
import { natsFor } from "../support/nats.ts";
import { freePort } from "../support/port.ts";
import { asLines, quarrel } from "./reports.ts";
import { chancery, inProcess } from "./run.ts";

test("reports are added unread, queued, read by a worker, and then are as if they had been read at once", async (context) => {
  const nats = await natsFor(context);
  const home = folderWith({ "list.jsonl": asLines(quarrel(6)) });
  const ask = (...args: string[]) => inProcess([...args, "--nats", nats], home);
  const added = await chancery(["add", join(home, "list.jsonl"), "--queue", "--nats", nats], { home });
  expect(added).toMatchObject({ code: 0, err: "6 new reports, 0 changed, 0 known already\n" });
  expect(await inProcess(["timeline"], home)).toBe("Nothing is known.\n");
  expect(JSON.parse(await ask("queue", "status", "--json"))).toEqual({
    waiting: 6,
    taken: 0,
    again: 0,
    dead: 0,
    unread: 6,
  });
  // as when the server has lost its disk
  expect(await ask("queue", "fill")).toMatch(
    /^chancery-file-[0-9a-f]{12} at nats:\/\/127\.0\.0\.1:\d+: 6 versions waiting\n$/,
  );

  const worked = await chancery(["work", "--until-empty", "--workers", "1", "--nats", nats], { home });
  expect(worked).toMatchObject({ code: 0, err: "6 read, 0 known already, 0 dead letters\n" });
  expect(worked.out.split("\n").sort()).toEqual(["", ...quarrel(6).map(({ id }) => `read\t${id}\t1`)]);
  expect(await ask("queue", "status")).toMatch(
    /: 0 waiting, 0 being read, 0 dead letters\n.*: 0 versions not read yet\n$/,
  );
  expect(await ask("queue", "dead")).toBe("There are no dead letters.\n");
  expect(await inProcess(["thread", "--json"], home)).toContain('"q5"');
});

test("a queue that does not answer is named, and what was added before is not lost", async () => {
  const home = folderWith({ "a.txt": "Peru waits." });
  const nats = `nats://ada:s3cret@127.0.0.1:${await freePort()}`;
  for (const args of [["add", join(home, "a.txt"), "--queue"], ["work"], ["queue", "dead"]]) {
    const error = await inProcess([...args, "--nats", nats], home).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({
      code: 3,
      message: expect.stringMatching(/^cannot reach the queue: nats:\/\/127\.0\.0\.1:\d+: /) as string,
    });
    expect((error as Error).message).not.toContain("s3cret");
  }
});
