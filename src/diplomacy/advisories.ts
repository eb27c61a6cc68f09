import { type Advisory, overlaps, type Span, type Token, type TravelAdvice, type Tree } from "../record/index.ts";
import { advicesAt } from "./advice.ts";
import type { Advice } from "./advice-who.ts";
import { countryTold } from "./country-told.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** What governments tell their people about a place: who is to go, who may, whether to travel. */
export function findAdvisories(setting: Setting): Advisory[] {
  const advisories: Advisory[] = [];
  const advices = setting.input.trees.flatMap((tree) =>
    // "Do not travel to:", and a list of places
    tree.tokens.flatMap((token) =>
      advicesAt(setting, tree, token).filter(
        () => !/\bto:?$/.test(setting.words({ from: token.from, to: tree.sentence.to })),
      ),
    ),
  );
  let issuer = advices.find(({ issuers }) => issuers.length > 0)?.issuers[0];
  let country = titleCountry(setting, issuer ?? setting.input.home);
  for (const found of advices) {
    const { tree } = found;
    const from = found.issuers[0] ?? issuer ?? setting.input.home;
    if (from === undefined) continue;
    const reach = found.own ?? tree.sentence;
    const before = country === undefined || setting.side(from) === country ? undefined : country;
    const place =
      placeOf(setting, reach, found, from) ??
      (hasOwnPlace(setting, reach, setting.side(from)) ? undefined : before) ??
      lastNamed(setting, found, setting.side(from)) ??
      (isNamedBefore(setting, found) ? countryTold(setting, setting.side(from)) : undefined);
    if (place === undefined) continue;
    issuer = from;
    country = place;
    const own = phraseSpan(tree, found.token);
    const end = found.until && phraseSpan(tree, found.until).to;
    const span = found.own ?? {
      from: own.from,
      to: found.travel === "caution" ? tree.sentence.to : Math.max(own.to, end ?? 0),
    };
    const area = areaOf(setting, tree, place, found);
    const when = setting.input.whenOf(tree, found.token);
    const same = advisories.find(
      (each) =>
        setting.side(each.issuer) === setting.side(from) &&
        each.area.country === place &&
        each.area.part === area.part &&
        each.departure === found.departure &&
        each.mission === found.mission &&
        each.travel?.advice === found.travel &&
        each.audience.join() === found.audience.join(),
    );
    if (same) {
      same.evidence.push(span);
      continue;
    }
    const reason = reasonOf(tree, found.token);
    advisories.push({
      id: `v${advisories.length + 1}`,
      issuer: from,
      area,
      audience: found.audience,
      ...(found.departure && { departure: found.departure }),
      ...(found.travel && {
        travel: {
          advice: found.travel,
          words: span,
          ...levelOf(setting, tree, found.travel),
        },
      }),
      ...(found.mission && { mission: found.mission }),
      ...(found.change && { change: found.change }),
      ...(reason && { reason: [reason] }),
      ...(when && { when }),
      evidence: [span],
      rule: `advisory/${found.token.lemma.toLowerCase()}`,
      certainty: found.issuers.length > 0 ? "stated" : "implied",
      ...saidIn(setting, found.token),
    });
  }
  return advisories;
}

