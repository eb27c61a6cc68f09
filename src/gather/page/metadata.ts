import type { Document } from "./dom.ts";
import { tidy } from "./plain.ts";

/** What a page says of itself where no reader sees it. */
export interface Metadata {
  meta: (...names: readonly string[]) => string | undefined;
  /** The page's report in JSON-LD: its fields. */
  article: Record<string, unknown>;
}

export function metadataOf(document: Document): Metadata {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = element.getAttribute("content");
    if (content === null || content.trim() === "") continue;
    for (const key of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(key)?.toLowerCase().trim();
      if (name !== undefined && name !== "" && !found.has(name)) found.set(name, content.trim());
    }
  }
  return {
    meta: (...names) => names.map((name) => found.get(name)).find((content) => content !== undefined),
    article: articleIn(document),
  };
}

const isArticle = (type: unknown): boolean =>
  [type].flat().some((each) => typeof each === "string" && /(?:Article|Posting|Report|Statement)$/.test(each));

/** Of all that stands in JSON-LD on the page, the first that is an article; else the first that has a date of publication. */
function articleIn(document: Document): Record<string, unknown> {
  const things: Record<string, unknown>[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const waiting: unknown[] = [parseLoosely(script.textContent ?? "")];
    while (waiting.length > 0 && things.length < 200) {
      const thing = waiting.shift();
      if (Array.isArray(thing)) waiting.push(...(thing as unknown[]).slice(0, 200));
      else if (typeof thing === "object" && thing !== null) {
        things.push(thing as Record<string, unknown>);
        waiting.push((thing as Record<string, unknown>)["@graph"], (thing as Record<string, unknown>)["mainEntity"]);
      }
    }
  }
  return things.find((thing) => isArticle(thing["@type"])) ?? things.find((thing) => "datePublished" in thing) ?? {};
}

function parseLoosely(json: string): unknown {
  const bare = json.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\]\]>|\/\*\]\]>\*\/)\s*$/g, "");
  for (const text of [bare, bare.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s*([}\]])/g, "$1")])
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  return undefined;
}

/** A field's text: itself, or the name of what it is; several are put in a row. */
export function textIn(value: unknown): string | undefined {
  const texts = [value].flat().flatMap((each): string[] => {
    if (typeof each === "string") return [each];
    const name = typeof each === "object" && each !== null ? (each as Record<string, unknown>)["name"] : undefined;
    return typeof name === "string" ? [name] : [];
  });
  const text = tidy(texts.slice(0, 12).join(", ")).slice(0, 500);
  return text === "" ? undefined : text;
}
