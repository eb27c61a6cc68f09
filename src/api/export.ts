import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Filter } from "../dossier/index.ts";
import { exportFormats, exportLists, takeOut } from "../take-out.ts";
import type { House } from "./app.ts";
import { answers, type Asked, exportsOffered, filters } from "./contract.ts";

const failure = {
  content: { "application/json": { schema: answers.error } },
  description: "There is no such format or list.",
};

/** The record as files for other programs, as `chancery export` writes them. */
export function addExports(
  app: OpenAPIHono,
  { archive, dossier, version }: Pick<House, "archive" | "dossier" | "version">,
  filterOf: (query: Partial<Asked>) => Filter,
): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/export",
      summary: "The formats the record can be taken out in.",
      responses: { 200: { content: { "application/json": { schema: exportsOffered } }, description: "The formats." } },
    }),
    (context) =>
      context.json({ formats: exportFormats.map(({ name, summary, without }) => ({ name, summary, without })) }, 200),
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/export/{format}",
      summary: "The record, or one list of it, as a file.",
      description:
        "The header X-Chancery-Export says what the file holds and what it leaves out, as JSON: `{holds, leftOut, notes}`.",
      request: {
        params: z.object({ format: z.enum(exportFormats.map(({ name }) => name)) }),
        query: filters
          .pick({ "as-of": true, from: true, to: true, country: true, report: true })
          .extend({ of: z.enum(exportLists).optional(), header: z.enum(["true", "false"]).optional() }),
      },
      responses: {
        200: { content: { "application/octet-stream": { schema: z.string() } }, description: "The file." },
        400: failure,
      },
    }),
    async (context) => {
      const { format } = context.req.valid("param");
      const { of, header, ...narrowed } = context.req.valid("query");
      const { parts, type, name, holds, leftOut, notes } = await takeOut(
        format,
        { archive, dossier, version },
        { ...filterOf(narrowed), ...(of !== undefined && { of }), header: header === "true" },
      );
      return new Response(new Blob(parts), {
        headers: {
          "content-type": type,
          "content-disposition": `attachment; filename="${name}"`,
          "x-chancery-export": JSON.stringify({ holds, leftOut, notes }),
        },
      });
    },
  );
}
