import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createApp, type House } from "./app.ts";
import { pagesFrom } from "./page.ts";

export interface Served {
  /** Where it answers: `http://127.0.0.1:4962/`. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions extends Pick<House, "archive" | "dossier" | "add" | "decide" | "version"> {
  /** Asked for; when it is taken the next free one is used. */
  port: number;
}

/** Serves the app and its API on the loopback interface; nobody outside this machine can reach it. */
export async function serve({ port, ...house }: ServeOptions): Promise<Served> {
  let hosts: string[] = [];
  const app = createApp({
    ...house,
    token: randomBytes(24).toString("base64url"),
    hosts: () => hosts,
    page: pagesFrom(),
  });
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listener(request, response));
  const bound = await listen(server, port);
  hosts = [`127.0.0.1:${bound}`, `localhost:${bound}`];
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  for (const wanted of [...Array.from({ length: 20 }, (_, at) => port + at), 0]) {
    try {
      return await tryListen(server, wanted);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    }
  }
  throw new Error(`no free port from ${port}`);
}

const tryListen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve((server.address() as { port: number }).port);
    });
  });
