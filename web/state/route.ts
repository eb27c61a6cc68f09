import { createStore } from "./store.ts";

export const views = ["reader", "chronology", "correspondence", "positions", "disputes", "in-force"] as const;
/** Where the page is: one of the six views, or what a search found. */
export type View = (typeof views)[number] | "search";

export const viewNames: Record<View, string> = {
  reader: "Reader",
  chronology: "Chronology",
  correspondence: "Correspondence",
  positions: "Positions",
  disputes: "Disputes",
  "in-force": "In force and next",
  search: "Search",
};

export interface Route {
  view: View;
  query: ReadonlyMap<string, string>;
}

function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const view = [...views, "search" as const].find((each) => each === path) ?? "reader";
  return { view, query: new Map(new URLSearchParams(query)) };
}

const route = createStore(parseRoute(location.hash));
addEventListener("hashchange", () => route.set(parseRoute(location.hash)));

export const useRoute = (): Route => route.use();

type Change = Record<string, string | undefined>;

/** The address of a view. The day the record is known at goes along; all else is said anew. */
export function hrefTo(view: View, query: Change = {}): string {
  return addressOf(view, { "as-of": route.get().query.get("as-of"), ...query });
}

/** The address of the same view with some of its query changed. */
export function hrefWith(change: Change): string {
  const { view, query } = route.get();
  return addressOf(view, { ...Object.fromEntries(query), ...change });
}

/** Changes the query in place: what was there before is not a step to go back to. */
export function changeQuery(change: Change): void {
  history.replaceState(null, "", hrefWith(change));
  route.set(parseRoute(location.hash));
}

export function goTo(view: View, query: Change = {}): void {
  location.hash = hrefTo(view, query);
}

function addressOf(view: View, query: Change): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const words = new URLSearchParams(given).toString();
  return `#/${view}${words === "" ? "" : `?${words}`}`;
}
