import { createStore } from "../state/store.ts";
import { type Lit, type LitKind, litKinds, litNames } from "./lit.ts";

/** Kinds that are not lit at first, for they cover most of a text. */
const kept = localStorage.getItem("unlit");
const unlit = createStore<ReadonlySet<string>>(new Set(kept === null ? ["content", "claim"] : kept.split(",")));

export const useUnlit = (): ReadonlySet<string> => unlit.use();

function setUnlit(kinds: Iterable<string>): void {
  const next = new Set(kinds);
  localStorage.setItem("unlit", [...next].join(","));
  unlit.set(next);
}

/** Which kinds of words are lit, each with its sign and how often it was found. */
export function Legend({ lit }: { lit: readonly Lit[] }) {
  const off = useUnlit();
  const items = (kind: LitKind): number =>
    new Set(lit.filter((span) => span.kind === kind).map(({ item }) => item)).size;
  const present = litKinds.map((kind) => [kind, items(kind)] as const).filter(([, found]) => found > 0);
  const toggle = (kind: LitKind): void =>
    setUnlit(off.has(kind) ? [...off].filter((each) => each !== kind) : [...off, kind]);
  return (
    <fieldset class="legend">
      <legend class="unseen">What is lit in the text</legend>
      {present.map(([kind, found]) => (
        <label key={kind}>
          <input type="checkbox" checked={!off.has(kind)} onChange={() => toggle(kind)} />
          <span class={`sign lit-${kind} under-${kind}`}>{litNames[kind]}</span> <span class="quiet">{found}</span>
        </label>
      ))}
      <button type="button" onClick={() => setUnlit([])}>
        All
      </button>
      <button type="button" onClick={() => setUnlit(litKinds)}>
        None
      </button>
    </fieldset>
  );
}
