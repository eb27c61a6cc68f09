import { connect, type NatsConnection, type NodeConnectionOptions } from "@nats-io/transport-node";

/** What goes wrong with a queue, in words for whoever asked. */
export class QueueError extends Error {
  override name = "QueueError";
}

/** Where a NATS server is: how to connect, and how it is named to a person, without its password. */
interface Place {
  options: NodeConnectionOptions;
  name: string;
}

/** An address such as nats://user:password@host:4222, with tls:// for a server that wants it; a user alone is a token. */
function natsPlaceOf(url: string): Place {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^(?:nats|tls):$/.test(parsed.protocol) || parsed.hostname === "")
    // whatever is wrong with it, it may hold a password
    throw new QueueError("not an address of a NATS server: nats://HOST:PORT is wanted");
  const { protocol, host, username, password } = parsed;
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  return {
    options: {
      servers: host,
      ...(pass !== "" ? { user, pass } : user !== "" && { token: user }),
      ...(protocol === "tls:" && { tls: {} }),
    },
    name: `${protocol}//${host}`,
  };
}

/** Connects; when the connection is lost later it is sought again for as long as it takes. */
export async function connectTo(url: string): Promise<{ connection: NatsConnection; name: string }> {
  const { options, name } = natsPlaceOf(url);
  try {
    const connection = await connect({
      ...options,
      name: "chancery",
      maxReconnectAttempts: -1,
      reconnectTimeWait: 1000,
      pingInterval: 10_000,
    });
    return { connection, name };
  } catch (error) {
    throw new QueueError(`cannot reach the queue: ${name}: ${reasonOf(error)}`);
  }
}

export function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message !== message ? `${message}: ${cause.message}` : message;
}
