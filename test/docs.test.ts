import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { commandLine } from "../src/cli/program.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

/** The parts of a page under its headings, by heading. */
function sectionsOf(page: string, marks: string): Map<string, string> {
  const sections = new Map<string, string>();
  for (const part of page.split(new RegExp(`^(?=#{1,${marks.length}} )`, "m"))) {
    const [heading, ...lines] = part.split("\n");
    if (heading!.startsWith(`${marks} `)) sections.set(heading!.slice(marks.length + 1), lines.join("\n"));
  }
  return sections;
}

interface Nouns {
  names: string[];
  values: string[];
}

/** What a file of src/record/ exports: its types, and every value that one of its fields can take. */
function nounsOf(file: string): Nouns {
  const names: string[] = [];
  const values: string[] = [];
  const source = ts.createSourceFile(file, textOf(`src/record/${file}`), ts.ScriptTarget.ES2023, true);
  const visit = (node: ts.Node): void => {
    // the arguments of Pick and Omit are names of fields
    if (ts.isTypeReferenceNode(node) && /^(?:Pick|Omit)$/.test(node.typeName.getText())) return;
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) values.push(node.literal.text);
    if (ts.isAsExpression(node) && node.type.getText() === "const" && ts.isArrayLiteralExpression(node.expression))
      values.push(...node.expression.elements.filter(ts.isStringLiteral).map(({ text }) => text));
    ts.forEachChild(node, visit);
  };
  for (const node of source.statements) {
    const isExported =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) continue;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node))
      names.push(node.name!.text);
    visit(node);
  }
  return { names, values };
}

describe("docs/glossary.md", () => {
  const sections = sectionsOf(textOf("docs/glossary.md"), "###");
  const files = readdirSync(join(root, "src/record")).filter(
    // a file without a type is no noun: words of numbers
    (file) => file !== "index.ts" && nounsOf(file).names.length > 0,
  );
  const plain = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

  test("every noun is looked for", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => nounsOf(file).values).length).toBeGreaterThan(150);
  });

  test.each(files)("has every noun and value of record/%s", (file) => {
    const { names, values } = nounsOf(file);
    const heading = [...sections.keys()].find((each) => names.some((name) => plain(name) === each.toLowerCase()));
    expect(heading, `a section for one of ${names.join(", ")}`).toBeDefined();
    const section = sections.get(heading!)!;
    const missing = [
      ...names.filter((name) => plain(name) !== heading!.toLowerCase() && !section.includes(`\`${name}\``)),
      ...values.filter((value) => !section.includes(`\`${value}\``)),
    ];
    expect(missing).toEqual([]);
  });

  test("lists no value that no noun takes", () => {
    const known = new Set(files.flatMap((file) => nounsOf(file)).flatMap(({ names, values }) => [...names, ...values]));
    const listed = [...sections.values()].flatMap((section) =>
      [...section.matchAll(/^- ((?:`[\w-]+`(?:, | and )?)+)/gm)].flatMap((match) =>
        [...match[1]!.matchAll(/`([\w-]+)`/g)].map((each) => each[1]!),
      ),
    );
    expect(listed.length).toBeGreaterThan(50);
    expect(listed.filter((value) => !known.has(value))).toEqual([]);
  });
});

describe("docs/command-line.md", () => {
  const page = sectionsOf(textOf("docs/command-line.md"), "##");
  const { commands } = commandLine();
  const shared = page.get("What every question takes")!;

  test("has a section for each command, and none for what is no command", () => {
    const sections = [...page.keys()].filter((heading) => !/^What /.test(heading));
    expect(sections.sort()).toEqual(commands.map((command) => command.name()).sort());
  });

  test.each(commands.map((command) => [command.name(), command] as const))(
    "tells every option of %s",
    (name, command) => {
      const section = `${page.get(name)}${shared.includes(`\`${name}\``) ? shared : ""}`;
      const untold = command.options
        .map(({ long }) => long!)
        .filter((long) => !new RegExp(`\`${long}[ \`]`).test(section));
      expect(untold).toEqual([]);
    },
  );

  test("has an example of each", () => {
    for (const name of commands.map((command) => command.name()))
      expect(page.get(name), name).toMatch(new RegExp(`^ {4}.*\\bchancery ${name}\\b`, "m"));
  });
});

describe("links", () => {
  const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "eval/SCORES.md", "bench/README.md"]
    .concat(readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((file) => `docs/${file}`))
    .filter((file) => file.endsWith(".md") && existsSync(join(root, file)));

  test.each(pages)("of %s lead somewhere", (page) => {
    const dead = [...textOf(page).matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)[^)]*\)/g)]
      .map((match) => match[1]!)
      .filter((link) => !/^\w+:/.test(link) && !existsSync(join(root, dirname(page), link)));
    expect(dead).toEqual([]);
  });

  test.each(pages)("files that %s names are there", (page) => {
    const dead = [
      ...textOf(page).matchAll(/`((?:src|data|docs|test|eval|scripts|models|sample|web|bench|bin)\/[\w./-]*\w\/?)`/g),
    ]
      .map((match) => match[1]!)
      .filter((path) => !existsSync(join(root, path)));
    expect(dead).toEqual([]);
  });
});
