import { useMemo } from "preact/hooks";
import type { ActorLine } from "../../src/api/contract.ts";
import { question, type Rows, useAnswer } from "./answer.ts";

/** Names of the countries the record speaks of, by their codes. */
export function useCountries(): ReadonlyMap<string, string> {
  const { value } = useAnswer<Rows<ActorLine>>(question("/api/actors", { limit: "5000" }));
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { country, name, kind } of value?.rows ?? [])
      if (country !== undefined && (kind === "state" || !names.has(country)))
        names.set(country, kind === "state" ? name : country);
    return new Map([...names].sort((a, b) => a[1].localeCompare(b[1], "en")));
  }, [value]);
}
