import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { openWeb, type Web, type WebOptions } from "../../src/gather/web/open.ts";

export type Serve = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** A web of the test's own: one server on this machine for every `.example`, which stand for public ones. */
export async function ownWeb(
  serve: Serve,
  options: WebOptions = {},
): Promise<{ web: Web; port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, `http://${request.headers.host}`);
    asked.push(url.href);
    response.on("error", () => undefined);
    serve(request, response, url);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const web = openWeb({
    gap: 0,
    way: {
      // only this stands for a public one
      isAllowed: (address) => address === "127.0.0.1",
      resolve: (host) => {
        if (host === "inside.example") return Promise.resolve([{ address: "10.1.2.3", family: 4 }]);
        if (host.endsWith(".example")) return Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
        return Promise.reject(Object.assign(new Error(host), { code: "ENOTFOUND" }));
      },
    },
    ...options,
  });
  onTestFinished(async () => {
    await web.close();
    server.closeAllConnections();
    server.close();
  });
  return { web, port: (server.address() as AddressInfo).port, asked };
}
