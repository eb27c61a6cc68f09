import { useEffect, useState } from "preact/hooks";

/** One value many parts of the page look at. */
export interface Store<Value> {
  get(): Value;
  set(value: Value): void;
  use(): Value;
}

export function createStore<Value>(first: Value): Store<Value> {
  let value = first;
  const watchers = new Set<(value: Value) => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const watch of watchers) watch(next);
    },
    use() {
      const [seen, see] = useState(value);
      useEffect(() => {
        const watch = (next: Value): void => see(next);
        watchers.add(watch);
        watch(value);
        return () => void watchers.delete(watch);
      }, []);
      return seen;
    },
  };
}
