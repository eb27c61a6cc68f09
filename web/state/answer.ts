import { useEffect, useState } from "preact/hooks";
import type { DecisionMade, ToDecide } from "../../src/api/contract.ts";
import { createStore } from "./store.ts";

/** A list as the API gives it. */
export interface Rows<Row> {
  asOf: string;
  /** The day things are counted from: that of the newest report. */
  on?: string;
  total: number;
  rows: Row[];
}

export interface Answer<Value> {
  /** The last answer, which may be to the question before while the new one is on its way. */
  value?: Value;
  failed?: string;
  waiting: boolean;
  again: () => void;
}

/** Grows when a report was added or a person decided something: everything is asked anew. */
const edition = createStore(0);
export const askAnew = (): void => edition.set(edition.get() + 1);

const known = new Map<string, unknown>();

/** Asks the API; `undefined` asks nothing. A known answer is shown at once, and still asked for again. */
export function useAnswer<Value>(address: string | undefined): Answer<Value> {
  const now = edition.use();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ to?: string; value?: Value; failed?: string }>({});

  useEffect(() => {
    if (address === undefined) return setAnswer({});
    const abort = new AbortController();
    if (known.has(address)) setAnswer({ to: address, value: known.get(address) as Value });
    ask<Value>(address, abort.signal).then(
      (value) => {
        known.set(address, value);
        setAnswer({ to: address, value });
      },
      (reason: unknown) => {
        if (!abort.signal.aborted) setAnswer({ to: address, failed: sayWhy(reason) });
      },
    );
    return () => abort.abort();
  }, [address, now, attempt]);

  return {
    ...(answer.value !== undefined && { value: answer.value }),
    ...(answer.failed !== undefined && answer.to === address && { failed: answer.failed }),
    waiting: address !== undefined && answer.to !== address,
    again: () => setAttempt(attempt + 1),
  };
}

async function ask<Value>(address: string, signal: AbortSignal): Promise<Value> {
  const response = await fetch(address, { signal, headers: { accept: "application/json" } });
  return answerOf<Value>(response);
}

export interface NewReport {
  text: string;
  title?: string;
  url?: string;
  outlet?: string;
  publishedAt?: string;
}

export interface Added {
  id: string;
  version: number;
  status: "new" | "changed" | "known";
}

export const addReport = (report: NewReport): Promise<Added> => post<Added>("/api/reports", report);

/** Has the server keep what a person decides; once `follow` has gone where the line is now, everything is asked anew. */
export async function decide(decided: ToDecide, follow?: (made: DecisionMade) => void): Promise<void> {
  const made = await post<DecisionMade>("/api/decisions", decided);
  follow?.(made);
  askAnew();
}

async function post<Value>(address: string, body: object): Promise<Value> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="chancery-token"]')?.content ?? "";
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", "x-chancery-token": token },
    body: JSON.stringify(body),
  });
  return answerOf<Value>(response);
}

/** What a file holds, and what of the record it does not. */
export interface TakenOut {
  holds: string;
  leftOut: { count: number; what: string }[];
  notes: string[];
}

/** Fetches a file and has the browser save it. */
export async function takeOut(address: string): Promise<TakenOut> {
  const response = await fetch(address);
  if (!response.ok) return answerOf<TakenOut>(response);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "chancery";
  link.click();
  // the browser has read it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return JSON.parse(response.headers.get("x-chancery-export")!) as TakenOut;
}

async function answerOf<Value>(response: Response): Promise<Value> {
  if (response.ok) return (await response.json()) as Value;
  const { error } = (await response.json().catch(() => ({}))) as { error?: string };
  throw new Error(error ?? `the server answered ${response.status}`);
}

export const sayWhy = (reason: unknown): string =>
  reason instanceof TypeError
    ? "the server cannot be reached"
    : reason instanceof Error
      ? reason.message
      : String(reason);

/** The address of a question, without what is not asked. */
export function question(path: string, asked: Record<string, string | undefined> = {}): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const words = new URLSearchParams(given).toString();
  return words === "" ? path : `${path}?${words}`;
}
