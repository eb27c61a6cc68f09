/** A version that is kept and not read yet. */
export interface Waiting {
  report: string;
  version: number;
}

/** What a message asks to be read; undefined where it asks nothing. */
export function waitingOf(data: Uint8Array): Waiting | undefined {
  try {
    const { report, version } = JSON.parse(new TextDecoder("utf8", { fatal: true }).decode(data)) as Partial<Waiting>;
    return typeof report === "string" && typeof version === "number" && Number.isSafeInteger(version) && version > 0
      ? { report, version }
      : undefined;
  } catch {
    return undefined;
  }
}
