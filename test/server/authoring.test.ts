import assert from "node:assert/strict";
import { decisionsMethod, makeMinutesMethod, meetingFilesMethod, moveParticipantMethod, type DecisionsAnswer, type MakeMinutesAnswer, type MeetingFilesAnswer, type MoveParticipantAnswer } from "../../server/src/protocol/minutes.js";
import { meetingTimeMethod, newAgendaBodiesMethod, newAgendaMethod, type MeetingTimeAnswer, type NewAgendaAnswer, type NewAgendaBodiesAnswer } from "../../server/src/protocol/new-agenda.js";
import { disposeClients, TestClient } from "../support/lsp-client.js";
import { MemoryDisk } from "../support/memory-disk.js";

const folder = "file:///sager";
const uriOf = (name: string): string => `${folder}/${name}`;
const people = "Deltagere\nBo Lund (A), Viborg Kommune\n\nAfbud\nIb Dam (C), Struer Kommune\n\n";
const head = (kind: string, date: string): string => `${kind} ${date.slice(-4)}\nKKR MIDTJYLLAND\nDato: ${date} 09:00-11:00\nSted: Rådhuset i Viborg\n\n`;
const sager = "1. Sager\n\n1.1. Ny cykelsti\nSAG-2026-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland drøfter planen.\n";
const next = "\n2. Næste møde\n\n2.1. Næste møde\nSAG-2026-01235 abcd\n\nBaggrund\nNæste møde holdes den 8. februar 2027.\n\n3. Punkter til næste møde\n\n3.1. Punkter til næste møde\nSAG-2026-01236 abcd\n\nBaggrund\n– Ladestandere\n";

async function started(own: Readonly<Record<string, string>> = {}): Promise<TestClient> {
  const files = new MemoryDisk();
  files.write(uriOf("2026-09.referat"), head("REFERAT", "09-09-2026") + people + sager);
  files.write(uriOf("2026-11.dagsorden"), head("DAGSORDEN", "25-11-2026") + sager);
  files.write(uriOf("2026-11.referat"), head("REFERAT", "25-11-2026") + people + sager + next);
  const client = await TestClient.start({ folders: [folder], workspace: files, initializationOptions: { readsFiles: true } });
  for (const [uri, text] of Object.entries(own)) client.ownFiles.set(uri, text);
  for (let round = 0; round < 50; round++) {
    const { isComplete } = await client.request<NewAgendaBodiesAnswer>(newAgendaBodiesMethod, { folder });
    if (isComplete) return client;
  }
  return assert.fail("the files are never read");
}

const lastText = head("REFERAT", "25-11-2026") + people + sager + next;

