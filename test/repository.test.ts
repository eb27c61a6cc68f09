import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { shared } from "./support/shared.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Everything git has or would take, as text. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && !/^models\/|\.(?:png|jpe?g|gif|ico|woff2?|gz)$/.test(file))
  .filter((file) => existsSync(join(root, file)))
  .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

const RUN = 8;

test("no run of eight words of the seed report or of a gold text stands in the repository", (context) => {
  const folder = shared(context, "gold");
  const theirs = new Set<number>();
  for (const path of [...textsIn(shared(context, "seed")), ...textsIn(folder)])
    for (const text of stringsIn(path, readFileSync(path, "utf8")))
      for (const { hash } of runsOf(text)) theirs.add(hash);
  expect(theirs.size).toBeGreaterThan(100_000);

  const found = files
    .filter(({ file }) => file !== "package-lock.json")
    .flatMap(({ file, text }) =>
      ownTexts(file, text).flatMap((own) =>
        runsOf(own)
          .filter(({ hash }) => theirs.has(hash))
          .map(({ words }) => `${file}: ${words}`),
      ),
    );
  expect(found).toEqual([]);
});

test("no file tells of the place it was written at", () => {
  const places = [
    new RegExp(`(?<![\\w.-])/${"work"}(?:/(?:main|shared)|\\b(?![\\w/-]))`),
    new RegExp(`(?<![\\w.-])/${"tmp"}/`),
    /\bregistry\.[\w-]+\.(?:org|com|net|io|dev)\b/,
    /https?:\/\/[\w.-]*(?:registry|artifactory|verdaccio|nexus|mirror)[\w.-]*/i,
  ];
  const found = files.flatMap(({ file, text }) =>
    places
      .map((place) => place.exec(text)?.[0])
      .filter((words) => words !== undefined)
      .map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});

test("the notices name what ships", () => {
  execFileSync(process.execPath, ["--import", "tsx", "scripts/notices.ts", "--check"], { cwd: root, stdio: "pipe" });
});

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:txt|jsonl?)$/.test(path))
    .map((path) => join(folder, path));

/** The texts of a file: itself, or every string of its JSON. */
function stringsIn(path: string, text: string): string[] {
  if (path.endsWith(".jsonl"))
    return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : stringsOf(JSON.parse(line))));
  return path.endsWith(".json") ? stringsOf(JSON.parse(text)) : [text];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** In data/ a short string is a name, and a name is a fact that is nobody's text. */
const ownTexts = (file: string, text: string): string[] =>
  /^data\/.*\.jsonl?$/.test(file) ? stringsIn(file, text).filter((each) => wordsOf(each).length > 12) : [text];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of words with a hash of 53 bits. */
function runsOf(text: string): { hash: number; words: string }[] {
  const words = wordsOf(text);
  const hashes = words.map(hashOf);
  const runs: { hash: number; words: string }[] = [];
  for (let at = 0; at + RUN <= words.length; at++) {
    let high = 7;
    let low = 11;
    for (let word = at; word < at + RUN; word++) {
      high = Math.imul(high ^ hashes[word]!, 0x01000193);
      low = Math.imul(low + hashes[word]!, 0x85ebca6b);
    }
    runs.push({
      hash: (high >>> 0) * 2 ** 21 + (low >>> 11),
      get words() {
        return words.slice(at, at + RUN).join(" ");
      },
    });
  }
  return runs;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
