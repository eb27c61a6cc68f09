import { useEffect, useRef } from "preact/hooks";
import type { Reading } from "../../src/api/contract.ts";
import { Nothing } from "../parts/answered.tsx";
import { Fact, PanelHead } from "../parts/why.tsx";
import { hrefWith } from "../state/route.ts";
import type { Stretch } from "./cut.ts";
import { describe, type Described } from "./describe.ts";
import type { Lit } from "./lit.ts";

interface Props {
  reading: Reading;
  lit: readonly Lit[];
  chosen: Stretch;
}

/** The side panel of the Reader: all that was found in the chosen words, the closest fit first. */
export function Items({ reading, lit, chosen }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [chosen.from, chosen.to]);
  const over = lit
    .filter(({ from, to }) => from <= chosen.from && chosen.to <= to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const once = new Map<string, { described: Described; item: string }>();
  for (const { kind, item } of over) {
    const described = describe(reading, kind, item);
    if (described && !once.has(item)) once.set(item, { described, item });
  }
  const { id, version, text } = reading.report;
  return (
    <aside class="panel" aria-labelledby="items-heading">
      <PanelHead>
        <h2 id="items-heading" ref={heading} tabIndex={-1}>
          Found in “{shortened(text.slice(chosen.from, chosen.to).trim())}”
        </h2>
      </PanelHead>
      {once.size === 0 && <Nothing>Nothing was found in exactly these words.</Nothing>}
      <ol class="tellings">
        {[...once.values()].map(({ described: { title, facts, rule, shared }, item }) => (
          <li key={item} class="telling">
            <h3>{title}</h3>
            <dl class="facts">
              {facts.map(([name, words], at) => (
                <Fact key={at} name={name}>
                  {words}
                </Fact>
              ))}
              <Fact name="Rule">
                <code>{rule}</code>
              </Fact>
            </dl>
            {shared && (
              <p>
                <a href={hrefWith({ why: `${id}/${version}/${item}` })}>Which reports tell of it</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </aside>
  );
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words);
