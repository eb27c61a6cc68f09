import { Command } from "commander";
import { addCommand } from "./add.ts";
import { addedActorCommands } from "./added-actors.ts";
import { chooseArchive } from "./archive.ts";
import { copyCommand } from "./copy.ts";
import { decideCommands } from "./decide.ts";
import { decisionsCommand } from "./decisions.ts";
import { diffCommand } from "./diff.ts";
import { doctorCommand } from "./doctor.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { feedCommand } from "./feed.ts";
import { fetchCommand } from "./fetch.ts";
import { initCommand } from "./init.ts";
import { mcpCommand } from "./mcp.ts";
import { parseCommand } from "./parse.ts";
import { questionCommands } from "./questions.ts";
import { queueCommand } from "./queue.ts";
import { readCommand } from "./read.ts";
import { rebuildCommand } from "./rebuild.ts";
import { packageVersion, serveCommand } from "./serve.ts";
import { sinceCommand } from "./since.ts";
import { workCommand } from "./work.ts";
import { verifyCommand } from "./verify.ts";
import { watchCommand } from "./watch.ts";

/** Every command there is. */
export function commandLine(): Command {
  const program = new Command("chancery")
    .description(
      "Keeps the record of an international crisis from the reports about it; every line rests on their exact words.",
    )
    .version(packageVersion())
    .option(
      "--database <where>",
      "the archive to use: a file, or postgres://USER@HOST/DATABASE (default: CHANCERY_DATABASE)",
    )
    .hook("preAction", (program) => chooseArchive(program.opts<{ database?: string }>().database))
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("(chancery --help lists the commands)")
    .exitOverride();
  initCommand(program);
  addCommand(program);
  feedCommand(program);
  fetchCommand(program);
  watchCommand(program);
  diffCommand(program);
  readCommand(program);
  questionCommands(program);
  addedActorCommands(program);
  sinceCommand(program);
  decideCommands(program);
  decisionsCommand(program);
  exportCommand(program);
  explainCommand(program);
  parseCommand(program);
  serveCommand(program);
  copyCommand(program);
  workCommand(program);
  queueCommand(program);
  verifyCommand(program);
  rebuildCommand(program);
  mcpCommand(program);
  doctorCommand(program);
  return program;
}
