import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type { Archive } from "../archive/index.ts";
import type { Decided, Dossier, Filter } from "../dossier/index.ts";
import { type Column, columns, toCsv } from "../export/index.ts";
import { countryNames } from "../lexicon/index.ts";
import type { Given, Ingested } from "../ingest.ts";
import type { Decision } from "../record/index.ts";
import { added, answers, type Asked, filters, reportFilters, timeFilters, toAdd } from "./contract.ts";
import { addDecisions } from "./decisions.ts";
import { addExports } from "./export.ts";
import { guard, headers } from "./guard.ts";
import type { Page } from "./page.ts";

/** What the app answers from. */
export interface House {
  archive: Archive;
  dossier: Dossier;
  /** Reads and keeps what is pasted in; absent where the archive may only be looked at. */
  add?: (given: Given) => Promise<Ingested>;
  /** Keeps what a person decides; absent where the archive may only be looked at. */
  decide?: (decided: Omit<Decided, "by">) => Promise<Decision>;
  /** What a page must show before it may write. */
  token: string;
  /** Hosts it answers to, such as `127.0.0.1:4962`. */
  hosts: () => readonly string[];
  page: Page;
  version: string;
}

const failure = (description: string) => ({
  content: { "application/json": { schema: answers.error } },
  description,
});

