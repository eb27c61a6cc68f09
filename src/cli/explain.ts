import type { Command } from "commander";
import { explain } from "../index.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";

export function explainCommand(program: Command): void {
  program
    .command("explain")
    .summary("what a PLOVER code means")
    .argument("<code>", "a type, mode, context or sector: ACCUSE, withdraw, military, GOV")
    .action(async (code: string) => {
      const found = explain(code);
      if (found.length === 0) throw new Failure(1, `unknown code: ${code}`);
      for (const line of found) await say(`${line}\n`);
    });
}
