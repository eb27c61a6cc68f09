import type { AccountKind } from "./account.ts";

/** One real-world thing, held by the accounts that tell of it. */
export interface Thing {
  /** Made from its founder: it stays when later accounts join. */
  id: string;
  kind: AccountKind;
  /** The account the archive learnt first. */
  founder: string;
  /** Ids of its accounts, the founder's included, in the order they were learnt. */
  accounts: string[];
}
