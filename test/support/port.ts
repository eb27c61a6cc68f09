import { createConnection, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** A way to a server that can be cut. */
export interface Cable {
  /** The address of the server, by this way. */
  url: string;
  cut(): void;
  mend(): void;
}

/** Leads to a server by another port for the time of a test. */
export async function cableTo(url: string): Promise<Cable> {
  const here = new URL(url);
  const { hostname, port } = here;
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    const far = createConnection(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    if (isCut) near.destroy();
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  here.port = String((server.address() as { port: number }).port);
  return {
    url: here.href,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => void (isCut = false),
  };
}
