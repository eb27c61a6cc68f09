import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const stages = [
  "src/{record,text,grammar,time,actors,attribution,events,diplomacy,linking}/**/*.ts",
  "src/{read,code-pair}.ts",
];
const network = ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"];

export default defineConfig(
  globalIgnores(["dist/", "web/dist/", "coverage/"]),
  {
    files: ["{src,web,test,eval,bench,scripts}/**/*.{ts,tsx}"],
    ignores: ["web/vite.config.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // a field left out by destructuring is named and not used
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
    },
  },
  {
    // only gather/ opens the network outward
    files: ["src/**/*.ts"],
    ignores: ["src/gather/**"],
    rules: {
      "no-restricted-globals": ["error", ...network],
      "no-restricted-imports": ["error", { paths: [{ name: "node:http", importNames: ["request", "get", "Agent"] }] }],
    },
  },
  {
    files: stages,
    rules: {
      "no-restricted-globals": ["error", ...network, "console", "process", "setTimeout", "setInterval", "performance"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now" },
        { object: "Math", property: "random" },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "A stage is told the time; it does not look at the clock.",
        },
      ],
    },
  },
);
