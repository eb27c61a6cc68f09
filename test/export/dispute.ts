import { type Archive, openSqlite } from "../../src/archive/index.ts";
import { type Dossier, openDossier } from "../../src/dossier/index.ts";
import type { AgendaItem, Attribution, Event, Mention, Reading, When } from "../../src/record/index.ts";
import { takeOut, type TakenOut, type TakeOutOptions } from "../../src/take-out.ts";
import { day, found, keep, readingOf, spanOf, state } from "../support/reading.ts";

/** An invented dispute over a lake, told by hand: something for each format, and something each must leave out. */
const post = `Peru and Bolivia meet on the lake

🕊 Peru met Bolivia in La Paz on 3 March 2031. Peruvian patrols seized a Bolivian boat near Puno. Peru did not fire on the boat. Bolivia will close the port. Bolivia would expel the envoy. Peru may have freed the crew. If the boat is returned, Bolivia freed the Peruvian crew.

Bolivia said that Peru shelled the port. The ministers meet in Vienna at 15:30 on 5 March 2031, and the talks of 6 March are called off. An answer is due by 9 March. A visit comes later. The envoys may speak at 09:00 on 7 March.
`;
const wire = `Peru met Bolivia in La Paz on 3 March 2031, it is said. Britain advises against travel to Bolivia.
`;

const actors = [
  state("a1", "PER", "Peru"),
  state("a2", "BOL", "Bolivia"),
  {
    ...state("a3", "BOL", "=Minister(1)"),
    key: "person:minister",
    kind: "person" as const,
    sector: "GOV",
    role: "minister",
  },
  state("a4", "GBR", "Britain"),
];

/** Every place an actor is spoken of by its name; the minister once, as one of the ministers. */
const mentionsIn = (text: string): Mention[] =>
  actors.flatMap(({ id, name }) =>
    [...text.matchAll(new RegExp(id === "a3" ? "The ministers" : `${name}\\b`, "g"))].map(({ index, 0: words }) => {
      const span = { from: index, to: index + words.length };
      return { id: `m${id}-${index}`, actor: id, form: "name" as const, rule: "by-hand", head: span, ...span };
    }),
  );
const placeNamed = (text: string, name: string, country: string, at: object = {}): Mention => ({
  id: `p-${name}`,
  place: { name, country, ...at },
  form: "name",
  rule: "by-hand",
  head: spanOf(text, name),
  ...spanOf(text, name),
});

const event = (id: string, text: string, words: string, more: Partial<Event>): Event => ({
  id,
  type: "CONSULT",
  mode: [],
  contexts: [],
  quad: 1,
  score: 2.5,
  actors: ["a1"],
  recipients: ["a2"],
  occurrence: "happened",
  background: false,
  standing: [],
  cue: [spanOf(text, words.split(" ")[1]!)],
  ...found(spanOf(text, words)),
  ...more,
});

const saying: Attribution = {
  id: "q1",
  source: [spanOf(post, "Bolivia said that")],
  cue: [spanOf(post, "said")],
  content: [spanOf(post, "that Peru shelled the port")],
  speakers: ["a2"],
  standing: "named",
  manner: "indirect",
  acts: ["accuse"],
  rule: "by-hand",
  certainty: "stated",
};

const due = (id: string, words: string, when: When, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  what: words,
  parties: ["a1", "a2"],
  when,
  status: "planned",
  ...found(spanOf(post, words)),
  ...more,
});

const met = (text: string): Event =>
  event("e1", text, "Peru met Bolivia in La Paz", { mode: ["visit"], cameo: "042", when: day("2031-03-03") });

export const postReading = readingOf(
  {
    id: "post",
    text: post,
    title: "@Lake",
    outlet: "=Lake Post",
    url: "https://post.example/lake",
    publishedAt: "2031-03-04",
  },
  {
    actors: actors.slice(0, 3),
    mentions: [
      ...mentionsIn(post),
      placeNamed(post, "La Paz", "BOL"),
      placeNamed(post, "Puno", "PER", { lat: -15.84, lon: -70.02 }),
      placeNamed(post, "Vienna", "AUT"),
    ],
    attributions: [saying],
    events: [
      met(post),
      event("e2", post, "Peruvian patrols seized a Bolivian boat near Puno", {
        type: "COERCE",
        mode: ["seize"],
        quad: 4,
        score: -7,
        actors: ["a1", "a3"],
      }),
      event("e3", post, "Peru did not fire on the boat", {
        type: "ASSAULT",
        quad: 4,
        standing: [{ party: "a1", stance: "denies", attribution: "q1" }],
      }),
      event("e4", post, "Bolivia will close the port", {
        type: "COERCE",
        quad: 4,
        occurrence: "planned",
        actors: ["a2"],
      }),
      event("e5", post, "Bolivia would expel the envoy", {
        type: "SANCTION",
        occurrence: "threatened",
        actors: ["a2"],
      }),
      event("e6", post, "Peru may have freed the crew", {
        type: "RETREAT",
        hedge: { force: "possible", cue: [spanOf(post, "may")] },
      }),
      event("e7", post, "Bolivia freed the Peruvian crew", {
        type: "RETREAT",
        actors: ["a2"],
        recipients: ["a1"],
        conditions: [{ kind: "if", text: [spanOf(post, "If the boat is returned")] }],
      }),
      event("e8", post, "Peru shelled the port", { type: "ASSAULT", quad: 4, said: ["q1"] }),
      event("e9", post, "The envoys may speak", { type: "SUPPORT", certainty: "unknown" }),
    ],
    agenda: [
      due("g1", "The ministers meet in Vienna", {
        ...day("2031-03-05"),
        time: "15:30",
        zone: "Europe/Vienna",
      }),
      due("g2", "the talks of 6 March", day("2031-03-06"), { status: "called-off" }),
      due("g3", "An answer is due", { ...day("2031-03-04", "2031-03-09"), bound: "by" }),
      due("g4", "A visit comes later", { edtf: "", from: null, to: null, certainty: "unknown" }),
      due("g5", "The envoys may speak", { ...day("2031-03-07"), time: "09:00" }, { status: "tentative" }),
    ],
  },
);

export const wireReading = readingOf(
  { id: "wire", text: wire, outlet: "Coast Wire", publishedAt: "2031-03-05" },
  {
    actors: [actors[0]!, actors[1]!, actors[3]!],
    mentions: [...mentionsIn(wire), placeNamed(wire, "La Paz", "BOL")],
    events: [met(wire)],
    advisories: [
      {
        id: "v1",
        issuer: "a4",
        area: { country: "BOL" },
        audience: ["nationals"],
        travel: { advice: "do-not-travel", words: spanOf(wire, "advises against travel") },
        ...found(spanOf(wire, "Britain advises against travel to Bolivia")),
      },
    ],
  },
);

export interface Desk {
  archive: Archive;
  dossier: Dossier;
  take(format: string, options?: TakeOutOptions): Promise<TakenOut & { text: string }>;
}

/** An archive with some readings in it, by default those of the dispute, and the way to take it out. */
export async function deskWith(readings: readonly Reading[] = [postReading, wireReading]): Promise<Desk> {
  const archive = openSqlite(":memory:");
  for (const [at, reading] of readings.entries()) await keep(archive, reading, `2031-03-20T10:0${at}:00.123Z`);
  const dossier = openDossier(archive, () => new Date().toISOString());
  return {
    archive,
    dossier,
    async take(format, options) {
      const file = await takeOut(format, { archive, dossier, version: "1.2.3" }, options);
      return { ...file, text: file.parts.join("") };
    },
  };
}
