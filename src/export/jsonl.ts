import type { ActorLine, Cite } from "../dossier/rows.ts";
import { counted, type Format, type Material } from "./material.ts";

/** The record as it stands: one JSON object a line, in the shape that the questions answer in. */
export const jsonl: Format = {
  name: "jsonl",
  summary: "every line of the record, one JSON object a line",
  without: "nothing",
  type: "application/x-ndjson; charset=utf-8",
  ending: "jsonl",
  stories: ({ reports }) => reports.map(({ id, version }) => ({ report: id, version })),
  write(material) {
    const words = firstWords(material);
    const lines = [
      ...material.reports.map((line) => ({ kind: "report", ...line })),
      ...material.actors.map(({ kind, ...line }: ActorLine) => ({
        kind: "actor",
        of: kind,
        ...line,
        evidence: words.get(line.key) ?? [],
      })),
      ...material.events,
      ...material.messages,
      ...material.encounters,
      ...material.demands,
      ...material.claims,
      ...material.advisories,
      ...material.access,
      ...material.instruments,
      ...material.agenda,
      ...material.attributions,
      ...material.decisions.map(({ kind, ...line }) => ({ kind: "decision", of: kind, ...line })),
    ];
    return {
      parts: lines.map((line) => `${JSON.stringify(line)}\n`),
      holds: counted(lines.length, "line"),
      leftOut: [],
      notes: [],
    };
  },
};

/** The words each actor is first spoken of by in each report. */
function firstWords({ reports, stories }: Material): ReadonlyMap<string, Cite[]> {
  const found = new Map<string, Cite[]>();
  for (const { id: report, version } of reports) {
    const { text, mentions } = stories.get(`${report}/${version}`)!;
    const seen = new Set<string>();
    for (const { key, from, to } of mentions) {
      if (seen.has(key)) continue;
      seen.add(key);
      found.set(key, [...(found.get(key) ?? []), { report, version, from, to, words: text.slice(from, to) }]);
    }
  }
  return found;
}
