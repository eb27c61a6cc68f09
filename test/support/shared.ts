import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";

/**
 * The path of something in the folder of measuring data beside the checkout. Those data carry their own rights and cannot be
 * installed, so a test that needs them is skipped without them even where all else is required.
 */
export function shared(context: TestContext, path: string): string {
  const found = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
  if (!existsSync(found)) context.skip(`needs ../shared/${path}, which is not here`);
  return found;
}
