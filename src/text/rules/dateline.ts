/** How a story's first paragraph says where, and sometimes when and by whom, it was filed. */
export interface DatelineRule {
  id: string;
  /** Anchored at the paragraph's beginning; group `place` is where, `agency` by whom. */
  match: RegExp;
  examples: string[];
  not: string[];
}

const dash = "(?:-{1,3}|[–—:_])";
const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\\.?";
const weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const day = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${month}(?:,? \\d{4})?|(?:${month} )?\\d{4})\\.?`;
const hour = "(?: \\(\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?\\))?";
const date = `(?:,? ${weekday})?(?:,? ${day})?${hour}`;
/** A state or region after the place; a day is none. */
const region = `(?:, (?!${weekday}|${month} \\d)[\\p{Lu}][\\p{L}.]+(?: [\\p{Lu}][\\p{L}.]+)?)?`;
const agency = `(?:,? ?[(/](?<agency>[\\p{L}][\\p{L}\\p{N} .'’/&-]{1,40}?)(?:, (?:${weekday},? )?${day})?[)/])?`;
const capitals =
  "[\\p{Lu}][\\p{Lu}.'’-]*(?: [\\p{Lu}][\\p{Lu}.'’-]*){0,3}" + region + "(?:\\/[\\p{Lu}][\\p{Lu} .'’-]+)?";
const proper = "[\\p{Lu}][\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]+){0,3}" + region;

export const datelines = [
  {
    id: "text/dateline/brackets",
    match: new RegExp(
      `^\\((?<place>${proper})${date}(?:,? (?<agency>[\\p{Lu}][\\p{L}]{1,20}))?\\)(?: ?${dash})? `,
      "u",
    ),
    examples: [
      "{text/dateline/brackets:(Nairobi) }The envoy left.",
      "{text/dateline/brackets:(Oslo, 3 May) — }Talks failed.",
    ],
    not: ["(He left early.) The envoy stayed.", "(photo) The envoy left."],
  },
  {
    id: "text/dateline/capitals",
    match: new RegExp(
      `^(?!(?:MR|MRS|MS|DR|Q|A|THE|QUESTION|ANSWER|REPORTER|JOURNALIST|INTERVIEWER|MODERATOR|SECRETARY|MINISTER|PRESIDENT|AMBASSADOR)\\b)(?<place>${capitals})${date}${agency} ?${dash} `,
      "u",
    ),
    examples: [
      "{text/dateline/capitals:NAIROBI, Kenya — }The envoy left.",
      "{text/dateline/capitals:OSLO, May 3 (Atlantic Wire) - }Talks failed.",
      "{text/dateline/capitals:GENEVA/OSLO, May 3 - }Talks failed.",
      "{text/dateline/capitals:OSLO, Friday, May 3 (11:20 p.m.) — }Talks failed.",
      "{text/dateline/capitals:OSLO, Monday — }Talks failed.",
      "{text/dateline/capitals:OSLO, May 3rd 1961 (A.W.) - }Talks failed.",
      "{text/dateline/capitals:OSLO, May 1961 — }Talks failed.",
      "{text/dateline/capitals:OSLO, May 3 /Atlantic Wire/ - }Talks failed.",
      "{text/dateline/capitals:OSLO (AW, 3 May 1961) --- }Talks failed.",
    ],
    not: ["UN envoys — three of them — left.", "MR. ORU: We left.", "QUESTION - Who left?"],
  },
  {
    id: "text/dateline/stop",
    match: new RegExp(
      `^(?<place>${capitals}),? ${day},? ?[(/](?<agency>[\\p{L}][\\p{L}\\p{N} .'’/&-]{1,40}?)[)/]\\. `,
      "u",
    ),
    examples: [
      "{text/dateline/stop:OSLO, May 3 (Atlantic Wire). }Talks failed.",
      "{text/dateline/stop:OSLO, May 3, /AW/. }Talks failed.",
    ],
    not: ["OSLO, May 3. Talks failed."],
  },
  {
    id: "text/dateline/capitals-alone",
    match:
      /^(?!(?:ANALYSIS|ANSWER|BACKGROUND|BREAKING|CORRECTION|EXCLUSIVE|FLASH|QUESTION|SUMMARY|UPDATE|URGENT|WATCH)\b)(?<place>\p{Lu}{5,}|\p{Lu}{2,} \p{Lu}{3,})\. (?=["“]?\p{Lu}\p{Ll})/u,
    examples: ["{text/dateline/capitals-alone:NAIROBI. }The envoy left."],
    not: ["NATO. The envoy left.", "UPDATE. The envoy left."],
  },
  {
    id: "text/dateline/date-or-agency",
    match: new RegExp(`^(?<place>${proper})(?=,? [^-–—]{0,40}\\d|,? ?\\()${date}${agency} ?${dash} `, "u"),
    examples: [
      "{text/dateline/date-or-agency:Nairobi, 3 May – }The envoy left.",
      "{text/dateline/date-or-agency:Oslo (Atlantic Wire) - }Talks failed.",
    ],
    not: ["Kenya — the host — left.", "Oslo talks – three of them – failed."],
  },
  {
    id: "text/dateline/place-alone",
    match: new RegExp(
      `^(?!(?:Analysis|Background|Breaking|Correction|Exclusive|Explainer|Factbox|Image|Note|Opinion|Photo|Summary|Timeline|Update|Updated|Video|Watch)\\b)(?<place>[\\p{Lu}][\\p{Ll}]+(?: [\\p{Lu}][\\p{Ll}]+)?) (?:--?|[–—]) (?=["“]?[\\p{Lu}])(?![^.]{0,80} [–—-] )`,
      "u",
    ),
    examples: [
      "{text/dateline/place-alone:Nairobi - }The envoy left.",
      "{text/dateline/place-alone:Port Louis – }Talks failed.",
    ],
    not: ["Kenya - the host - left.", "Update - The envoy left.", "Nairobi - The Host - is full."],
  },
] satisfies readonly DatelineRule[];
