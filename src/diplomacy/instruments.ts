import type { Access, Instrument, Token, Tree } from "../record/index.ts";
import { isAgreement } from "./message-noun.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

const kinds: Record<string, Instrument["kind"]> = {
  treaty: "treaty",
  pact: "treaty",
  accord: "treaty",
  agreement: "treaty",
  convention: "treaty",
  resolution: "resolution",
  sanction: "sanction",
  embargo: "sanction",
  law: "law",
  bill: "law",
  decree: "law",
};

const statuses: Record<string, Instrument["status"]> = {
  sign: "signed",
  ratify: "in-force",
  adopt: "adopted",
  pass: "adopted",
  approve: "adopted",
  veto: "vetoed",
  draft: "draft",
  table: "draft",
  propose: "draft",
  impose: "in-force",
  lift: "ended",
  end: "ended",
  suspend: "ended",
  abrogate: "ended",
  denounce: "ended",
};

/** "a memorandum of understanding" is a treaty; any other is a paper. */
const kindOf = (tree: Tree, noun: Token): Instrument["kind"] | undefined =>
  isAgreement(tree, noun) ? "treaty" : kinds[noun.lemma.toLowerCase()];

/** Treaties, resolutions, sanctions and laws that are drafted, adopted, vetoed, signed, imposed or ended. */
export function findInstruments(setting: Setting): Instrument[] {
  const found: Instrument[] = [];
  for (const tree of setting.input.trees)
    for (const verb of tree.tokens) {
      const status = verb.upos === "VERB" ? statuses[verb.lemma.toLowerCase()] : undefined;
      const noun = status && tree.patient(verb);
      const kind = noun && kindOf(tree, noun);
      if (!status || !noun || !kind || !isDone(tree, verb)) continue;
      const parties = setting
        .parties(tree)
        .doers(verb)
        .filter((id) => setting.isParty(id));
      if (parties.length === 0) continue;
      const span = phraseSpan(tree, noun);
      const when = setting.input.whenOf(tree, verb);
      found.push({
        id: `i${found.length + 1}`,
        kind,
        name: setting.words(span),
        parties: setting.oneEach(parties),
        status,
        ...(when && { when }),
        evidence: [span, { from: verb.from, to: verb.to }],
        rule: `instrument/${verb.lemma.toLowerCase()}`,
        certainty: "stated",
        ...saidIn(setting, verb),
      });
    }
  return found;
}

const isDone = (tree: Tree, verb: Token): boolean =>
  !tree
    .children(verb)
    .some(
      (each) =>
        /^(?:will|would|could|may|might|should|not|n['’]t|never|to|if|unless)$/i.test(each.form) && each.id < verb.id,
    );

const ways: Record<string, Access["kind"]> = {
  airspace: "airspace",
  airport: "airport",
  border: "border",
  crossing: "border",
  frontier: "border",
  road: "road",
  highway: "road",
  port: "port",
  strait: "port",
  harbor: "port",
  harbour: "port",
  canal: "port",
};

const states: Record<string, Access["status"]> = {
  close: "closed",
  shut: "closed",
  seal: "closed",
  block: "closed",
  blockade: "closed",
  open: "open",
  reopen: "open",
  restrict: "limited",
  limit: "limited",
};

/** Airspace, airports, borders, roads and ports that were closed, limited or opened. */
export function findAccess(setting: Setting): Access[] {
  const found: Access[] = [];
  for (const tree of setting.input.trees)
    for (const verb of tree.tokens) {
      const status = verb.upos === "VERB" ? states[verb.lemma.toLowerCase()] : undefined;
      const noun = status && (tree.patient(verb) ?? tree.first(verb, "nsubj"));
      const kind = noun && ways[noun.lemma.toLowerCase()];
      if (!status || !noun || !kind || !isDone(tree, verb)) continue;
      const by = setting
        .parties(tree)
        .doers(verb)
        .find((id) => setting.actor(id)?.country !== undefined);
      const owners = setting.parties(tree).namedOrPlace(noun);
      const country =
        owners.map((id) => setting.actor(id)?.country).find((each) => each !== undefined) ??
        (by === undefined ? undefined : setting.actor(by)?.country) ??
        setting.mentionsIn(tree).find((mention) => mention.place?.country !== undefined)?.place?.country;
      if (country === undefined) continue;
      const span = phraseSpan(tree, noun);
      const when = setting.input.whenOf(tree, verb);
      found.push({
        id: `w${found.length + 1}`,
        kind,
        place: { name: setting.words(span), country },
        status,
        ...(by !== undefined && { by }),
        ...(when && { when }),
        evidence: [span, { from: verb.from, to: verb.to }],
        rule: `access/${verb.lemma.toLowerCase()}`,
        certainty: "stated",
        ...saidIn(setting, verb),
      });
    }
  return found;
}
