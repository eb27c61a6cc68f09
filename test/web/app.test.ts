import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test, type TestContext } from "vitest";
import {
  type Archive,
  decide,
  ingest,
  loadTools,
  openDossier,
  openSqlite,
  read,
  serve,
  type Served,
} from "../../src/index.ts";
import { onPath, skipWithout } from "../support/needs.ts";
import { reports } from "./reports.ts";

const program = onPath("chromium", "chromium-browser", "google-chrome");
const built = existsSync(fileURLToPath(new URL("../../web/dist/index.html", import.meta.url)));
const now = (): string => "2031-03-07T08:00:00.000Z";

let archive: Archive;
let served: Served;
let browser: Browser;
/** What the pages complained of, and what they asked for outside. */
const complaints: string[] = [];

beforeAll(async () => {
  if (program === undefined || !built) return;
  const tools = loadTools();
  archive = openSqlite(":memory:");
  const add = (given: (typeof reports)[number]) => ingest(given, { archive, read: (input) => read(input, tools), now });
  for (const report of reports) await add(report);
  served = await serve({
    archive,
    dossier: openDossier(archive, now),
    add,
    decide: (decided) => decide(archive, { ...decided, by: "Ada" }, now()),
    version: "0.0.0",
    port: 0,
  });
  browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await archive?.close();
});

beforeEach((context: TestContext) => {
  skipWithout(context, "Chromium", program);
  skipWithout(context, "the built app (npm run build:web)", built);
});

async function open(place: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith("data:")) complaints.push(request.url());
  });
  await page.goto(`${served.url}#/${place}`);
  await page.locator("main").waitFor();
  await answered(page);
  return page;
}

const answered = (page: Page): Promise<void> =>
  page.getByText("Asking the record…").first().waitFor({ state: "detached" });

/** Pages that many tests look at, each opened once. */
const opened = new Map<string, Promise<Page>>();
const openOnce = (place: string): Promise<Page> => {
  const page = opened.get(place) ?? open(place);
  opened.set(place, page);
  return page;
};

const close = (page: Page): Promise<void> => page.context().close();

const places = [
  ["reader", "Kenya answers Tanzania's letter on the lake ferries"],
  ["reader?report=letters", "Kenya denied that its boats had fired on the ferry"],
  ["chronology?unsure=1", "said to have happened"],
  ["correspondence", "answers the letter of Tanzania"],
  ["positions", "that Kenya withdraw its patrol boats from the lake"],
  ["disputes", "denies it"],
  ["in-force", "ordered to leave"],
  ["search?q=ferry", "Tanzania says 14 were wounded on the lake ferry"],
] as const;

test.each(places)("%s shows “%s”", async (place, words) => {
  const page = await openOnce(place);
  expect(await page.locator("main").textContent()).toContain(words);
});

test.each(places)("%s can be used by everybody, in light and in dark", async (place) => {
  const page = await openOnce(place);
  const line = page.locator(".text .lit, .why").first();
  if (await line.count()) await line.click();
  await answered(page);
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<AxeResults>("axe.run()");
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(found).toEqual([]);
  }
});

test.each(places)("%s fits a telephone", async (place) => {
  const page = await openOnce(place);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
});

test("shows what the reader is not sure of to whoever asks for it", async () => {
  const page = await open("chronology");
  const main = page.locator("main");
  expect(await main.textContent()).not.toContain("reader not sure");
  const before = await page.locator(".deed").count();
  await page.getByLabel("Also what the reader is not sure of").check();
  await page.getByText("reader not sure").first().waitFor();
  expect(await page.locator(".deed").count()).toBeGreaterThan(before);
  await close(page);
});

