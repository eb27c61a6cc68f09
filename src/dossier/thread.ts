import type { Known } from "./known.ts";
import { bestWhen, byDay, dayOf, daysFrom, distinct, lineOf, partiesOf, partyOf, sideOf } from "./lines.ts";
import type { EncounterLine, MessageLine, Thread } from "./rows.ts";

/** Who wrote to whom, reply under letter; the threads that moved last come first. */
export async function threads(known: Known): Promise<Thread[]> {
  const messages = await messageLines(known);
  const byId = new Map(messages.map((message) => [message.id, message]));
  const lead = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = lead.get(at); up !== undefined; up = lead.get(at)) at = up;
    return at;
  };
  for (const message of messages) {
    for (const { message: to } of message.repliesTo) {
      const [a, b] = [root(message.id), root(to)];
      if (a !== b && byId.has(to)) lead.set(a, b);
    }
  }
  const grouped = new Map<string, MessageLine[]>();
  for (const message of messages) grouped.set(root(message.id), [...(grouped.get(root(message.id)) ?? []), message]);
  return [...grouped.values()]
    .map((group): Thread => {
      const inOrder = [...group].sort(byDay);
      return {
        id: inOrder[0]!.id,
        parties: distinct(
          inOrder.flatMap(({ senders, receivers }) => [...senders, ...receivers]),
          sideOf,
        ),
        messages: inOrder,
      };
    })
    .sort((a, b) => (lastDay(b) > lastDay(a) ? 1 : lastDay(b) < lastDay(a) ? -1 : 0));
}

const lastDay = ({ messages }: Thread): string =>
  messages
    .map(({ when }) => dayOf(when) ?? "")
    .sort()
    .at(-1) ?? "";

/** Every message, in the order they were learnt. */
export async function messageLines(known: Known): Promise<MessageLine[]> {
  const all = await known.told("message");
  const thingOf = new Map(all.flatMap(({ thing }) => thing.accounts.map((account) => [account, thing.id] as const)));
  const answered = new Set<string>();
  const lines = all.map((told): MessageLine => {
    const { accounts } = told;
    const first = accounts[0]!;
    const repliesTo = distinct(
      accounts.flatMap(({ report, version, item }) =>
        item.repliesTo.flatMap(({ message, relation, certainty }) => {
          const thing = thingOf.get(`${report}/${version}/${message}`);
          return thing === undefined ? [] : [{ message: thing, relation, certainty }];
        }),
      ),
      ({ message, relation }) => `${message} ${relation}`,
    );
    for (const { message } of repliesTo) answered.add(message);
    const when = bestWhen(accounts.map(({ item }) => item.sentAt ?? item.when ?? item.receivedAt));
    const subject = accounts.map(({ item }) => item.subject).find((each) => each !== undefined);
    return {
      ...lineOf(told),
      form: accounts.map(({ item }) => item.form).find((form) => form !== "unknown") ?? "unknown",
      functions: [...new Set(accounts.flatMap(({ item }) => item.functions))],
      status: accounts.at(-1)!.item.status,
      senders: partiesOf(first, first.item.senders),
      receivers: partiesOf(first, first.item.receivers),
      ...(when && { when }),
      ...(subject !== undefined && { subject }),
      disclosure: distinct(
        accounts.flatMap((account) =>
          account.item.disclosure.flatMap(({ party, stance, of }) => {
            const line = partyOf(account, party);
            return line ? [{ party: line, stance, of }] : [];
          }),
        ),
        ({ party, stance, of }) => `${party.key} ${stance} ${of}`,
      ),
      repliesTo,
      open: false,
    };
  });
  return lines.map((line) => {
    const open =
      !answered.has(line.id) && line.receivers.length > 0 && line.functions.some((each) => wantsAnswer.has(each));
    const since = dayOf(line.when) ?? line.tellings[0]!.publishedAt;
    return { ...line, open, ...(open && since !== undefined && { age: daysFrom(since, known.on) }) };
  });
}

const wantsAnswer: ReadonlySet<string> = new Set(["proposal", "question", "protest", "counter"]);

/** Calls, meetings, sessions and visits, with each side's read-out, by day. */
export async function encounters(known: Known): Promise<EncounterLine[]> {
  const lines = (await known.told("encounter")).map((told): EncounterLine => {
    const { accounts } = told;
    const first = accounts[0]!;
    const latest = accounts.at(-1)!;
    const when = bestWhen(accounts.map(({ item }) => item.when));
    const venue = accounts.map(({ item }) => item.venue).find((each) => each !== undefined);
    const host = accounts.map((account) => partyOf(account, account.item.host)).find((each) => each !== undefined);
    const requestedBy = accounts
      .map((account) => partyOf(account, account.item.requestedBy))
      .find((each) => each !== undefined);
    return {
      ...lineOf(told),
      form: first.item.kind,
      status: accounts.some(({ item }) => item.status === "held") ? "held" : latest.item.status,
      parties: partiesOf(first, first.item.parties),
      ...(host && { host }),
      ...(requestedBy && { requestedBy }),
      ...(venue !== undefined && { venue }),
      ...(when && { when }),
      readouts: accounts.flatMap((account) =>
        account.item.readouts.flatMap(({ by, attribution }) => {
          const party = partyOf(account, by);
          const said = account.attributions[attribution];
          if (!party || !said) return [];
          const words = said.content.map(({ from, to }) => ({
            report: account.report,
            version: account.version,
            from,
            to,
            words: account.words[`${from}-${to}`] ?? "",
          }));
          return [{ by: party, words }];
        }),
      ),
    };
  });
  return lines.sort(byDay);
}
