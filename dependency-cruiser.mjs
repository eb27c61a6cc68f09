// The walls of src/ and web/. Each comment is what a person reads when a wall is hit; test/walls.test.ts plants a
// violation of every one.
const reading = "text|grammar|time|actors|attribution|events|diplomacy";
const stages = `${reading}|linking`;
const packages = (names) => `node_modules/(${names})/`;
const notTypes = { dependencyTypesNot: ["type-only"] };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "Two files that need each other are one file, or hide a third.",
      from: {},
      to: { circular: true, viaOnly: { ...notTypes } },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "Nothing leads here. Delete it, or lead something here.",
      from: { orphan: true, path: "^src/", pathNot: "^src/cli/main\\.ts$" },
      to: {},
    },
    {
      name: "src-stands-without-tests",
      severity: "error",
      comment: "What a test, a score or the web app and the product both need belongs in src/.",
      from: { path: "^src/" },
      to: { path: "^(test|bench|eval|scripts|web)/" },
    },
    {
      name: "src-uses-what-is-shipped",
      severity: "error",
      comment:
        "A user's install has the dependencies of package.json, and neither its devDependencies nor what those bring.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "unknown"], ...notTypes },
    },

    // the nouns, what is known beforehand, and the stages
    {
      name: "record-stands-alone",
      severity: "error",
      comment: "The nouns of the record depend on nothing.",
      from: { path: "^src/record/" },
      to: { pathNot: "^src/record/" },
    },
    {
      name: "lexicon-knows-only-the-record",
      severity: "error",
      comment: "The lexicon loads data/ and names things with the nouns; what is done with it is a stage's business.",
      from: { path: "^src/lexicon/" },
      to: { path: "^src/", pathNot: "^src/(lexicon|record)/" },
    },
    {
      name: "stages-meet-only-in-the-record",
      severity: "error",
      comment: "read.ts hands a stage what it needs; a stage never fetches it from another.",
      from: { path: `^src/(${stages})/` },
      to: { path: "^src/", pathNot: ["^src/$1/", "^src/(record|lexicon)/"] },
    },
    {
      name: "stages-know-lexicon-by-type-only",
      severity: "error",
      comment: "A stage is given a lexicon; it does not load one.",
      from: { path: `^src/(${stages})/` },
      to: { path: "^src/lexicon/", ...notTypes },
    },
    {
      name: "stages-are-pure",
      severity: "error",
      comment: "No files, network, database or libraries inside reading and linking.",
      from: { path: `^src/(record|${stages})/|^src/(read|title|headlines|code-pair)\\.ts$` },
      to: { dependencyTypes: ["core", "npm", "npm-dev"], ...notTypes },
    },
    {
      name: "read-is-the-stages",
      severity: "error",
      comment: "The reader is its stages in order. It is handed its tools and hands back a reading; it keeps nothing.",
      from: { path: "^src/(read|title|headlines|code-pair)\\.ts$" },
      to: { path: "^src/", pathNot: `^src/(record|lexicon|${reading})/|^src/(read|title|headlines)\\.ts$` },
    },
    {
      name: "reader-loads-the-tools",
      severity: "error",
      comment: "reader.ts brings the tools from disk for read.ts; it knows nothing of an archive.",
      from: { path: "^src/reader\\.ts$" },
      to: { path: "^src/", pathNot: `^src/(record|lexicon|${reading})/|^src/(read|title|headlines)\\.ts$` },
    },

    {
      name: "explain-knows-the-codebook",
      severity: "error",
      comment: "What a code means stands in the codebook; nothing is read or asked for it.",
      from: { path: "^src/explain\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(record|lexicon)/" },
    },

    // what is kept, and the questions asked of it
    {
      name: "archive-keeps-what-it-is-given",
      severity: "error",
      comment: "The archive stores nouns of the record. Reading and linking happen before it, questions after it.",
      from: { path: "^src/archive/" },
      to: { path: "^src/", pathNot: "^src/(archive|record)/" },
    },
    {
      name: "archive-is-known-by-its-contract",
      severity: "error",
      comment: "Only the doors open a store; all others are handed one and know its contract.",
      from: { path: "^src/", pathNot: "^src/archive/|^src/(index|ingest)\\.ts$" },
      to: { path: "^src/archive/", pathNot: "^src/archive/(contract|index)\\.ts$" },
    },
    {
      name: "only-archive-knows-databases",
      severity: "error",
      comment: "Queries live in archive/, under a name.",
      from: { path: "^src/", pathNot: "^src/archive/" },
      to: { path: packages("@photostructure/sqlite|kysely|pg|postgres") },
    },
    {
      name: "reading-meets-keeping-in-ingest",
      severity: "error",
      comment: "read -> link -> save is told once, in ingest.ts.",
      from: { path: "^src/ingest\\.ts$" },
      to: { path: "^src/(dossier|gather|api|cli)/|^src/index\\.ts$" },
    },
    {
      name: "dossier-asks-the-archive",
      severity: "error",
      comment:
        "A question is answered from what is kept: accounts, and the things they are linked to. Nothing is read anew.",
      from: { path: "^src/dossier/" },
      to: { path: "^src/", pathNot: "^src/(dossier|record|linking|archive)/" },
    },
    {
      name: "gather-brings-reports",
      severity: "error",
      comment: "gather/ turns files and feeds into reports as ingest.ts takes them, none longer than read.ts reads.",
      from: { path: "^src/gather/" },
      to: { path: "^src/", pathNot: "^src/(gather|record)/|^src/(read|ingest)\\.ts$" },
    },
    {
      name: "gather-keeps-nothing",
      severity: "error",
      comment: "Whoever had reports gathered has them read and kept.",
      from: { path: "^src/gather/" },
      to: { path: "^src/ingest\\.ts$", ...notTypes },
    },
    {
      name: "only-gather-opens-the-network",
      severity: "error",
      comment:
        "Nothing leaves the machine but what gather/ asks for, and what goes to the servers a team names; api/ listens, here.",
      from: { path: "^src/", pathNot: "^src/(gather|api)/" },
      to: { path: `^(node:)?(https?|http2|net|tls|dgram|dns)(/promises)?$|${packages("undici")}`, ...notTypes },
    },
    {
      name: "api-only-listens",
      severity: "error",
      comment: "A server on this machine needs node:http and nothing that reaches out.",
      from: { path: "^src/api/" },
      to: { path: `^(node:)?(https|http2|net|tls|dgram|dns)(/promises)?$|${packages("undici")}`, ...notTypes },
    },
    {
      name: "export-writes-what-it-is-given",
      severity: "error",
      comment: "A format turns rows of the dossier into text; it asks no question of its own.",
      from: { path: "^src/export/" },
      to: { path: "^src/", pathNot: "^src/(export|record)/|^src/dossier/rows\\.ts$" },
    },
    {
      name: "take-out-asks-and-writes",
      severity: "error",
      comment:
        "Asking for what a format needs and having it written is told once, in take-out.ts; nothing is read or kept.",
      from: { path: "^src/take-out\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(archive|dossier|export|lexicon|record)/" },
    },

    // threads, machines, and the doors
    {
      name: "spread-hands-out-work",
      severity: "error",
      comment: "A worker takes a version, has ingest.ts read and keep it, and keeps nothing of its own.",
      from: { path: "^src/spread/" },
      to: { path: "^src/", pathNot: "^src/(spread|archive|record)/|^src/ingest\\.ts$" },
    },
    {
      name: "only-spread-knows-nats",
      severity: "error",
      comment: "Work is spread over machines in one place.",
      from: { path: "^src/", pathNot: "^src/spread/" },
      to: { path: packages("@nats-io/[^/]+") },
    },
    {
      name: "pool-only-reads",
      severity: "error",
      comment: "A worker reads and hands the reading back: keeping stays on one thread.",
      from: { path: "^src/pool/" },
      to: { path: "^src/", pathNot: "^src/(pool|record|lexicon|gather)/|^src/(read|reader)\\.ts$" },
    },
    {
      name: "only-pool-knows-threads",
      severity: "error",
      comment: "Work is spread over cores in one place.",
      from: { path: "^src/", pathNot: "^src/pool/" },
      to: { path: `^(node:)?(worker_threads|cluster)$|${packages("piscina")}` },
    },
    {
      name: "api-asks-the-dossier",
      severity: "error",
      comment: "A route asks what the command line asks, in the same words; it reads and links nothing itself.",
      from: { path: "^src/api/" },
      to: { path: `^src/(${stages}|cli)/|^src/(index|code-pair)\\.ts$` },
    },
    {
      name: "contract-is-shapes",
      severity: "error",
      comment: "The wire shapes are schemas of the record and of the dossier's rows, and nothing that runs.",
      from: { path: "^src/api/contract\\.ts$" },
      to: { path: "^src/", pathNot: "^src/record/|^src/dossier/rows\\.ts$" },
    },
    {
      name: "only-api-knows-http",
      severity: "error",
      comment: "Whoever serves goes through api/.",
      from: { path: "^src/", pathNot: "^src/api/" },
      to: { path: packages("hono|@hono/[^/]+") },
    },
    {
      name: "mcp-asks-the-dossier",
      severity: "error",
      comment:
        "A tool for agents asks what the command line asks, in the same words; it reads, links and keeps nothing.",
      from: { path: "^src/mcp/" },
      to: { path: "^src/", pathNot: "^src/(mcp|dossier)/" },
    },
    {
      name: "mcp-speaks-over-pipes",
      severity: "error",
      comment:
        "Agents are answered over standard input and output: of the protocol's package, no part that opens the network is used.",
      from: { path: "^src/" },
      to: { path: packages("@modelcontextprotocol/[^/]+"), pathNot: "/sdk/dist/esm/(server/(mcp|stdio)|types)\\." },
    },
    {
      name: "cli-uses-the-public-door",
      severity: "error",
      comment: "If the command line needs it, so will a user: export it from index.ts.",
      from: { path: "^src/cli/" },
      to: { path: "^src/", pathNot: ["^src/index\\.ts$", "^src/cli/"] },
    },
    {
      name: "only-cli-talks-to-a-terminal",
      severity: "error",
      comment: "What is shown to a person at a terminal is decided in cli/.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: packages("commander|cli-progress|open") },
    },
    {
      name: "public-door-opens-outward",
      severity: "error",
      comment: "index.ts is for those outside. Inside, take a thing from where it is made.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/index\\.ts$|^src/cli/" },
    },
    {
      name: "web-knows-only-the-contract",
      severity: "error",
      comment: "The web app speaks HTTP; it shares the wire shapes and nothing else.",
      from: { path: "^web/" },
      to: { path: "^src/", pathNot: "^src/api/contract\\.ts$" },
    },
    {
      name: "web-takes-the-contract-as-types",
      severity: "error",
      comment: "The contract's schemas stay on the server; a page carries none of them.",
      from: { path: "^web/" },
      to: { path: "^src/", ...notTypes },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^web/(dist/|vite\\.config\\.ts$)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
