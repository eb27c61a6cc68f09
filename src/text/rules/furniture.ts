import type { SentenceKind } from "../../record/index.ts";

/** A paragraph that is not the news itself, known by its whole shape. */
export interface FurnitureRule {
  id: string;
  kind: Extract<SentenceKind, "stamp" | "caption" | "credit">;
  /** Tried on a trimmed paragraph of at most 300 characters; must match all of it. */
  match: RegExp;
  examples: string[];
  not: string[];
}

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const weekday = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
const clock = "\\d{1,2}(?:[:.h]\\d{2}){0,2}(?: ?[ap]\\.? ?m\\.?)?(?: ?\\(?[a-z]{2,5}(?:[+-]\\d{1,2})?\\)?)?";
const day = `(?:(?:${weekday}),? )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}|${month} \\d{1,2}(?:st|nd|rd|th)?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})(?:,? \\d{4})?`;
const dateOrTime = `(?:${day}(?:,? ?(?:at|[-–—|·])? ?${clock})?|${clock}(?:,? ?(?:on|[-–—|·])? ?${day})?|(?:${weekday})(?:,? (?:at )?${clock})?)`;
const stampVerb =
  "(?:first )?(?:posted|published|updated|issued|released|modified|created|filed|(?:last )?reviewed|last (?:updated|modified)|date|still current at|date issued|latest update)";

/** "Updated:", with what it is a stamp of on the next line. */
export const stampLabel = new RegExp(`^${stampVerb} ?:$`, "i");
export const stampValue = new RegExp(`^:? *${dateOrTime}$`, "i");

