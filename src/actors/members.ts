import type { NameMatch } from "../lexicon/index.ts";
import { organizationReferent } from "./known.ts";
import type { Phrase } from "./phrase.ts";
import type { Referent } from "./referent.ts";
import type { Belonging } from "./setting.ts";
import { textOf } from "./wording.ts";

/** Those whom a body of states is made of, or who speak in it for them. */
const states = /^(?:countries|nations|states)$/i;
const speakers = /^(?:leaders|members|ministers)$/i;
const heads = /^heads of (?:state|government)$/i;

const ofBody = /^(?:(?:and|or) governments? )?of\b/i;

/** "the leaders of the African Union", "NATO foreign ministers", "WTO members": all together are the body; some of them are not. */
export function allMembers(
  phrase: Phrase,
  owner: Belonging | undefined,
  title: NameMatch | undefined,
  written: string,
): Referent | undefined {
  const { sentence, first, end, quantified, possessor } = phrase;
  const { tokens } = sentence;
  // "states" may be tagged as a verb
  const last = end - 1;
  const body = owner?.organization;
  if (!body || body.country !== undefined || (body.kind !== "igo" && body.kind !== "alliance")) return undefined;
  const isInside = owner.match !== undefined && owner.match.first >= first && owner.match.end <= end;
  if (quantified !== undefined || (!isInside && !possessor && !ofBody.test(textOf(tokens.slice(end, end + 3)))))
    return undefined;
  const isMember = (at: number): boolean => /^member$/i.test(tokens[at]?.form ?? "");
  const noun = tokens[last]!.form;
  const isHeads = title !== undefined && heads.test(textOf(tokens.slice(title.first, title.end)));
  const isAll = isHeads || speakers.test(noun) || (states.test(noun) && isMember(last - 1));
  const isTold = (match: NameMatch | undefined, at: number): boolean =>
    match !== undefined && match.first <= at && at < match.end;
  const isPlain = tokens
    .slice(first, end)
    .every(
      ({ form }, i) =>
        first + i === last ||
        /^(?:all|the|these)$/i.test(form) ||
        (isMember(first + i) && first + i === last - 1) ||
        isTold(title, first + i) ||
        isTold(owner.match, first + i),
    );
  return isAll && isPlain
    ? { ...organizationReferent(body, undefined, written), form: "description", plural: true }
    : undefined;
}
