import type { Thing } from "../record/index.ts";
import { isOneMoment } from "./clocks.ts";
import type { LinkKey } from "./key.ts";
import { byLearning, thingOf } from "./thing.ts";
import { likeness } from "./words.ts";

/**
 * Groups accounts into the things they tell of. The same set gives the same things in whatever order it comes; accounts of
 * different blocks never meet, so blocks may be linked one by one.
 */
export function link(keys: readonly LinkKey[]): Thing[] {
  const blocks = new Map<string, LinkKey[]>();
  for (const key of keys) {
    const block = blocks.get(key.block);
    if (block) block.push(key);
    else blocks.set(key.block, [key]);
  }
  return [...blocks.values()].flatMap(linkBlock).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The most definite accounts come first: those of one day before those of a week, those that name persons before those that
 * name states. Each joins the one cluster it fits. An account that fits two is left by itself: it cannot be told which.
 */
function linkBlock(keys: readonly LinkKey[]): Thing[] {
  const clusters: Cluster[] = [];
  for (const key of [...keys].sort(byDefiniteness)) {
    const fitting = clusters.filter((cluster) => fits(key, cluster));
    const home = fitting.length < 2 ? fitting[0] : closest(key, fitting);
    if (home) join(home, key);
    else clusters.push({ members: [key], from: key.from, to: key.to, persons: new Set(key.persons) });
  }
  return joinedByClocks(clusters).map(({ members }) => thingOf(members[0]!.kind, members));
}

/**
 * A call told on one day by one capital and on the next by another, joined after all that share a day: of each there must be no
 * second that it could be.
 */
function joinedByClocks(clusters: readonly Cluster[]): Cluster[] {
  const partnerOf = new Map<Cluster, Cluster>();
  const timed = clusters.filter(({ members }) => members.some(({ clock }) => clock !== undefined));
  for (const cluster of timed) {
    const partners = timed.filter((other) => other !== cluster && isToldByOtherClocks(cluster, other));
    if (partners.length === 1) partnerOf.set(cluster, partners[0]!);
  }
  return clusters.flatMap((cluster, at) => {
    const partner = partnerOf.get(cluster);
    if (!partner || partnerOf.get(partner) !== cluster) return [cluster];
    return at < clusters.indexOf(partner) ? [{ ...cluster, members: [...cluster.members, ...partner.members] }] : [];
  });
}

/** What one report tells as two is two, whatever its clock. */
function isToldByOtherClocks(a: Cluster, b: Cluster): boolean {
  const [timed, others] = [a, b].map(({ members }) => members.filter(({ clock }) => clock !== undefined));
  if (timed!.length === 0 || others!.length === 0 || !agree([...a.persons], b.persons)) return false;
  if (a.members.some(({ report }) => b.members.some((each) => each.report === report))) return false;
  return timed!.every((key) => others!.every((other) => isOneMoment(key, other)));
}

interface Cluster {
  members: LinkKey[];
  /** Days of its most definite member. */
  from: string | null;
  to: string | null;
  persons: Set<string>;
}

function fits(key: LinkKey, cluster: Cluster): boolean {
  const dated = isDated(key) && isDated(cluster);
  if (dated && !meet(key, cluster)) return false;
  if (!agree(key.persons, cluster.persons)) return false;
  const { members } = cluster;
  if (!dated && members.every((each) => daysBetween(each, key) > 10)) return false;
  if (members.some((each) => differ(each.place, key.place) || differ(each.form, key.form))) return false;
  const least = dated ? key.alike.dated : key.alike.undated;
  return least === 0 || members.some((each) => likeness(each.words, key.words) >= least);
}

/** Of several that fit, the one whose words are clearly its own: nearly the same, and nobody else's. */
function closest(key: LinkKey, fitting: readonly Cluster[]): Cluster | undefined {
  const same = fitting.filter(({ members }) => members.some((each) => likeness(each.words, key.words) >= 0.8));
  return same.length === 1 ? same[0] : undefined;
}

function join(cluster: Cluster, key: LinkKey): void {
  cluster.members.push(key);
  for (const person of key.persons) cluster.persons.add(person);
}

const isDated = ({ from, to }: { from: string | null; to: string | null }): boolean => from !== null || to !== null;

const meet = (a: Days, b: Days): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);

/** Days between two accounts, each on the day it gives or else the day it was told; 0 where that is not known. */
function daysBetween(a: LinkKey, b: LinkKey): number {
  const [from, to] = [a.from ?? a.told, a.to ?? a.told];
  const [since, until] = [b.from ?? b.told, b.to ?? b.told];
  const gap = Math.max(
    from !== undefined && until !== undefined ? Date.parse(from) - Date.parse(until) : 0,
    since !== undefined && to !== undefined ? Date.parse(since) - Date.parse(to) : 0,
  );
  return gap / 86_400_000;
}

type Days = Pick<LinkKey, "from" | "to">;

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/** Where both name persons of one state, they must share one: a minister's call is not a president's. */
function agree(persons: readonly string[], others: ReadonlySet<string>): boolean {
  return persons.every((person) => {
    const whose = person.slice(0, person.indexOf("=") + 1);
    const rivals = [...others].filter((other) => other.startsWith(whose));
    return rivals.length === 0 || rivals.some((rival) => persons.includes(rival));
  });
}

function byDefiniteness(a: LinkKey, b: LinkKey): number {
  return (
    lengthOf(a) - lengthOf(b) ||
    b.persons.length - a.persons.length ||
    (a.place === undefined ? 1 : 0) - (b.place === undefined ? 1 : 0) ||
    b.words.length - a.words.length ||
    byLearning(a, b)
  );
}

/** Days it spans; those open at an end, then those of unknown days, come last. */
function lengthOf({ from, to }: LinkKey): number {
  if (from === null && to === null) return Infinity;
  if (from === null || to === null) return Number.MAX_SAFE_INTEGER;
  return Date.parse(to) - Date.parse(from);
}