export const furniture = [
  {
    id: "text/stamp/verb",
    kind: "stamp",
    match: new RegExp(
      `^${stampVerb}(?: ?:)?(?:\\s*:)?\\s*(?:at|on)?:? ?${dateOrTime}(?: ?[|·–—-] ?${stampVerb}:? ?(?:at|on)?:? ?${dateOrTime})*\\.?$`,
      "i",
    ),
    examples: [
      "Posted at 7:10 a.m.",
      "Updated at 11:05 p.m.",
      "Published 12 May 2023 14:05 GMT",
      "Last updated: March 3, 2019 at 4:15 pm",
      "Updated:\n28 February 2026",
      "Published: Tuesday, 5 June 2018 | Updated: Wednesday, 6 June 2018",
    ],
    not: [
      "Published reports say the talks failed.",
      "Updated figures show 40 dead.",
      "Posted to Nairobi in May 1998, she stayed.",
    ],
  },
  {
    id: "text/stamp/bare",
    kind: "stamp",
    match: new RegExp(
      `^\\(?(?=.*(?:${month}.*\\d|\\d.*${month}|\\d[:.]\\d\\d|\\d ?[ap]\\.?m|\\d-\\d\\d-|${weekday}$))${dateOrTime}\\)?$`,
      "i",
    ),
    examples: ["Tuesday, March 3, 2019", "3 March 2019", "2019-03-03", "10:40 A.M. GMT", "9:15 p.m. EST"],
    not: ["March", "In May 2004", "1914", "12", "30 dead"],
  },
  {
    id: "text/credit/byline",
    kind: "credit",
    match:
      /^(?:[Bb][Yy]|[Ff]rom|[Tt]ext by) (?:our |the )?[\p{Lu}][\p{L}'’.-]*(?:(?: and|,| in|, in)? (?:of |the )?[\p{Lu}][\p{L}'’.-]*){0,9}(?: staff| correspondents?| in [\p{Lu}]\p{L}+)?$/u,
    examples: ["By Anna Mbeki", "By Anna Mbeki and Jon Oru in Nairobi", "By Our Diplomatic Correspondent"],
    not: ["By Friday the talks had failed.", "By sea and by land they came"],
  },
  {
    id: "text/credit/source",
    kind: "credit",
    match:
      /^(?:(?:sources?|via|credit|agency|agencies) ?: ?(?:[\p{L}\p{N}&'’./-]+,? ?){1,6}|sources? [\p{L}\p{N}&'’/-]+(?:[.-][\p{L}\p{N}]+)*)$/iu,
    examples: ["source harbour-7", "Source: Atlantic Wire", "Sources: agencies, staff"],
    not: ["Sources close to the palace said the talks had failed.", "Source of the river unknown, he said."],
  },
  {
    id: "text/credit/reporting",
    kind: "credit",
    match:
      /^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|with (?:files|reporting)|with additional reporting) (?:by|from|in)\b.*$/iu,
    examples: ["(Reporting by Anna Mbeki; Editing by Jon Oru)", "With files from Atlantic Wire"],
    not: ["Reporting the losses took days.", "Editing is slow work."],
  },
  {
    id: "text/credit/rights",
    kind: "credit",
    match:
      /^(?:©|\(c\)|copyright\b|all rights reserved|this (?:story|article|report) (?:was|has been) (?:originally|first|corrected|updated|amended|published)|written for the ).*$/iu,
    examples: [
      "© 2019 Atlantic Wire",
      "Copyright Harbour Gazette",
      "This story was originally published by Atlantic Wire.",
    ],
    not: ["Rights groups protested.", "This story is not over, he said."],
  },
  {
    id: "text/credit/editors",
    kind: "credit",
    match:
      /^[([](?:adds?|changes?|clarifies|corrects?|edits?|fixes|inserts?|moves|new throughout|recasts?|refiles?|releads?|repeats?|rewrites?|updates?|writes? through)\b[^.]*(?:\. ?[^.]*){0,2}\.?[)\]]$/iu,
    examples: ["(Adds denial; paragraphs 3-6)", "(Recasts, updates toll)", "(Repeats to fix day in first paragraph)"],
    not: ["(Updates follow at noon", "Adds to the fears of war."],
  },
  {
    id: "text/credit/links",
    kind: "credit",
    match:
      /^(?:read (?:also|more|next|this)|see also|also read|related(?: articles?| stories| news| topics)?|more (?:on|from|about) this(?: story)?|watch|listen|share(?: this)?(?: article| story)?|follow us|subscribe|sign up|click here|advertisements?|newsletters?|print|email|tags?|topics|comments?|most read|latest news|back to top|skip to content|download|view gallery|live updates?)(?: ?[:|>»].*| (?:on|to|for|now|here)\b[^.]{0,80})?$/iu,
    examples: [
      "Read also: Talks resume",
      "Advertisement",
      "Share this article",
      "Subscribe to our newsletter",
      "Tags: ports, Kenya",
    ],
    not: ["Watch the border, he told them.", "Share prices fell.", "Related talks are planned in Oslo in May."],
  },
  {
    id: "text/credit/end-mark",
    kind: "credit",
    match:
      /^(?:#{2,}|\*{3,}|[-–—_* ]{3,}|-?30-?|[-–—([/ ]*(?:end(?:s| of (?:text|statement|transcript))?|fin)[-–—)\]/. ]*|\(?more\)?)$/iu,
    examples: ["###", "* * *", "-30-", "ENDS", "- END -", "ends/", "(End of statement)"],
    not: ["The end of the war", "30 dead"],
  },
  {
    id: "text/caption/label",
    kind: "caption",
    match:
      /^(?:\[?(?:file )?(?:photo|picture|image|illustration|video|map|graphic|caption)s?\b(?:\]|(?: by [^:]{1,40})?:| ?[-–—/|]).*|file ?[-–—] ?.*|\((?:ap |file )?(?:photo|picture|image)\b.*\))$/iu,
    examples: ["Photo: The harbour at Mombasa", "FILE PHOTO: The minister in Oslo", "FILE - A ferry leaves the port"],
    not: ["Photos of the damage were shown to the Council.", "File a complaint, he said."],
  },
  {
    id: "text/caption/credit-at-end",
    kind: "caption",
    match:
      /^[^“"«]{10,260}[.)]? ?(?:\((?:[\p{Lu}][\p{L}'’.-]* ){0,4}(?:photo|picture|image)s?(?: ?[/|by].{1,40})?\)|(?:photo|picture|image)(?: ?:| by) ?[\p{Lu}].{1,40}|(?<=[.)] ?)[\p{Lu}][\p{L}'’. -]{2,40}\/[\p{Lu}][\p{L} ]{1,30}(?: via [\p{Lu}][\p{L} ]{1,30})?)$/iu,
    examples: ["The envoys arrive at the palace. (Harbour Gazette photo)", "Rain over the strait. Photo: Anna Mbeki"],
    not: ["The envoys arrived at the palace and saw the photos.", "Talks between Kenya/Uganda failed"],
  },
] satisfies readonly FurnitureRule[];
