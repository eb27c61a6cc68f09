import { useMemo } from "preact/hooks";
import type { ActorLine } from "../../src/api/contract.ts";
import { question, type Rows, useAnswer } from "./answer.ts";

/** Names of all countries, by their codes. */
export function useCountryNames(): ReadonlyMap<string, string> {
  const { value } = useAnswer<{ rows: { code: string; name: string }[] }>(question("/api/countries"));
  return useMemo(() => new Map(value?.rows.map(({ code, name }) => [code, name])), [value]);
}

/** Those that the record speaks of. */
export function useCountries(): ReadonlyMap<string, string> {
  const { value } = useAnswer<Rows<ActorLine>>(question("/api/actors", { limit: "5000" }));
  const names = useCountryNames();
  return useMemo(() => {
    const codes = new Set(value?.rows.flatMap(({ country }) => country ?? []));
    const named = [...codes].map((code): [string, string] => [code, names.get(code) ?? code]);
    return new Map(named.sort((a, b) => a[1].localeCompare(b[1], "en")));
  }, [value, names]);
}
