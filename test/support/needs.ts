import { execFileSync } from "node:child_process";
import type { TestContext } from "vitest";

/**
 * The one place that decides whether a test may be skipped for want of something outside the repository.
 * With CHANCERY_REQUIRE_ALL=1 nothing may be, and what is missing is an error.
 */
export function skipWithout(context: TestContext, what: string, found: unknown): void {
  if (found !== undefined && found !== null && found !== false) return;
  if (process.env["CHANCERY_REQUIRE_ALL"] === "1") throw new Error(`this test needs ${what}, which is not here`);
  context.skip(`needs ${what}`);
}

/** Path of the first of the programs that is on PATH. */
export function onPath(...programs: string[]): string | undefined {
  for (const program of programs) {
    try {
      return execFileSync("which", [program], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      continue;
    }
  }
  return undefined;
}
