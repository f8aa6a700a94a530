import { InputBoxValidationSeverity, type InputBoxValidationMessage, type QuickPickItem, type Uri, window } from "vscode";
import { meetingTimeMethod, type MeetingTimeAnswer, type MeetingTimeParams, newAgendaBodiesMethod, type NewAgendaBodiesAnswer } from "../../../server/src/protocol/new-agenda.js";
import type { AgendaClient } from "../agendaClient.js";

/** What is known before anybody is asked. */
export interface MeetingWish {
  readonly folder?: Uri | undefined;
  readonly body?: string | undefined;
  readonly date?: string | undefined;
  readonly times?: string | undefined;
  readonly place?: string | undefined;
}

const steps = 4;

type BodyPick = QuickPickItem & { readonly body: string | null; readonly nextMeeting: string | null };

/** The body, and the date announced for its next meeting; undefined where the user gave up. */
export async function askBody(folder: Uri, { body: wanted }: MeetingWish, client: AgendaClient): Promise<{ readonly body: string; readonly nextMeeting: string | null } | undefined> {
  const texts = client.texts().authoring.newAgenda;
  const known = await client.request<NewAgendaBodiesAnswer | null>(newAgendaBodiesMethod, { folder: folder.toString() });
  const bodies = known?.bodies ?? [];
  if (wanted !== undefined) return { body: wanted, nextMeeting: bodies.find(({ name }) => name === wanted)?.nextMeeting ?? null };
  const picks = bodies.map(({ name, lastMeeting, nextMeeting }): BodyPick => ({ label: name, ...(lastMeeting === null ? {} : { description: texts.lastMeeting(lastMeeting) }), body: name, nextMeeting }));
  const other: BodyPick = { label: texts.otherBody, body: null, nextMeeting: null };
  const title = titleOf(1, client);
  const pick = picks.length === 0 ? other : await window.showQuickPick([...picks, other], { title, placeHolder: texts.body, matchOnDescription: true });
  if (pick === undefined) return undefined;
  const body = pick.body ?? (await window.showInputBox({ title, prompt: texts.otherBodyName, ignoreFocusOut: true }))?.trim();
  return body === undefined || body === "" ? undefined : { body, nextMeeting: pick.nextMeeting };
}

/** The date as typed; while typing the day is read back with its weekday. */
export async function askDate({ folder, body, proposed }: { readonly folder: Uri; readonly body: string; readonly proposed: string | null }, { date }: MeetingWish, client: AgendaClient): Promise<string | undefined> {
  if (date !== undefined) return date;
  const { date: prompt, alreadyThere } = client.texts().authoring.newAgenda;
  return window.showInputBox({
    title: titleOf(2, client),
    prompt,
    value: proposed ?? "",
    ignoreFocusOut: true,
    validateInput: async (typed) => {
      if (typed.trim() === "") return { message: prompt, severity: InputBoxValidationSeverity.Error };
      const answer = await meetingAt({ folder: folder.toString(), body, date: typed, times: null }, client);
      if (answer?.kind !== "meeting") return fault(answer);
      return answer.existing === null ? said(answer.spoken) : { message: alreadyThere(answer.spoken), severity: InputBoxValidationSeverity.Warning };
    },
  });
}

/** The times as typed; empty where they are not known. */
export async function askTimes({ folder, body, date, proposed, spoken }: { readonly folder: Uri; readonly body: string; readonly date: string; readonly proposed: string; readonly spoken: string }, { times }: MeetingWish, client: AgendaClient): Promise<string | undefined> {
  if (times !== undefined) return times;
  return window.showInputBox({
    title: `${titleOf(3, client)}: ${spoken}`,
    prompt: client.texts().authoring.newAgenda.times,
    value: proposed,
    ignoreFocusOut: true,
    validateInput: async (typed) => {
      const answer = await meetingAt({ folder: folder.toString(), body, date, times: typed }, client);
      return answer?.kind === "meeting" ? undefined : fault(answer);
    },
  });
}

export async function askPlace({ proposed, spoken }: { readonly proposed: string; readonly spoken: string }, { place }: MeetingWish, client: AgendaClient): Promise<string | undefined> {
  return place ?? window.showInputBox({ title: `${titleOf(4, client)}: ${spoken}`, prompt: client.texts().authoring.newAgenda.place, value: proposed, ignoreFocusOut: true });
}

function meetingAt(params: MeetingTimeParams, client: AgendaClient): Promise<MeetingTimeAnswer | null> {
  return client.request<MeetingTimeAnswer | null>(meetingTimeMethod, params);
}

function fault(answer: MeetingTimeAnswer | null): InputBoxValidationMessage | undefined {
  return answer?.kind === "refused" ? { message: answer.message, severity: InputBoxValidationSeverity.Error } : undefined;
}

function said(message: string): InputBoxValidationMessage {
  return { message, severity: InputBoxValidationSeverity.Info };
}

function titleOf(step: number, client: AgendaClient): string {
  return `${client.texts().authoring.newAgenda.title} (${step}/${steps})`;
}
