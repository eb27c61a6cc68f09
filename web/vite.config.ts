import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // light-dark() is left as written
  build: { outDir: "dist", emptyOutDir: true, cssTarget: ["chrome123", "firefox120", "safari17.5"] },
});
