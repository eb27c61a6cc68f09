import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../support/folder.ts";
import { inProcess } from "./run.ts";

test("the next reading knows whom a user has added, and nobody who was removed", async () => {
  const home = folderWith({ "a.txt": "Harbour Watch on Tuesday accused Peru. Ana Tovar denied it.\n" });
  const run = (...args: string[]) => inProcess(args, home);
  const named = async (): Promise<object[]> => (JSON.parse(await run("actors", "--json")) as { rows: object[] }).rows;
  const person = ["actors", "add", "Ana Tovar", "--kind", "person", "--sector", "opp", "--role", "opposition leader"];

  await expect(run(...person)).rejects.toThrow("no country: Ana Tovar: a person needs one");
  await expect(run(...person, "--country", "XXX")).rejects.toThrow("unknown country or organization: XXX");
  await run(...person, "--country", "chl");
  await run("actors", "add", "Harbour Watch", "--alias", "the Watch", "--country", "CHL", "--sector", "NGO");
  expect(await run("actors", "list")).toBe(
    "Ana Tovar\tperson\tCHL\tOPP\topposition leader\nHarbour Watch\tngo\tCHL\tNGO\t\tthe Watch\n",
  );

  await run("add", join(home, "a.txt"));
  expect(await named()).toContainEqual(expect.objectContaining({ name: "Harbour Watch", country: "CHL" }));
  expect(await named()).toContainEqual(expect.objectContaining({ name: "Ana Tovar", country: "CHL" }));
  expect(await run("actors", "remove", "Harbour Watch")).toBe("removed\tHarbour Watch\n");
  await expect(run("actors", "remove", "Harbour Watch")).rejects.toThrow(
    "unknown added actor: Harbour Watch: chancery actors list names those there are",
  );
});
