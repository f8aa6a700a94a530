import { DidChangeWatchedFilesNotification, type Connection } from "vscode-languageserver";
import type { ClientTraits } from "./client-traits.js";
import type { Host } from "./host.js";
import type { Log } from "./log.js";
import { profileFileName, type ReadFile } from "./profiles/find.js";
import { readFileMethod, type ReadFileParams } from "./protocol/session.js";

/** Reads profiles and agendas: from the disk where the server has one, else, where the client offers it, by asking the client. */
export function fileReader(connection: Connection, { files }: Host, { readsFiles }: ClientTraits, log: Log): ReadFile {
  return async (uri) => {
    if (files !== null && /^file:/iu.test(uri)) return files.read(uri);
    if (!readsFiles) return null;
    try {
      return await connection.sendRequest<string | null>(readFileMethod, { uri } satisfies ReadFileParams);
    } catch (error) {
      log.failed("læsning af en fil", error);
      return null;
    }
  };
}

/** Profiles, and what agendas link to. Not every file: a folder of programs changes thousands at once. */
const watched = [
  `**/${profileFileName}`,
  "**/*.{pdf,doc,docx,docm,odt,rtf,txt,md,xls,xlsx,xlsm,ods,csv,ppt,pptx,odp,htm,html,eml,msg,zip,png,jpg,jpeg,gif,tif,tiff,svg,mp3,mp4,dagsorden,referat}",
];

/** Asks the client to tell of changes to these files. */
export function watchFiles(connection: Connection, log: Log): void {
  const watchers = watched.map((globPattern) => ({ globPattern }));
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => log.failed("tilmelding til filernes ændringer", error));
}