describe("beginning agendas and minutes, over the connection", () => {
  afterEach(disposeClients);

  it("names the meeting's other files, and the body's last minutes", async () => {
    const client = await started();
    const ask = async (name: string, text: string): Promise<MeetingFilesAnswer> => {
      await client.open(uriOf(name), text);
      return client.request(meetingFilesMethod, { textDocument: { uri: uriOf(name) } });
    };
    assert.deepEqual(await ask("2026-11.dagsorden", head("DAGSORDEN", "25-11-2026") + sager), { kind: "dagsorden", agenda: null, minutes: uriOf("2026-11.referat"), lastMinutes: uriOf("2026-09.referat"), isComplete: true });
    assert.deepEqual(await ask("2026-11.referat", lastText), { kind: "referat", agenda: uriOf("2026-11.dagsorden"), minutes: null, lastMinutes: uriOf("2026-09.referat"), isComplete: true });
    assert.deepEqual(await ask("ny.dagsorden", sager), { kind: "dagsorden", agenda: null, minutes: null, lastMinutes: null, isComplete: true });
  });

  it("makes the minutes of an agenda with the people of the last ones", async () => {
    const client = await started();
    const uri = uriOf("2026-11.dagsorden");
    await client.open(uri, head("DAGSORDEN", "25-11-2026") + sager);
    const answer = await client.request<MakeMinutesAnswer>(makeMinutesMethod, { textDocument: { uri }, last: { uri: uriOf("2026-09.referat"), text: head("REFERAT", "09-09-2026") + people + sager } });
    assert.ok(answer.kind === "minutes");
    assert.ok(answer.text.startsWith("REFERAT 2026\n") && answer.text.includes("Deltagere\nBo Lund (A), Viborg Kommune\nIb Dam (C), Struer Kommune\n\nAfbud\n[indsæt afbud]\n"), answer.text);
    assert.ok(answer.snippet.includes("Beslutning\n${1|[indsæt beslutning],KKR Midtjylland godkendte indstillingen.,"), answer.snippet);
    assert.equal(answer.message, "Referatet har plads til 1 beslutning.");
  });

  it("takes the members of the house's profile where there are no minutes before", async () => {
    const client = await started({ [uriOf("hus/dagsorden.json")]: '{ "members": ["Eva Holm (V), Skive Kommune"], "decisions": ["Godkendt, {organ}."] }' });
    await client.open(uriOf("hus/ny.dagsorden"), head("DAGSORDEN", "08-02-2027") + sager);
    const answer = await client.request<MakeMinutesAnswer>(makeMinutesMethod, { textDocument: { uri: uriOf("hus/ny.dagsorden") }, last: null });
    assert.ok(answer.kind === "minutes");
    assert.ok(answer.text.includes("Deltagere\nEva Holm (V), Skive Kommune\n"), answer.text);
    assert.ok(answer.snippet.includes("${1|[indsæt beslutning],Godkendt\\, KKR Midtjylland.|}"), answer.snippet);
  });

  it("refuses to make minutes of minutes", async () => {
    const client = await started();
    await client.open(uriOf("2026-11.referat"), lastText);
    assert.deepEqual(await client.request<MakeMinutesAnswer>(makeMinutesMethod, { textDocument: { uri: uriOf("2026-11.referat") }, last: null }), { kind: "refused", message: "Dokumentet er allerede et referat. Åbn dagsordenen, referatet skal laves af." });
    assert.equal(await client.request(makeMinutesMethod, { textDocument: { uri: uriOf("lukket.dagsorden") }, last: null }), null);
  });

  it("moves a participant, for the version the user sees", async () => {
    const client = await started();
    const uri = uriOf("2026-11.referat");
    await client.open(uri, lastText);
    const line = lastText.split("\n").indexOf("Bo Lund (A), Viborg Kommune");
    const ask = (version: number, at: number): Promise<MoveParticipantAnswer> => client.request(moveParticipantMethod, { textDocument: { uri }, version, position: { line: at, character: 4 } });
    const answer = await ask(1, line);
    assert.ok(answer.kind === "edit");
    assert.equal(answer.message, "Bo Lund står nu under afbud.");
    assert.equal(client.edited(uri, answer.edit), lastText.replace(people, "Deltagere\n\nAfbud\nBo Lund (A), Viborg Kommune\nIb Dam (C), Struer Kommune\n\n"));
    assert.deepEqual(answer.cursor, { line, character: 0 });
    assert.equal((await ask(2, line)).message, "Dokumentet er ændret imens. Prøv igen.");
    assert.equal((await ask(1, 0)).message, "Stil markøren på en deltager eller et afbud.");
  });

  it("lists the decisions for Excel and as a table", async () => {
    const client = await started();
    const uri = uriOf("beslutninger.referat");
    await client.open(uri, `${head("REFERAT", "25-11-2026")}${sager}\nBeslutning\nSendes i *høring* | bredt.\nAnsvarlig: Eva Holm. Frist: 8. februar 2027.\n`);
    const answer = await client.request<DecisionsAnswer>(decisionsMethod, { textDocument: { uri }, file: "beslutninger.referat" });
    assert.ok(answer.kind === "decisions");
    assert.ok(answer.csv.startsWith("\ufeffFil;Organ;Dato;Punkt;") && answer.csv.includes("beslutninger.referat;KKR Midtjylland;2026-11-25;1.1;Ny cykelsti;SAG-2026-01234;"), answer.csv);
    assert.equal(
      answer.markdown,
      "# Beslutningsliste: KKR Midtjylland, onsdag den 25. november 2026\n\n| Punkt | Titel | Sag | Beslutning | Ansvarlig | Frist |\n| --- | --- | --- | --- | --- | --- |\n| 1.1 | Ny cykelsti | SAG-2026-01234 | Sendes i \\*høring\\* \\| bredt. Ansvarlig: Eva Holm. Frist: 8. februar 2027. | Eva Holm | mandag den 8. februar 2027 |\n",
    );
    await client.open(uriOf("x.dagsorden"), sager);
    assert.deepEqual(await client.request(decisionsMethod, { textDocument: { uri: uriOf("x.dagsorden") }, file: "x.dagsorden" }), { kind: "refused", message: "Åbn først et referat. En dagsorden har ingen beslutninger." });
  });

  it("knows whose meetings there are, and when the next is", async () => {
    const { bodies } = await (await started()).request<NewAgendaBodiesAnswer>(newAgendaBodiesMethod, { folder });
    assert.deepEqual(bodies.slice(0, 2), [{ name: "KKR Midtjylland", lastMeeting: "25. november 2026", nextMeeting: "08-02-2027" }, { name: "KKR Hovedstaden", lastMeeting: null, nextMeeting: null }]);
    assert.equal(bodies.length, 5);
  });

  it("says what a date and a time mean, and which meeting was before", async () => {
    const client = await started();
    const ask = (date: string, times: string | null = null): Promise<MeetingTimeAnswer> => client.request(meetingTimeMethod, { folder, body: "KKR Midtjylland", date, times });
    assert.deepEqual(await ask("08-02-2027"), { kind: "meeting", spoken: "mandag den 8. februar 2027", previous: uriOf("2026-11.referat"), times: "09:00-11:00", place: "Rådhuset i Viborg", existing: null });
    const earlier = await ask("25-11-2026");
    assert.deepEqual(earlier.kind === "meeting" && [earlier.previous, earlier.existing], [uriOf("2026-09.referat"), uriOf("2026-11.dagsorden")]);
    assert.deepEqual(await ask("31/2"), { kind: "refused", message: "Datoen 31/2 findes ikke." });
    assert.deepEqual(await ask("08-02-2027", "12-10"), { kind: "refused", message: "Mødet slutter, før det begynder." });
  });

  it("writes the new agenda", async () => {
    const client = await started();
    const answer = await client.request<NewAgendaAnswer>(newAgendaMethod, { folder, body: "KKR Midtjylland", date: "08-02-2027", times: "10-12", place: " Rådhuset ", previous: { uri: uriOf("2026-11.referat"), text: lastText } });
    assert.ok(answer.kind === "agenda");
    assert.equal(answer.fileName, "kkr-midtjylland-2027-02-08.dagsorden");
    assert.ok(answer.text.startsWith("DAGSORDEN 2027\nKKR MIDTJYLLAND\nDato: 08-02-2027 10:00-12:00\nSted: Rådhuset\n") && answer.text.includes("mødet den 25. november 2026.") && answer.text.includes("3.1. Ladestandere\n"), answer.text);
  });
});
