import type { Account, DecisionKind, Quote } from "../../record/index.ts";
import { says } from "../says.ts";

/** What finds an account again once its report has been read anew or has another version. */
export const quoteOf = (account: Account): Quote => ({
  account: account.id,
  report: account.report,
  words: evidenceOf(account),
  says: says(account),
});

/** The words an account rests on, white space as single blanks. */
function evidenceOf(account: Account): string {
  const spans = account.kind === "attribution" ? account.item.content : account.item.evidence;
  return spans
    .map(({ from, to }) => account.words[`${from}-${to}`] ?? "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

export type FindQuote = (quote: Quote, decision: DecisionKind) => Account | undefined;

/**
 * Finds quotes among some accounts of one kind, as they were read. Where several rest on the same words, what they say tells
 * them apart. What a person confirmed or rejected must say the same as it did then: they judged that, and nothing else. What they
 * corrected, merged or split is known by its words, whatever is read from them now.
 */
export function finderAmong(accounts: Iterable<Account>): FindQuote {
  const resting = new Map<string, { account: Account; said: string }[]>();
  for (const account of accounts) {
    const key = `${account.report} ${evidenceOf(account)}`;
    const there = resting.get(key);
    const telling = { account, said: says(account) };
    if (there) there.push(telling);
    else resting.set(key, [telling]);
  }
  return (quote, decision) => {
    const there = resting.get(`${quote.report} ${quote.words}`) ?? [];
    const same = there.filter(({ said }) => said === quote.says);
    // two that cannot be told apart by anything else keep their places
    if (same.length > 1) return same.find(({ account }) => itemIn(account.id) === itemIn(quote.account))?.account;
    if (same.length === 1) return same[0]!.account;
    return judging.has(decision) || there.length > 1 ? undefined : there[0]?.account;
  };
}

const judging: ReadonlySet<DecisionKind> = new Set(["confirm", "reject"]);

const itemIn = (account: string): string => account.slice(account.lastIndexOf("/"));
