/** What several sources give, as it comes; each is asked for its next when its last has been taken. */
export async function* merged<Item>(sources: readonly AsyncGenerator<Item>[]): AsyncGenerator<Item> {
  const next = (source: AsyncGenerator<Item>) => source.next().then((result) => ({ source, result }));
  const waiting = new Map(sources.map((source) => [source, next(source)]));
  try {
    while (waiting.size > 0) {
      const { source, result } = await Promise.race(waiting.values());
      if (result.done) waiting.delete(source);
      else {
        waiting.set(source, next(source));
        yield result.value;
      }
    }
  } finally {
    // whoever asked may have heard enough
    for (const source of waiting.keys()) source.return(undefined).catch(() => undefined);
    await Promise.allSettled(waiting.values());
  }
}
