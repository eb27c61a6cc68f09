import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, type TestContext } from "vitest";
import { onPath, skipWithout } from "./needs.ts";
import { freePort } from "./port.ts";

interface Server {
  url: string;
  stop(): Promise<void>;
}

let server: Promise<Server | undefined> | undefined;
afterAll(async () => (await server)?.stop());

/** A NATS server of the tests' own, with JetStream, for as long as the tests of a file run. */
export async function natsFor(context: TestContext): Promise<string> {
  const found = await (server ??= startServer());
  skipWithout(context, "nats-server", found);
  return found!.url;
}

async function startServer(): Promise<Server | undefined> {
  // Debian keeps it off the PATH of those who do not run servers
  const program = onPath("nats-server") ?? ["/usr/sbin/nats-server"].find(existsSync);
  if (program === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "chancery-nats-"));
  const port = await freePort();
  const child = spawn(program, ["-js", "-sd", folder, "-a", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  for (let tries = 0; tries < 100 && !(await isOpen(port)); tries++) await sleep(100);
  return {
    url: `nats://127.0.0.1:${port}`,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
