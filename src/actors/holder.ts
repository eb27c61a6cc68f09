import type { NameMatch, OfficeHolder } from "../lexicon/index.ts";
import type { Token } from "../record/index.ts";
import { belong, belongingsOf, isState, ownerOf } from "./belonging.ts";
import type { Headed } from "./headed.ts";
import { isLanguage } from "./languages.ts";
import { mayBeOwn } from "./own-office.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { type Referent, slug } from "./referent.ts";
import { type Belonging, type MeaningOf, type Setting, holdsOn, meaningOf } from "./setting.ts";
import { type Title, isExactly, isFirstName, isInitial, isTitleOf, roleBefore, titleIn, titleOf } from "./title.ts";
import { genderOf, isFormer, isHonorific, textOf } from "./wording.ts";

/** Whoever of that name held an office: on the day, else last before it, else at all. */
export function holderIn(phrase: Phrase, setting: Setting, belonging: Belonging | undefined): OfficeHolder | undefined {
  const match = phrase.matches.find((each) => endsName(each, phrase) && meaningOf(each, "holder"));
  if (!match) return undefined;
  const meanings = match.meanings.filter((meaning): meaning is MeaningOf<"holder"> => meaning.kind === "holder");
  const full = meanings.filter((meaning) => meaning.form === "full");
  const titled =
    phrase.first < match.first &&
    (roleBefore(phrase, match.first) !== undefined || isHonorific(phrase.sentence.tokens[match.first - 1]!));
  // a surname alone is nobody in particular until the report has named its bearer, unless a title stands before it
  const candidates = full.length > 0 ? full : titled ? meanings : [];
  const before = phrase.sentence.tokens[match.first - 1];
  if (full.length === 0 && before && match.first - 1 >= phrase.first && before.upos === "PROPN")
    if (!titled || isFirstName(before, match, phrase.matches)) return undefined;
  const fitting = candidates
    .map((meaning) => meaning.holder)
    .filter((holder) => !before || isInitialOf(before, holder))
    .filter(
      (holder) =>
        belonging?.country === undefined ||
        full.length > 0 ||
        setting.lexicon.officeBy(holder.office)?.of === belonging.country,
    );
  if (full.length === 0 && !titled) {
    const found = isTown(phrase, match) ? undefined : famous(phrase, match, meanings, setting);
    const spoken = found && setting.bySurname?.(textOf(tokensOf(phrase)));
    return spoken && spoken.key !== `person:${slug(found.name)}` ? undefined : found;
  }
  if (full.length === 0 && isLabel(phrase, match) && !fitting.some((holder) => isKnownIn(holder, setting)))
    return undefined;
  const { counterpart } = setting;
  const alike = counterpart
    ? fitting.filter((holder) => setting.lexicon.officeBy(holder.office)?.role === counterpart.role)
    : [];
  if (full.length > 0 || alike.length > 0) return bestOf(alike.length > 0 ? alike : fitting, setting);
  return bearerOf(fitting, titleIn(phrase, match.first), tokensOf(phrase), setting);
}

/** Whether nothing but "Jr." follows. */
const endsName = (match: NameMatch, { sentence: { tokens }, end }: Phrase): boolean =>
  match.end === end || (match.end === end - 1 && /^[JS]r\.?$/.test(tokens[end - 1]!.form));

/** "a rally in Mbeki": a town, whoever else bears its name. */
const isTown = ({ sentence: { tokens }, first }: Phrase, match: NameMatch): boolean =>
  meaningOf(match, "city") !== undefined && /^(?:in|at|near|outside|around)$/i.test(tokens[first - 1]?.form ?? "");

/** "MR. OKELLO:": how a transcript calls somebody who has the word, by no more than the last name. */
const isLabel = ({ sentence: { tokens, kind }, first, end }: Phrase, match: NameMatch): boolean =>
  kind === "body" && first === 0 && tokens[end]?.form === ":" && match.first === 1 && isHonorific(tokens[0]!);

/** Whether somebody is of the state whose report it is, or is named in it in full. */
const isKnownIn = ({ name, office }: OfficeHolder, { home, lexicon, isSpokenOf, namesInFull }: Setting): boolean =>
  lexicon.officeBy(office)?.of === home ||
  isSpokenOf?.(`person:${slug(name)}`) === true ||
  namesInFull?.(name) === true;

