import { useCountries } from "../state/countries.ts";
import { changeQuery, useRoute } from "../state/route.ts";

/** Filters keep what they are set to in the address, under their own name. */

export function DayFilter({ name, label }: { name: string; label: string }) {
  const { query } = useRoute();
  return (
    <label class="filter">
      {label}
      <input
        type="date"
        value={query.get(name) ?? ""}
        onChange={({ currentTarget }) => changeQuery({ [name]: currentTarget.value })}
      />
    </label>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  choices: readonly (readonly [value: string, label: string])[];
}

export function ChoiceFilter({ name, label, all, choices }: ChoiceProps) {
  const { query } = useRoute();
  return (
    <label class="filter">
      {label}
      <select
        value={query.get(name) ?? ""}
        onChange={({ currentTarget }) => changeQuery({ [name]: currentTarget.value })}
      >
        <option value="">{all}</option>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function CountryFilter() {
  const countries = useCountries();
  return <ChoiceFilter name="country" label="Country" all="all" choices={[...countries]} />;
}

export function TickFilter({ name, label }: { name: string; label: string }) {
  const { query } = useRoute();
  return (
    <label class="filter tick">
      <input
        type="checkbox"
        checked={query.has(name)}
        onChange={({ currentTarget }) => changeQuery({ [name]: currentTarget.checked ? "1" : undefined })}
      />
      {label}
    </label>
  );
}

/** What the API is asked with in every view, as the address says it. */
export function useAsked(): Record<"as-of" | "from" | "to" | "country" | "limit", string | undefined> {
  const { query } = useRoute();
  return {
    "as-of": query.get("as-of"),
    from: query.get("from"),
    to: query.get("to"),
    country: query.get("country"),
    limit: "5000",
  };
}
