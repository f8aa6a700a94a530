import type { Connection } from "vscode-languageserver";
import type { Session } from "./session.js";
import { textsOf, type Agenda, type Texts } from "./language/index.js";
import { onDocument } from "./on-document.js";
import { decisionsMethod, makeMinutesMethod, meetingFilesMethod, moveParticipantMethod, type DecisionsAnswer, type DecisionsParams, type FileParams, type MakeMinutesAnswer, type MakeMinutesParams, type MeetingFilesAnswer, type MeetingFilesParams, type MoveParticipantAnswer, type MoveParticipantParams } from "./protocol/minutes.js";
import { meetingTimeMethod, newAgendaBodiesMethod, newAgendaMethod, type MeetingTimeAnswer, type MeetingTimeParams, type NewAgendaAnswer, type NewAgendaBodiesAnswer, type NewAgendaBodiesParams, type NewAgendaParams } from "./protocol/new-agenda.js";
import { decisionsAnswer } from "./requests/decisions.js";
import { makeMinutesAnswer, meetingFilesAnswer } from "./requests/minutes.js";
import { meetingTimeAnswer, newAgendaAnswer, newAgendaBodiesAnswer } from "./requests/new-agenda.js";
import { moveParticipantAnswer } from "./requests/participant.js";

/** Answers the requests of those who begin agendas and minutes. */
export function registerAuthoring(connection: Connection, session: Session): void {
  const { traits, guard, settings, documents, profiles, cases, day } = session;
  const texts = (): Texts => textsOf(settings.current.language);
  const on = onDocument(session);

  /** A file that the client has read. */
  const reading = async ({ uri, text }: FileParams): Promise<Agenda> => documents.unopened(uri, text, await profiles.profileFor(uri)).agenda;
  /** The profile of new files in a folder. */
  const inFolder = async (folder: string) => (await profiles.profileFor(`${folder.replace(/\/$/u, "")}/ny.dagsorden`)).names;

  connection.onRequest(
    meetingFilesMethod,
    on<MeetingFilesParams, MeetingFilesAnswer>("mødets filer", (agenda, { textDocument: { uri } }) => meetingFilesAnswer(agenda, uri, cases.memory, cases.isComplete)),
  );
  connection.onRequest<MakeMinutesAnswer | null, never>(
    makeMinutesMethod,
    guard.request<MakeMinutesParams, MakeMinutesAnswer | null>("referat fra dagsorden", null, async ({ textDocument: { uri }, last }) => {
      await profiles.waiting(uri);
      const lastMinutes = last === null ? null : await reading(last);
      const document = documents.get(uri);
      return document?.excess === null ? makeMinutesAnswer(document.agenda, lastMinutes, texts()) : null;
    }),
  );
  connection.onRequest<MoveParticipantAnswer | null, never>(
    moveParticipantMethod,
    on<MoveParticipantParams, MoveParticipantAnswer | null>("flytning af en deltager", (agenda, params, { excess, version }) => (excess === null ? moveParticipantAnswer(agenda, params, version, traits, texts()) : null)),
  );
  connection.onRequest<DecisionsAnswer | null, never>(
    decisionsMethod,
    on<DecisionsParams, DecisionsAnswer | null>("beslutningsliste", (agenda, { file }, { excess }) => (excess === null ? decisionsAnswer(agenda, file, texts()) : null)),
  );
  connection.onRequest(
    newAgendaBodiesMethod,
    guard.request<NewAgendaBodiesParams, NewAgendaBodiesAnswer | null>("organer", null, async ({ folder }) => newAgendaBodiesAnswer(await inFolder(folder), cases.memory, cases.isComplete)),
  );
  connection.onRequest<MeetingTimeAnswer | null, never>(
    meetingTimeMethod,
    guard.request<MeetingTimeParams, MeetingTimeAnswer | null>("mødets tid", null, (params) => meetingTimeAnswer(params, cases.memory, day.today, texts())),
  );
  connection.onRequest<NewAgendaAnswer | null, never>(
    newAgendaMethod,
    guard.request<NewAgendaParams, NewAgendaAnswer | null>("ny dagsorden", null, async (params) => {
      const previous = params.previous === null ? null : await reading(params.previous);
      return newAgendaAnswer(params, await inFolder(params.folder), previous, day.today, texts());
    }),
  );
}
