import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { DecisionLine } from "../dossier/index.ts";
import type { House } from "./app.ts";
import { answers, decisionMade, toDecide } from "./contract.ts";

/** The way for a person to change the record, as the command line does it. */
export function addDecisions(app: OpenAPIHono, { decide, dossier }: Pick<House, "decide" | "dossier">): void {
  const failure = (description: string) => ({
    content: { "application/json": { schema: answers.error } },
    description,
  });
  app.openapi(
    createRoute({
      method: "post",
      path: "/api/decisions",
      summary: "Keep what a person decides on the record.",
      request: { body: { content: { "application/json": { schema: toDecide } }, required: true } },
      responses: {
        200: { content: { "application/json": { schema: decisionMade } }, description: "Kept, under this number." },
        400: failure("It cannot be done, and why."),
        403: failure("The page's token is missing, or this archive may only be looked at."),
      },
    }),
    async (context) => {
      if (!decide) return context.json({ error: "this archive may only be looked at" }, 403);
      const { kind, ids, set, undoes, because, force } = context.req.valid("json");
      const { number } = await decide({
        kind,
        ids,
        ...(set !== undefined && { set }),
        ...(undoes !== undefined && { undoes }),
        ...(because !== undefined && { because }),
        ...(force !== undefined && { force }),
      });
      const log = (await dossier.decisions()).rows;
      const line = judgedBy(number, log)?.about.find((each) => each.line !== undefined)?.line;
      return context.json({ number, ...(line !== undefined && { line }) }, 200);
    },
  );
}

/** The decision that says what it is about: of one that undoes, the one undone. */
function judgedBy(number: number | undefined, log: readonly DecisionLine[]): DecisionLine | undefined {
  const decision = log.find((each) => each.number === number);
  return decision?.kind === "undo" ? judgedBy(decision.undoes, log) : decision;
}
