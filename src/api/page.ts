import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Gives a file of the web app; the page itself bears the token. */
export type Page = (path: string, token: string) => Promise<Response>;

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

const built = fileURLToPath(new URL("../../web/dist", import.meta.url));

export function pagesFrom(folder = built): Page {
  return async (path, token) => {
    try {
      const file = normalize(join(folder, path === "/" ? "index.html" : decodeURIComponent(path)));
      const type = types[extname(file)];
      if (!file.startsWith(folder + sep) || type === undefined) return missing(path);
      const body = await readFile(file);
      const isPage = file.endsWith("index.html");
      return new Response(isPage ? body.toString("utf8").replace("__TOKEN__", token) : new Uint8Array(body), {
        headers: {
          "content-type": type,
          "cache-control": isPage ? "no-store" : "public, max-age=31536000, immutable",
        },
      });
    } catch {
      return path === "/" ? notBuilt() : missing(path);
    }
  };
}

const missing = (path: string): Response => Response.json({ error: `nothing here: ${path}` }, { status: 404 });

const notBuilt = (): Response => new Response("The app has not been built: run npm run build:web.", { status: 503 });
