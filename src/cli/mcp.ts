import type { Command } from "commander";
import { isCountry, openDossier, serveMcp } from "../index.ts";
import { withArchive } from "./archive.ts";
import { note, now } from "./output.ts";
import { packageVersion } from "./serve.ts";

export function mcpCommand(program: Command): void {
  program
    .command("mcp")
    .summary("answer an agent, by the Model Context Protocol over standard input and output")
    .action(() =>
      withArchive(
        (archive) =>
          serveMcp({
            dossier: openDossier(archive, now, isCountry),
            version: packageVersion(),
            onError: ({ message }) => note(message),
          }),
        { mustExist: true },
      ),
    );
}
