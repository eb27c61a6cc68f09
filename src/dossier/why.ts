import type { Archive } from "../archive/index.ts";
import { accountsOf } from "../linking/index.ts";
import { type Account, overlaps, type Reading, type Span } from "../record/index.ts";
import { fieldsOf } from "./decided/fields.ts";
import type { Held } from "./decided/held.ts";
import type { Known } from "./known.ts";
import { tellingOf } from "./lines.ts";
import type { Cite, Why } from "./rows.ts";
import { dayText, says, saysLine } from "./says.ts";

/**
 * Why a line stands. The id is that of a line (`event-…`), of one report's account of it (`<report>/<version>/e3`), or of any other item
 * of a reading (`<report>/<version>/t7`); undefined where there is none such.
 */
export async function why(id: string, archive: Archive, known: Known): Promise<Why | undefined> {
  const kind = await known.kindOf(id);
  const held = kind && (await known.held(kind)).find(({ thing }) => thing.id === id || thing.accounts.includes(id));
  if (held) return held.thing.id === id ? whyLine(held, archive) : whyTelling(id, held, archive);
  const account = await archive.account(id);
  if (account) return whyAccounts(id, [account], archive);
  const [, report, version, item] = /^(.*)\/(\d+)\/([^/]+)$/.exec(id) ?? [];
  const reading =
    report === undefined || version === undefined ? undefined : await archive.reading(report, Number(version));
  return reading && item !== undefined ? whyItem(reading, item) : undefined;
}

/** Why an item of one reading stands, whatever kind it is of; undefined where the reading has no such item. */
export function whyItem(reading: Reading, item: string): Why | undefined {
  const account = accountsOf(reading, "").find((each) => each.item.id === item);
  if (account)
    return {
      id: item,
      kind: account.kind,
      says: says(account),
      tellings: [
        { ...tellingOf(account), sentences: sentencesOf(reading, tellingOf(account).evidence), item: account.item },
      ],
      ...undecided,
    };
  const { report } = reading;
  const timex = reading.timexes.find(({ id }) => id === item);
  if (timex) {
    const because = [...(timex.because ?? []), ...(timex.anchor === undefined ? [] : [`counted from ${timex.anchor}`])];
    return other(
      reading,
      "timex",
      timex,
      [timex],
      [
        `${report.text.slice(timex.from, timex.to)}: ${timex.value}${timex.when ? `, ${dayText(timex.when)}` : ""}`,
        ...because,
      ],
    );
  }
  const mention = reading.mentions.find(({ id }) => id === item);
  if (mention) {
    const actor = reading.actors.find(({ id }) => id === mention.actor);
    return other(
      reading,
      "mention",
      { certainty: "stated", ...mention },
      [mention],
      [
        `${report.text.slice(mention.from, mention.to)}: ${actor?.name ?? mention.place?.name ?? "unknown"}, as a ${mention.form}`,
      ],
    );
  }
  const quantity = reading.quantities.find(({ id }) => id === item);
  if (quantity)
    return other(
      reading,
      "quantity",
      { certainty: "stated", ...quantity },
      [quantity],
      [
        `${quantity.bound} ${quantity.value}${quantity.high === undefined ? "" : ` to ${quantity.high}`} ${quantity.unit}`,
      ],
    );
  const actor = reading.actors.find(({ id }) => id === item);
  if (actor) {
    const mentions = reading.mentions.filter((each) => each.actor === item);
    return other(reading, "actor", { id: item, rule: mentions[0]?.rule ?? "", certainty: "stated" }, mentions, [
      `${actor.name}: ${actor.kind}${actor.country === undefined ? "" : ` of ${actor.country}`}`,
    ]);
  }
  return undefined;
}

function other(
  reading: Reading,
  kind: string,
  item: { id: string; rule: string; certainty: Why["tellings"][number]["certainty"] },
  spans: readonly Span[],
  words: readonly string[],
): Why {
  const { report } = reading;
  const evidence = spans.map((span) => cite(reading, span));
  return {
    id: item.id,
    kind,
    says: words.join("; "),
    tellings: [
      {
        id: `${report.id}/${report.version}/${item.id}`,
        report: report.id,
        version: report.version,
        ...(report.outlet !== undefined && { outlet: report.outlet }),
        ...(report.title !== undefined && { title: report.title }),
        ...(report.publishedAt?.value !== undefined && { publishedAt: report.publishedAt.value }),
        learntAt: "",
        rule: item.rule,
        certainty: item.certainty,
        evidence,
        said: [],
        conditions: [],
        sentences: sentencesOf(reading, evidence),
        item,
      },
    ],
    ...undecided,
  };
}

/** What is not in the record is not decided on. */
const undecided: Pick<Why, "rejected" | "decisions" | "fields"> = { rejected: false, decisions: [], fields: [] };

/** Of a line that was rejected, what was rejected of it. */
function whyLine({ thing, accounts, rejected, decisions }: Held, archive: Archive): Promise<Why> {
  const isRejected = accounts.length === 0;
  return whyAccounts(thing.id, isRejected ? rejected : accounts, archive, { rejected: isRejected, decisions });
}

function whyTelling(id: string, { thing, accounts, rejected, decisions }: Held, archive: Archive): Promise<Why> {
  const account = [...accounts, ...rejected].find((each) => each.id === id)!;
  return whyAccounts(id, [account], archive, {
    line: thing.id,
    rejected: rejected.includes(account),
    decisions: decisions.filter(({ kind, tellings }) => kind !== "reject" || tellings.includes(id)),
  });
}

async function whyAccounts(
  id: string,
  accounts: readonly Account[],
  archive: Archive,
  { rejected = false, decisions = [], line }: Partial<Pick<Why, "rejected" | "decisions" | "line">> = {},
): Promise<Why> {
  const tellings = await Promise.all(
    accounts.map(async (account) => {
      const telling = tellingOf(account);
      const reading = await archive.reading(account.report, account.version);
      return { ...telling, sentences: reading ? sentencesOf(reading, telling.evidence) : [], item: account.item };
    }),
  );
  const [first] = accounts;
  return {
    id,
    kind: first!.kind,
    says: saysLine(accounts),
    tellings,
    ...(line !== undefined && { line }),
    rejected,
    decisions,
    fields: fieldsOf(first!),
  };
}

const sentencesOf = (reading: Reading, evidence: readonly Cite[]): Cite[] =>
  reading.sentences
    .filter((sentence) => evidence.some((span) => overlaps(sentence, span)))
    .map((sentence) => cite(reading, sentence));

const cite = ({ report }: Reading, { from, to }: Span): Cite => ({
  report: report.id,
  version: report.version,
  from,
  to,
  words: report.text.slice(from, to),
});
