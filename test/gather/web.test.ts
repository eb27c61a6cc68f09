import { describe, expect, test } from "vitest";
import { findFeeds } from "../../src/gather/index.ts";
import { ownWeb, type Serve } from "../support/web.ts";

const to =
  (host: string): Serve =>
  (_, response, url) =>
    void response.writeHead(302, { location: `http://${host}:${url.port}${url.pathname}` }).end();

describe("a host is left alone", () => {
  const serve: Serve = (request, response, url) => {
    if (url.hostname === "lead.example" && url.pathname !== "/own") return to("silent.example")(request, response, url);
    if (url.hostname === "busy.example") return void response.writeHead(429, { "retry-after": "60" }).end();
    if (url.pathname === "/to-busy") return to("busy.example")(request, response, url);
    if (url.hostname !== "silent.example") response.end("<p>x");
  };

  test("that does not answer, and not the one that has led to it", async () => {
    const { web, port, asked } = await ownWeb(serve, { limits: { time: 300 } });
    const get = (url: string) => web.get(new URL(url.replace("/", `:${port}/`).replace(/^/, "http://")));
    for (let time = 0; time < 3; time++) await expect(get(`lead.example/${time}`)).rejects.toThrow(/took longer/);
    expect((await get("lead.example/own")).bytes).toBeDefined();
    const before = asked.length;
    await expect(get("silent.example/3")).rejects.toThrow(
      `not asked: silent.example:${port} has not answered 3 times in a row`,
    );
    await expect(get("lead.example/4")).rejects.toThrow("not asked: silent.example");
    expect(asked.slice(before)).toEqual([`http://lead.example:${port}/4`]);
  });

  test("that asks for it, and not the one that has led to it", async () => {
    const { web, port } = await ownWeb(serve);
    const get = (host: string, path: string) => web.get(new URL(`http://${host}:${port}${path}`));
    await expect(get("other.example", "/to-busy")).rejects.toThrow("answered 429, too many requests");
    expect((await get("other.example", "/own")).bytes).toBeDefined();
    await expect(get("busy.example", "/own")).rejects.toThrow(/^not asked: busy\.example:\d+ asks to be left alone/);
  });
});

describe("robots.txt", () => {
  test.each<[number, RegExp | undefined]>([
    [404, undefined],
    [403, undefined],
    [429, /^robots\.txt cannot be read: answered 429/],
    [500, /^robots\.txt cannot be read: answered 500$/],
  ])("that answers %i", async (status, refused) => {
    const { web, port } = await ownWeb((_, response, url) =>
      url.pathname === "/robots.txt" ? void response.writeHead(status).end() : void response.end("<p>x"),
    );
    const asked = web.get(new URL(`http://a.example:${port}/page`), { heedRobots: true });
    if (refused) await expect(asked).rejects.toThrow(refused);
    else expect((await asked).bytes).toBeDefined();
  });
});

test("a server that says nothing has changed to whoever has nothing is told of", async () => {
  const { web, port } = await ownWeb((_, response) => void response.writeHead(304).end());
  await expect(findFeeds(`http://a.example:${port}/feed`, web)).rejects.toThrow("answered 304, not changed, to");
});