test("goes everywhere by keys, and says why", async () => {
  const page = await open("reader");
  await page.keyboard.press("2");
  await page.getByRole("heading", { name: "Chronology" }).waitFor();
  await page.locator(".why").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Why" });
  await panel.locator("mark").first().waitFor();
  expect(await panel.textContent()).toMatch(/On whose word.*Certainty.*Rule/);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  expect(await page.evaluate("document.activeElement.matches('.why')")).toBe(true);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("Mwanza");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "London tells families of embassy staff to leave Tanzania" }).click();
  await page.getByRole("article").waitFor();
  await close(page);
});

test("leads from a line to its words in the report", async () => {
  const page = await open("disputes");
  await page.locator(".why").first().click();
  await page.getByRole("link", { name: "Read it in the report" }).first().click();
  await page.getByRole("article").waitFor();
  expect(await page.locator(".text .chosen").allTextContents()).not.toEqual([]);
  await close(page);
});

test("lights what is asked for, and says what was found in lit words", async () => {
  const page = await open("reader?report=numbers");
  await page.locator(".text .lit-quantity").first().click();
  const panel = page.getByRole("complementary");
  expect(await panel.textContent()).toContain("Number");
  const times = page.getByLabel(/^Times/);
  expect(await page.locator(".text .lit-timex").count()).toBeGreaterThan(0);
  await times.uncheck();
  expect(await page.locator(".text .lit-timex").count()).toBe(0);
  await close(page);
});

test("shows the versions of a report, and what changed between them", async () => {
  const page = await open("reader?report=letters");
  await page.getByRole("link", { name: "Version 1" }).click();
  await page.getByText("on condition of anonymity").waitFor();
  await page.getByRole("link", { name: "Version 2" }).click();
  await page.getByText("who asked not to be named").waitFor();
  await page.getByRole("link", { name: "What changed" }).click();
  await page.locator("del").waitFor();
  expect(await page.locator("del").allTextContents()).toEqual(["on condition of anonymity"]);
  expect(await page.locator("ins").allTextContents()).toEqual(["who asked not to be named"]);
  await close(page);
});

test("shows nothing from before anything was known, and says so", async () => {
  const page = await open("chronology?as-of=2031-03-01");
  expect(await page.locator("main").textContent()).toContain("No event is known that fits.");
  await close(page);
});

test("gives a list to take along", async () => {
  const page = await open("chronology");
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV of Chronology" }).click();
  const saved = await readFile(await (await waiting).path(), "utf8");
  expect(saved).toContain("ACCUSE");
  await close(page);
});

test("gives the record in other formats, and says what is not in the file", async () => {
  const page = await open("in-force?as-of=2031-03-07");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export the record" });
  await dialog.getByText("Only as known at 2031-03-07").waitFor();
  for (const [name, beginning] of [
    ["Calendar", "BEGIN:VCALENDAR"],
    ["POLECAT", "Event ID\tEvent Date"],
  ] as const) {
    const waiting = page.waitForEvent("download");
    await dialog.getByRole("button", { name }).click();
    expect((await readFile(await (await waiting).path(), "utf8")).startsWith(beginning)).toBe(true);
  }
  await dialog.getByText(/^Written: \d+ events?; left out: \d+ /).waitFor();
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await page.evaluate<AxeResults>("axe.run()")).violations.map(({ id }) => id)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  await close(page);
});

test("takes a report in, and tells when it is here already", async () => {
  const page = await open("reader");
  const before = await page.locator(".reports li").count();
  for (const said of ["Read and kept.", "This very text is already here."]) {
    await page.getByRole("button", { name: "Add a report" }).click();
    await page.getByLabel("Text, with").fill("Ghana thanks Togo\n\nACCRA - Ghana thanked Togo for its help on Monday.");
    await page.getByLabel("Outlet").fill("Volta Sheet");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText(said).waitFor();
    await page.getByRole("button", { name: "Close" }).click();
  }
  expect(await page.locator(".reports li").count()).toBe(before + 1);
  await close(page);
});

