import { extname } from "node:path";
import { type Token, lexer } from "marked";
import PostalMime from "postal-mime";
import type { Given } from "../ingest.ts";
import { decodeMarkup } from "./charset.ts";
import { decode } from "./decode.ts";
import { readPage } from "./page/page.ts";
import { tidy } from "./page/plain.ts";
import { reportOf } from "./report.ts";
import { believe } from "./stated.ts";

/** A file of a report as the report it holds, by what its name says it is. Throws with the reason where it is none. */
export async function reportIn(bytes: Uint8Array, name: string, now: string): Promise<Given> {
  const kind = extname(name).toLowerCase();
  if (/^\.(?:x?html?|xht)$/.test(kind)) return pageIn(decodeMarkup(bytes), now);
  if (kind === ".eml") return mailIn(bytes, now);
  const { text } = decode(bytes);
  return /^\.(?:md|markdown)$/.test(kind) ? noteIn(text, now) : { text };
}

/** A page that was saved. Where it names its own address, it is the report of that address. */
export function pageIn(html: string, now: string): Given {
  const { given, canonical } = reportOf(html, { now });
  return { ...given, ...(canonical !== undefined && { url: canonical, address: canonical }) };
}

/** A mail: its subject is the title. One that was saved twice is one report. */
async function mailIn(bytes: Uint8Array, now: string): Promise<Given> {
  const {
    subject = "",
    from,
    date,
    messageId,
    text = "",
    html = "",
  } = await PostalMime.parse(bytes, {
    maxNestingDepth: 50,
  });
  const title = tidy(subject);
  const body = text.trim() !== "" ? text.trim().replace(/\r\n/g, "\n") : html === "" ? "" : readPage(html).text;
  if (body === "" && title === "") throw new Error("no words in the mail");
  const sender = tidy(from?.name || (from?.address ?? ""));
  const { publishedAt, stated } = believe([{ role: "published", value: date, by: "the mail" }], now);
  return {
    text: title === "" || body.startsWith(title) ? body : `${title}\n\n${body}`,
    ...(title !== "" && { title }),
    ...(sender !== "" && { byline: sender }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(stated.length > 0 && { stated }),
    ...(messageId !== undefined && { address: `mid:${messageId.replace(/[<>\s]/g, "")}` }),
  };
}

const heads = new Map<string, "title" | "byline" | "outlet" | "url" | "publishedAt" | "updatedAt">(
  Object.entries({
    title: "title",
    author: "byline",
    byline: "byline",
    outlet: "outlet",
    source: "outlet",
    url: "url",
    date: "publishedAt",
    published: "publishedAt",
    publishedat: "publishedAt",
    updated: "updatedAt",
    updatedat: "updatedAt",
    modified: "updatedAt",
  }),
);

/** A note in Markdown: the words without the marks, and what stands between dashes at its head as what is known of it. */
function noteIn(text: string, now: string): Given {
  const head = /^\ufeff?---\r?\n([^]{0,5000}?)\r?\n---\r?\n/.exec(text);
  const given: Partial<Given> = {};
  for (const [, name, value] of head?.[1]?.matchAll(/^(\w+):[ \t]*["']?(.*?)["']?[ \t]*$/gm) ?? []) {
    const field = heads.get(name!.toLowerCase());
    if (field !== undefined && value !== "") given[field] = value!;
  }
  const { publishedAt, updatedAt, ...rest } = given;
  const dates = believe(
    [
      { role: "published", value: publishedAt, by: "the note" },
      { role: "updated", value: updatedAt, by: "the note" },
    ],
    now,
  );
  const { stated, ...believed } = dates;
  const words = blocksOf(lexer(text.slice(head?.[0].length ?? 0))).filter((block) => block !== "");
  return { text: words.join("\n\n"), ...rest, ...believed, ...(stated.length > 0 && { stated }) };
}

function blocksOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token): string[] => {
    switch (token.type) {
      case "space":
      case "hr":
      case "def":
        return [];
      case "list":
        return (token as { items: { tokens: Token[] }[] }).items.flatMap(({ tokens: inner }) =>
          blocksOf(inner).map((block, at) => (at === 0 ? `- ${block}` : block)),
        );
      case "blockquote":
        return blocksOf((token as { tokens: Token[] }).tokens);
      case "table": {
        const { header, rows } = token as { header: { tokens: Token[] }[]; rows: { tokens: Token[] }[][] };
        return [header, ...rows].map((row) => row.map((cell) => inlineOf(cell.tokens)).join(" | "));
      }
      case "code":
        return [(token as { text: string }).text];
      case "html":
        return [tidy((token as { text: string }).text.replace(/<[^<>]*>/g, " "))];
      default:
        return [inlineOf(("tokens" in token && token.tokens) || [token])];
    }
  });
}

/** The words of a line; a line's end inside a paragraph is a space, as a browser would show it. */
function inlineOf(tokens: readonly Token[]): string {
  const words = tokens.map((token): string => {
    if (token.type === "br") return " ";
    if (token.type === "image" || token.type === "html") return "";
    if ("tokens" in token && token.tokens && token.tokens.length > 0) return inlineOf(token.tokens);
    return "text" in token ? unescaped(String(token.text)) : token.raw;
  });
  return tidy(words.join(""));
}

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name]!,
  );
