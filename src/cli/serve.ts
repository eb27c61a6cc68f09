import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { decide, ingest, isCountry, openDossier, openReaders, serve } from "../index.ts";
import { addAll } from "./add.ts";
import { archiveAt, archivePlace } from "./archive.ts";
import { systemUser } from "./decide.ts";
import { Failure } from "./failure.ts";
import { homeFolder } from "./home.ts";
import { note, now, say } from "./output.ts";

interface Options {
  port: number;
  open?: true;
  sample?: true;
}

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const packageVersion = (): string =>
  (JSON.parse(readFileSync(root("package.json"), "utf8")) as { version: string }).version;

export function serveCommand(program: Command): void {
  program
    .command("serve")
    .summary("open the app on this machine")
    .option("--port <n>", "where it answers; the next free one when it is taken", parsePort, 4962)
    .option("--open", "open it in the browser")
    .option("--sample", "show the sample dossier, in an archive of its own")
    .action(async ({ port, open, sample }: Options) => {
      const version = packageVersion();
      const archive = await archiveAt(sample ? join(homeFolder(), `sample-${version}.db`) : archivePlace());
      if (sample && (await archive.reports()).length === 0) {
        note("Reading the sample dossier, October 1962.");
        await addAll(archive, [root("sample/manifest.jsonl")], { quiet: true });
      }
      const readers = openReaders(1);
      const served = await serve({
        archive,
        dossier: openDossier(archive, now, isCountry),
        add: (given) => ingest(given, { archive, read: (input, options) => readers.read(input, options), now }),
        decide: (decided) => decide(archive, { ...decided, by: systemUser() }, now()),
        version,
        port,
      });
      await say(`${served.url}\n`);
      if (open && canOpen()) await openInBrowser(served.url);
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
      await served.close();
      await readers.close();
      await archive.close();
    });
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Failure(2, `not a port: ${value}`);
  return port;
}

/** Without a screen there is no browser to open; the address is printed either way. */
const canOpen = (): boolean =>
  process.platform === "darwin" ||
  process.platform === "win32" ||
  process.env["DISPLAY"] !== undefined ||
  process.env["WAYLAND_DISPLAY"] !== undefined ||
  (process.platform === "linux" && existsSync("/proc/sys/fs/binfmt_misc/WSLInterop"));

async function openInBrowser(url: string): Promise<void> {
  try {
    const { default: open } = await import("open");
    const child = await open(url);
    child.on("error", () => undefined);
  } catch {
    note("The browser could not be opened; the address is above.");
  }
}
