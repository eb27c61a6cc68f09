import type { Lexeme } from "./lexeme.ts";

/**
 * A pattern over lexemes. `word` is that word, `<sense>` a lexeme with that sense, `<name:sense>` the same under another
 * name, `( a | b )` either, `?` after an item leaves it open, `{macro}` stands for another pattern; `[` and `]` enclose what
 * is found, where the pattern looks at more. The first way that fits is taken, options before their absence. There is no
 * repetition, so a match looks at a bounded number of lexemes.
 */
export interface Pattern {
  /** What a match may begin with. */
  first: Heads;
  /** What its second lexeme may be, where no match is of one alone. */
  second?: Heads;
  match(lexemes: readonly Lexeme[], from: number): Match | undefined;
}

/** Words and senses that a lexeme may have. */
export interface Heads {
  words: Set<string>;
  senses: Set<string>;
}

export function isAmong({ words, senses }: Heads, lexeme: Lexeme | undefined): boolean {
  if (lexeme === undefined) return false;
  if (words.has(lexeme.form)) return true;
  for (const sense in lexeme.senses) if (senses.has(sense)) return true;
  return false;
}

/** What a pattern matched: lexemes `from` up to `end`, and those it named. */
export class Match {
  readonly lexemes: readonly Lexeme[];
  readonly from: number;
  readonly end: number;
  readonly #named: readonly (readonly [string, number])[];

  constructor(lexemes: readonly Lexeme[], from: number, end: number, named: readonly (readonly [string, number])[]) {
    this.lexemes = lexemes;
    this.from = from;
    this.end = end;
    this.#named = named;
  }

  /** Where what is found begins, and where it ends. */
  get first(): number {
    return this.#named.find(([each]) => each === "[")?.[1] ?? this.from;
  }

  get last(): number {
    return this.#named.find(([each]) => each === "]")?.[1] ?? this.end;
  }

  /** The lexeme matched under a name. */
  get(name: string): Lexeme | undefined {
    const found = this.#named.find(([each]) => each === name);
    return found && this.lexemes[found[1]];
  }

  /** The sense of the lexeme matched under a name; its own name's where no other is asked for. */
  value(name: string, sense = name): number | string | undefined {
    return this.get(name)?.senses[sense];
  }

  number(name: string, sense = name): number | undefined {
    const value = this.value(name, sense);
    return typeof value === "number" ? value : undefined;
  }

  has(word: string): boolean {
    for (let at = this.from; at < this.end; at++) if (this.lexemes[at]!.form === word) return true;
    return false;
  }

  /** The word so many places before the match, or after it. */
  before(places = 1): string {
    return this.lexemes[this.from - places]?.form ?? "";
  }

  after(places = 1): string {
    return this.lexemes[this.end - 1 + places]?.form ?? "";
  }
}

type Node =
  | { kind: "word"; word: string }
  | { kind: "sense"; sense: string; name: string }
  | { kind: "sequence"; items: Node[] }
  | { kind: "choice"; ways: Node[] }
  | { kind: "option"; item: Node }
  | { kind: "edge"; name: "[" | "]" };

type Named = (readonly [string, number])[];
/** Tries to match from `at`; calls on with where it ended; says whether the rest matched too. */
type Step = (lexemes: readonly Lexeme[], at: number, named: Named, onward: (at: number) => boolean) => boolean;

export function compilePattern(source: string, macros: Readonly<Record<string, string>> = {}): Pattern {
  const node = parse(source, macros);
  const step = compile(node);
  const { first, second, mayBeNone, mayBeOne } = headsOf(node);
  if (mayBeNone) throw new Error(`pattern that matches nothing at all: ${source}`);
  return {
    first,
    ...(!mayBeOne && { second }),
    match(lexemes, from) {
      const named: Named = [];
      let end = -1;
      const matched = step(lexemes, from, named, (at) => {
        end = at;
        return true;
      });
      return matched ? new Match(lexemes, from, end, named) : undefined;
    },
  };
}

