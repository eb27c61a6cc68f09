import { Session } from "node:inspector/promises";
import type { Profiler } from "node:inspector";

/** Where a stage's code lies; what is shared by all counts for the stage that calls it. */
const stage = /\/src\/(text|grammar|time|actors|attribution|events|diplomacy)\//;

/**
 * Share of the time that each stage takes, by looking many times a second at what runs: the stage nearest to `read` that is
 * on the stack. What is in none is `rest`.
 */
export async function profile(work: () => void): Promise<Record<string, number>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  await session.post("Profiler.start");
  work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Record<string, number> {
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<number, string | undefined>();
  const stageOf = (id: number): string | undefined => {
    if (found.has(id)) return found.get(id);
    const { functionName, url } = byId.get(id)!.callFrame;
    const up = parent.get(id);
    const outer = up === undefined ? undefined : stageOf(up);
    // a stage that is handed something of another's stays itself
    const own = outer === undefined || outer === "rest" ? stage.exec(url)?.[1] : undefined;
    const here = own ?? outer ?? (functionName === "read" && url.includes("/src/read.") ? "rest" : undefined);
    found.set(id, here);
    return here;
  };
  const time = new Map<string, number>();
  let all = 0;
  samples.forEach((id, at) => {
    const name = stageOf(id);
    if (name === undefined) return;
    all += timeDeltas[at]!;
    time.set(name, (time.get(name) ?? 0) + timeDeltas[at]!);
  });
  return Object.fromEntries([...time].sort((a, b) => b[1] - a[1]).map(([name, of]) => [name, of / all]));
}
