import { type Archive, momentOf } from "../../archive/index.ts";
import {
  type Account,
  type AccountKind,
  type Anchor,
  type Correction,
  type Decision,
  type DecisionKind,
  type Party,
  partyOf,
} from "../../record/index.ts";
import { type Known, knownAt } from "../known.ts";
import { says } from "../says.ts";
import type { ActorIn } from "./actors.ts";
import { parseCorrection } from "./fields.ts";
import type { Held } from "./held.ts";
import { quoteOf } from "./quote.ts";
import { undoneIn } from "./standing.ts";

/** What a person would have changed in the record, by the ids that the record shows. */
export interface Decided {
  kind: DecisionKind;
  /**
   * What it is about: a line, or one report's telling of it. To merge: all that are one, lines or actors. To split: the line, and
   * the tellings that are to leave it together (all apart where none is named); or an actor, and the reports in which it is another.
   */
  ids: readonly string[];
  /** To correct: each field and what it is set to, as a person writes it. */
  set?: Readonly<Record<string, string>>;
  /** To undo: the number of the decision. */
  undoes?: number;
  by: string;
  because?: string;
  /** To merge what is told apart by more than its words: two states. */
  force?: boolean;
}

/**
 * Adds a decision to the log. `now` is ISO 8601 in UTC. Throws a RangeError that says what cannot be done, and why; nothing is kept
 * then.
 */
export async function decide(archive: Archive, decided: Decided, now: string): Promise<Decision> {
  const { kind, by, because } = decided;
  if (by.trim() === "") throw new RangeError("a decision needs the name of who makes it");
  const known = await knownAt(archive, await momentOf(archive, now));
  return archive.decide({
    kind,
    by: by.trim(),
    at: now,
    ...(because !== undefined && because.trim() !== "" && { because: because.trim() }),
    ...(await ways[kind](known, decided)),
  });
}

type About = Pick<Decision, "about" | "set" | "reports" | "undoes">;

const ways: Record<DecisionKind, (known: Known, decided: Decided) => Promise<About> | About> = {
  confirm,
  reject: async (known, { ids }) => ({ about: [(await only(known, ids)).anchor] }),
  correct,
  merge,
  split,
  undo,
};

/** What was rejected is in no view: to confirm it says two things at once. */
async function confirm(known: Known, { ids }: Decided): Promise<About> {
  const { anchor, held } = await only(known, ids);
  const judged = anchor.quotes.map(({ account }) => account);
  const gone = new Set(held?.rejected.map(({ id }) => id));
  if (judged.every((telling) => gone.has(telling))) {
    const rejected = held?.decisions.findLast(
      ({ kind, tellings }) => kind === "reject" && tellings.some((telling) => judged.includes(telling)),
    );
    throw new RangeError(
      `rejected${rejected ? ` by decision ${rejected.number}: undo ${rejected.number} first` : ""}: ${anchor.id}`,
    );
  }
  return { about: [anchor] };
}

async function correct(known: Known, { ids, set = {} }: Decided): Promise<About> {
  const { anchor } = await only(known, ids);
  const entries = Object.entries(set);
  if (entries.length === 0) throw new RangeError(`nothing to correct: ${anchor.id}: name a field and its value`);
  const actors = await known.actors();
  const meant = (text: string): Party => resolveParty(text, actors);
  return {
    about: [anchor],
    set: Object.fromEntries(
      entries.map(([field, value]): [string, Correction] => [
        field,
        parseCorrection(anchor.kind as AccountKind, field, value, meant),
      ]),
    ),
  };
}

async function merge(known: Known, { ids, force = false }: Decided): Promise<About> {
  if (new Set(ids).size < 2) throw new RangeError("to merge takes two or more");
  const found = await Promise.all([...new Set(ids)].map((id) => locate(known, id)));
  const other = found.find(({ anchor }) => anchor.kind !== found[0]!.anchor.kind);
  if (other)
    throw new RangeError(
      `not of one kind: ${found[0]!.anchor.id} (${found[0]!.anchor.kind}) and ${other.anchor.id} (${other.anchor.kind})`,
    );
  if (found[0]!.anchor.kind === "attribution")
    throw new RangeError("what one report says is said is its own: it is not merged");
  const states = new Map(found.flatMap(({ anchor }) => stateOf(anchor)));
  if (states.size > 1 && !force)
    throw new RangeError(
      `different states: ${[...states.values()].join(", ")}: whatever the others do would be told of ${[...states.values()][0]}; force it (--force) if they are one`,
    );
  const lines = new Set(found.map(({ held, anchor }) => held?.thing.id ?? anchor.id));
  if (lines.size < 2) throw new RangeError(`one line already: ${[...lines][0]}`);
  return { about: found.map(({ anchor }) => anchor) };
}

