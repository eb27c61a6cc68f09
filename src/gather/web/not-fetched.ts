interface More {
  /** Whether it may be otherwise the next time. */
  passing?: boolean;
  /** Whether it was the host that did not answer, and not the page that is not there. */
  host?: boolean;
  /** How long the server asks to be left alone, in milliseconds. */
  wait?: number;
  /** The HTTP status it answered with. */
  status?: number;
}

/** Why what stands at an address could not be had, in words for whoever asked. */
export class NotFetched extends Error {
  override name = "NotFetched";
  readonly passing: boolean;
  readonly host: boolean;
  readonly wait: number | undefined;
  readonly status: number | undefined;

  constructor(reason: string, { passing = false, host = false, wait, status }: More = {}) {
    super(reason);
    this.passing = passing;
    this.host = host;
    this.wait = wait;
    this.status = status;
  }
}

const reasons: Record<string, string> = {
  ENOTFOUND: "no such host",
  EAI_AGAIN: "its name cannot be looked up: is this machine online?",
  ECONNREFUSED: "it refuses to be connected to",
  ECONNRESET: "the connection broke off",
  EPIPE: "the connection broke off",
  UND_ERR_SOCKET: "the connection broke off",
  UND_ERR_CONNECT_TIMEOUT: "it does not answer",
  UND_ERR_HEADERS_TIMEOUT: "it does not answer",
  UND_ERR_BODY_TIMEOUT: "it stopped in the middle",
  UND_ERR_HEADERS_OVERFLOW: "its headers are too long",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "it is shorter or longer than it says",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "it cannot be reached: is this machine online?",
  ENETUNREACH: "it cannot be reached: is this machine online?",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself alone",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by nobody known",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is signed by nobody known",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is of another host",
};

/** What went wrong on the way, as a reason. */
export function notFetched(error: unknown, seconds: number): NotFetched {
  if (error instanceof NotFetched) return error;
  const { name, code = "", message } = error as NodeJS.ErrnoException;
  if (name === "TimeoutError" || name === "AbortError")
    return new NotFetched(`took longer than ${seconds} s`, { passing: true, host: true });
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR)/.test(code)) return new NotFetched(`cannot be unpacked: ${message}`);
  if (code.startsWith("HPE_")) return new NotFetched(`it does not speak HTTP: ${message}`, { host: true });
  return new NotFetched(reasons[code] ?? `cannot be fetched: ${message || code || name}`, {
    passing: true,
    host: true,
  });
}
