import { once } from "node:events";

export { counted } from "../index.ts";

/** Writes to standard output, waiting while the reader is slow. */
export async function say(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** A note for the person at the terminal, out of the way of what is piped. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

export const now = (): string => new Date().toISOString();
