import type { AdvisoryLine, EncounterLine, EventLine, Line, Telling } from "../dossier/rows.ts";
import { plainTelling, shortOfDone } from "./done.ts";
import { counted, counts, type Format, type Material, tellingsOf } from "./material.ts";
import { type Located, placeOf } from "./place.ts";
import { whereDone } from "./polecat.ts";

interface Feature {
  type: "Feature";
  id: string;
  geometry: { type: "Point"; coordinates: [lon: number, lat: number] };
  properties: Record<string, unknown>;
}

/** What is known to be at a place, as GeoJSON (RFC 7946): points, longitude first, each with what it is and its words. */
export const geojson: Format = {
  name: "geojson",
  summary: "events, encounters and advisories in force, as points on a map",
  without: "what is not known to be at a place with coordinates",
  type: "application/geo+json; charset=utf-8",
  ending: "geojson",
  stories: ({ events, encounters }) => tellingsOf(events, encounters),
  needsGazetteer: true,
  write(material) {
    const features: Feature[] = [];
    const lost: string[] = [];
    const place = (what: string, line: Line, at: Located | undefined, properties: Record<string, unknown>): void => {
      if (at === undefined) lost.push(`${what} of no known place`);
      else features.push(featureOf(line, at, properties));
    };
    for (const line of material.events)
      place("events", line, whereDone(line, plainTelling(line), material), eventProperties(line));
    for (const line of material.encounters)
      place("encounters", line, placeOf(line, line.tellings[0]!, material), encounterProperties(line));
    for (const line of material.inForce.advisories)
      place("advisories", line, capitalOf(line, material), advisoryProperties(line));
    return {
      parts: [
        '{"type":"FeatureCollection","features":[\n',
        features.map((feature) => JSON.stringify(feature)).join(",\n"),
        "]}\n",
      ],
      holds: counted(features.length, "point"),
      leftOut: counts(lost),
      notes: standIns(features),
    };
  },
};

function featureOf(line: Line, at: Located, properties: Record<string, unknown>): Feature {
  const { lat, lon, ...place } = at;
  return {
    type: "Feature",
    id: line.id,
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: {
      kind: line.kind,
      ...properties,
      place,
      origins: line.origins,
      tellings: line.tellings.map(tellingProperties),
    },
  };
}

const names = (parties: readonly { name: string }[]): string[] => parties.map(({ name }) => name);
const days = ({ when }: Pick<EventLine, "when">): Record<string, unknown> =>
  when === undefined ? {} : { from: when.from, to: when.to, ...(when.bound !== undefined && { bound: when.bound }) };

/** `status` says whether it took place: `happened` or `ongoing`, or why it must not be taken for that. */
const eventProperties = (line: EventLine): Record<string, unknown> => ({
  status: shortOfDone(line) ?? line.occurrence,
  type: line.type,
  mode: line.mode,
  actors: names(line.actors),
  recipients: names(line.recipients),
  ...days(line),
  deniedBy: names(line.standing.filter(({ stance }) => stance === "denies").map(({ party }) => party)),
});

const encounterProperties = (line: EncounterLine): Record<string, unknown> => ({
  status: line.status,
  type: line.form,
  parties: names(line.parties),
  ...days(line),
});

const advisoryProperties = (line: AdvisoryLine): Record<string, unknown> => ({
  status: "in force",
  issuer: line.issuer.name,
  area: line.area,
  audience: line.audience,
  ...(line.departure && { departure: line.departure }),
  ...(line.travel && { travel: line.travel.advice }),
  ...(line.mission && { mission: line.mission }),
  ...days(line),
});

/** An advisory is for a state: its point is the state's capital, and says so. */
function capitalOf({ area }: AdvisoryLine, { gazetteer }: Material): Located | undefined {
  const capital = gazetteer.capitalOf(area.country);
  if (!capital) return undefined;
  const { name, lat, lon } = capital;
  return { name, country: area.country, lat, lon, certainty: "implied", standsFor: area.part ?? "the whole country" };
}

const standIns = (features: readonly Feature[]): string[] => {
  const count = features.filter(({ properties }) => "standsFor" in (properties["place"] as object)).length;
  return count === 0 ? [] : [`${counted(count, "point")} at a capital, standing for the country or a part of it`];
};

const tellingProperties = ({ report, version, outlet, evidence, said }: Telling): Record<string, unknown> => ({
  report,
  version,
  ...(outlet !== undefined && { outlet }),
  words: evidence.map(({ from, to, words }) => ({ from, to, words })),
  onTheWordOf: [...new Set(said.flatMap(({ by }) => names(by)))],
});
