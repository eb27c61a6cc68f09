import type { Issue, StatedDate } from "../../record/index.ts";

/** What is odd about the dates that a report's page and feed state for it: one that cannot be, two that are days apart. */
export function datesInDoubt(stated: readonly StatedDate[] = []): Issue[] {
  const doubted = stated.flatMap(({ role, value, by, disbelieved }) =>
    disbelieved === undefined ? [] : [{ what: `${role} ${value} by ${by}: not believed: ${disbelieved}` }],
  );
  const published = stated.filter((each) => each.role === "published" && each.disbelieved === undefined);
  const [first] = published;
  const other = published.find((each) => daysApart(first!.value, each.value) > 1);
  return other
    ? [...doubted, { what: `published ${first!.value} by ${first!.by}, and ${other.value} by ${other.by}` }]
    : doubted;
}

const daysApart = (a: string, b: string): number =>
  Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000;
