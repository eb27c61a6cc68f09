import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { commandLine } from "../../src/cli/program.ts";

export const program = fileURLToPath(new URL("../../bin/chancery.mjs", import.meta.url));

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

/** The same without a process of its own, for the many ways to ask: what it prints, or what it throws. */
export async function inProcess(args: readonly string[], home: string): Promise<string> {
  let out = "";
  vi.stubEnv("CHANCERY_HOME", home);
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((part) => {
    out += String(part);
    return true;
  });
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    await commandLine().parseAsync([...args], { from: "user" });
    return out;
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
    vi.unstubAllEnvs();
  }
}
