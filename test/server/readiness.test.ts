import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readinessMethod, readinessReportMethod, type ReadinessAnswer, type ReadinessReportAnswer } from "../../server/src/protocol/readiness.js";
import { checkTextMethod, fixTextMethod, type FixTextAnswer } from "../../server/src/protocol/unopened.js";
import { rules } from "../../server/src/language/index.js";
import { version } from "../../package.json";
import { brief, disposeClients, pulling, TestClient, type ClientOptions } from "../support/lsp-client.js";

const uri = "file:///m%C3%B8der/kladde.dagsorden";

/** One warning, one error, and a closed item. */
const faulty = "DAGSORDEN 2025\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-123 abcd\n\nInstilling\nDet indstilles, at planen godkendes.\n\n1.2. Køb af jord (lukket)\nSAG-2025-00123 abcd\n\nIndstilling\nDet indstilles, at jorden købes.\n";

async function opened(text: string, options: ClientOptions = {}): Promise<TestClient> {
  const client = await TestClient.start(options);
  await client.open(uri, text);
  return client;
}

const ask = (client: TestClient, name = uri): Promise<ReadinessAnswer | null> => client.request(readinessMethod, { textDocument: { uri: name } });

describe("ready to send, over the connection", () => {
  afterEach(disposeClients);

  it("answers with a light in words for every area, and where to look", async () => {
    const answer = await ask(await opened(faulty));
    assert.deepEqual([answer?.version, answer?.title, answer?.light], [1, "Klar til udsendelse?", "red"]);
    const notGreen = answer!.lines.filter(({ light }) => light !== "green");
    assert.deepEqual(
      notGreen.map(({ title, status, line, findings }) => [title, status, line, findings.map((finding) => `${finding.rule}@${finding.line + 1}`)]),
      [
        ["Struktur", "Skal rettes", 5, ["ugyldig-sag@6", "stavet-del@8"]],
        ["Lukkede punkter", "Se efter", 10, []],
      ],
    );
    assert.ok(answer!.lines.every(({ light, line, status }) => light !== "green" || (line === null && status === "I orden")));
    assert.ok(answer!.manual.length > 0);
  });

  it("follows the edits", async () => {
    const client = await opened(faulty);
    await client.replace(uri, "SAG-2025-123 ", "SAG-2025-00123 ");
    await client.replace(uri, "Instilling", "Indstilling");
    const answer = await ask(client);
    assert.deepEqual([answer?.version, answer?.light], [3, "yellow"]);
    await client.replace(uri, " (lukket)", "");
    assert.equal((await ask(client))?.light, "green");
  });

  it("has nothing to say of documents that are not open or too large", async () => {
    const client = await opened("En linje tekst.\n".repeat(200_000));
    assert.equal(await ask(client), null);
    assert.equal(await ask(client, "file:///ukendt.dagsorden"), null);
  });

  it("makes a report that names file, hash, time and tool", async () => {
    const client = await opened(faulty);
    const facts = { file: "kladde & <noter>.dagsorden", hash: "ab12", checked: "3. marts 2025 kl. 8.05", time: "2025-03-03T07:05:00.000Z" };
    const report = await client.request<ReadinessReportAnswer>(readinessReportMethod, { textDocument: { uri }, ...facts });
    assert.equal(report.version, 1);
    for (const text of ["kladde &amp; &lt;noter&gt;.dagsorden", "ab12", "3. marts 2025 kl. 8.05", `Dagsorden ${version}`, "Skal rettes"]) assert.ok(report.html.includes(text), text);
    const json = JSON.parse(report.json) as Record<string, unknown>;
    assert.deepEqual(
      [json["tool"], json["file"], json["sha256"], json["checked"], json["light"]],
      [{ name: "Dagsorden", version }, facts.file, "ab12", facts.time, "red"],
    );
  });
});

describe("checking a text that is not open", () => {
  afterEach(disposeClients);

  for (const [name, capabilities] of [["pushing", undefined], ["pulling", pulling]] as const) {
    it(`gives what the open document would have, to a ${name} client, and keeps nothing`, async () => {
      const client = await TestClient.start(capabilities === undefined ? {} : { capabilities });
      const found = await client.request<Diagnostic[]>(checkTextMethod, { uri, text: faulty });
      assert.deepEqual(brief(found), ["ugyldig-sag@6", "stavet-del@8"]);
      assert.equal(await client.symbols(uri), null);
      assert.deepEqual([client.pushed, client.statuses], [[], []]);
      await client.open(uri, faulty);
      const report = capabilities === undefined ? (await client.diagnostics(uri))?.diagnostics : await client.pull(uri).then((full) => (full.kind === "full" ? full.items : []));
      assert.deepEqual(report, found);
    });
  }

  it("leaves an open document's own version alone", async () => {
    const client = await opened(faulty);
    assert.deepEqual(await client.request(checkTextMethod, { uri, text: "" }), []);
    assert.deepEqual(brief((await client.diagnostics(uri))!.diagnostics), ["ugyldig-sag@6", "stavet-del@8"]);
  });

  it("tells minutes by their name, and files that are too large", async () => {
    const client = await TestClient.start();
    const item = "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-00123 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n";
    assert.deepEqual(brief(await client.request<Diagnostic[]>(checkTextMethod, { uri: "file:///a.referat", text: item })), ["manglende-beslutning@3"]);
    const [only] = await client.request<Diagnostic[]>(checkTextMethod, { uri, text: "\n".repeat(100_000) });
    assert.equal(only?.severity, 3);
  });

  it("is answered in the user's language", async () => {
    const client = await TestClient.start({ settings: { language: "en" } });
    const [first] = await client.request<Diagnostic[]>(checkTextMethod, { uri, text: faulty });
    const message = first?.message;
    assert.ok(typeof message === "string" && !message.includes("gyldigt"));
  });
});

describe("the safe fixes of a text that is not open", () => {
  afterEach(disposeClients);

  it("are edits by rule, which mend what they say and leave what is uncertain", async () => {
    const client = await TestClient.start({ rules });
    const text = faulty.replace("planen godkendes.", "planen  godkendes , og planen planen gælder.");
    const { groups } = await client.request<FixTextAnswer>(fixTextMethod, { uri, text });
    assert.deepEqual(groups.map(({ rule }) => rule).sort(), ["dobbeltord", "mellemrum", "mellemrum-foer-tegn", "stavet-del"]);
    assert.ok(groups.every(({ rule, title }) => title.length > 5 && title !== rule));
    const document = TextDocument.create(uri, "dagsorden", 1, text);
    const fixed = TextDocument.applyEdits(document, groups.flatMap(({ edits }) => edits.map((edit) => ({ range: edit.range, newText: edit.newText }))));
    assert.equal(fixed, text.replace("planen  godkendes , og planen planen gælder.", "planen godkendes, og planen gælder.").replace("Instilling", "Indstilling"));
    assert.deepEqual(brief(await client.request<Diagnostic[]>(checkTextMethod, { uri, text: fixed })).filter((finding) => !finding.startsWith("hoved")), ["ugyldig-sag@6", "lukket-punkt@11"]);
  });

  it("are none in a text that is too large", async () => {
    const client = await TestClient.start();
    assert.equal(await client.request(fixTextMethod, { uri, text: "\n".repeat(100_000) }), null);
  });
});
