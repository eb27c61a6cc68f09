import type { Reading } from "../../src/api/contract.ts";
import { deed, occurrenceWords } from "../words/events.ts";
import { andJoin, areMany } from "../words/parties.ts";
import {
  accessForms,
  acts,
  advices,
  audiences,
  certainties,
  changes,
  claimStances,
  conditions,
  demandForms,
  departures,
  disclosures,
  encounterForms,
  dueWords,
  encounterStatuses,
  hedges,
  instrumentStatuses,
  manners,
  messageForms,
  messageStatuses,
  missions,
  numberWords,
  positionStances,
  standings,
} from "../words/terms.ts";
import { agreeing } from "../words/verbs.ts";
import { whenWords } from "../words/when.ts";
import type { LitKind } from "./lit.ts";

/** An item of a reading in plain words. */
export interface Described {
  title: string;
  facts: [name: string, words: string][];
  rule: string;
  /** Whether other reports may tell of it too. */
  shared: boolean;
}

type Item = Pick<Reading["events"][number], "said" | "hedge" | "conditions" | "deadline" | "certainty">;
type Span = { from: number; to: number };

const forms: Record<Reading["mentions"][number]["form"], string> = {
  name: "by name",
  metonym: "by what stands for it",
  title: "by title",
  pronoun: "by a pronoun",
  description: "by description",
};

const timexTypes: Record<Reading["timexes"][number]["type"], string> = {
  DATE: "date",
  TIME: "time of day",
  DURATION: "length of time",
  SET: "times that recur",
};

