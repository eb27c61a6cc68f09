import type { Element, Node } from "./dom.ts";

const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);

/** What is no text of the page, though it may hold some. */
const silent = new Set(
  "AUDIO BUTTON CANVAS EMBED HEAD IFRAME INPUT MATH NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO".split(
    " ",
  ),
);

/** What a paragraph begins with, so that the reader knows it for what the page shows it as. */
const marks: Record<string, string> = { LI: "- ", FIGCAPTION: "Caption: " };

/** The words of a part of a page, a paragraph for each block of it. */
export function paragraphsIn(root: Node): string[] {
  const paragraphs: string[] = [];
  let words = "";
  let mark = "";
  let headings = 0;
  const isBreak = (name: string): boolean => blocks.has(name) && !(name === "BR" && headings > 0);
  const close = (): void => {
    const text = tidy(words);
    words = "";
    if (text === "") return;
    paragraphs.push(mark + text);
    mark = "";
  };
  const enter = (node: Node, name: string): void => {
    if (node.nodeType === 3) words += node.textContent ?? "";
    else if (isBreak(name)) close();
    else if (name === "BR" || ((name === "TD" || name === "TH") && words.trim() !== ""))
      words += name === "BR" ? " " : " | ";
    mark = marks[name] ?? mark;
    if (isHeading(name)) headings++;
  };
  const leave = (name: string): void => {
    if (isBreak(name)) close();
    if (name in marks) mark = "";
    if (isHeading(name)) headings--;
  };

  // by steps and not by calls: a page may be deeper than a program's stack
  for (let node = root; ; node = node.nextSibling!) {
    enter(node, nameOf(node));
    while (node.firstChild && !silent.has(nameOf(node))) {
      node = node.firstChild;
      enter(node, nameOf(node));
    }
    leave(nameOf(node));
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      leave(nameOf(node));
    }
    if (node === root) break;
  }
  close();
  return paragraphs;
}

const nameOf = ({ nodeName }: Node): string => nodeName.toUpperCase();
const isHeading = (name: string): boolean => /^H[1-6]$/.test(name);

/** One space between words, none around, and none of the characters that only help to set them. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

export const wordsOf = (element: Element | null | undefined): string => tidy(element?.textContent ?? "");
