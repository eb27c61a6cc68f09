import jsonld from "jsonld";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { nameOf, selectorsOf } from "../../src/export/web-annotation.ts";
import { type Desk, deskWith } from "./dispute.ts";

let desk: Desk;
let bare: Desk;
beforeAll(async () => {
  [desk, bare] = await Promise.all([deskWith(), deskWith([])]);
});
afterAll(() => Promise.all([desk.archive.close(), bare.archive.close()]));

/** What the W3C Web Annotation Data Model asks of an annotation of this kind. */
const iri = z.url();
const time = z.iso.datetime();
const body = z.strictObject({
  type: z.literal("TextualBody"),
  value: z.string().min(1),
  purpose: z.enum(["describing", "classifying", "identifying"]),
  format: z.literal("text/plain").optional(),
  language: z.string().min(2).optional(),
});
const quote = z.strictObject({
  type: z.literal("TextQuoteSelector"),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
const position = z.strictObject({
  type: z.literal("TextPositionSelector"),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
const annotation = z.strictObject({
  id: iri,
  type: z.literal("Annotation"),
  motivation: z.literal("describing"),
  created: time,
  generator: z.strictObject({ type: z.literal("Software"), name: z.string() }),
  body: z.array(body).min(1),
  target: z
    .array(
      z.strictObject({
        type: z.literal("SpecificResource"),
        source: z.strictObject({
          id: iri,
          type: z.literal("Text"),
          format: z.literal("text/plain"),
          language: z.string(),
        }),
        state: z.strictObject({ type: z.literal("TimeState"), sourceDate: time }),
        selector: z.tuple([quote, position]),
      }),
    )
    .min(1),
});
const collection = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: iri,
  type: z.literal("AnnotationCollection"),
  label: z.string(),
  total: z.int().nonnegative(),
  first: z
    .strictObject({
      id: iri,
      type: z.literal("AnnotationPage"),
      startIndex: z.literal(0),
      items: z.array(annotation).min(1),
    })
    .optional(),
});

/** The terms of these annotations in the vocabularies that the model names for them. */
const terms = {
  oa: "http://www.w3.org/ns/oa#",
  as: "http://www.w3.org/ns/activitystreams#",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
  Annotation: "oa:Annotation",
  TextualBody: "oa:TextualBody",
  SpecificResource: "oa:SpecificResource",
  TextQuoteSelector: "oa:TextQuoteSelector",
  TextPositionSelector: "oa:TextPositionSelector",
  TimeState: "oa:TimeState",
  AnnotationCollection: "as:OrderedCollection",
  AnnotationPage: "as:OrderedCollectionPage",
  Software: "as:Application",
  Text: "http://purl.org/dc/dcmitype/Text",
  describing: "oa:describing",
  classifying: "oa:classifying",
  identifying: "oa:identifying",
  motivation: { "@id": "oa:motivatedBy", "@type": "@vocab" },
  purpose: { "@id": "oa:hasPurpose", "@type": "@vocab" },
  body: { "@id": "oa:hasBody", "@type": "@id" },
  target: { "@id": "oa:hasTarget", "@type": "@id" },
  source: { "@id": "oa:hasSource", "@type": "@id" },
  selector: { "@id": "oa:hasSelector", "@type": "@id" },
  state: { "@id": "oa:hasState", "@type": "@id" },
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  start: { "@id": "oa:start", "@type": "xsd:nonNegativeInteger" },
  end: { "@id": "oa:end", "@type": "xsd:nonNegativeInteger" },
  sourceDate: { "@id": "oa:sourceDate", "@type": "xsd:dateTime" },
  created: { "@id": "dcterms:created", "@type": "xsd:dateTime" },
  generator: { "@id": "as:generator", "@type": "@id" },
  name: "http://xmlns.com/foaf/0.1/name",
  value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
  format: "dc:format",
  language: "dc:language",
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  total: { "@id": "as:totalItems", "@type": "xsd:nonNegativeInteger" },
  first: { "@id": "as:first", "@type": "@id" },
  items: { "@id": "as:items", "@type": "@id", "@container": "@list" },
  startIndex: { "@id": "as:startIndex", "@type": "xsd:nonNegativeInteger" },
};

test("the file is what the model asks for, and an empty archive's is too", async () => {
  const { text, holds } = await desk.take("web-annotation");
  const { first, total } = collection.parse(JSON.parse(text));
  expect([holds, first!.items.length]).toEqual([`${total} annotations`, total]);
  expect(new Set(first!.items.map(({ id }) => id)).size).toBe(total);
  expect(collection.parse(JSON.parse((await bare.take("web-annotation")).text)).total).toBe(0);
});

test("a reader of JSON-LD knows every term, and drops nothing", async () => {
  const { text } = await desk.take("web-annotation");
  const statements = (await jsonld.toRDF(
    JSON.parse(text) as object,
    {
      format: "application/n-quads",
      safe: true,
      documentLoader: (url: string) =>
        Promise.resolve({ documentUrl: url, contextUrl: undefined, document: { "@context": terms } }),
    } as object,
  )) as unknown as string;
  const { total } = JSON.parse(text) as { total: number };
  expect(statements.match(/<http:\/\/www\.w3\.org\/ns\/oa#Annotation>/g)).toHaveLength(total);
  expect(statements).toContain('<http://www.w3.org/ns/oa#exact> "Peru met Bolivia in La Paz"');
});

test("each selector finds the words, counted in characters", async () => {
  const { text } = await desk.take("web-annotation");
  const { first } = collection.parse(JSON.parse(text));
  const post = (await desk.archive.version("post", 1))!.text;
  const wire = (await desk.archive.version("wire", 1))!.text;
  for (const { target } of first!.items)
    for (const { source, selector } of target) {
      const report = source.id === "https://post.example/lake" ? post : wire;
      const [{ exact, prefix, suffix }, { start, end }] = selector;
      expect([...report].slice(start, end).join("")).toBe(exact);
      expect(report).toContain(prefix + exact + suffix);
    }
});

test("what is only alleged, denied or planned says so in its own words", async () => {
  const { text } = await desk.take("web-annotation");
  const { first } = collection.parse(JSON.parse(text));
  const saidOf = (words: string): string =>
    first!.items.find(({ target }) => target[0]!.selector[0].exact === words)!.body[0]!.value;
  expect(saidOf("Peru shelled the port")).toMatch(/\(on the word of Bolivia\)$/);
  expect(saidOf("Peru did not fire on the boat")).toMatch(/; denied by Peru$/);
  expect(saidOf("Bolivia will close the port")).toMatch(/: planned$/);
  expect(saidOf("Peru may have freed the crew")).toMatch(/\(possible\)$/);
  expect(saidOf("Bolivia freed the Peruvian crew")).toMatch(/\(if: If the boat is returned\)$/);
});

test("a character outside the first plane is one, and is never cut in two", () => {
  const text = "🕊🕊 Peru 🕊 met 🕊";
  const from = text.indexOf("Peru");
  const [quoted, placed] = selectorsOf(text, { from, to: from + "Peru 🕊".length });
  expect(placed).toEqual({ type: "TextPositionSelector", start: 3, end: 9 });
  expect(quoted).toEqual({ type: "TextQuoteSelector", exact: "Peru 🕊", prefix: "🕊🕊 ", suffix: " met 🕊" });
  const long = `🕊${"a".repeat(31)}x${"a".repeat(31)}🕊`;
  expect(selectorsOf(long, { from: 33, to: 34 })[0]).toMatchObject({ prefix: "a".repeat(31), suffix: "a".repeat(31) });
});

test("a thing without an address is always called the same", () => {
  expect(nameOf("report wire")).toBe(nameOf("report wire"));
  expect(nameOf("a")).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
