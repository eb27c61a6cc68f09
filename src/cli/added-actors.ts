import type { Command } from "commander";
import { type AddedActor, type Archive, loadTools } from "../index.ts";
import { withArchive } from "./archive.ts";
import { Failure } from "./failure.ts";
import { note, say } from "./output.ts";

type Options = Omit<AddedActor, "name" | "aliases"> & { alias: string[] };

/** What `chancery actors` has besides its question: who is to be known from now on. */
export function addedActorCommands(program: Command): void {
  const actors = program.commands.find((command) => command.name() === "actors")!;
  const several = (value: string, before: string[]): string[] => [...before, value];
  actors
    .command("add")
    .summary("name somebody to the reader, or say anew who they are")
    .argument("<name>", "as the reports write it")
    .option("--alias <name>", "another name or spelling; may be given several times", several, [])
    .option("--country <code>", "whose: ISO 3166-1 alpha-3")
    .option("--kind <kind>", "person, or party, ministry, agency, armed-force, armed-group, company, ngo …", "ngo")
    .option("--sector <code>", "PLOVER sector", (value: string) => value.toUpperCase(), "UNK")
    .option("--role <words>", "what a person is: opposition leader")
    // the question has --country too, and takes it
    .action((name: string, _: Options, command: Command) =>
      withArchive((archive) => add(archive, name, command.optsWithGlobals())),
    );
  actors
    .command("list")
    .summary("who was added")
    .action(() => withArchive(list, { mustExist: true }));
  actors
    .command("remove")
    .summary("name somebody to the reader no longer")
    .argument("<name>", "as it was added")
    .action((name: string) => withArchive((archive) => remove(archive, name), { mustExist: true }));
}

async function add(archive: Archive, name: string, { alias, country, kind, sector, role }: Options): Promise<void> {
  if (kind === "person" && country === undefined) throw new Failure(2, `no country: ${name}: a person needs one`);
  const actor: AddedActor = {
    name,
    aliases: alias,
    kind,
    sector,
    ...(country !== undefined && { country }),
    ...(role !== undefined && { role }),
  };
  const others = (await archive.addedActors()).filter((each) => each.name !== name);
  try {
    // the lexicon itself says what a line may not be
    void loadTools([...others, actor]).lexicon.names;
  } catch (error) {
    throw new Failure(2, (error as Error).message);
  }
  await archive.addActor(actor);
  await say(lineOf(actor));
  if ((await archive.everyVersion()).length > 0)
    note("Reports from now on are read with it; those kept already once rebuild has read them anew.");
}

async function list(archive: Archive): Promise<void> {
  const actors = await archive.addedActors();
  for (const actor of actors) await say(lineOf(actor));
  if (actors.length === 0) await say("Nobody was added.\n");
}

async function remove(archive: Archive, name: string): Promise<void> {
  if (!(await archive.removeAddedActor(name)))
    throw new Failure(1, `unknown added actor: ${name}: chancery actors list names those there are`);
  await say(`removed\t${name}\n`);
}

const lineOf = ({ name, kind, country, sector, role, aliases }: AddedActor): string =>
  `${[name, kind, country ?? "", sector, role ?? "", aliases.join(", ")].join("\t").trimEnd()}\n`;
