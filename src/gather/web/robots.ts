import robotsParser from "robots-parser";
import { NotFetched } from "./not-fetched.ts";

/** What robots read of a site, and by what name this one goes. */
const NAME = "Chancery";
/** Read no further than this, as RFC 9309 allows. */
const LONGEST = 500_000;
/** No site may make a visit a day's work. */
const LONGEST_GAP = 10_000;

export interface Robots {
  isAllowed(url: URL): boolean;
  /** How long to wait from one request to the next, in milliseconds. */
  gap?: number;
}

/** A status by which a site says that it has none. */
const isNone = (status = 0): boolean => status >= 400 && status < 500 && status !== 429;

/** A site's robots.txt. Where there is none all is allowed; where it cannot be told, nothing is (RFC 9309). */
export async function robotsOf(origin: string, get: (url: URL) => Promise<Uint8Array>): Promise<Robots> {
  const url = new URL("/robots.txt", origin);
  let text: string;
  try {
    text = new TextDecoder().decode((await get(url)).subarray(0, LONGEST));
  } catch (error) {
    if (error instanceof NotFetched && isNone(error.status)) return { isAllowed: () => true };
    if (error instanceof NotFetched && error.message.startsWith("refused:")) throw error;
    throw new NotFetched(`robots.txt cannot be read: ${(error as Error).message}`, {
      passing: true,
      host: !(error instanceof NotFetched) || error.host,
      ...(error instanceof NotFetched && error.wait !== undefined && { wait: error.wait }),
    });
  }
  // an HTML page in its place is no answer to the question
  const robots = (robotsParser as unknown as typeof robotsParser.default)(url.href, /^\s*</.test(text) ? "" : text);
  const delay = robots.getCrawlDelay(NAME);
  return {
    isAllowed: (page) => robots.isAllowed(page.href, NAME) !== false,
    ...(delay !== undefined && delay > 0 && { gap: Math.min(delay * 1000, LONGEST_GAP) }),
  };
}
