import { openWeb, type Web } from "../index.ts";

/** Opens the way to the web, hands it over and closes it again, whatever happens. */
export async function* withWeb<Item>(
  options: { allowPrivate: boolean },
  work: (web: Web) => AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  const web = await openWeb(options);
  try {
    yield* work(web);
  } finally {
    await web.close();
  }
}
