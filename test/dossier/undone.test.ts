import fc from "fast-check";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { type Decided, decide, type Dossier, type Line, openDossier } from "../../src/dossier/index.ts";
import { ingest } from "../../src/ingest.ts";
import { read } from "../../src/read.ts";
import { loadTools } from "../../src/reader.ts";
import { decisionKinds, type DecisionKind } from "../../src/record/index.ts";
import { reports } from "../web/reports.ts";

const now = (): string => "2031-03-07T08:00:00.000Z";

/** A small archive in which most is told twice. */
async function desk() {
  const tools = loadTools();
  const archive = openSqlite(":memory:");
  const some = reports.slice(0, 2);
  const twice = some.map((report) => ({ ...report, id: `${report.id}-too`, url: undefined, outlet: "Other Sheet" }));
  for (const { url, ...given } of [...some, ...twice])
    await ingest(
      { ...given, ...(url !== undefined && { url }) },
      { archive, read: (input) => read(input, tools), now },
    );
  return { archive, dossier: openDossier(archive, now) };
}

/** All that anybody can see, but for the log itself. */
async function everyView(dossier: Dossier): Promise<unknown> {
  const { says, decisions: _log, keyIn: _keyIn, ...whole } = await dossier.whole();
  const rejected = await dossier.whole({ rejected: true });
  return {
    whole,
    says: [...says],
    rejected: linesOf(rejected),
    thread: await dossier.thread(),
    inforce: await dossier.inforce(),
    disputes: await dossier.disputes(),
  };
}

const linesOf = (whole: Awaited<ReturnType<Dossier["whole"]>>): Line[] => [
  ...whole.events,
  ...whole.messages,
  ...whole.encounters,
  ...whole.demands,
  ...whole.claims,
  ...whole.advisories,
  ...whole.access,
  ...whole.instruments,
  ...whole.agenda,
  ...whole.attributions,
];

interface Step {
  kind: DecisionKind;
  /** Chooses among what there is. */
  dice: number[];
}

/** What a person might decide on the record as it is; another thing where there is nothing to do this with. */
async function decidedBy(step: Step, dossier: Dossier): Promise<Omit<Decided, "by">> {
  const [first = 0, second = 0, third = 0] = step.dice;
  const whole = await dossier.whole();
  const lines = linesOf(whole);
  // all would soon be rejected
  const areFew = lines.length < FEW;
  const kind = areFew ? "undo" : step.kind;
  const line = among(lines, first)!;
  const onActors = third % 4 === 0;
  switch (kind) {
    case "confirm":
    case "reject":
      return { kind, ids: [second % 2 === 0 ? line.id : among(line.tellings, third)!.id] };
    case "correct": {
      const { fields } = (await dossier.why(line.id))!;
      const { field, takes, needed } = among(fields, second)!;
      const actors = whole.actors.map(({ key }) => key);
      const values =
        takes === "day"
          ? ["2031-03-02", "2031-03/..", "2030/2031-03-04"]
          : takes === "flag"
            ? ["yes", "no"]
            : takes === "party"
              ? actors
              : takes === "parties"
                ? [`${among(actors, first)!},${among(actors, second)!}`, among(actors, third)!]
                : takes;
      const value = among([...values, ...(needed ? [] : ["unknown"])], third)!;
      return { kind, ids: [line.id], set: { [field]: value } };
    }
    case "merge": {
      // all would soon be one thing
      const small = lines.filter((each) => each.kind === line.kind && each.tellings.length < 5);
      const kinds = onActors ? whole.actors.map(({ key }) => key) : small.map(({ id }) => id);
      const [one, other] = [among(kinds, second), among(kinds, third)];
      if (one === undefined || other === undefined || one === other || (line.kind === "attribution" && !onActors))
        break;
      return { kind, ids: [one, other], force: true };
    }
    case "split": {
      const several = lines.filter(({ tellings }) => tellings.length > 1);
      if (onActors || several.length === 0)
        return { kind, ids: [among(whole.actors, first)!.key, among(whole.reports, second)!.id] };
      const { id, tellings } = among(several, first)!;
      return { kind, ids: [id, ...(second % 2 === 0 ? [] : [among(tellings, third)!.id])] };
    }
    case "undo": {
      const log = (await dossier.decisions()).rows.filter(
        ({ undoneBy, kind }) => undoneBy === undefined && (!areFew || kind === "reject"),
      );
      const last = among(log, first);
      if (last) return { kind, ids: [], undoes: last.number };
    }
  }
  return { kind: "confirm", ids: [line.id] };
}

const FEW = 25;

const among = <Item>(items: readonly Item[], dice: number): Item | undefined => items[dice % items.length];

const steps = fc.array(
  fc.record({ kind: fc.constantFrom(...decisionKinds), dice: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }) }),
  { minLength: 1000, maxLength: 1000 },
);

test("a thousand decisions, taken back one by one from the last, leave every view as it was", async () => {
  const made = new Map<DecisionKind, number>();
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const { archive, dossier } = await desk();
      const add = (decided: Omit<Decided, "by">) => decide(archive, { ...decided, by: "Ada" }, now());
      const views = new Map<number, unknown>();
      const numbers: number[] = [];
      for (const [at, step] of steps.entries()) {
        if (at % 100 === 0) views.set(at, await everyView(dossier));
        const { kind, ids, ...more } = await decidedBy(step, dossier);
        // an actor that a report does not speak of cannot be another in it, and the like
        const kept = await add({ kind, ids, ...more }).catch((error: Error) => {
          expect(error).toBeInstanceOf(RangeError);
        });
        const { number } = kept ?? (await add({ kind: "confirm", ids: [linesOf(await dossier.whole())[0]!.id] }));
        numbers.push(number);
        if (kept) made.set(kind, (made.get(kind) ?? 0) + 1);
      }
      expect(await everyView(dossier)).not.toEqual(views.get(0));
      for (const [at, undoes] of [...numbers.entries()].reverse()) {
        await add({ kind: "undo", ids: [], undoes });
        if (views.has(at)) expect(await everyView(dossier)).toEqual(views.get(at));
      }
      expect(numbers).toHaveLength(1000);
      await archive.close();
    }),
    { numRuns: 1, seed: 1, endOnFailure: true },
  );
  for (const kind of decisionKinds) expect(made.get(kind), kind).toBeGreaterThan(50);
}, 300_000);
