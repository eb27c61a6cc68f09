import PQueue from "p-queue";
import { NotFetched } from "./not-fetched.ts";
import { type Answer, ask, type Limits, openAgent, openWay, type Since, type Way } from "./request.ts";
import { type Robots, robotsOf } from "./robots.ts";

/** The web as it is asked here: one request at a time to a host, with a pause between, and not for ever where none answers. */
export interface Web {
  /**
   * What stands at an address. With `heedRobots` only what the site lets robots read, for pages that nobody has asked for by
   * name. Throws NotFetched with the reason.
   */
  get(url: URL, options?: { since?: Since; heedRobots?: boolean }): Promise<Answer>;
  close(): Promise<void>;
}

export interface WebOptions {
  /** Reach private networks too. */
  allowPrivate?: boolean;
  way?: Way;
  limits?: Partial<Limits>;
  /** From one request to a host to the next, in milliseconds. */
  gap?: number;
  /** Milliseconds of a clock. */
  clock?: () => number;
}

const LIMITS: Limits = { bytes: 10_000_000, time: 30_000, redirects: 5 };
/** Requests at a time, to all hosts together. */
const WIDTH = 8;
/** A host that has not answered so many times in a row is left alone for so long. */
const PATIENCE = 3;
const REST = 5 * 60_000;
const ROBOTS_KEPT = 24 * 60 * 60_000;

interface Host {
  queue: PQueue;
  robots?: { found: Promise<Robots>; at: number };
  silent: number;
  /** Not asked before, and why. */
  rest?: { until: number; why: string };
}

export function openWeb({ allowPrivate = false, way, limits, gap = 1000, clock = Date.now }: WebOptions = {}): Web {
  const out = way ?? openWay(allowPrivate);
  const agent = openAgent(out);
  const bounds = { ...LIMITS, ...limits };
  const all = new PQueue({ concurrency: WIDTH });
  const hosts = new Map<string, Host>();

  const hostOf = ({ origin }: URL): Host => {
    let host = hosts.get(origin);
    if (!host) {
      host = { queue: new PQueue({ concurrency: 1, interval: gap, intervalCap: 1 }), silent: 0 };
      hosts.set(origin, host);
    }
    return host;
  };

  const robotsAt = (url: URL): Promise<Robots> => {
    const host = hostOf(url);
    if (!host.robots || clock() - host.robots.at > ROBOTS_KEPT) {
      const found = robotsOf(url.origin, async (each) => {
        const { bytes } = await ask(each, { agent, way: out, limits: bounds });
        return bytes ?? new Uint8Array();
      });
      const kept = { found, at: clock() };
      host.robots = kept;
      found.then(
        ({ gap: own = 0 }) => {
          if (own > gap) host.queue = new PQueue({ concurrency: 1, interval: own, intervalCap: 1 });
        },
        // what could not be told is asked anew the next time
        () => {
          if (host.robots === kept) delete host.robots;
        },
      );
    }
    return host.robots.found;
  };

  async function visit(url: URL, { since = {}, heedRobots = false }: { since?: Since; heedRobots?: boolean }) {
    // where it has been led to
    let step = url;
    const may = async (each: URL): Promise<void> => {
      if (each !== step) heard(hostOf(step));
      step = each;
      const rest = restOf(hostOf(step));
      if (rest) throw new NotFetched(`not asked: ${rest.why}`, { passing: true });
      if (heedRobots && !(await robotsAt(each)).isAllowed(each))
        throw new NotFetched(`robots.txt of ${each.host} asks not to read it`);
    };
    try {
      const answer = await ask(url, { agent, way: out, limits: bounds, since, may });
      heard(hostOf(step));
      return answer;
    } catch (error) {
      if (error instanceof NotFetched && !restOf(hostOf(step))) note(hostOf(step), step.host, error);
      throw error;
    }
  }

  const restOf = ({ rest }: Host): Host["rest"] => (rest && clock() < rest.until ? rest : undefined);

  function heard(host: Host): void {
    host.silent = 0;
    delete host.rest;
  }

  function note(host: Host, name: string, { host: isHost, wait }: NotFetched): void {
    host.silent = isHost ? host.silent + 1 : 0;
    if (wait !== undefined) {
      const until = clock() + wait;
      host.rest = { until, why: `${name} asks to be left alone until ${new Date(until).toISOString().slice(0, 16)}Z` };
    } else if (host.silent >= PATIENCE)
      host.rest = { until: clock() + REST, why: `${name} has not answered ${host.silent} times in a row` };
  }

  return {
    get: (url, options = {}) => hostOf(url).queue.add(() => all.add(() => visit(url, options))),
    close: () => agent.destroy(),
  };
}
