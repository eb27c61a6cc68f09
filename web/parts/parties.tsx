import { Fragment } from "preact";
import type { PartyLine } from "../../src/api/contract.ts";

export function Party({ party }: { party: PartyLine }) {
  const { name, role, country, code, anonymous } = party;
  const more = [role, country ?? code].filter(Boolean).join(", ");
  return (
    <span class={anonymous ? "party unnamed" : "party"} title={more === "" ? undefined : more}>
      {name}
      {anonymous && <span class="quiet"> (unnamed)</span>}
    </span>
  );
}

/** "Kenya, Ghana and Togo". */
export function Parties({ parties, none }: { parties: readonly PartyLine[]; none?: string }) {
  if (parties.length === 0) return none === undefined ? null : <span class="quiet">{none}</span>;
  return (
    <>
      {parties.map((party, at) => (
        <Fragment key={party.key}>
          {at > 0 && (at === parties.length - 1 ? " and " : ", ")}
          <Party party={party} />
        </Fragment>
      ))}
    </>
  );
}
