import type { NameMatch, Organization } from "../lexicon/index.ts";
import type { Phrase } from "./phrase.ts";
import type { Referent } from "./referent.ts";
import { bodies } from "./rules/bodies.ts";
import { stances } from "./rules/words.ts";
import { isFirstName } from "./title.ts";
import { type Belonging, holdsOn, meaningOf, type Setting } from "./setting.ts";

/** The nations and bodies among the modifiers, before the head's own name. */
export function belongingsOf(phrase: Phrase, head: NameMatch | undefined, setting?: Setting): Belonging[] {
  const found: Belonging[] = [];
  for (const match of phrase.matches) {
    if (match === head || (head && match.first >= head.first && phrase.titleEnd === undefined)) continue;
    if (isStance(phrase, match) || isEthnic(phrase, match)) continue;
    if (isJoinedRegion(phrase, match)) {
      found.push({ match });
      continue;
    }
    const owner =
      ownerOf(match) ?? (setting && !isNamesake(phrase, match) ? administrationOf(match, setting) : undefined);
    if (owner && !found.some((each) => each.country === owner.country && each.organization === owner.organization))
      found.push({ ...owner, match });
  }
  // a ministry's own state is told by the ministry; a body of no state is of the one named beside it
  const body =
    found.find((each) => each.organization && each.country !== undefined) ?? found.find((each) => each.organization);
  if (!body || areJoined(phrase, found)) return found;
  // "the Zambian Department of Defense": of no other state that has a body of that name
  const nation = found.find((each) => !each.organization && each.country !== undefined);
  if (nation && body.country !== undefined && nation.country !== body.country) return [nation];
  const country =
    body.country ??
    (body.organization?.code === undefined ? found.find((each) => each.country !== undefined)?.country : undefined);
  return [{ ...body, ...(country !== undefined && { country }) }];
}

/** "European" of "European and Kenyan officials", which names no state. */
const isJoinedRegion = ({ sentence: { tokens }, head }: Phrase, { first, end, meanings }: NameMatch): boolean =>
  end <= head &&
  [tokens[first - 1], tokens[end]].some((each) => each?.upos === "CCONJ") &&
  meanings.some((each) => each.kind === "region" && each.form === "adjective" && each.region.country === undefined);

/** "European and Kenyan": each for itself. */
const areJoined = ({ sentence: { tokens } }: Phrase, [one, other]: readonly Belonging[]): boolean =>
  one?.match !== undefined &&
  other?.match !== undefined &&
  tokens.slice(one.match.end, other.match.first).some(({ upos, form }) => upos === "CCONJ" || form === ",");

/** "pro-Kenyan", "Kenyan-led", "Kenya-backed": what somebody is for, or who helps them, and not whose they are. */
export function isStance({ sentence: { tokens } }: Phrase, match: NameMatch): boolean {
  const [first, last] = [tokens[match.first]!, tokens[match.end - 1]!];
  let before = first.form.slice(0, match.from - first.from);
  for (let at = match.first; tokens[at - 1]?.to === tokens[at]!.from; at--) before = tokens[at - 1]!.form + before;
  let after = last.form.slice(match.to - last.from);
  for (let at = match.end; tokens[at]?.from === tokens[at - 1]!.to; at++) after += tokens[at]!.form;
  return stances.before.test(before) || stances.after.test(after);
}

/** "Anna Mbeki", "the Mbeki Oru Fund": another than the Mbeki who is known. */
const isNamesake = ({ sentence: { tokens }, first, end, matches }: Phrase, match: NameMatch): boolean => {
  const before = match.first > first ? tokens[match.first - 1]! : undefined;
  const after = match.end < end - 1 ? tokens[match.end]! : undefined;
  return (
    (before !== undefined && isFirstName(before, match, matches)) ||
    (after?.upos === "PROPN" && !bodies.has(after.form.toLowerCase()))
  );
};

/** "ethnic Somalis": a people, and no citizens of the state that has its name. */
export const isEthnic = ({ sentence: { tokens } }: Phrase, match: NameMatch): boolean =>
  /^(?:ethnic|ethnically)$/i.test(tokens[match.first - 1]?.form ?? "");

/** "the Mbeki government": of the state whose office its bearer holds on the day; else of the one in which all of the name held one. */
function administrationOf(match: NameMatch, setting: Setting): Omit<Belonging, "match"> | undefined {
  const holders = match.meanings.flatMap((meaning) => (meaning.kind === "holder" ? [meaning.holder] : []));
  const now = setting.day === undefined ? undefined : holders.find((each) => holdsOn(each, setting.day));
  const owners = new Set((now ? [now] : holders).map(({ office }) => setting.lexicon.officeBy(office)?.of));
  const [of] = owners.size === 1 ? owners : [];
  return of !== undefined && isState(of) ? { country: of } : undefined;
}

export function ownerOf(match: NameMatch): Omit<Belonging, "match"> | undefined {
  const country = meaningOf(match, "country");
  if (country) return { country: country.country.id };
  const organization = meaningOf(match, "organization");
  if (organization)
    return {
      organization: organization.organization,
      ...(organization.organization.country !== undefined && { country: organization.organization.country }),
    };
  const metonym = meaningOf(match, "metonym");
  if (metonym) return /^[A-Z]{3}$/.test(metonym.metonym.of) ? { country: metonym.metonym.of } : undefined;
  const region = meaningOf(match, "region", ({ region: each }) => each.country !== undefined);
  if (region?.region.country !== undefined) return { country: region.region.country };
  const city = meaningOf(match, "city");
  return city && { country: city.city.country };
}

export const isState = (id: string): boolean =>
  /^[A-Z]{3}$/.test(id) && !["UNO", "EUR", "IGO", "NGO", "IMG", "ISM", "MNC"].includes(id);

export function belong(referent: Referent, belonging: Belonging | undefined): void {
  if (!belonging) return;
  if (belonging.organization) referent.body = belonging.organization.id;
  if (belonging.country !== undefined) referent.country = belonging.country;
  else if (belonging.organization) referent.code = codeOf(belonging.organization);
}

/** By what a body of no one state is known: its own name's short form where it is one of states, else PLOVER's class of it. */
export const codeOf = ({ id, kind, code }: Organization): string =>
  id in CODES || kind === "igo" || kind === "alliance" ? id : (code ?? id);

/** Organizations that keep their own id as code, because parties are known by it. */
export const CODES: Record<string, true> = { NATO: true, UNO: true, EUR: true };
