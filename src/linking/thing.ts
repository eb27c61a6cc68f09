import type { Account, AccountKind, Thing } from "../record/index.ts";
import { nameOf } from "./name.ts";

type Learnt = Pick<Account, "id" | "learntAt">;

export const byLearning = (a: Learnt, b: Learnt): number =>
  a.learntAt !== b.learntAt ? (a.learntAt < b.learntAt ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The thing that some accounts of one kind tell of: it is named after the one the archive learnt first. */
export function thingOf(kind: AccountKind, members: readonly Learnt[]): Thing {
  const accounts = [...members].sort(byLearning);
  const { id } = accounts[0]!;
  return { id: nameOf(kind, id), kind, founder: id, accounts: accounts.map((each) => each.id) };
}