const isInitialOf = (word: Token, { name }: OfficeHolder): boolean =>
  !isInitial(word) || name.startsWith(word.form[0]!);

/** "President Mbeki" where two of that name have been: whichever it is, of the state that all of them led. */
export function namesakesState(phrase: Phrase, setting: Setting): Belonging | undefined {
  const match = phrase.matches.find((each) => each.end === phrase.end && meaningOf(each, "holder"));
  const title = match && titleIn(phrase, match.first);
  if (!title) return undefined;
  const holders = match.meanings.flatMap((meaning) => (meaning.kind === "holder" ? [meaning.holder] : []));
  const before = phrase.sentence.tokens[match.first - 1]!;
  if (isFirstName(before, match, phrase.matches)) return undefined;
  const fitting = holders.filter((holder) => isInitialOf(before, holder) && isTitleOf(title, holder, setting));
  const owners = new Set(fitting.map(({ office }) => setting.lexicon.officeBy(office)?.of));
  const [of] = owners;
  return owners.size === 1 && of !== undefined && isState(of) ? { country: of, match } : undefined;
}

/** "in May": a time, whoever bears the name. */
const isMonth = ({ sentence: { tokens }, first }: Phrase): boolean =>
  /^(?:April|August|June|March|May)$/.test(tokens[first]!.form) &&
  /^(?:by|early|in|last|late|next|of|since|this|until)$/i.test(tokens[first - 1]?.form ?? "");

/** Offices whose holders the press calls by their surname alone, with no word of who they are. */
const foremost = new Set(["head of state", "head of government"]);

/**
 * "Mbeki offered": the one who leads a state on the day, where nobody else in office then bears the name and the report
 * introduces nobody by it. With no day, the only one in the data who ever bore it.
 */
function famous(
  phrase: Phrase,
  match: NameMatch,
  meanings: readonly MeaningOf<"holder">[],
  setting: Setting,
): OfficeHolder | undefined {
  const written = tokensOf(phrase);
  if (match.first !== phrase.first || written.some((token) => token.upos !== "PROPN")) return undefined;
  // "Mbeki Tutu International Airport": the name goes on
  const next = phrase.sentence.tokens[phrase.end];
  if (next?.xpos === "NNP" && /^\p{Lu}\p{Ll}/u.test(next.form)) return undefined;
  if (setting.surnames?.has(written.at(-1)!.form) || isMonth(phrase) || isLanguage(phrase.sentence.tokens, match))
    return undefined;
  const holders = meanings.map((meaning) => meaning.holder);
  const inOffice = holders.filter((holder) => holdsOn(holder, setting.day));
  if (new Set(inOffice.map(({ name }) => name)).size !== 1) return undefined;
  return inOffice.find((holder) => foremost.has(setting.lexicon.officeBy(holder.office)?.role ?? ""));
}

/**
 * Of several who bear a surname, the one its title means: who holds such an office on the day, or held it, where the report says
 * "former". With a bare "Mr.", only one who holds some office on the day; nobody where two do.
 */
function bearerOf(
  holders: readonly OfficeHolder[],
  title: Title | undefined,
  tokens: readonly Token[],
  setting: Setting,
): OfficeHolder | undefined {
  const fitting = title ? holders.filter((holder) => isTitleOf(title, holder, setting)) : holders;
  if (title && isFormer(tokens)) return bestOf(fitting, setting);
  const now = fitting.filter((holder) => holdsOn(holder, setting.day));
  const highest = title && now.length > 1 ? now.filter((holder) => isExactly(title, holder, setting)) : [];
  const left = highest.length > 0 ? highest : now;
  const { day } = setting;
  if (day === undefined) return title && bestOf(left, setting);
  // history is told by the titles of its day
  const meant = left.length > 0 || !title ? left : fitting.filter(({ from }) => from <= day);
  return new Set(meant.map(({ name }) => name)).size === 1 ? meant[0] : undefined;
}

