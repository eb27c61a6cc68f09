import type { ActorLine, InForce, Line, Telling, Whole } from "../dossier/rows.ts";
import type { Story } from "./story.ts";

/** All that a format may write from, as known at one time. */
export interface Material extends Whole {
  inForce: InForce;
  /** Every actor by its key, whatever the lists are narrowed to. */
  actorBy: ReadonlyMap<string, ActorLine>;
  /** By report and version: those the format asks for. */
  stories: ReadonlyMap<string, Story>;
  gazetteer: Gazetteer;
  /** The version of Chancery. */
  version: string;
}

/** What event data and maps say of states and cities beside their names. */
export interface Gazetteer {
  /** Correlates of War code of a state, by its ISO 3166-1 alpha-3. */
  cowOf(country: string): string | undefined;
  capitalOf(country: string): City | undefined;
  /** The one city of this name in a state, or its capital where several are called so. */
  cityOf(name: string, country: string): City | undefined;
}

export interface City {
  name: string;
  lat: number;
  lon: number;
}

/** A file as a format wrote it. */
export interface Written {
  /** The file, part by part. */
  parts: string[];
  /** What it holds and what of the record it does not, in words with their numbers: `261 events`. */
  holds: string;
  leftOut: Count[];
  /** What a reader of the file should know of it. */
  notes: string[];
}

export interface Count {
  count: number;
  /** As in "29 planned". */
  what: string;
}

export interface Format {
  name: string;
  /** What it is, and what of the record it does not hold. */
  summary: string;
  without: string;
  /** Media type and usual ending of the file. */
  type: string;
  ending: string;
  /** Which versions of reports it needs the stories of. */
  stories(whole: Whole): readonly Told[];
  needsGazetteer?: true;
  /** Its files have no names of columns, unless they are asked for. */
  headless?: true;
  write(material: Material, options: FormatOptions): Written;
}

export interface FormatOptions {
  /** Names of the columns in the first line, for formats that have none there. */
  header?: boolean;
}

/** One version of one report. */
export type Told = Pick<Telling, "report" | "version">;

export const tellingsOf = (...lists: (readonly Line[])[]): Told[] => lists.flat().flatMap(({ tellings }) => tellings);

export const storyFor = ({ stories }: Material, { report, version }: Told): Story =>
  stories.get(`${report}/${version}`)!;

/** How often each word of why occurs, in the order they first occur. */
export function counts(whys: Iterable<string>): Count[] {
  const found = new Map<string, number>();
  for (const why of whys) found.set(why, (found.get(why) ?? 0) + 1);
  return [...found].map(([what, count]) => ({ count, what }));
}

/** A counted noun: `1 event`, `2 events`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