/** The HTTP API and the web app, for one archive, for this machine only. */
export function createApp(house: House): OpenAPIHono {
  const { archive, dossier, add, page } = house;
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const { path, message } = result.error.issues[0]!;
      return context.json({ error: `${path.join(".")}: ${message}` }, 400);
    },
  });
  app.use(headers);
  app.use(guard(house));
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => context.json({ error: "too long" }, 413) }));
  app.onError((error, context) => context.json({ error: error.message }, statusOf(error)));
  app.notFound((context) => context.json({ error: `nothing here: ${context.req.path}` }, 404));

  /** A list that can be had as JSON or taken away as CSV. */
  function list<Row>(
    path: string,
    summary: string,
    answer: z.ZodType,
    ask: (filter: Filter, asked: { all?: string; q?: string }) => Promise<{ rows: Row[] }>,
    table: readonly Column<never>[],
    flat: (rows: Row[]) => unknown[] = (rows) => rows,
    query: z.ZodObject = filters,
  ): void {
    const route = createRoute({
      method: "get",
      path,
      summary,
      request: { query },
      responses: {
        200: { content: { "application/json": { schema: answer } }, description: summary },
        400: failure("A filter is not what it should be."),
      },
    });
    app.openapi(route, (async (context: Context) => {
      const asked = context.req.valid("query" as never) as Asked & { all?: string; q?: string };
      const found = await ask(filterOf(asked), asked);
      if (asked.format !== "csv") return context.json(found);
      context.header("content-type", "text/csv; charset=utf-8");
      context.header("content-disposition", `attachment; filename="chancery-${path.split("/").at(-1)}.csv"`);
      return context.body(toCsv(table as readonly Column<unknown>[], flat(found.rows)));
    }) as never);
  }

  list(
    "/api/reports",
    "The reports of the archive, the newest first.",
    answers.reports,
    dossier.reports,
    columns.reports,
    undefined,
    reportFilters,
  );
  list("/api/timeline", "Events by day.", answers.timeline, dossier.timeline, columns.timeline);
  list("/api/thread", "Messages, reply under letter.", answers.thread, dossier.thread, columns.thread, (threads) =>
    threads.flatMap(({ messages }) => messages),
  );
  list(
    "/api/encounters",
    "Calls, meetings, sessions, visits.",
    answers.encounters,
    dossier.encounters,
    columns.encounters,
  );
  list(
    "/api/positions",
    "Demands and each party's positions.",
    answers.positions,
    dossier.positions,
    columns.positions,
  );
  list(
    "/api/disputes",
    "Claims in dispute.",
    answers.disputes,
    (filter, { all }) => dossier.disputes({ ...filter, all: all === "true" }),
    columns.disputes,
    undefined,
    filters.extend({
      all: z.enum(["true", "false"]).optional().openapi({ description: "Undisputed claims too." }),
    }),
  );
  list("/api/agenda", "What is to come, and was to come.", answers.agenda, dossier.agenda, columns.agenda);
  list(
    "/api/decisions",
    "What people decided.",
    answers.decisions,
    dossier.decisions,
    columns.decisions,
    undefined,
    timeFilters,
  );
  list(
    "/api/since",
    "What has changed in the record since a time.",
    answers.since,
    ({ since, ...filter }) => dossier.since(since!, filter),
    columns.since,
    undefined,
    timeFilters.extend(filters.pick({ since: true }).required().shape),
  );
  list(
    "/api/actors",
    "Who is spoken of, the most often first.",
    answers.actors,
    dossier.actors,
    columns.actors,
    undefined,
    reportFilters,
  );
  list(
    "/api/search",
    "Reports whose words match.",
    answers.search,
    (filter, { q }) => dossier.search(q ?? "", filter),
    columns.search,
    undefined,
    reportFilters.extend({ q: z.string().min(1).openapi({ description: 'Words, "phrases" and begin*.' }) }),
  );
  for (const part of ["advisories", "access", "instruments"] as const) {
    list<unknown>(
      `/api/inforce/${part}`,
      `The ${part} in force.`,
      z.object({ rows: answers.inforce.shape[part] }),
      async (filter) => ({ rows: (await dossier.inforce(filter))[part] }),
      columns[part],
    );
  }

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/countries",
      summary: "Names of all states and territories, by their ISO 3166-1 alpha-3 codes.",
      responses: { 200: { content: { "application/json": { schema: answers.countries } }, description: "The names." } },
    }),
    (context) => context.json({ rows: [...countryNames()].map(([code, name]) => ({ code, name })) }, 200),
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/inforce",
      summary: "Advisories, ways in and out, and instruments as they stand.",
      request: { query: filters.omit({ format: true }) },
      responses: {
        200: { content: { "application/json": { schema: answers.inforce } }, description: "What stands." },
        400: failure("A filter is not what it should be."),
      },
    }),
    async (context) => context.json(await dossier.inforce(filterOf(context.req.valid("query"))), 200),
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/why/{id}",
      summary: "The words a line rests on.",
      request: { params: z.object({ id: z.string() }), query: filters.pick({ "as-of": true }) },
      responses: {
        200: { content: { "application/json": { schema: answers.why } }, description: "Why the line stands." },
        404: failure("There is no such line."),
      },
    }),
    async (context) => {
      const { id } = context.req.valid("param");
      const found = await dossier.why(id, filterOf(context.req.valid("query")));
      return found ? context.json(found, 200) : context.json({ error: `unknown line: ${id}` }, 404);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/reports/{id}",
      summary: "One version of one report, with its reading.",
      request: {
        params: z.object({ id: z.string() }),
        query: z.object({ version: z.coerce.number().int().min(1).optional() }),
      },
      responses: {
        200: { content: { "application/json": { schema: answers.report } }, description: "The report." },
        404: failure("There is no such report, or no such version of it."),
      },
    }),
    async (context) => {
      const { id } = context.req.valid("param");
      const { version } = context.req.valid("query");
      const [reading, versions, all] = await Promise.all([
        archive.reading(id, version),
        archive.versions(id),
        dossier.reports(),
      ]);
      const report = all.rows.find((each) => each.id === id);
      if (!reading || !report)
        return context.json(
          { error: `unknown report: ${id}${version === undefined ? "" : ` version ${version}`}` },
          404,
        );
      return context.json({ report, versions, reading }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "post",
      path: "/api/reports",
      summary: "Read a report and keep it.",
      request: { body: { content: { "application/json": { schema: toAdd } }, required: true } },
      responses: {
        200: { content: { "application/json": { schema: added } }, description: "Kept, or known already." },
        403: failure("The page's token is missing, or this archive may only be looked at."),
      },
    }),
    async (context) => {
      if (!add) return context.json({ error: "this archive may only be looked at" }, 403);
      const given = Object.fromEntries(
        Object.entries(context.req.valid("json")).filter(([, value]) => value !== undefined && value !== ""),
      ) as unknown as Given;
      return context.json(await add(given), 200);
    },
  );

  addDecisions(app, house);
  addExports(app, house, filterOf);
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Chancery",
      version: house.version,
      description: "The record of a crisis, every cell with its words.",
    },
  });
  app.get("*", (context) => page(context.req.path, house.token));
  return app;
}

/** In bytes: no report that is read makes a longer one. */
const LARGEST_BODY = 16_000_000;

/** A report that is longer than the reader takes is the caller's mistake. */
function statusOf(error: Error) {
  if (error instanceof HTTPException) return error.status;
  return error instanceof RangeError ? 400 : 500;
}

function filterOf(query: Partial<Asked>): Filter {
  const { "as-of": asOf, from, to, country, report, since, rejected, limit, offset } = query;
  return {
    ...(asOf !== undefined && { asOf }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(country !== undefined && { country }),
    ...(report !== undefined && { report }),
    ...(since !== undefined && { since }),
    ...(rejected === "true" && { rejected: true }),
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
  };
}
