import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Lexicon } from "./lexicon.ts";
import { type LexiconFile, parseLexicon } from "./parse.ts";
import { lineKinds } from "./shape.ts";

/** The package's own data; `src/lexicon` and `dist/lexicon` lie equally deep. */
const packaged = fileURLToPath(new URL("../../data", import.meta.url));

/** The lexicon of a folder, the package's unless told; `additions` are a desk's own lines beside it. */
export function loadLexicon(folder = packaged, additions: readonly LexiconFile[] = []): Lexicon {
  const files = lineKinds.map((kind): LexiconFile => {
    const name = `data/${kind}.jsonl`;
    return { name, kind, text: readFileSync(join(folder, `${kind}.jsonl`), "utf8") };
  });
  return parseLexicon([...files, ...additions]);
}
