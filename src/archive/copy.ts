import { type Archive, ArchiveError } from "./contract.ts";
import { canonical } from "./hash.ts";

/** What a copy tells of as it goes: how much there is to do, and each part done. */
export interface CopyTools {
  /** How the target is named to a person. */
  name: string;
  begins: (parts: number) => void;
  step: () => void;
  /** All is copied: the hashes are made. */
  compares: () => void;
}

export interface Copied {
  versions: number;
  decisions: number;
  /** What was there already, of a copy that was cut short. */
  already: number;
  /** The hashes of all that is kept in either. */
  from: string;
  to: string;
}

/**
 * Copies all that an archive keeps into another, in the order it was learnt, so that it may be cut short at any moment and
 * gone on with. The target must be empty, or hold nothing but what the source has too.
 */
export async function copyArchive(
  from: Archive,
  to: Archive,
  { name, begins, step, compares }: CopyTools,
): Promise<Copied> {
  const [versions, decisions] = [await from.everyVersion(), await from.decisions()];
  const [there, decided] = [await to.everyVersion(), await to.decisions()];
  const idOf = ({ report, version, sha256 }: { report: string; version: number; sha256: string }): string =>
    `${report}/${version} ${sha256}`;
  const [known, have] = [new Set(versions.map(idOf)), new Set(there.map(idOf))];
  const stranger = there.find((each) => !known.has(idOf(each)));
  if (stranger)
    throw new ArchiveError(`not empty: ${name}: it holds what is not copied: ${stranger.report}/${stranger.version}`);
  if (decided.some((each, at) => canonical(each) !== canonical(decisions[at])))
    throw new ArchiveError(`not empty: ${name}: it holds decisions that are not copied`);
  const actors = await from.addedActors();
  const named = new Set(actors.map(canonical));
  const other = (await to.addedActors()).find((each) => !named.has(canonical(each)));
  if (other) throw new ArchiveError(`not empty: ${name}: it holds an actor that is not copied: ${other.name}`);

  for (const actor of actors) await to.addActor(actor);
  begins(versions.length + decisions.length - decided.length);
  let next = decided.length;
  const decideUntil = async (time: string | undefined): Promise<void> => {
    // at no other place could they keep their time: nothing is learnt earlier than what was learnt before
    for (; next < decisions.length && (time === undefined || decisions[next]!.at < time); next++) {
      const { number: _, ...decision } = decisions[next]!;
      await to.decide(decision);
      step();
    }
  };
  for (const each of versions) {
    const entry = await from.entry(each.report, each.version);
    if (!entry) throw new ArchiveError(`a version is gone while it was copied: ${each.report}/${each.version}`);
    if (!have.has(idOf(each))) {
      await decideUntil(entry.version.observedAt);
      if ((await to.save(entry)) === "raced") throw new ArchiveError(`somebody else writes it: ${name}`);
    } else if ("reading" in entry) await to.keepReading(entry);
    step();
  }
  await decideUntil(undefined);
  for (const feed of await from.feeds()) await to.keepFeed(feed);
  for (const page of await from.everyPage()) await to.keepPage(page);
  compares();
  return {
    versions: versions.length,
    decisions: decisions.length,
    already: there.length,
    from: await from.hash(),
    to: await to.hash(),
  };
}
