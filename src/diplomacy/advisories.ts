import { type Advisory, overlaps, type Token, type TravelAdvice, type Tree } from "../record/index.ts";
import { adviceAt } from "./advice.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** What governments tell their people about a place: who is to go, who may, whether to travel. */
export function findAdvisories(setting: Setting): Advisory[] {
  const advisories: Advisory[] = [];
  let issuer: string | undefined;
  let country: string | undefined;
  for (const tree of setting.input.trees) {
    for (const token of tree.tokens) {
      const found = adviceAt(setting, tree, token);
      // "Do not travel to:", and a list of places
      if (!found || /\bto:?$/.test(setting.words({ from: token.from, to: tree.sentence.to }))) continue;
      const from = found.issuers[0] ?? issuer ?? setting.input.home;
      if (from === undefined) continue;
      const place = placeOf(setting, tree, found.token, from) ?? (hasOwnPlace(setting, tree) ? undefined : country);
      if (place === undefined) continue;
      issuer = from;
      country = place;
      const own = phraseSpan(tree, found.token);
      const end = found.until && phraseSpan(tree, found.until).to;
      const span = {
        from: own.from,
        to: found.travel === "caution" ? tree.sentence.to : Math.max(own.to, end ?? 0),
      };
      const area = areaOf(setting, tree, place, found.token);
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
        ...(reason && { reason: [reason] }),
        ...(when && { when }),
        evidence: [span],
        rule: `advisory/${found.token.lemma.toLowerCase()}`,
        certainty: found.issuers.length > 0 ? "stated" : "implied",
        ...saidIn(setting, found.token),
      });
    }
  }
  return advisories;
}

/** The country meant: the first one in the sentence, told as a place or a party, that is not the issuer's own. */
function placeOf(setting: Setting, tree: Tree, token: Token, issuer: string): string | undefined {
  const home = setting.side(issuer);
  const mentions = setting.input.mentions.filter((mention) => overlaps(mention, tree.sentence));
  const countries = mentions.flatMap((mention) => {
    const country =
      mention.place?.country ?? (mention.actor !== undefined ? setting.actor(mention.actor)?.country : undefined);
    return country !== undefined && country !== home
      ? [{ country, at: mention.from, isPlace: mention.place !== undefined }]
      : [];
  });
  const after = countries.filter((each) => each.at > token.from);
  return (after.find((each) => each.isPlace) ?? countries.find((each) => each.isPlace) ?? after[0])?.country;
}

const hasOwnPlace = (setting: Setting, tree: Tree): boolean =>
  setting.input.mentions.some((mention) => mention.place?.country !== undefined && overlaps(mention, tree.sentence));

/** "to the state of Manipur", "within 10 km of the border … except at Wagah": what of the country is meant. */
function areaOf(setting: Setting, tree: Tree, country: string, token: Token): Advisory["area"] {
  // another verb joined to it tells of something else
  const next = tree.tokens.find(
    (each) => each.id > token.id && tree.tokens[each.id]?.xpos === "VBD" && each.upos === "CCONJ",
  );
  const words = setting.words({ from: token.from, to: next?.from ?? tree.sentence.to });
  const meant =
    /\b(?:travel|visit|go)\s+(?:only\s+)?(?:to\s+)?((?:within|to|in|the|parts)\b.+)$/i.exec(words)?.[1] ?? "";
  const [, place, except] =
    /^(.*?)(?:,? except(?: for)? (?:at |in )?(.+?))?(?: (?:due to|because|amid|if|unless)\b.*)?[.:;]?$/i.exec(meant) ??
    [];
  const isPart =
    place !== undefined &&
    /\b(?:within|region|state|province|district|areas?|parts?|border|north|south|east|west)\b/i.test(place);
  const town = isPart ? undefined : townOf(setting, tree, country, token);
  return {
    country,
    ...(town !== undefined && { part: town }),
    ...(isPart && place.length < 160 && { part: place.replace(/^(?:to|in) /i, "") }),
    ...(except !== undefined && except.length < 160 && except.includes(" ") && { except }),
  };
}

/** "all travel to Gulu": the town alone is meant, and not the country it is in. */
function townOf(setting: Setting, tree: Tree, country: string, token: Token): string | undefined {
  const town = setting.input.mentions.find(
    ({ place, from }) => place?.country === country && place.lat !== undefined && from > token.from,
  );
  if (!town || town.to > tree.sentence.to) return undefined;
  // one of several: the rest would be left out
  const isListed = setting.input.mentions.some(
    ({ place, from, to }) => place !== undefined && from > town.to && to <= tree.sentence.to,
  );
  if (isListed) return undefined;
  const before = setting.words({ from: tree.sentence.from, to: town.from });
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
