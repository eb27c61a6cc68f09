// The walls of src/. Each comment is what a person reads when a wall is hit.
const stages = "text|grammar|time|actors|events|attribution|diplomacy|linking";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "Two files that need each other are one file, or hide a third.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
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
      comment: "What a test and the product both need belongs in src/.",
      from: { path: "^src/" },
      to: { path: "^(test|bench|eval|web)/" },
    },
    {
      name: "record-stands-alone",
      severity: "error",
      comment: "The nouns of the record depend on nothing.",
      from: { path: "^src/record/" },
      to: { pathNot: "^src/record/" },
    },
    {
      name: "stages-meet-only-in-the-record",
      severity: "error",
      comment: "read.ts hands a stage what it needs; a stage never fetches it from another.",
      from: { path: `^src/(${stages})/` },
      to: { path: "^src/", pathNot: ["^src/$1/", "^src/(record|lexicon)/"] },
    },
    {
      name: "stages-are-pure",
      severity: "error",
      comment: "No files, network, database or libraries inside reading.",
      from: { path: `^src/(record|${stages})/|^src/read\\.ts$` },
      to: { dependencyTypes: ["core", "npm"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "stages-know-lexicon-by-type-only",
      severity: "error",
      comment: "A stage is given a lexicon; it does not load one.",
      from: { path: `^src/(${stages})/` },
      to: { path: "^src/lexicon/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-archive-knows-databases",
      severity: "error",
      comment: "Queries live in archive/, under a name.",
      from: { path: "^src/", pathNot: "^src/archive/" },
      to: { path: "node_modules/(@photostructure/sqlite|kysely|pg)/" },
    },
    {
      name: "cli-uses-the-public-door",
      severity: "error",
      comment: "If the CLI needs it, so will a user: export it from index.ts.",
      from: { path: "^src/cli/" },
      to: { path: "^src/", pathNot: ["^src/index\\.ts$", "^src/cli/"] },
    },
    {
      name: "web-knows-only-the-contract",
      severity: "error",
      comment: "The web app speaks HTTP; it shares the wire shapes and nothing else.",
      from: { path: "^web/" },
      to: { path: "^src/", pathNot: "^src/api/contract\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
