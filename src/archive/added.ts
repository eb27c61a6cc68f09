import type { Kysely } from "kysely";
import type { AddedActor } from "../record/index.ts";
import type { Archive } from "./contract.ts";
import { canonical } from "./hash.ts";
import type { Dialect } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The part of the archive that remembers whom its users have named to the reader. */
export function added(
  db: Kysely<Tables>,
  dialect: Dialect,
): Pick<Archive, "addedActors" | "addActor" | "removeAddedActor"> {
  return {
    async addedActors() {
      const rows = await db.selectFrom("added_actor").select("body").orderBy("name").execute();
      return rows.map(({ body }) => JSON.parse(body) as AddedActor);
    },

    addActor: (actor) =>
      dialect.write(db, async (tx) => {
        const body = canonical(actor);
        await tx
          .insertInto("added_actor")
          .values({ name: actor.name, body })
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ body }))
          .execute();
      }),

    removeAddedActor: (name) =>
      dialect.write(db, async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom("added_actor")
          .where("name", "=", name)
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows) > 0;
      }),
  };
}
