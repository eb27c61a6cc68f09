import { type Archive, archiveKeyOf, type Dossier, isCountry, nameOf, openArchive, openDossier } from "../index.ts";
import { Failure } from "./failure.ts";
import { archiveFile } from "./home.ts";
import { now } from "./output.ts";

let chosen: string | undefined;

/** Settles for the rest of the command which archive it is about; without a choice it is that of the environment. */
export function chooseArchive(where: string | undefined): void {
  chosen = where;
}

/** The archive the command is about: a file, or the address of a database. */
export const archivePlace = (): string => chosen ?? (process.env["CHANCERY_DATABASE"] || archiveFile());

/** The same as a person may see it. */
export const archiveName = (): string => nameOf(archivePlace());

/** The name of what belongs to it elsewhere. */
export const archiveKey = (): string => archiveKeyOf(archivePlace());

/** Opens the archive, hands it over and closes it again, whatever happens. */
export async function withArchive<Result>(
  work: (archive: Archive) => Promise<Result>,
  { where = archivePlace(), mustExist = false }: { where?: string; mustExist?: boolean } = {},
): Promise<Result> {
  const archive = await archiveAt(where, mustExist);
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

export async function archiveAt(where: string, mustExist = false): Promise<Archive> {
  try {
    return await openArchive(where, { mustExist });
  } catch (error) {
    const hint = mustExist && (error as Error).message.startsWith("no archive") ? ": add a report first" : "";
    throw new Failure(3, `${(error as Error).message}${hint}`);
  }
}

/** Asks the archive that is there; what it cannot be asked is the asker's mistake. */
export const withDossier = (work: (dossier: Dossier) => Promise<void>): Promise<void> =>
  withArchive(
    async (archive) => {
      try {
        await work(openDossier(archive, now, isCountry));
      } catch (error) {
        throw error instanceof RangeError ? new Failure(2, error.message) : error;
      }
    },
    { mustExist: true },
  );
