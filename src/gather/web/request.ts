import { type LookupAddress, promises as dns } from "node:dns";
import type { LookupFunction } from "node:net";
import { type Readable, pipeline } from "node:stream";
import { createBrotliDecompress, createUnzip } from "node:zlib";
import { Agent, type Dispatcher, request } from "undici";
import { webAddress } from "./address.ts";
import { NotFetched, notFetched } from "./not-fetched.ts";
import { isOwn, isPublic } from "./public.ts";

export interface Limits {
  /** Most bytes of an answer, unpacked. */
  bytes: number;
  /** Longest that one address may take, redirects and all, in milliseconds. */
  time: number;
  redirects: number;
}

/** The way out: which addresses may be connected to, and how a name is looked up. */
export interface Way {
  isAllowed: (address: string) => boolean;
  resolve: (host: string) => Promise<LookupAddress[]>;
}

/** Only the public network, or with `allowPrivate` one's own too. */
export const openWay = (allowPrivate: boolean): Way => ({
  isAllowed: allowPrivate ? (address) => isPublic(address) || isOwn(address) : isPublic,
  resolve: (host) => dns.lookup(host, { all: true }),
});

export interface Answer {
  /** Where it came from in the end. */
  url: URL;
  /** Absent where the server says that nothing has changed. */
  bytes?: Uint8Array;
  type: string;
  etag?: string;
  lastModified?: string;
}

/** What is known of an address from the last time. */
export interface Since {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

const HEADERS = {
  "user-agent": "Chancery/1 (a desk's reader of news; heeds robots.txt as Chancery)",
  accept:
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "en, *;q=0.5",
};

/**
 * Connects only where it may: a name is looked up, the addresses that are not allowed are left out, and the connection is made to
 * one of the rest: nothing can change between the look and the connection.
 */
export function openAgent({ isAllowed, resolve }: Way): Agent {
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host).then(
      (found) => {
        const allowed = found.filter(({ address, family }) => isAllowed(address) && isWanted(family, options.family));
        const [first] = allowed;
        if (!first) {
          const refused = found.find(({ address }) => !isAllowed(address));
          done(refused ? privateHost(host, refused.address) : new NotFetched("no such host", { host: true }), []);
        } else if (options.all) done(null, allowed);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, []),
    );
  };
  return new Agent({ connect: { lookup, timeout: 10_000 }, maxHeaderSize: 32_768, pipelining: 0 });
}

const isWanted = (family: number, wanted: unknown): boolean =>
  (wanted !== 4 && wanted !== "IPv4" && wanted !== 6 && wanted !== "IPv6") || String(wanted).includes(String(family));

const privateHost = (host: string, address: string): NotFetched =>
  new NotFetched(`refused: ${host === address ? host : `${host} is ${address}`}, not an address of the public network`);

/** Asks for what stands at an address, and follows it where it has moved to; `may` is asked before each step. */
export async function ask(from: URL, { agent, way, limits, since = {}, may }: Ask): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.time);
  const headers = {
    ...HEADERS,
    ...(since.etag !== undefined && { "if-none-match": since.etag }),
    ...(since.lastModified !== undefined && { "if-modified-since": since.lastModified }),
  };
  try {
    let url = from;
    for (let steps = 0; steps <= limits.redirects; steps++) {
      // an address written as one is never looked up
      const literal = url.hostname.replace(/^\[|\]$/g, "");
      if (/^[\d.]+$|:/.test(literal) && !way.isAllowed(literal)) throw privateHost(literal, literal);
      await may?.(url);
      const response = await request(url, { dispatcher: agent, headers, signal, headersTimeout: limits.time });
      const target = redirectOf(response);
      if (target === undefined) return await answerOf(url, response, limits);
      response.body.on("error", () => undefined).destroy();
      try {
        url = webAddress(target, url.href);
      } catch (error) {
        throw new NotFetched(`redirected to what is ${(error as Error).message}`);
      }
    }
    throw new NotFetched(`redirected more than ${limits.redirects} times`);
  } catch (error) {
    throw notFetched(error, limits.time / 1000);
  }
}

export interface Ask {
  agent: Agent;
  way: Way;
  limits: Limits;
  since?: Since;
  may?: (url: URL) => Promise<void>;
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? one(headers["location"]) : undefined;
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

async function answerOf(url: URL, response: Dispatcher.ResponseData, limits: Limits): Promise<Answer> {
  const { statusCode, headers, body } = response;
  const [etag, lastModified] = [one(headers["etag"]), one(headers["last-modified"])];
  const answer: Answer = {
    url,
    type: one(headers["content-type"]) ?? "",
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
  const drop = (): unknown => body.on("error", () => undefined).destroy();
  if (statusCode === 304) {
    drop();
    return answer;
  }
  if (statusCode !== 200 && statusCode !== 203) {
    drop();
    throw failureOf(statusCode, one(headers["retry-after"]));
  }
  if (Number(one(headers["content-length"])) > limits.bytes) {
    drop();
    throw tooLarge(limits);
  }
  return { ...answer, bytes: await unpacked(body, one(headers["content-encoding"]) ?? "", limits) };
}

function failureOf(status: number, after: string | undefined): NotFetched {
  const passing = status >= 500 || status === 408 || status === 425 || status === 429;
  const wait = status === 429 || status === 503 ? waitOf(after) : undefined;
  const known: Record<number, string> = {
    401: "wants a name and password",
    402: "wants to be paid",
    403: "refused",
    404: "not found",
    410: "gone",
    429: "too many requests",
    451: "withheld for legal reasons",
    503: "out of service",
  };
  return new NotFetched(`answered ${status}${status in known ? `, ${known[status]}` : ""}`, {
    passing,
    status,
    ...(wait !== undefined && { wait, host: true }),
  });
}

const MINUTE = 60_000;
/** No server may silence itself for longer. */
const LONGEST_WAIT = 24 * 60 * MINUTE;

/** `Retry-After`: seconds or a date; five minutes where it is not said. */
function waitOf(after: string | undefined): number {
  const seconds = Number(after);
  const wait = after === undefined ? NaN : Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? 5 * MINUTE : Math.min(Math.max(wait, 0), LONGEST_WAIT);
}

const tooLarge = ({ bytes }: Limits): NotFetched => new NotFetched(`larger than ${Math.round(bytes / 1e6)} MB`);

/** The bytes of an answer, unpacked as they come: what grows past the limit is dropped before it fills the memory. */
async function unpacked(body: Readable, encoding: string, limits: Limits): Promise<Uint8Array> {
  let stream = body;
  for (const name of encoding.toLowerCase().split(",").reverse()) {
    const packing = name.trim();
    if (packing === "" || packing === "identity") continue;
    if (!/^(?:x-)?gzip$|^deflate$|^br$/.test(packing)) throw new NotFetched(`packed in an unknown way: ${packing}`);
    stream = pipeline(stream, packing === "br" ? createBrotliDecompress() : createUnzip(), () => undefined);
  }
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      size += (part as Buffer).length;
      if (size > limits.bytes) throw tooLarge(limits);
      parts.push(part as Buffer);
    }
  } finally {
    body.on("error", () => undefined).destroy();
  }
  return Buffer.concat(parts);
}
