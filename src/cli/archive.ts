import { type Archive, type Dossier, openDossier, openSqlite } from "../index.ts";
import { Failure } from "./failure.ts";
import { archiveFile } from "./home.ts";
import { now } from "./output.ts";

/** Opens the user's archive, hands it over and closes it again, whatever happens. */
export async function withArchive<Result>(
  work: (archive: Archive) => Promise<Result>,
  { file = archiveFile(), mustExist = false }: { file?: string; mustExist?: boolean } = {},
): Promise<Result> {
  const archive = openArchive(file, mustExist);
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

export function openArchive(file: string, mustExist = false): Archive {
  try {
    return openSqlite(file, { mustExist });
  } catch (error) {
    const hint = mustExist && (error as Error).message.startsWith("no archive") ? ": add a report first" : "";
    throw new Failure(3, `${(error as Error).message}${hint}`);
  }
}

/** Asks the archive that is there. */
export const withDossier = (work: (dossier: Dossier) => Promise<void>): Promise<void> =>
  withArchive((archive) => work(openDossier(archive, now)), { mustExist: true });
