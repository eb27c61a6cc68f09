import type { Lexeme } from "./lexeme.ts";

/**
 * A pattern over lexemes. `word` is that word, `<sense>` a lexeme with that sense, `<name:sense>` the same under another
 * name, `( a | b )` either, `?` after an item leaves it open, `{macro}` stands for another pattern; `[` and `]` enclose what
 * is found, where the pattern looks at more. The first way that fits is taken, options before their absence. There is no
 * repetition, so a match looks at a bounded number of lexemes.
 */
export interface Pattern {
  /** Words and senses a match may begin with. */
  first: { words: Set<string>; senses: Set<string> };
  match(lexemes: readonly Lexeme[], from: number): Match | undefined;
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
  const first = { words: new Set<string>(), senses: new Set<string>() };
  if (gatherFirst(node, first)) throw new Error(`pattern that matches nothing at all: ${source}`);
  return {
    first,
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

/** Adds what a node may begin with; says whether it may be empty. */
function gatherFirst(node: Node, first: Pattern["first"]): boolean {
  switch (node.kind) {
    case "word":
      first.words.add(node.word);
      return false;
    case "sense":
      first.senses.add(node.sense);
      return false;
    case "edge":
      return true;
    case "sequence":
      return node.items.every((item) => gatherFirst(item, first));
    case "choice":
      return node.ways.map((way) => gatherFirst(way, first)).some(Boolean);
    case "option":
      gatherFirst(node.item, first);
      return true;
  }
}
