import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  jetstream,
  jetstreamManager,
  type JsMsg,
  RetentionPolicy,
  StorageType,
} from "@nats-io/jetstream";
import { connectTo, QueueError, reasonOf } from "./server.ts";
import { waitingOf, type Waiting } from "./waiting.ts";

/**
 * The versions that wait to be read, on NATS JetStream: each is handed to one worker at a time, and to another when that one
 * has not been heard of for a while. The archive is the truth; a queue that was lost is filled from it again.
 */
export interface Queue {
  /** The address of its server, and its own name there. */
  name: string;
  /** Adds versions at the end; safe with the server when this resolves. */
  put(waiting: readonly Waiting[]): Promise<void>;
  /** The next version, or undefined when none came for a second. */
  take(): Promise<Taken | undefined>;
  status(): Promise<QueueStatus>;
  /** The dead letters, oldest first. */
  dead(): Promise<DeadLetter[]>;
  /** Forgets all that waits, and the dead letters. */
  clear(): Promise<void>;
  /** Calls when the server is lost, and when it is there again. */
  watch(tell: (isThere: boolean) => void): void;
  close(): Promise<void>;
}

/** A version that was handed out, to be answered for. */
export interface Taken {
  /** Undefined where the message is none of ours. */
  waiting?: Waiting;
  /** How often it was handed out, this time included. */
  times: number;
  /** Read, or nothing to be read: it is done with. */
  done(): void;
  /** To be handed out again, after so many milliseconds. */
  again(after: number): void;
  /** Still at it: it is not handed to another. */
  working(): void;
  /** Given up: to the dead letters, with the reason. */
  bury(why: string): Promise<void>;
}

export interface QueueStatus {
  /** Handed to nobody yet. */
  waiting: number;
  /** In the hands of a worker. */
  taken: number;
  /** Of these, handed out more than once. */
  again: number;
  dead: number;
}

/** A message that was given up. */
export interface DeadLetter {
  /** Undefined where the message named no version. */
  report?: string;
  version?: number;
  why: string;
  /** How often it was handed out. */
  times: number;
  /** When it was given up, ISO 8601 in UTC. */
  at: string;
  /** The message as it was, where it named no version. */
  message?: string;
}

/** A worker that is not heard of for so long has lost what it took, in milliseconds. */
const LEASE = 15_000;
const CONSUMER = "workers";
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const NANO = 1_000_000;

/** Opens the queue of a name on a server, and makes it where there is none. */
export async function openQueue(url: string, name: string, { lease = LEASE } = {}): Promise<Queue> {
  const { connection, name: server } = await connectTo(url);
  const [stream, dead] = [name, `${name}-dead`];
  const [work, graves] = [`${name}.read`, `${name}.dead`];
  const js = jetstream(connection);
  let consumer: Consumer | undefined;

  const failing = <Result>(result: Promise<Result>): Promise<Result> =>
    result.catch((error: unknown) => {
      throw new QueueError(`the queue does not answer: ${server}: ${reasonOf(error)}`);
    });

  /** Makes what is missing; a server that lost its disk has nothing of it. */
  const make = async () => {
    const manager = await jetstreamManager(connection);
    const kept = { storage: StorageType.File, discard: DiscardPolicy.New } as const;
    await manager.streams
      .add({ name: stream, subjects: [work], retention: RetentionPolicy.Workqueue, ...kept })
      .catch(unlessThere);
    await manager.streams
      .add({ name: dead, subjects: [graves], ...kept, discard: DiscardPolicy.Old })
      .catch(unlessThere);
    await manager.consumers.add(stream, {
      durable_name: CONSUMER,
      ack_policy: AckPolicy.Explicit,
      ack_wait: lease * NANO,
      max_deliver: -1,
      max_ack_pending: 10_000,
    });
    return manager;
  };

  const manager = await failing(make()).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });

  const taken = (message: JsMsg): Taken => {
    const waiting = waitingOf(message.data);
    return {
      ...(waiting && { waiting }),
      times: message.info.deliveryCount,
      done: () => message.ack(),
      again: (after) => message.nak(after),
      working: () => message.working(),
      async bury(why) {
        const letter: DeadLetter = {
          ...(waiting ?? { message: new TextDecoder().decode(message.data).slice(0, 1000) }),
          why,
          times: message.info.deliveryCount,
          at: new Date().toISOString(),
        };
        // one that was buried and not yet taken off comes again, and is not buried twice
        const msgID = `${message.info.streamSequence}-${message.info.timestampNanos}`;
        await failing(js.publish(graves, encode(letter), { msgID }));
        // older servers do not know a reason for giving up, and hand it out again
        message.ack();
      },
    };
  };

  return {
    name: `${name} at ${server}`,

    async put(waiting) {
      // many at a time on their way, and none believed safe before the server has said so
      for (let at = 0; at < waiting.length; at += 500)
        await failing(Promise.all(waiting.slice(at, at + 500).map((each) => js.publish(work, encode(each)))));
    },

    async take() {
      try {
        consumer ??= await js.consumers.get(stream, CONSUMER);
        const message = await consumer.next({ expires: 1000 });
        return message ? taken(message) : undefined;
      } catch (error) {
        consumer = undefined;
        if (!connection.isClosed()) await make().catch(() => undefined);
        throw new QueueError(`the queue does not answer: ${server}: ${reasonOf(error)}`);
      }
    },

    async status() {
      const [{ num_pending, num_ack_pending, num_redelivered }, letters] = await failing(
        Promise.all([manager.consumers.info(stream, CONSUMER), manager.streams.info(dead)]),
      );
      return { waiting: num_pending, taken: num_ack_pending, again: num_redelivered, dead: letters.state.messages };
    },

    async dead() {
      const { state } = await failing(manager.streams.info(dead));
      const letters: DeadLetter[] = [];
      for (let seq = state.first_seq; state.messages > 0 && seq <= state.last_seq; seq++) {
        const message = await failing(manager.streams.getMessage(dead, { seq }));
        if (message) letters.push(message.json<DeadLetter>());
      }
      return letters;
    },

    async clear() {
      await failing(manager.streams.purge(stream));
      await failing(manager.streams.purge(dead));
    },

    watch(tell) {
      void (async () => {
        for await (const { type } of connection.status()) {
          if (type === "disconnect") tell(false);
          if (type === "reconnect") tell(true);
        }
      })();
    },

    close: () => connection.close(),
  };
}

function unlessThere(error: unknown): void {
  // in use with another configuration: an operator has changed it, and knows why
  if ((error as { code?: number }).code !== 10058) throw error;
}
