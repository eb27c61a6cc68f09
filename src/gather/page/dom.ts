import { parseHTML } from "linkedom";

/** As much of a document's nodes as is used here; the language's own types of them are a browser's. */
export interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
}

export interface Element extends Node {
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  closest(selector: string): Element | null;
  remove(): void;
}

export interface Document extends Element {
  readonly documentElement: Element;
  readonly body: Element | null;
  readonly title: string;
}

/** Why a page cannot be read as a report. */
export class NotAPage extends Error {
  override name = "NotAPage";
}

/** A report's page has some thousands of elements, a few dozen deep. Past these, what is asked of the page takes minutes. */
const MOST = 20_000;
const DEEPEST = 300;
/** Signs that part a text into pieces, `<` and `&`: each piece is a node. */
const MOST_PIECES = 80_000;

/** HTML as a document. Throws NotAPage for what would keep the reader busy for ever. */
export function parseDocument(html: string): Document {
  const lean = withoutOpaque(html.replaceAll("\0", ""));
  measure(lean);
  const whole = /<html[\s>]/i.test(lean) ? lean : `<!doctype html><html><body>${lean}</body></html>`;
  return (parseHTML(whole) as unknown as { document: Document }).document;
}

/** What holds no words of the page, and most of its bytes, and how each ends. JSON-LD is a script that does. */
const opaque = /<(?:(!--)(?!\[)|(style|svg)\b|(script)\b(?![^>]{0,100}ld\+json))/gi;
const ends: Record<string, RegExp> = {
  "!--": /-->/g,
  style: /<\/style\s*>/gi,
  svg: /<\/svg\s*>/gi,
  script: /<\/script\s*>/gi,
};

/** Looks for each kind of end from the left to the right once: what is opened a million times and never closed takes no longer. */
function withoutOpaque(html: string): string {
  const kept: string[] = [];
  const endless = new Set<string>();
  let from = 0;
  for (const match of html.matchAll(opaque)) {
    const name = (match[1] ?? match[2] ?? match[3])!.toLowerCase();
    if (match.index < from || endless.has(name)) continue;
    const end = ends[name]!;
    end.lastIndex = match.index;
    const found = end.exec(html);
    if (!found) {
      endless.add(name);
      continue;
    }
    kept.push(html.slice(from, match.index));
    from = found.index + found[0].length;
  }
  return kept.join("") + html.slice(from);
}

const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** Opening one of these closes one that was left open. */
const selfClosing = /^(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup)$/;

function measure(html: string): void {
  let pieces = 0;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if ((code === 0x3c || code === 0x26) && ++pieces > MOST_PIECES)
      throw new NotAPage(`more than ${MOST_PIECES} tags and signs on one page`);
  }
  let [count, depth] = [0, 0];
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const tag = name!.toLowerCase();
    if (close === "") {
      if (++count > MOST) throw new NotAPage(`more than ${MOST} elements on one page`);
      if (!empty.test(tag) && !selfClosing.test(tag) && ++depth > DEEPEST)
        throw new NotAPage(`elements more than ${DEEPEST} deep`);
    } else if (!empty.test(tag) && !selfClosing.test(tag) && depth > 0) depth--;
  }
}