/** The state that an actor is, whatever part of it people split off, and its name. */
const stateOf = ({ id, kind, says }: Anchor): [string, string][] =>
  kind === "actor" && id.startsWith("state:") ? [[id.replace(/~.*/, ""), `${says} (${id})`]] : [];

async function split(known: Known, { ids: [id = "", ...others] }: Decided): Promise<About> {
  const { anchor, held } = await locate(known, id);
  if (!held) {
    const reports = new Set((await known.actors()).filter(({ actor }) => actor.key === id).map(({ report }) => report));
    const unknown = others.find((report) => !reports.has(report));
    if (unknown !== undefined) throw new RangeError(`${id} is not spoken of in: ${unknown}`);
    if (others.length === 0) throw new RangeError(`to split an actor, name the reports in which it is another: ${id}`);
    return { about: [anchor], reports: [...new Set(others)] };
  }
  const { thing } = held;
  if (thing.accounts.length < 2) throw new RangeError(`only one report tells of it: ${id}`);
  const stranger = others.find((account) => !thing.accounts.includes(account));
  if (stranger !== undefined) throw new RangeError(`no telling of ${thing.id}: ${stranger}`);
  const staying = thing.accounts.filter((account) => !others.includes(account));
  if (staying.length === 0) throw new RangeError(`all of ${thing.id} would leave it: leave out one telling`);
  const groups = others.length === 0 ? thing.accounts.map((account) => [account]) : [staying, [...new Set(others)]];
  const read = await known.read(thing.kind);
  return {
    about: groups.map((group, at) =>
      anchorOf(
        at === 0 ? thing.id : group[0]!,
        group.map((each) => read.get(each)!),
      ),
    ),
  };
}

function undo({ log }: Known, { undoes }: Decided): About {
  if (!log.some(({ number }) => number === undoes)) throw new RangeError(`unknown decision: ${undoes ?? ""}`);
  const by = undoneIn(log).get(undoes!);
  if (by !== undefined) throw new RangeError(`undone already: ${undoes}, by decision ${by}`);
  return { about: [], undoes: undoes! };
}

interface Located {
  anchor: Anchor;
  /** Where it is of a line; absent for an actor. */
  held?: Held;
}

async function only(known: Known, [id, ...others]: readonly string[]): Promise<Located> {
  if (id === undefined || others.length > 0) throw new RangeError("takes one line");
  const located = await locate(known, id);
  if (!located.held) throw new RangeError(`an actor can be merged or split, and nothing else: ${id}`);
  return located;
}

/** What an id names, in the record as it is now. */
async function locate(known: Known, id: string): Promise<Located> {
  const kind = await known.kindOf(id);
  const held = kind && (await known.held(kind)).find(({ thing }) => thing.id === id || thing.accounts.includes(id));
  if (held) {
    const read = await known.read(held.thing.kind);
    const tellings = held.thing.id === id ? held.thing.accounts : [id];
    const accounts = tellings.map((account) => read.get(account)!);
    return { held, anchor: anchorOf(id, accounts) };
  }
  const found = (await known.actors()).find(({ actor }) => actor.key === id);
  if (!found) throw new RangeError(`unknown line: ${id}`);
  return { anchor: { id, kind: "actor", says: found.actor.name, quotes: [] } };
}

const anchorOf = (id: string, accounts: readonly Account[]): Anchor => ({
  id,
  kind: accounts[0]!.kind,
  says: says(accounts[0]!),
  quotes: accounts.map(quoteOf),
});

/** The party a person means: by its key, its country or its name. */
function resolveParty(text: string, actors: readonly ActorIn[]): Party {
  const lower = text.toLowerCase();
  const named = new Map<string, Party>();
  for (const { actor } of actors) {
    if (actor.key === text || actor.key === `state:${text.toUpperCase()}`) return inRecord(actor);
    if ([actor.name, ...actor.aliases].some((name) => name.toLowerCase() === lower))
      named.set(actor.key, inRecord(actor));
  }
  const [first, ...others] = named.values();
  if (!first) throw new RangeError(`unknown actor: ${text}`);
  if (others.length > 0)
    throw new RangeError(`several actors are called so: ${text} (${[...named.keys()].join(", ")})`);
  return first;
}

/** Known by its key alone, whatever reports it is in. */
const inRecord = (actor: ActorIn["actor"]): Party => ({ ...partyOf(actor), id: actor.key });
