#!/usr/bin/env node
// In a checkout the sources run as they are, through tsx; in the published package the compiled ones do.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));
if (existsSync(source)) {
  const { register } = await import("tsx/esm/api");
  register();
  await import(new URL("../src/cli/main.ts", import.meta.url).href);
} else {
  await import(new URL("../dist/cli/main.js", import.meta.url).href);
}
