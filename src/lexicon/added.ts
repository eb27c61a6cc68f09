import type { AddedActor } from "../record/index.ts";
import type { Office, OfficeHolder, Organization } from "./lexicon.ts";
import type { LexiconFile } from "./parse.ts";
import type { LineKind } from "./shape.ts";

const source = "added";

/** What an archive's users have added, as lines beside those of the package. A person is held to be always what they are. */
export function filesOf(actors: readonly AddedActor[]): LexiconFile[] {
  const people = actors.filter(({ kind }) => kind === "person");
  const bodies = actors.filter(({ kind }) => kind !== "person");
  const title = "Added to this archive by its users";
  return [
    fileOf("sources", [{ id: source, title, version: "1", licence: "their own" }]),
    fileOf("organizations", bodies.map(organizationOf)),
    fileOf("offices", people.map(officeOf)),
    fileOf("office-holders", people.map(holderOf)),
  ];
}

/** Apart from all that the package's own data hold, now and later. */
const idOf = ({ name }: AddedActor): string => `added:${name}`;

const fileOf = (kind: LineKind, lines: readonly unknown[]): LexiconFile => ({
  name: `actors added (${kind})`,
  kind,
  text: lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
});

const organizationOf = (actor: AddedActor): Organization => ({
  id: idOf(actor),
  name: actor.name,
  aliases: actor.aliases,
  kind: actor.kind as Organization["kind"],
  ...(actor.country === undefined ? { code: actor.name } : { country: actor.country }),
  sector: actor.sector,
  source,
});

const officeOf = (actor: AddedActor): Office => ({
  id: idOf(actor),
  of: actor.country ?? "",
  role: actor.role ?? "public figure",
  titles: [],
  sector: actor.sector,
  source,
});

const holderOf = (actor: AddedActor): OfficeHolder => ({
  name: actor.name,
  aliases: actor.aliases,
  short: [],
  office: idOf(actor),
  from: "0001",
  to: null,
  source,
});
