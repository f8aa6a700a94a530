import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { connectionOptions } from "../guard.js";
import { now, schedule } from "../host.js";
import { startServer } from "../server.js";
import { nodeExports } from "./exports.js";
import { nodeFiles } from "./files.js";
import { importer } from "./importer.js";
import { nodeWorkspaceFiles } from "./workspace-files.js";

/** `node dist/server.js --stdio`, `--node-ipc` (VS Code), `--socket=PORT` or `--pipe=NAME`. */
const channel = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/u;

if (process.argv.slice(2).some((argument) => channel.test(argument))) {
  // The parent has let go of the channel without saying goodbye.
  process.once("disconnect", () => process.exit(1));
  const pages = join(__dirname, "../docs/regler/");
  const rulePages = existsSync(pages) ? pathToFileURL(pages).href : null;
  startServer(createConnection(connectionOptions), { schedule, now, rulePages, files: nodeFiles, workspace: nodeWorkspaceFiles(join(__dirname, "index-worker.js")), importer, exports: nodeExports(join(__dirname, "export/worker.js")) });
} else {
  console.error("Angiv, hvordan editoren taler med serveren: --stdio, --node-ipc, --socket=PORT eller --pipe=NAVN.");
  process.exitCode = 2;
}
