import { afterEach, beforeEach, describe, expect, test, type TestContext } from "vitest";
import type { Archive, Entry } from "../../src/archive/index.ts";
import { accountsOf } from "../../src/linking/index.ts";
import { accountKinds, type Decision, type Page, type Reading } from "../../src/record/index.ts";
import { day, found, keep, readingOf, spanOf, state } from "../support/reading.ts";

/** Opens one store, as often as it is called; the store is empty at first, and gone when the test has finished. */
export type Door = () => Archive | Promise<Archive>;

const T = (minute: number): string => `2031-03-04T10:${String(minute).padStart(2, "0")}:00.000Z`;

const letter = "Peru sent Chile a letter about the fishing grounds off Arica.";
const changed = "Peru sent Chile two letters about the fishing grounds off Arica.";
const visit = "Ségou waits: the minister of Mali visits Ghana on Friday.";

const messageIn = (text: string, version = 1): Reading =>
  readingOf(
    { id: "letter", text, title: "A letter", outlet: "Wire", publishedAt: "2031-03-04", version },
    {
      actors: [state("a1", "PER", "Peru"), state("a2", "CHL", "Chile")],
      mentions: [
        { id: "m1", actor: "a1", form: "name", rule: "x", ...spanOf(text, "Peru"), head: spanOf(text, "Peru") },
        { id: "m2", actor: "a2", form: "name", rule: "x", ...spanOf(text, "Chile"), head: spanOf(text, "Chile") },
      ],
      messages: [
        {
          id: "g1",
          form: "letter",
          functions: ["proposal"],
          senders: ["a1"],
          receivers: ["a2"],
          status: "sent",
          repliesTo: [],
          disclosure: [],
          when: day("2031-03-03"),
          ...found(spanOf(text, "letter")),
        },
      ],
    },
  );

const visitIn = readingOf({ id: "visit", text: visit, outlet: "Sheet" }, { actors: [state("a1", "MLI", "Mali")] });

