import type { Kysely } from "kysely";
import type { Feed, Page } from "../record/index.ts";
import type { Archive } from "./contract.ts";
import type { Dialect } from "./store.ts";
import type { Tables } from "./tables.ts";

type Followed = Pick<
  Archive,
  "feeds" | "keepFeed" | "removeFeed" | "pages" | "duePages" | "failingPages" | "keepPage" | "everyPage"
>;

/** The part of the archive that remembers what is followed on the web. */
export function followed(db: Kysely<Tables>, dialect: Dialect): Followed {
  return {
    async feeds() {
      const rows = await db.selectFrom("feed").select("body").orderBy("url").execute();
      return rows.map(({ body }) => JSON.parse(body) as Feed);
    },

    keepFeed: (feed, pages = []) =>
      dialect.write(db, async (tx) => {
        const body = JSON.stringify(feed);
        await tx
          .insertInto("feed")
          .values({ url: feed.url, body })
          .onConflict((conflict) => conflict.column("url").doUpdateSet({ body }))
          .execute();
        for (const page of pages) await keepPage(tx, page);
      }),

    removeFeed: (url) =>
      dialect.write(db, async (tx) => {
        const { numDeletedRows } = await tx.deleteFrom("feed").where("url", "=", url).executeTakeFirstOrThrow();
        await tx.deleteFrom("page").where("feed", "=", url).where("kept", "=", 0).execute();
        return Number(numDeletedRows) > 0;
      }),

    async pages(urls) {
      const found = new Map<string, Page>();
      // a statement takes only so many values
      for (let at = 0; at < urls.length; at += 500) {
        const rows = await db
          .selectFrom("page")
          .select("body")
          .where("url", "in", urls.slice(at, at + 500))
          .execute();
        for (const page of rows.map(pageOf)) found.set(page.url, page);
      }
      return urls.flatMap((url) => found.get(url) ?? []);
    },

    async duePages(at) {
      const query = db.selectFrom("page").select("body").where("due_at", "<=", at);
      return (await query.orderBy("due_at").orderBy("url").execute()).map(pageOf);
    },

    async failingPages() {
      const query = db.selectFrom("page").select("body").where("failing", "=", 1);
      return (await query.orderBy("url").execute()).map(pageOf);
    },

    async everyPage() {
      return (await db.selectFrom("page").select("body").orderBy("url").execute()).map(pageOf);
    },

    keepPage: (page) => dialect.write(db, (tx) => keepPage(tx, page)),
  };
}

const pageOf = ({ body }: { body: string }): Page => JSON.parse(body) as Page;

async function keepPage(tx: Kysely<Tables>, page: Page): Promise<void> {
  const row = {
    feed: page.feed ?? null,
    due_at: page.dueAt ?? null,
    failing: page.failure === undefined ? 0 : 1,
    kept: page.address === undefined ? 0 : 1,
    body: JSON.stringify(page),
  };
  await tx
    .insertInto("page")
    .values({ url: page.url, ...row })
    .onConflict((conflict) => conflict.column("url").doUpdateSet(row))
    .execute();
}
