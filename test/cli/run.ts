import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../bin/chancery.mjs", import.meta.url));

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

interface Options {
  home: string;
  input?: string | Uint8Array;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
}

export function start(args: readonly string[], { home, env, ...options }: Omit<Options, "input">): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...env, CHANCERY_HOME: home },
    stdio: ["pipe", "pipe", "pipe"],
    ...options,
  });
}

/** Runs one command to its end, as a person at a terminal would, with an archive of its own. */
export function chancery(args: readonly string[], { input, ...options }: Options): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args, options);
    const ran: Ran = { code: null, out: "", err: "" };
    child.stdout!.setEncoding("utf8").on("data", (part: string) => (ran.out += part));
    child.stderr!.setEncoding("utf8").on("data", (part: string) => (ran.err += part));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...ran, code }));
    // a command that reads nothing may be gone before all is written
    child.stdin!.on("error", () => undefined);
    child.stdin!.end(input ?? "");
  });
}
