import {
  type Account,
  type AccountKind,
  type Attribution,
  type Party,
  partyOf,
  type Reading,
  type Span,
  type Told,
} from "../record/index.ts";

/** Every item of a reading as an account that stands without it. `learntAt` is when the archive learnt the version. */
export function accountsOf(reading: Reading, learntAt: string): Account[] {
  const { report } = reading;
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  const quantities = new Map(reading.quantities.map((quantity) => [quantity.id, quantity]));

  const account = <Kind extends AccountKind>(kind: Kind, item: Told[Kind]): Account => {
    const said = kind === "attribution" ? [] : mentioned(item, attributions);
    const quantity = kind === "claim" ? quantities.get((item as Told["claim"]).quantity ?? "") : undefined;
    return {
      id: `${report.id}/${report.version}/${item.id}`,
      kind,
      report: report.id,
      version: report.version,
      learntAt,
      ...(report.outlet !== undefined && { outlet: report.outlet }),
      ...(report.title !== undefined && { title: report.title }),
      ...(report.publishedAt?.value !== undefined && { publishedAt: report.publishedAt.value }),
      item,
      parties: Object.fromEntries(
        mentioned([item, said], actors).map((actor): [string, Party] => [actor.id, partyOf(actor)]),
      ),
      attributions: Object.fromEntries(said.map((each): [string, Attribution] => [each.id, each])),
      ...(quantity && { quantity }),
      words: Object.fromEntries(
        spansOf([item, kind === "encounter" ? said : said.map(voiceOnly), quantity]).map(({ from, to }) => [
          `${from}-${to}`,
          report.text.slice(from, to),
        ]),
      ),
    } as Account;
  };

  return [
    ...reading.events.map((item) => account("event", item)),
    ...reading.messages.map((item) => account("message", item)),
    ...reading.encounters.map((item) => account("encounter", item)),
    ...reading.demands.map((item) => account("demand", item)),
    ...reading.claims.map((item) => account("claim", item)),
    ...reading.advisories.map((item) => account("advisory", item)),
    ...reading.instruments.map((item) => account("instrument", item)),
    ...reading.access.map((item) => account("access", item)),
    ...reading.agenda.map((item) => account("agenda", item)),
    ...reading.attributions.map((item) => account("attribution", item)),
  ];
}

/** Whose word it is, without all that was said: a long speech would else stand beside each of its sentences. */
const voiceOnly = ({ source, cue }: Attribution): Pick<Attribution, "source" | "cue"> => ({ source, cue });

/** What an item speaks of by id, each once, in the order of the ids' first appearance. */
function mentioned<Noun>(item: unknown, nouns: ReadonlyMap<string, Noun>): Noun[] {
  const found = new Set<Noun>();
  walk(item, (value) => {
    const noun = typeof value === "string" ? nouns.get(value) : undefined;
    if (noun !== undefined) found.add(noun);
  });
  return [...found];
}

function spansOf(item: unknown): Span[] {
  const found = new Map<string, Span>();
  walk(item, (value) => {
    if (typeof value !== "object" || value === null) return;
    const { from, to } = value as { from?: unknown; to?: unknown };
    // a date's ends are strings
    if (typeof from === "number" && typeof to === "number") found.set(`${from}-${to}`, { from, to });
  });
  return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function walk(value: unknown, visit: (value: unknown) => void): void {
  visit(value);
  if (typeof value !== "object" || value === null) return;
  for (const each of Object.values(value)) walk(each, visit);
}
