import { type ClaimStance, isOfDenials } from "../record/index.ts";
import type { Known } from "./known.ts";
import { bestWhen, citesOf, distinct, lineOf, partiesOf, partyOf, sideOf } from "./lines.ts";
import type { ClaimLine } from "./rows.ts";

/** Stances that stand against a claim; a denial is worth seeing though nobody in the record has asserted what it denies. */
const opposing: ReadonlySet<ClaimStance> = new Set(["denies", "doubts", "reframes"]);

/** Claims with who asserts and who disputes them, and the numbers given over time. */
export async function claims(known: Known): Promise<ClaimLine[]> {
  return (await known.told("claim")).map((told) => {
    const { accounts } = told;
    const first = accounts[0]!;
    // what is denied is told rather by the words of a charge than by those that say no to it
    const saying = accounts.find(({ item }) => !isOfDenials(item)) ?? first;
    const isOwn = isOfDenials(saying.item);
    const { proposition } = saying.item;
    const stances = distinct(
      accounts.flatMap((account) =>
        account.item.stances.flatMap(({ party, stance, as, saysNo, evidence }) => {
          const line = partyOf(account, party);
          if (!line) return [];
          return [
            {
              party: line,
              // whoever says that nothing was done says so, where the line is told by these words
              stance: isOwn && saysNo ? ("asserts" as const) : stance,
              ...(as !== undefined && { as }),
              words: citesOf(account, evidence),
              ...(account.publishedAt !== undefined && { publishedAt: account.publishedAt }),
            },
          ];
        }),
      ),
      ({ party, stance, as, words }) => [party.key, stance, as ?? "", words[0]?.words ?? ""].join("|"),
    );
    const numbers = accounts.flatMap((account) => {
      if (!account.quantity) return [];
      const { value, high, bound, unit } = account.quantity;
      return [
        {
          value,
          ...(high !== undefined && { high }),
          bound,
          unit,
          by: account.item.stances.flatMap(({ party }) => partyOf(account, party) ?? []),
          ...(account.publishedAt !== undefined && { publishedAt: account.publishedAt }),
          words: citesOf(account, [account.quantity]),
        },
      ];
    });
    numbers.sort((a, b) => ((a.publishedAt ?? "") < (b.publishedAt ?? "") ? -1 : 1));
    const when = bestWhen(accounts.map(({ item }) => item.when));
    const quantity = first.quantity;
    return {
      ...lineOf(told),
      proposition,
      about: distinct(
        accounts.flatMap((account) => partiesOf(account, account.item.about)),
        sideOf,
      ),
      ...(when && { when }),
      ...(quantity && {
        quantity: {
          value: quantity.value,
          ...(quantity.high !== undefined && { high: quantity.high }),
          bound: quantity.bound,
          unit: quantity.unit,
        },
      }),
      numbers,
      stances,
      disputed:
        accounts.some(({ item }) => item.stances.some(({ stance }) => opposing.has(stance))) ||
        new Set(numbers.map(({ value, high }) => `${value}-${high ?? ""}`)).size > 1,
    };
  });
}