/** What every archive holds to, whatever database it is kept in. */
export function describeArchive(name: string, door: (context: TestContext) => Door | Promise<Door>): void {
  let open: Door;
  let archive: Archive;
  beforeEach(async (context) => {
    open = await door(context);
    archive = await open();
  });
  afterEach(() => archive.close());

  describe(`${name}: what is kept`, () => {
    test("is nothing at first, and every question has an answer", async () => {
      expect(await archive.head("x")).toBeUndefined();
      expect(await archive.addressOf("x")).toBeUndefined();
      expect(await archive.lastLearnt()).toBeUndefined();
      expect(await archive.reports()).toEqual([]);
      expect(await archive.versions("x")).toEqual([]);
      expect(await archive.version("x", 1)).toBeUndefined();
      expect(await archive.reading("x")).toBeUndefined();
      expect(await archive.accounts(accountKinds)).toEqual([]);
      expect(await archive.account("x/1/e1")).toBeUndefined();
      expect(await archive.actors()).toEqual([]);
      expect(await archive.likeReports()).toEqual([]);
      expect(await archive.search("peru", 10)).toEqual([]);
      expect(await archive.everyVersion()).toEqual([]);
      expect(await archive.decisions()).toEqual([]);
      expect(await archive.check()).toEqual([]);
    });

    test("comes back as it was", async () => {
      const reading = messageIn(letter);
      expect(await keep(archive, reading, T(1))).toBe("saved");
      expect(await archive.head("letter")).toEqual({ report: "letter", version: 1, sha256: "letter/1" });
      expect(await archive.addressOf("letter")).toBe("letter");
      expect(await archive.lastLearnt()).toBe(T(1));
      expect(await archive.reading("letter")).toEqual(reading);
      expect(await archive.reading("letter", 1)).toEqual(reading);
      expect(await archive.reading("letter", 2)).toBeUndefined();
      expect(await archive.version("letter", 1)).toMatchObject({ text: letter, observedAt: T(1), address: "letter" });
      expect(await archive.versions("letter")).toEqual([{ version: 1, learntAt: T(1), sha256: "letter/1" }]);
      expect(await archive.accounts(["message"])).toEqual(accountsOf(reading, T(1)));
      expect(await archive.accounts(["event", "claim"])).toEqual([]);
      expect(await archive.account("letter/1/g1")).toEqual(accountsOf(reading, T(1))[0]);
      expect(await archive.actors()).toEqual([
        { actor: state("a1", "PER", "Peru"), report: "letter", mentions: 1 },
        { actor: state("a2", "CHL", "Chile"), report: "letter", mentions: 1 },
      ]);
      expect(await archive.reports()).toEqual([
        {
          report: "letter",
          version: 1,
          versions: 1,
          learntAt: T(1),
          title: "A letter",
          outlet: "Wire",
          publishedAt: { value: "2031-03-04", certainty: "stated", because: ["given"] },
          found: { message: 1 },
        },
      ]);
      expect(await archive.check()).toEqual([]);
    });

    test("is there for whoever opens it next, and seen by whoever has it open", async () => {
      const other = await open();
      try {
        const before = await other.state();
        await keep(archive, messageIn(letter), T(1));
        expect(await other.state()).not.toBe(before);
        expect(await other.reading("letter")).toEqual(messageIn(letter));
        await keep(other, visitIn, T(2));
        expect((await archive.reports()).map(({ report }) => report)).toEqual(["letter", "visit"]);
      } finally {
        await other.close();
      }
    });

    test.each<[string, Reading, string]>([
      ["a version that is there", messageIn(changed), "letter"],
      ["a version whose forerunner is missing", messageIn(changed, 3), "letter"],
      [
        "a first version under an id that is taken",
        { ...visitIn, report: { ...visitIn.report, id: "letter", url: "elsewhere" } },
        "letter",
      ],
      [
        "a first version at an address that is taken",
        { ...visitIn, report: { ...visitIn.report, url: "letter" } },
        "visit",
      ],
      ["a second version of what is not there", { ...visitIn, report: { ...visitIn.report, version: 2 } }, "visit"],
    ])("is never changed: %s is not kept", async (_, reading) => {
      await keep(archive, messageIn(letter), T(1));
      const state = await archive.state();
      expect(await keep(archive, reading, T(2))).toBe("raced");
      expect(await archive.state()).toBe(state);
      expect(await archive.reading("letter")).toEqual(messageIn(letter));
      expect((await archive.reports()).map(({ report }) => report)).toEqual(["letter"]);
      expect(await archive.search("minister", 10)).toEqual([]);
    });

    test("is kept whole or not at all", async () => {
      await keep(archive, visitIn, T(1));
      const state = await archive.state();
      const reading = messageIn(letter);
      const accounts = accountsOf(reading, T(2));
      const { id, text, version, sha256 } = reading.report;
      const entry = { version: { id, text, version, sha256, address: id, observedAt: T(2) }, reading, sketch: [1] };
      await expect(archive.save({ ...entry, accounts: [...accounts, ...accounts] })).rejects.toThrow();
      expect(await archive.state()).toBe(state);
      expect(await archive.head("letter")).toBeUndefined();
      expect(await archive.reading("letter")).toBeUndefined();
      expect(await archive.account("letter/1/g1")).toBeUndefined();
      expect(await archive.search("Arica", 10)).toEqual([]);
      expect(await archive.check()).toEqual([]);
      expect(await archive.save({ ...entry, accounts })).toBe("saved");
    });

    test("may have thousands of items", async () => {
      const reading = messageIn(letter);
      const [message] = reading.messages;
      reading.messages = Array.from({ length: 2500 }, (_, at) => ({ ...message!, id: `g${at}` }));
      reading.actors = Array.from({ length: 1200 }, (_, at) => state(`a${at + 1}`, "PER", `Peru ${at}`));
      await keep(archive, reading, T(1));
      expect(await archive.accounts(["message"])).toHaveLength(2500);
      expect(await archive.actors()).toHaveLength(1200);
    });

    test("may be several things at once: none waits for another for ever", async () => {
      const many = Array.from({ length: 20 }, (_, at) => readingOf({ id: `r${at}`, text: `Report ${at} of Peru.` }));
      await Promise.all(many.flatMap((reading) => [keep(archive, reading, T(1)), archive.reports()]));
      expect(await archive.reports()).toHaveLength(20);
    });
  });

  describe(`${name}: as known at a time`, () => {
    beforeEach(async () => {
      await keep(archive, messageIn(letter), T(10));
      await keep(archive, visitIn, T(20));
      await keep(archive, messageIn(changed, 2), T(30));
    });

    test.each<[string, string | undefined, string[]]>([
      ["before anything was learnt", T(9), []],
      ["when the first was learnt, to the moment", T(10), ["letter/1 of 1"]],
      ["between", T(29), ["letter/1 of 1", "visit/1 of 1"]],
      ["when it was changed", T(30), ["visit/1 of 1", "letter/2 of 2"]],
      ["now", undefined, ["visit/1 of 1", "letter/2 of 2"]],
    ])("%s, reports are those known then", async (_, asOf, expected) => {
      const reports = await archive.reports(asOf);
      expect(reports.map(({ report, version, versions }) => `${report}/${version} of ${versions}`)).toEqual(expected);
    });

    test.each<[string, string | undefined, string[], string[]]>([
      ["before", T(9), [], []],
      ["at first", T(10), ["letter/1/g1"], ["CHL", "PER"]],
      ["then", T(20), ["letter/1/g1"], ["CHL", "MLI", "PER"]],
      ["after the change", T(30), ["letter/2/g1"], ["CHL", "MLI", "PER"]],
      ["now", undefined, ["letter/2/g1"], ["CHL", "MLI", "PER"]],
    ])("%s, accounts and actors are of the version known then", async (_, asOf, accounts, countries) => {
      expect((await archive.accounts(accountKinds, asOf)).map(({ id }) => id)).toEqual(accounts);
      expect((await archive.actors(asOf)).map(({ actor }) => actor.country).sort()).toEqual(countries);
    });

    test("words are looked for in the version known then", async () => {
      const versions = async (query: string, asOf?: string) =>
        (await archive.search(query, 10, asOf)).map(({ report, version }) => `${report}/${version}`);
      expect(await versions('"two letters"')).toEqual(["letter/2"]);
      expect(await versions('"a letter about"')).toEqual([]);
      expect(await versions('"a letter about"', T(29))).toEqual(["letter/1"]);
      expect(await versions("Arica", T(9))).toEqual([]);
    });

    test("an account is found whatever version it is of", async () => {
      expect((await archive.account("letter/1/g1"))?.version).toBe(1);
      expect((await archive.account("letter/2/g1"))?.version).toBe(2);
    });

    test("reports that carry one story are those of the versions known then", async () => {
      const long = Array.from({ length: 400 }, (_, at) => `word${at % 97}x${at}`).join(" ");
      await keep(archive, readingOf({ id: "one", text: long }), T(40));
      await keep(archive, readingOf({ id: "two", text: `Bylines. ${long}` }), T(41));
      const [pair, ...others] = await archive.likeReports();
      expect(others).toEqual([]);
      expect(pair).toMatchObject({ report: "one", other: "two" });
      expect(pair!.shared).toBe(pair!.runs);
      expect(pair!.otherRuns).toBeGreaterThanOrEqual(pair!.shared);
      expect(await archive.likeReports(T(40))).toEqual([]);
      await keep(archive, readingOf({ id: "two", text: "Withdrawn.", version: 2 }), T(42));
      expect(await archive.likeReports()).toEqual([]);
      expect(await archive.likeReports(T(41))).toEqual([pair]);
    });
  });

  describe(`${name}: decisions`, () => {
    const confirmed = (at: string, by = "Ada"): Omit<Decision, "number"> => ({
      kind: "confirm",
      by,
      at,
      because: "seen in the letter itself",
      about: [
        {
          id: "message-0123456789ab",
          kind: "message",
          says: "letter from Peru to Chile",
          quotes: [{ account: "letter/1/g1", report: "letter", words: "letter", says: "letter from Peru to Chile" }],
        },
      ],
    });

    test("are a log: each has the next number, and comes back as it was", async () => {
      const [first, second] = [await archive.decide(confirmed(T(1))), await archive.decide(confirmed(T(2), "Bo"))];
      expect(first).toEqual({ ...confirmed(T(1)), number: 1 });
      expect(second).toEqual({ ...confirmed(T(2), "Bo"), number: 2 });
      expect(await archive.decisions()).toEqual([first, second]);
      expect(await archive.decisions(T(1))).toEqual([first]);
      expect(await archive.decisions(T(0))).toEqual([]);
    });

    test("are learnt no earlier than what came before, and nothing is learnt before them", async () => {
      await keep(archive, messageIn(letter), T(5));
      expect(await archive.decide(confirmed(T(4)))).toMatchObject({ at: T(5) });
      expect(await archive.decide(confirmed(T(7)))).toMatchObject({ at: T(7) });
      expect(await archive.decide(confirmed(T(6)))).toMatchObject({ at: T(7) });
      expect(await archive.lastLearnt()).toBe(T(7));
    });

    test("of several who decide at once are all kept, each once, whatever is kept beside them", async () => {
      const deciding = Array.from({ length: 60 }, (_, at) => archive.decide(confirmed(T(1), `n${at}`)));
      const adding = Array.from({ length: 10 }, (_, at) =>
        keep(archive, readingOf({ id: `r${at}`, text: `Report ${at} of Peru.` }), T(1)),
      );
      const numbers = (await Promise.all(deciding)).map(({ number }) => number);
      expect(await Promise.all(adding)).toEqual(Array(10).fill("saved"));
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
      const log = await archive.decisions();
      expect(log.map(({ number }) => number)).toEqual(numbers);
      expect(new Set(log.map(({ by }) => by)).size).toBe(60);
    });

    test("are seen by whoever has it open", async () => {
      const other = await open();
      const before = await other.state();
      await archive.decide(confirmed(T(1)));
      expect(await other.state()).not.toBe(before);
      expect(await other.decisions()).toHaveLength(1);
      await other.close();
    });
  });

  describe(`${name}: read anew`, () => {
    const entry = (reading: Reading, observedAt = T(1)): Entry => {
      const { id, text, version, sha256 } = reading.report;
      return {
        version: { id, text, version, sha256, address: id, observedAt },
        reading,
        accounts: accountsOf(reading, observedAt),
        sketch: [],
      };
    };

    test("a version has its new reading in the place of the old, and keeps what it was given", async () => {
      await keep(archive, messageIn(letter), T(1));
      await keep(archive, visitIn, T(2));
      const state = await archive.state();
      const [message] = messageIn(letter).messages;
      const better = { ...messageIn(letter), messages: [{ ...message!, id: "g7" }], actors: [] };
      expect(await archive.replace(entry(better))).toBe("replaced");
      expect(await archive.reading("letter", 1)).toEqual(better);
      expect((await archive.accounts(["message"])).map(({ id }) => id)).toEqual(["letter/1/g7"]);
      expect(await archive.account("letter/1/g1")).toBeUndefined();
      expect((await archive.actors()).map(({ actor }) => actor.name)).toEqual(["Mali"]);
      expect(await archive.version("letter", 1)).toMatchObject({ text: letter, observedAt: T(1) });
      expect(await archive.state()).not.toBe(state);
      expect((await archive.search("Arica", 10)).map(({ report }) => report)).toEqual(["letter"]);
      expect(await archive.check()).toEqual([]);
    });

    test("is searched by its new title", async () => {
      const titled = messageIn(letter);
      titled.report.title = "Sardines";
      await keep(archive, titled, T(1));
      titled.report.title = "Anchovies";
      expect(await archive.replace(entry(titled))).toBe("replaced");
      expect(await archive.search("Anchovies", 10)).toHaveLength(1);
      expect(await archive.search("Sardines", 10)).toEqual([]);
      expect(await archive.search("Arica", 10)).toHaveLength(1);
    });

    test("is nothing that is not kept", async () => {
      await keep(archive, messageIn(letter), T(1));
      const state = await archive.state();
      expect(await archive.replace(entry(visitIn))).toBe("missing");
      expect(await archive.replace(entry(messageIn(changed, 2)))).toBe("missing");
      expect(await archive.state()).toBe(state);
      expect(await archive.everyVersion()).toEqual([{ report: "letter", version: 1, sha256: "letter/1" }]);
    });

    test("is replaced whole or not at all", async () => {
      await keep(archive, messageIn(letter), T(1));
      const whole = entry(messageIn(letter));
      const hash = await archive.hash();
      await expect(archive.replace({ ...whole, accounts: [...whole.accounts, ...whole.accounts] })).rejects.toThrow();
      expect(await archive.hash()).toBe(hash);
      expect(await archive.account("letter/1/g1")).toBeDefined();
    });
  });

  describe(`${name}: the hash`, () => {
    const decision: Omit<Decision, "number"> = { kind: "undo", by: "Ada", at: T(9), about: [], undoes: 1 };

    test("is the same for the same content, in whatever order it came", async (context) => {
      const other = await (await door(context))();
      await keep(archive, messageIn(letter), T(1));
      await keep(archive, visitIn, T(1));
      await keep(archive, messageIn(changed, 2), T(2));
      await keep(other, visitIn, T(1));
      await keep(other, messageIn(letter), T(1));
      await keep(other, messageIn(changed, 2), T(2));
      const hash = await archive.hash();
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(await other.hash()).toBe(hash);
      await archive.decide(decision);
      await other.decide({ undoes: 1, about: [], at: T(9), by: "Ada", kind: "undo" });
      expect(await archive.hash()).not.toBe(hash);
      expect(await other.hash()).toBe(await archive.hash());
      await other.close();
    });

    test("is another for every other version, reading, account and decision", async () => {
      const hashes = [await archive.hash()];
      const then = async (work: Promise<unknown>): Promise<void> => {
        await work;
        hashes.push(await archive.hash());
      };
      const reading = messageIn(letter);
      const [message] = reading.messages;
      const { id, text, version, sha256 } = reading.report;
      const entry = { version: { id, text, version, sha256, address: id, observedAt: T(1) }, reading, sketch: [] };
      await then(keep(archive, reading, T(1)));
      await then(keep(archive, visitIn, T(2)));
      await then(archive.replace({ ...entry, accounts: [] }));
      await then(archive.replace({ ...entry, reading: { ...reading, messages: [message!, message!] }, accounts: [] }));
      await then(archive.decide(decision));
      await then(archive.decide({ ...decision, by: "Bo" }));
      expect(new Set(hashes).size).toBe(hashes.length);
      await archive.replace({ ...entry, accounts: accountsOf(reading, T(1)) });
      await keep(archive, messageIn(changed, 2), T(10));
      expect(hashes).not.toContain(await archive.hash());
    });
  });

  describe(`${name}: words`, () => {
    beforeEach(async () => {
      await keep(archive, messageIn(letter), T(10));
      await keep(archive, visitIn, T(20));
    });

    test.each<[string, string, string[]]>([
      ["a word", "fishing", ["letter"]],
      ["in whatever case", "FISHING", ["letter"]],
      ["all of several", "Chile letter", ["letter"]],
      ["not some of several", "Chile Friday", []],
      ["a phrase", '"fishing grounds"', ["letter"]],
      ["no phrase of another order", '"grounds fishing"', []],
      ["the beginning of one", "minist*", ["visit"]],
      ["no beginning without the star", "minist", []],
      ["without its marks", "segou", ["visit"]],
      ["with them", "Ségou", ["visit"]],
      ["of a title", '"A letter"', ["letter"]],
      ["a phrase and a word", '"the minister" Ghana', ["visit"]],
    ])("are found: %s", async (_, query, reports) => {
      expect((await archive.search(query, 10)).map(({ report }) => report)).toEqual(reports);
    });

    test("are shown where they stand", async () => {
      const [hit] = await archive.search("Chile Arica", 10);
      expect(hit!.snippet.map(({ text }) => text).join("")).toBe(letter);
      expect(hit!.snippet.filter((piece) => piece.hit).map(({ text }) => text)).toEqual(["Chile", "Arica"]);
    });

    test("are found in so many reports and no more", async () => {
      for (let at = 0; at < 5; at++) await keep(archive, readingOf({ id: `r${at}`, text: "Togo waits." }), T(30 + at));
      expect(await archive.search("Togo", 3)).toHaveLength(3);
    });

    test("are none where none are asked for", async () => {
      const queries = [
        "",
        " ",
        '"',
        '""',
        '" "',
        '"""',
        "'",
        "*",
        "**",
        "* *",
        "(",
        ")",
        "()",
        ":",
        "^",
        "-",
        "--",
        "+",
        "?",
        "!",
        ";",
        "%",
        "_",
        "\\",
        "/*",
        "🕊",
        "🕊*",
        '"🕊"',
        "…",
        "\u0000",
        "\u0001\u0002",
        "\ud800",
        "\n",
        "{",
        "}",
        "[1]",
        "´",
      ];
      for (const query of queries) expect(await archive.search(query, 10), JSON.stringify(query)).toEqual([]);
    });

    test("may be anything: nothing breaks, and nothing is a command", async () => {
      const queries = [
        "Peru AND Chile",
        "Peru OR",
        "NOT Peru",
        "NEAR(Peru Chile)",
        "title:Peru",
        "text : Peru",
        "^Peru",
        "Peru -Chile",
        "Peru* *",
        '"Peru',
        'Peru"',
        'Pe"ru',
        "(Peru",
        "Peru)",
        "Peru;",
        "'Peru'",
        "Peru'; drop table version; --",
        "{text title}: Peru",
        "Peru + Chile",
        "report:letter",
        "Peru 🕊",
        "Peru\u0000Chile",
        "Peru\u0001",
        "\ud83dPeru",
        "Peru^2",
        "a.b.c",
        "1e9",
        "x-y*",
        "’",
        "-Peru",
        "Peru--",
        "rank",
        "words",
      ];
      for (const query of queries)
        expect(Array.isArray(await archive.search(query, 10)), JSON.stringify(query)).toBe(true);
      expect((await archive.search("Peru", 10)).map(({ report }) => report)).toEqual(["letter"]);
      expect(await archive.check()).toEqual([]);
    });

    test("are shown from the beginning of their sentence, and all that are near each other", async () => {
      const before = "The council met in the old hall for most of the day and rose late. ".repeat(4);
      const told = `${before}Togo told Benin that the ferry would not sail before the end of the dry season of that year, and why, at length, again and again.`;
      await keep(archive, readingOf({ id: "ferry", text: told }), T(30));
      const [hit] = await archive.search('dry "the ferry"', 10);
      expect(hit!.snippet.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("")).toBe(
        "…Togo told Benin that [the ferry] would not sail before the end of the [dry] season of that year, and why, at length, again…",
      );
    });

    test("rank a report by how much of it they are, and by how rare they are", async () => {
      const texts = {
        short: "Togo waits.",
        long: `Togo waits. ${"The council rose late and said nothing more. ".repeat(20)}`,
        twice: "Togo waits for Benin, and Benin for Togo.",
        once: "Togo waits for the ferry to Benin.",
        other: "Benin waits.",
      };
      for (const [at, [id, text]] of Object.entries(texts).entries())
        await keep(archive, readingOf({ id, text }), T(30 + at));
      const order = async (query: string) => (await archive.search(query, 10)).map(({ report }) => report);
      expect(await order("Togo")).toEqual(["twice", "short", "once", "long"]);
      expect(await order("Togo Benin")).toEqual(["twice", "once"]);
      expect(await order("wait*")).toEqual(["other", "short", "once", "twice", "visit", "long"]);
    });

    test.each([
      ["operators are words like others", "Peru OR Chile", []],
      ["a quote that is not closed is none", '"Peru', ["letter"]],
      ["signs between words part them", "Peru;Chile", ["letter"]],
      ["what is no word is passed over", "Peru 🕊 *", ["letter"]],
    ])("%s", async (_, query, reports) => {
      expect((await archive.search(query, 10)).map(({ report }) => report)).toEqual(reports);
    });

    test("may be very many", async () => {
      expect(await archive.search("Peru ".repeat(5000), 10)).toHaveLength(1);
      expect(await archive.search("x".repeat(100_000), 10)).toEqual([]);
    });
  });

  describe(`${name}: whom its users have added`, () => {
    test("is kept by name, said anew, forgotten, and counts in the hash", async () => {
      const empty = await archive.hash();
      const watch = { name: "Harbour Watch", aliases: ["the Watch"], kind: "ngo", country: "KEN", sector: "NGO" };
      await archive.addActor({ ...watch, country: "UGA" });
      await archive.addActor(watch);
      await archive.addActor({ name: "Ana Tovar", aliases: [], kind: "person", country: "CHL", sector: "OPP" });
      expect((await archive.addedActors()).map((actor) => actor.name)).toEqual(["Ana Tovar", "Harbour Watch"]);
      expect((await archive.addedActors())[1]).toEqual(watch);
      expect(await archive.hash()).not.toBe(empty);
      expect(await archive.removeAddedActor("Ana Tovar")).toBe(true);
      expect(await archive.removeAddedActor("Ana Tovar")).toBe(false);
      await archive.removeAddedActor("Harbour Watch");
      expect(await archive.hash()).toBe(empty);
    });
  });

  describe(`${name}: feeds that are followed`, () => {
    const feed = { url: "https://wire.example/feed", addedAt: T(0), title: "Wire" };
    const page = (path: string, more: Partial<Page> = {}): Page => ({
      url: `https://wire.example/${path}`,
      feed: feed.url,
      seenAt: T(1),
      ...more,
    });
    const urls = (pages: readonly Page[]): string[] =>
      pages.map(({ url }) => url.slice("https://wire.example/".length));

    test("are none at first", async () => {
      expect(await archive.feeds()).toEqual([]);
      expect(await archive.pages(["https://wire.example/a"])).toEqual([]);
      expect(await archive.duePages(T(59))).toEqual([]);
      expect(await archive.failingPages()).toEqual([]);
      expect(await archive.removeFeed(feed.url)).toBe(false);
    });

    test("come back as they were kept last, by address", async () => {
      const other = { url: "https://a.example/feed", addedAt: T(1) };
      await archive.keepFeed(feed);
      await archive.keepFeed(other);
      const failing = { ...feed, etag: '"1"', failure: { reason: "answered 500", since: T(2), times: 3 } };
      await archive.keepFeed(failing);
      expect(await archive.feeds()).toEqual([other, failing]);
    });

    test("list pages, which are due by their time, and are kept as they stand last", async () => {
      await archive.keepFeed(feed, [page("b", { dueAt: T(5) }), page("a", { dueAt: T(3) }), page("never")]);
      expect(urls(await archive.duePages(T(2)))).toEqual([]);
      expect(urls(await archive.duePages(T(3)))).toEqual(["a"]);
      expect(urls(await archive.duePages(T(9)))).toEqual(["a", "b"]);
      const kept = page("a", { listed: { title: "A" }, address: "https://wire.example/a", dueAt: T(8) });
      await archive.keepPage(kept);
      expect(urls(await archive.duePages(T(6)))).toEqual(["b"]);
      expect(await archive.pages([kept.url, page("x").url, page("never").url])).toEqual([kept, page("never")]);
    });

    test("may list pages that fail, and these are named", async () => {
      const failure = { reason: "answered 404", since: T(4), times: 1 };
      await archive.keepFeed(feed, [page("good"), page("bad", { failure })]);
      expect(await archive.failingPages()).toEqual([page("bad", { failure })]);
      await archive.keepPage(page("bad"));
      expect(await archive.failingPages()).toEqual([]);
    });

    test("may list very many", async () => {
      const many = Array.from({ length: 1500 }, (_, at) => page(`p${at}`, { dueAt: T(1) }));
      await archive.keepFeed(feed, many);
      expect(await archive.duePages(T(1))).toHaveLength(1500);
      expect(await archive.pages(many.map(({ url }) => url))).toHaveLength(1500);
    });

    test("are forgotten with what nothing was kept from, and reports stay", async () => {
      await keep(archive, messageIn(letter), T(1));
      await archive.keepFeed(feed, [page("kept", { address: "letter" }), page("waits", { dueAt: T(1) })]);
      expect(await archive.removeFeed(feed.url)).toBe(true);
      expect(await archive.feeds()).toEqual([]);
      expect(urls(await archive.pages([page("kept").url, page("waits").url]))).toEqual(["kept"]);
      expect(await archive.reports()).toHaveLength(1);
    });
  });
}