test("has a person decide on a line by keys, and take it back", async () => {
  const page = await open("chronology");
  const lines = page.locator(".line");
  const count = await lines.count();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Why" });
  const way = async (name: string): Promise<void> => {
    await panel.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await way("Confirm");
  await panel.getByLabel("Because").fill("seen in the letter");
  await page.keyboard.press("Enter");
  await panel.getByText("confirmed by Ada, 7 Mar 2031").waitFor();
  await lines.getByText("confirmed by Ada, 7 Mar 2031").waitFor();

  await way("Correct");
  await panel.getByLabel("occurrence").selectOption("called-off");
  await panel.getByLabel(/^day/).fill("soon");
  await way("Correct it");
  await panel.getByText(/^Not kept: not a day/).waitFor();
  expect(complaints.pop()).toContain("400");
  await panel.getByLabel(/^day/).fill("2031-03-03");
  await way("Correct it");
  await panel.locator("ins", { hasText: "called-off" }).waitFor();
  await way("Correct");
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await page.evaluate<AxeResults>("axe.run()")).violations.map(({ id }) => id)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  await page.setViewportSize({ width: 1280, height: 800 });

  await way("Reject");
  await way("Reject it");
  await panel.getByText("rejected, and in no list").waitFor();
  await expect.poll(() => lines.count()).toBe(count - 1);
  await page.getByRole("button", { name: "Decisions" }).click();
  const log = page.getByRole("dialog", { name: "Decisions" });
  await log.getByText("rejected by Ada").waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await page.evaluate<AxeResults>("axe.run()")).violations.map(({ id }) => id)).toEqual([]);
  }
  for (const number of [3, 2, 1]) {
    await log.getByRole("button", { name: `Undo decision ${number}`, exact: true }).click();
    await log.getByText(`Undone by decision ${7 - number}.`).waitFor();
  }
  await log.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => lines.count()).toBe(count);
  expect(await page.locator("main").textContent()).not.toContain("by Ada");
  await close(page);
});

test("has a person merge two lines, and part them again", async () => {
  const page = await open("chronology");
  const lines = page.locator(".line");
  const count = await lines.count();
  const panel = page.getByRole("complementary", { name: "Why" });
  await page.locator(".why").nth(0).click();
  await panel.getByRole("button", { name: "Merge" }).click();
  await panel.getByRole("button", { name: "Merge it with another line" }).click();
  await panel.getByText("Now open the line that is the same").waitFor();
  await page.locator(".why").nth(1).click();
  await panel.getByRole("button", { name: "Merge" }).click();
  await panel.getByRole("button", { name: "Make them one" }).click();
  await panel.getByText("merged by Ada").waitFor();
  await expect.poll(() => lines.count()).toBe(count - 1);
  await panel.getByRole("button", { name: "Split" }).click();
  await panel.getByRole("checkbox").first().check();
  await panel.getByRole("button", { name: "Split it" }).click();
  await panel.getByText("split by Ada").waitFor();
  await expect.poll(() => lines.count()).toBe(count);
  await close(page);
});

test("says when it cannot answer", async () => {
  const page = await open("reader?report=none");
  expect(await page.getByRole("alert").textContent()).toContain("unknown report: none");
  expect(complaints.pop()).toContain("404");
  await close(page);
});

test("shows every view of a record in which nothing is dated", async () => {
  const undated = openSqlite(":memory:");
  const tools = loadTools();
  const text = "Kenya warns Uganda\n\nKenya warned Uganda. Kenya demanded that Uganda leave the island.";
  await ingest({ id: "undated", text }, { archive: undated, read: (input) => read(input, tools), now });
  const other = await serve({ archive: undated, dossier: openDossier(undated, now), version: "0.0.0", port: 0 });
  const page = await (await browser.newContext()).newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  for (const place of ["chronology", "positions"]) {
    await page.goto(`${other.url}#/${place}`);
    await page.getByText("leave the island").first().waitFor();
  }
  await close(page);
  await other.close();
  await undated.close();
});

test("complains of nothing, and asks nobody outside", () => {
  expect(complaints).toEqual([]);
});
