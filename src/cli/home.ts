import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The folder the archive lives in: CHANCERY_HOME, or where this system keeps a program's data. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const { CHANCERY_HOME, LOCALAPPDATA, XDG_DATA_HOME } = env;
  if (CHANCERY_HOME !== undefined && CHANCERY_HOME !== "") return resolve(CHANCERY_HOME);
  if (platform === "win32") return join(LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "Chancery");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Chancery");
  return join(XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "chancery");
}

export const archiveFile = (): string => join(homeFolder(), "archive.db");
