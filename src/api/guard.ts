import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** Nothing on a page comes from, or goes to, anywhere but here. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  // this machine speaks plain HTTP to itself
  strictTransportSecurity: false,
});

/**
 * Answers only whoever asks for this machine by its own name, so that no outside page can reach in under another; writes
 * only for a page that was given the token.
 */
export const guard =
  ({ hosts, token }: { hosts: () => readonly string[]; token: string }): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (!hosts().includes(host)) return context.json({ error: `unknown host: ${host}` }, 403);
    const origin = context.req.header("origin");
    if (origin !== undefined && !hosts().some((each) => origin === `http://${each}`))
      return context.json({ error: `foreign origin: ${origin}` }, 403);
    const reads = context.req.method === "GET" || context.req.method === "HEAD";
    if (!reads && context.req.header("x-chancery-token") !== token)
      return context.json({ error: "the page's token is missing: load the page again" }, 403);
    return next();
  };