/** The country that a page of travel advice is about, by its title: not that whose advice it is, "Norway's travel advice: Chad". */
function titleCountry(setting: Setting, issuer: string | undefined): string | undefined {
  const title = setting.input.trees.find(
    ({ sentence }) =>
      sentence.kind === "title" && /\btravel (?:advice|advisory|alert|warning)\b/i.test(setting.words(sentence)),
  );
  const home = issuer === undefined ? undefined : setting.side(issuer);
  const isOwner = (to: number) => /^['’]s?\b/.test(setting.input.text.slice(to, to + 2));
  return (
    title && countriesIn(setting, title.sentence).find(({ country, to }) => country !== home && !isOwner(to))?.country
  );
}

/** The countries that a stretch names, as places or by those who act for them. */
const countriesIn = (setting: Setting, reach: Span): { country: string; at: number; to: number; isPlace: boolean }[] =>
  setting.input.mentions
    .filter((mention) => overlaps(mention, reach))
    .flatMap((mention) => {
      const country =
        mention.place?.country ?? (mention.actor !== undefined ? setting.actor(mention.actor)?.country : undefined);
      return country === undefined
        ? []
        : [{ country, at: mention.from, to: mention.to, isPlace: mention.place !== undefined }];
    });

/** The country meant: one named in the clause of the advice, else the first named beside it, told as a place or a party, that is not the issuer's own. */
function placeOf(setting: Setting, reach: Span, { tree, token, change }: Advice, issuer: string): string | undefined {
  const home = setting.side(issuer);
  const countries = countriesIn(setting, reach).filter(({ country }) => country !== home);
  // "lowered its warning about Chad even as diplomats in Lagos …": what is lowered is about one
  const object = change && tree.patient(token);
  const about = object && phraseSpan(tree, object);
  const told = about && countries.find((each) => each.at >= about.from && each.to <= about.to);
  if (told) return told.country;
  // "advised against going to Chad and said that staff of its embassy in Niamey could leave": each its own
  const clause = phraseSpan(tree, token, tree.all(token, "conj"));
  const own = countries.filter((each) => each.isPlace && each.at >= clause.from && each.to <= clause.to);
  if (token.upos === "VERB" && own.length > 0) return (own.find((each) => each.at > token.from) ?? own[0])!.country;
  const after = countries.filter((each) => each.at > token.from);
  return (after.find((each) => each.isPlace) ?? countries.find((each) => each.isPlace) ?? after[0])?.country;
}

/** "Chad was suspended. Norway advised its nationals to leave the country": of the state that its paragraph named last before it. */
function lastNamed(setting: Setting, { tree, token }: Advice, own: string): string | undefined {
  if (!/\bthe country\b/i.test(setting.words({ from: token.from, to: tree.sentence.to }))) return undefined;
  const { paragraph, kind, from } = tree.sentence;
  const before = setting.input.trees.filter(
    ({ sentence }) => sentence.paragraph === paragraph && sentence.kind === kind && sentence.from < from,
  );
  const last = before.at(-1);
  const named = last ? countriesIn(setting, last.sentence).filter(({ country }) => country !== own) : [];
  const [country, another] = new Set(named.map((each) => each.country));
  return another === undefined ? country : undefined;
}

/** Of another than whoever gives the advice: "the Norwegian embassy in Oslo" is nowhere else. */
const hasOwnPlace = (setting: Setting, reach: Span, own: string): boolean =>
  setting.input.mentions.some(
    ({ place, from, to }) => place?.country !== undefined && place.country !== own && overlaps({ from, to }, reach),
  );

/** Whoever gives it is named: of a sentence that tells neither who nor where, nobody knows what it is about. */
const isNamedBefore = (setting: Setting, { issuers }: Advice): boolean =>
  issuers.length > 0 || setting.input.home !== undefined;

/** "If you are in northern Uganda, you should leave now", and not "in need of help". */
const whereYouAre = /\b[Ii]f you(?:['’]re| are)(?: \w+ly)? in (?!(?:danger|doubt|need|trouble)\b)([^,;.]{2,80}),/;

/** The place that whoever is to leave is in, as the sentence names it, and whether that is a country and no part of one. */
function whereFrom(setting: Setting, tree: Tree): { words: string; isCountry: boolean } | undefined {
  const words = whereYouAre.exec(setting.words(tree.sentence))?.[1];
  const place = setting
    .mentionsIn(tree)
    .find((mention) => mention.place !== undefined && words?.includes(setting.words(mention)));
  if (words === undefined || !place) return undefined;
  // "northern Uganda": a part, though it is named by the whole
  const isCountry = place.place?.lat === undefined && setting.words(place) === words && !/^\p{Ll}/u.test(words);
  return { words, isCountry };
}

/** "to the state of Manipur", "within 10 km of the border … except at Wagah": what of the country is meant. */
function areaOf(setting: Setting, tree: Tree, country: string, { token, own, travel }: Advice): Advisory["area"] {
  const here = travel === "leave-now" ? whereFrom(setting, tree) : undefined;
  if (here) return { country, ...(!here.isCountry && { part: here.words }) };
  // another verb joined to it tells of something else
  const next = tree.tokens.find(
    (each) => each.id > token.id && tree.tokens[each.id]?.xpos === "VBD" && each.upos === "CCONJ",
  );
  const words = setting.words(own ?? { from: token.from, to: next?.from ?? tree.sentence.to });
  const meant =
    /\b(?:travel|visit|go)\s+(?:only\s+)?(?:to\s+)?((?:within|to|in|the|parts)\b.+)$/i.exec(words)?.[1] ?? "";
  const [, place, except] =
    /^(.*?)(?:,? except(?: for)? (?:at |in )?(.+?))?(?: (?:due to|because|amid|if|unless)\b.*)?[.:;]?$/i.exec(meant) ??
    [];
  const isPart =
    place !== undefined &&
    /\b(?:within|region|state|province|department|district|areas?|parts?|border|north|south|east|west|rest)\b/i.test(
      place,
    );
  const town = isPart ? undefined : townOf(setting, own ?? tree.sentence, country, token);
  return {
    country,
    ...(town !== undefined && { part: town }),
    ...(isPart && place.length < 160 && { part: place.replace(/^(?:to|in) /i, "") }),
    ...(except !== undefined && except.length < 160 && except.includes(" ") && { except }),
  };
}

/** "all travel to Gulu": the town alone is meant, and not the country it is in. */
function townOf(setting: Setting, reach: Span, country: string, token: Token): string | undefined {
  const town = setting.input.mentions.find(
    ({ place, from }) => place?.country === country && place.lat !== undefined && from > token.from,
  );
  if (!town || town.to > reach.to) return undefined;
  // one of several: the rest would be left out
  const isListed = setting.input.mentions.some(
    ({ place, from, to }) => place !== undefined && from > town.to && to <= reach.to,
  );
  if (isListed) return undefined;
  const before = setting.words({ from: reach.from, to: town.from });
  return /\b(?:travel|visit|visiting|go|going)(?: to)?\s*$/i.test(before) ? setting.words(town) : undefined;
}

/** "because of …", "due to …", "amid …". */
function reasonOf(tree: Tree, verb: Token) {
  const reason = tree
    .subtree(verb)
    .find((each) => each.id > verb.id && /^(?:because|due|amid|given|owing)$/i.test(each.form));
  const head = reason && tree.head(reason);
  return reason && head && tree.isUnder(head, verb) ? phraseSpan(tree, head) : undefined;
}

/** The level of a scheme, where the sentence gives it, or a title that gives the same advice. */
function levelOf(setting: Setting, tree: Tree, advice: TravelAdvice): { level?: number } {
  const title = setting.input.headline?.text ?? "";
  const words = `${setting.words(tree.sentence)} ${titled[advice]?.test(title) ? title : ""}`;
  const level = /\blevel (\d)\b/i.exec(words);
  return level ? { level: Number(level[1]) } : {};
}

const titled: Partial<Record<TravelAdvice, RegExp>> = {
  "do-not-travel": /\bdo not travel\b/i,
  reconsider: /\breconsider travel\b/i,
  caution: /\bincreased caution\b/i,
};