export function describe(reading: Reading, kind: LitKind, id: string): Described | undefined {
  const { text } = reading.report;
  const words = (spans: readonly Span[]): string =>
    spans.map(({ from, to }) => text.slice(from, to).trim()).join(" … ");
  const actor = (actorId: string): string => {
    const found = reading.actors.find((each) => each.id === actorId);
    return found ? `${found.name}${found.anonymous ? " (unnamed)" : ""}` : actorId;
  };
  const actors = (ids: readonly string[] = []): string => andJoin(ids.map(actor));
  const isMany = (id: string): boolean => areMany(reading.actors.filter((each) => each.id === id));
  const voice = (attributionId: string): string => {
    const found = reading.attributions.find((each) => each.id === attributionId);
    return found ? actors(found.speakers) || words(found.source) || "somebody not told" : attributionId;
  };
  const message = (messageId: string): string => {
    const found = reading.messages.find((each) => each.id === messageId);
    return found ? `${messageForms[found.form]} of ${actors(found.senders) || "somebody"}` : messageId;
  };
  const known = (facts: readonly (readonly [string, string | undefined | false])[]): Described["facts"] =>
    facts.flatMap(([name, fact]): Described["facts"] => (fact ? [[name, fact]] : []));
  const qualified = ({ said, hedge, conditions: on = [], deadline, certainty }: Item): Described["facts"] =>
    known([
      ["On whose word", said ? andJoin([...new Set(said.map(voice))]) : "the report’s own"],
      ["How firmly", hedge && `${hedges[hedge.force]}: “${words(hedge.cue)}”`],
      ...on.map((each) => [conditions[each.kind], `“${words(each.text)}”`] as const),
      ["Deadline", deadline && whenWords(deadline)],
      ["Certainty", certainties[certainty]],
    ]);
  const found = <Noun extends { id: string }>(nouns: readonly Noun[]): Noun | undefined =>
    nouns.find((noun) => noun.id === id);

  switch (kind) {
    case "timex": {
      const timex = found(reading.timexes);
      return (
        timex && {
          title: "Time",
          facts: known([
            ["Means", timex.when ? whenWords(timex.when) : timex.type === "DATE" ? "a day not known" : undefined],
            ["Kind", timexTypes[timex.type]],
            ["TIMEX3", `${timex.value}${timex.mod === undefined ? "" : `, ${timex.mod}`}`],
            ["Worked out", timex.because?.join("; ")],
            ["Certainty", certainties[timex.certainty]],
          ]),
          rule: timex.rule,
          shared: false,
        }
      );
    }
    case "actor":
    case "place": {
      const mention = found(reading.mentions);
      const who = mention?.actor === undefined ? undefined : reading.actors.find((each) => each.id === mention.actor);
      return (
        mention && {
          title: kind === "place" ? "Place" : "Actor",
          facts: known([
            ["Means", who ? actor(who.id) : mention.place?.name],
            ["Kind", who?.kind.replaceAll("-", " ")],
            ["Country", who?.country ?? mention.place?.country],
            ["Role", who?.role],
            ["Sector", who?.sector],
            ["Sent to", who?.accreditedTo],
            ["Unnamed because", who?.whyUnnamed && `“${words(who.whyUnnamed)}”`],
            ["Named here", forms[mention.form]],
          ]),
          rule: mention.rule,
          shared: false,
        }
      );
    }
    case "quantity": {
      const quantity = found(reading.quantities);
      return (
        quantity && {
          title: "Number",
          facts: known([
            ["Says", `${numberWords(quantity)} ${quantity.unit}`],
            ["As of", quantity.asOf && whenWords(quantity.asOf)],
            ["Of", quantity.scope && `“${words([quantity.scope])}”`],
          ]),
          rule: quantity.rule,
          shared: false,
        }
      );
    }
    case "source":
    case "cue":
    case "content": {
      const attribution = found(reading.attributions);
      return (
        attribution && {
          title: "Who says what",
          facts: known([
            ["Who", actors(attribution.speakers) || words(attribution.source) || "not told"],
            ["Standing", standings[attribution.standing]],
            ["Does what", andJoin(attribution.acts.map((act) => acts[act]))],
            ["How", manners[attribution.manner]],
            ["Says", attribution.content.length > 0 && `“${words(attribution.content)}”`],
            ["To whom", actors(attribution.addressees)],
            ["For", actors(attribution.onBehalfOf)],
            ["Where", attribution.venue],
            ["When", attribution.when && whenWords(attribution.when)],
            ["Passed on by", attribution.relayedBy && voice(attribution.relayedBy)],
            ["Certainty", certainties[attribution.certainty]],
          ]),
          rule: attribution.rule,
          shared: false,
        }
      );
    }
    case "event": {
      const event = found(reading.events);
      return (
        event && {
          title: "Event",
          facts: known([
            [
              "Says",
              `${actors(event.actors) || "somebody"} ${deed(event, areMany(reading.actors.filter(({ id }) => event.actors.includes(id))), event.recipients.length)} ${actors(event.recipients)}`.trim(),
            ],
            ["When", whenWords(event.when)],
            ["Where", event.where?.name],
            ["Came to be", occurrenceWords(event.occurrence, event.said !== undefined)],
            ["History", event.background && "recalled by the report, not its news"],
            ...event.standing.map(
              ({ party, stance }) =>
                [
                  stance === "denies" ? "Denied by" : stance === "confirms" ? "Confirmed by" : "Said by",
                  actor(party),
                ] as const,
            ),
            [
              "PLOVER",
              [event.type, ...event.mode].join("/") +
                (event.contexts.length > 0 ? `, ${event.contexts.join(", ")}` : ""),
            ],
            ["Score", event.score !== null && `${event.score}, the codebook’s`],
            ...qualified(event),
          ]),
          rule: event.rule,
          shared: true,
        }
      );
    }
    case "claim": {
      const claim = found(reading.claims);
      const number = reading.quantities.find((each) => each.id === claim?.quantity);
      return (
        claim && {
          title: "Claim",
          facts: known([
            ["Says", `“${claim.proposition}”`],
            ["About", actors(claim.about)],
            ["Number", number && `${numberWords(number)} ${number.unit}`],
            ["When", claim.when && whenWords(claim.when)],
            ...claim.stances.map(
              ({ party, stance, as }) =>
                [
                  actor(party),
                  `${agreeing(claimStances[stance], isMany(party))}${as === undefined ? "" : `: “${as}”`}`,
                ] as const,
            ),
            ...qualified(claim),
          ]),
          rule: claim.rule,
          shared: true,
        }
      );
    }
    case "demand": {
      const demand = found(reading.demands);
      return (
        demand && {
          title: demandForms[demand.kind].replace(/^./, (first) => first.toUpperCase()),
          facts: known([
            ["What", `“${demand.subject}”`],
            ["By", actors(demand.by)],
            ["To", actors(demand.to)],
            ["Would bind", actors(demand.bound)],
            ["Form sought", demand.formSought?.replaceAll("-", " ")],
            ...demand.positions.map(
              ({ party, stance, when }) =>
                [
                  actor(party),
                  agreeing(positionStances[stance], isMany(party)) + (when ? `, ${whenWords(when)}` : ""),
                ] as const,
            ),
            ...qualified(demand),
          ]),
          rule: demand.rule,
          shared: true,
        }
      );
    }
    case "message": {
      const letter = found(reading.messages);
      return (
        letter && {
          title: messageForms[letter.form].replace(/^./, (first) => first.toUpperCase()),
          facts: known([
            ["From", actors(letter.senders) || "not told"],
            ["To", actors(letter.receivers) || "not told"],
            ["For", actors(letter.onBehalfOf)],
            ["Is a", letter.functions.join(", ")],
            ["On", letter.subject],
            ["When", letter.when && whenWords(letter.when)],
            ["Stands", messageStatuses[letter.status]],
            ...letter.repliesTo.map((reply) => ["Replies to", message(reply.message)] as const),
            ...letter.disclosure.map(({ party, stance }) => [actor(party), disclosures[stance]] as const),
            ...qualified(letter),
          ]),
          rule: letter.rule,
          shared: true,
        }
      );
    }
    case "encounter": {
      const encounter = found(reading.encounters);
      return (
        encounter && {
          title: encounterForms[encounter.kind].replace(/^./, (first) => first.toUpperCase()),
          facts: known([
            ["Between", actors(encounter.parties)],
            ["Host", encounter.host && actor(encounter.host)],
            ["Asked for by", encounter.requestedBy && actor(encounter.requestedBy)],
            ["Where", encounter.venue],
            ["When", encounter.when && whenWords(encounter.when)],
            ["Stands", encounterStatuses[encounter.status]],
            ["Told of by", actors(encounter.readouts.map(({ by }) => by))],
            ...qualified(encounter),
          ]),
          rule: encounter.rule,
          shared: true,
        }
      );
    }
    case "advisory": {
      const advisory = found(reading.advisories);
      return (
        advisory && {
          title: "Travel advice",
          facts: known([
            ["By", actor(advisory.issuer)],
            ["For", [advisory.area.part, advisory.area.country].filter(Boolean).join(", ")],
            ["Except", advisory.area.except],
            ["To whom", andJoin(advisory.audience.map((each) => audiences[each]))],
            ["Departure", advisory.departure && departures[advisory.departure]],
            ["Travel", advisory.travel && advices[advisory.travel.advice]],
            ["Mission", advisory.mission && missions[advisory.mission]],
            ["Because of", advisory.reason && `“${words(advisory.reason)}”`],
            ["When", advisory.when && whenWords(advisory.when)],
            ["Until", advisory.until && whenWords(advisory.until)],
            ["Change", advisory.change && changes[advisory.change]],
            ...qualified(advisory),
          ]),
          rule: advisory.rule,
          shared: true,
        }
      );
    }
    case "access": {
      const access = found(reading.access);
      return (
        access && {
          title: accessForms[access.kind].replace(/^./, (first) => first.toUpperCase()),
          facts: known([
            ["Where", access.place.name],
            ["Is", access.status],
            ["By", access.by && actor(access.by)],
            ["When", access.when && whenWords(access.when)],
            ...qualified(access),
          ]),
          rule: access.rule,
          shared: true,
        }
      );
    }
    case "instrument": {
      const instrument = found(reading.instruments);
      return (
        instrument && {
          title: instrument.kind.replace(/^./, (first) => first.toUpperCase()),
          facts: known([
            ["Name", instrument.name],
            ["Parties", actors(instrument.parties)],
            ["Stands", instrumentStatuses[instrument.status]],
            ["When", instrument.when && whenWords(instrument.when)],
            ...qualified(instrument),
          ]),
          rule: instrument.rule,
          shared: true,
        }
      );
    }
    case "agenda": {
      const due = found(reading.agenda);
      return (
        due && {
          title: "What is next",
          facts: known([
            ["What", due.what],
            ["Who", actors(due.parties)],
            ["When", whenWords(due.when)],
            ["Where", due.where?.name],
            ["Stands", dueWords(due)],
            ...qualified(due),
          ]),
          rule: due.rule,
          shared: true,
        }
      );
    }
  }
}
