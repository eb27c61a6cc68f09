import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { folderWith } from "../support/folder.ts";
import { chancery, start } from "./run.ts";

/** Starts the app and waits for the address it prints. */
async function serve(home: string, ...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  // no screen: there is nothing to open a browser on
  const child = start(["serve", ...args], { home, env: { DISPLAY: undefined, WAYLAND_DISPLAY: undefined } });
  onTestFinished(() => void child.kill("SIGKILL"));
  let out = "";
  child.stdout!.setEncoding("utf8");
  for await (const part of child.stdout!) {
    out += part as string;
    if (out.endsWith("\n")) return { child, url: out.trim() };
  }
  throw new Error(`it printed no address, but: ${out}`);
}

const reportsAt = async (url: string): Promise<string[]> => {
  const answer = (await (await fetch(`${url}api/reports`)).json()) as { rows: { id: string }[] };
  return answer.rows.map(({ id }) => id).sort();
};

describe("the app", () => {
  test("prints where it answers, takes another port where that is taken, and ends when told to", async () => {
    const home = folderWith();
    expect((await chancery(["add", "-"], { home, input: "Peru agreed." })).code).toBe(0);
    const first = await serve(home, "--port", "0", "--open");
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await reportsAt(first.url)).toHaveLength(1);
    const second = await serve(home, "--port", new URL(first.url).port);
    expect(second.url).not.toBe(first.url);
    expect(await reportsAt(second.url)).toHaveLength(1);
    first.child.kill("SIGTERM");
    second.child.kill("SIGINT");
    for (const { child } of [first, second]) {
      if (child.exitCode === null) await once(child, "exit");
      expect(child.exitCode).toBe(0);
    }
    expect((await chancery(["doctor"], { home })).code).toBe(0);
  });

  test("shows the sample in an archive of its own, and never the user's", async () => {
    const home = folderWith();
    expect((await chancery(["add", "-"], { home, input: "Peru agreed." })).code).toBe(0);
    const { url, child } = await serve(home, "--sample", "--port", "0");
    const reports = await reportsAt(url);
    expect(reports.length).toBeGreaterThan(20);
    expect(reports.every((id) => id.startsWith("sample-"))).toBe(true);
    child.kill("SIGTERM");
    await once(child, "exit");
    expect((await chancery(["init"], { home })).out).toMatch(/: 1 reports?\n$/);
  }, 90_000);
});