function bestOf(holders: readonly OfficeHolder[], setting: Setting): OfficeHolder | undefined {
  const { day } = setting;
  if (day !== undefined) {
    const now = holders.find((holder) => holdsOn(holder, day));
    if (now) return now;
    const past = holders
      .filter((holder) => holder.to !== null && holder.to < day)
      .sort((a, b) => (a.to! < b.to! ? 1 : -1));
    if (past[0]) return past[0];
  }
  // with no day to go by, whoever is in office still, in the highest of several offices
  return holders.findLast((holder) => holder.to === null) ?? holders.at(-1);
}

export function personOf(
  holder: OfficeHolder,
  tokens: readonly Token[],
  title: NameMatch | undefined,
  belonging: Belonging | undefined,
  setting: Setting,
): Referent {
  const office = setting.lexicon.officeBy(holder.office);
  const stated = title && titleOf(title, belonging);
  const gone = isFormer(tokens) || !holdsOn(holder, setting.day);
  // "the NATO chief in Brussels" is of no state
  const country = office ? (isState(office.of) ? office.of : undefined) : belonging?.country;
  const person: Referent = {
    kind: "person",
    name: holder.name,
    key: `person:${slug(holder.name)}`,
    form: "name",
    aliases: [...holder.aliases],
  };
  if (gone) person.past = true;
  if (country !== undefined) person.country = country;
  else if (office) person.code = setting.lexicon.organizationBy(office.of)?.code ?? office.of;
  // the report's own title wins over what the data know of other days; an office that was yet to come nobody knew of
  const isToCome = setting.day !== undefined && holder.from > setting.day;
  const role = stated?.role ?? (isToCome ? undefined : office?.role);
  if (role !== undefined) person.role = role;
  const sector = isFormer(tokens)
    ? "ELI"
    : stated
      ? ((stated.follows ? (belonging?.organization?.sector ?? office?.sector) : undefined) ?? stated.sector)
      : gone
        ? isToCome
          ? office?.sector
          : "ELI"
        : office?.sector;
  if (sector !== undefined) person.sector = sector;
  return person;
}

export function namedPerson(
  tail: { name: string; honorific?: "m" | "f" | undefined },
  tokens: readonly Token[],
  title: NameMatch | undefined,
  belonging: Belonging | undefined,
  setting: Setting,
  headed?: Headed,
): Referent {
  const person: Referent = { kind: "person", name: tail.name, key: `person:${slug(tail.name)}`, form: "name" };
  belong(person, belonging);
  const stated = title && titleOf(title, belonging, headed);
  // in a government's own report an official of no named state is its own
  const { home } = setting;
  const mayBe =
    home !== undefined &&
    stated &&
    (isFormer(tokens) || mayBeOwn({ role: stated.role, title: textOf(tokens), name: tail.name }, home, setting));
  if (mayBe && !belonging && !headed && stated.sector !== "JRN") person.country = home;
  if (stated) {
    person.role = stated.role;
    const followed = stated.follows ? (belonging?.organization?.sector ?? headed?.sector ?? setting.behind) : undefined;
    const sector = followed ?? (headed && stated.sector === "GOV" ? undefined : stated.sector);
    if (isFormer(tokens)) person.sector = "ELI";
    else if (sector !== undefined) person.sector = sector;
  } else if (belonging?.organization) person.sector = belonging.organization.sector;
  const gender = tail.honorific ?? genderOf(stated?.role ?? "", tokens);
  if (gender) person.gender = gender;
  return person;
}

/** Whose, where the phrase itself says it: "the Kenyan government's", "Moscow's", "NATO's". */
export function belongingOf(phrase: Phrase, setting: Setting): Belonging | undefined {
  const head = phrase.matches.find((match) => match.first <= phrase.head && phrase.head < match.end);
  if (head) {
    const owner = ownerOf(head);
    if (owner) return { ...owner, match: head };
    const holder = holderIn(phrase, setting, undefined);
    const office = holder && setting.lexicon.officeBy(holder.office);
    if (office) return { ...(isState(office.of) ? { country: office.of } : {}), match: head };
  }
  // "Kenya's teachers' federation": of whose teachers
  return belongingsOf(phrase, undefined)[0] ?? (phrase.possessor && belongingOf(phrase.possessor, setting));
}