function parse(source: string, macros: Readonly<Record<string, string>>): Node {
  let text = source;
  for (let depth = 0; text.includes("{") && depth < 9; depth++)
    text = text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const macro = macros[name];
      if (macro === undefined) throw new Error(`unknown macro in pattern: ${name}`);
      return `( ${macro} )`;
    });
  const marks = text.match(/<[\w:]+>|[()|?]|[^\s()|?<]+/g) ?? [];
  let at = 0;
  const choice = (): Node => {
    const ways = [sequence()];
    while (marks[at] === "|") {
      at++;
      ways.push(sequence());
    }
    return ways.length === 1 ? ways[0]! : { kind: "choice", ways };
  };
  const sequence = (): Node => {
    const items: Node[] = [];
    while (at < marks.length && marks[at] !== "|" && marks[at] !== ")") {
      let item = single();
      while (marks[at] === "?") {
        at++;
        item = { kind: "option", item };
      }
      items.push(item);
    }
    return items.length === 1 ? items[0]! : { kind: "sequence", items };
  };
  const single = (): Node => {
    const mark = marks[at++]!;
    if (mark === "(") {
      const inner = choice();
      if (marks[at++] !== ")") throw new Error(`bracket never closed in pattern: ${source}`);
      return inner;
    }
    if (mark === "[" || mark === "]") return { kind: "edge", name: mark };
    if (mark.startsWith("<")) {
      const [name, sense = name] = mark.slice(1, -1).split(":") as [string, string?];
      return { kind: "sense", sense, name };
    }
    return { kind: "word", word: mark };
  };
  const node = choice();
  if (at < marks.length) throw new Error(`bracket never opened in pattern: ${source}`);
  return node;
}

function compile(node: Node): Step {
  switch (node.kind) {
    case "word":
      return (lexemes, at, _, onward) => lexemes[at]?.form === node.word && onward(at + 1);
    case "sense":
      return (lexemes, at, named, onward) => {
        if (lexemes[at]?.senses[node.sense] === undefined) return false;
        named.push([node.name, at]);
        if (onward(at + 1)) return true;
        named.pop();
        return false;
      };
    case "edge":
      return (_lexemes, at, named, onward) => {
        named.push([node.name, at]);
        if (onward(at)) return true;
        named.pop();
        return false;
      };
    case "sequence": {
      const steps = node.items.map(compile);
      return steps.reduceRight<Step>(
        (rest, step) => (lexemes, at, named, onward) =>
          step(lexemes, at, named, (next) => rest(lexemes, next, named, onward)),
        (_lexemes, at, _named, onward) => onward(at),
      );
    }
    case "choice": {
      const steps = node.ways.map(compile);
      return (lexemes, at, named, onward) => steps.some((step) => step(lexemes, at, named, onward));
    }
    case "option": {
      const step = compile(node.item);
      return (lexemes, at, named, onward) => step(lexemes, at, named, onward) || onward(at);
    }
  }
}

/** What the first and second lexemes that a node matches may be, and whether it may match none or one alone. */
interface Beginning {
  first: Heads;
  second: Heads;
  mayBeNone: boolean;
  mayBeOne: boolean;
}

const noHeads = (): Heads => ({ words: new Set(), senses: new Set() });
const nothing = (): Beginning => ({ first: noHeads(), second: noHeads(), mayBeNone: true, mayBeOne: false });

function join(into: Heads, { words, senses }: Heads): void {
  for (const word of words) into.words.add(word);
  for (const sense of senses) into.senses.add(sense);
}

function headsOf(node: Node): Beginning {
  switch (node.kind) {
    case "word":
      return {
        ...nothing(),
        first: { words: new Set([node.word]), senses: new Set() },
        mayBeNone: false,
        mayBeOne: true,
      };
    case "sense":
      return {
        ...nothing(),
        first: { words: new Set(), senses: new Set([node.sense]) },
        mayBeNone: false,
        mayBeOne: true,
      };
    case "edge":
      return nothing();
    case "option":
      return { ...headsOf(node.item), mayBeNone: true };
    case "choice":
      return node.ways.map(headsOf).reduce(
        (all, way) => {
          join(all.first, way.first);
          join(all.second, way.second);
          return { ...all, mayBeNone: all.mayBeNone || way.mayBeNone, mayBeOne: all.mayBeOne || way.mayBeOne };
        },
        { ...nothing(), mayBeNone: false },
      );
    case "sequence":
      return node.items.map(headsOf).reduce((all, next) => {
        if (all.mayBeOne) join(all.second, next.first);
        if (all.mayBeNone) {
          join(all.first, next.first);
          join(all.second, next.second);
        }
        return {
          ...all,
          mayBeNone: all.mayBeNone && next.mayBeNone,
          mayBeOne: (all.mayBeOne && next.mayBeNone) || (all.mayBeNone && next.mayBeOne),
        };
      }, nothing());
  }
}
