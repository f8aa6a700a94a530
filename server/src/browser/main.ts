import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { connectionOptions } from "../guard.js";
import { now, schedule } from "../host.js";
import { startServer } from "../server.js";

/** The server as a worker of VS Code in the browser. The client says where the pages of the rules are. */
const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), connectionOptions);
startServer(connection, { schedule, now, rulePages: null, files: null, workspace: null, importer: null, exports: null });
