import assert from "node:assert/strict";
import fc from "fast-check";
import type { CodeAction, CodeActionContext } from "vscode-languageserver";
import { Agenda, applyEdits, Linter } from "../../server/src/language/index.js";
import { silencingEdit } from "../../server/src/language/model/silencing.js";
import { agendaText } from "../support/arbitrary.js";
import { disposeClients, modern, steadyRules, TestClient, type ClientOptions } from "../support/lsp-client.js";
import { samples } from "../support/samples.js";

const uri = "file:///kladde.dagsorden";

const item = (number: string, parts: string): string => `${number} Ny cykelsti\nSAG-2025-01234 abcd\n\n${parts}\n`;

const faulty = `1. Sager\n\n${item("1.1.", "Instilling\nDet indstilles, at planen godkendes.\n")}${item("1.2.", "Indstiling\nDet indstilles, at planen godkendes.\n")}`;

/** The actions at the first `at` of the text, their diagnostics being the ones that were pushed. */
async function actionsAt(text: string, at: string, context: Partial<CodeActionContext> = {}, options: ClientOptions = {}): Promise<{ client: TestClient; actions: CodeAction[] }> {
  const client = await TestClient.start(options);
  await client.open(uri, text);
  const pushed = (await client.diagnostics(uri))!.diagnostics;
  const position = client.document(uri).positionAt(text.indexOf(at));
  const actions = (await client.codeActions(uri, { start: position, end: position }, context)) ?? [];
  for (const { diagnostics } of actions) for (const diagnostic of diagnostics ?? []) assert.ok(pushed.some((one) => JSON.stringify(one) === JSON.stringify(diagnostic)));
  return { client, actions };
}

const brief = ({ title, kind, isPreferred, diagnostics }: CodeAction): unknown => [title, kind, isPreferred ?? false, diagnostics?.map(({ code }) => code) ?? []];

describe("quick fixes", () => {
  afterEach(disposeClients);

  it("are the fixes of the findings at the cursor, all of a kind, and silence", async () => {
    const { client, actions } = await actionsAt(faulty, "stilling");
    assert.deepEqual(actions.map(brief), [
      ["Ret til Indstilling", "quickfix", true, ["stavet-del"]],
      [`Ret alle 2 fund af "stavet-del"`, "quickfix", false, []],
      [`Ignorer "stavet-del" her (skriv hvorfor)`, "quickfix", false, ["stavet-del"]],
    ]);
    const [fix, all, silence] = actions.map(({ edit }) => client.edited(uri, edit));
    assert.equal(fix, faulty.replace("Instilling", "Indstilling"));
    assert.equal(all, faulty.replace("Instilling", "Indstilling").replace("Indstiling", "Indstilling"));
    assert.equal(silence, faulty.replace("Instilling", "// ignorer: stavet-del – \nInstilling"));
  });

  it("say which version they are for, where the client understands it", async () => {
    const versioned = await actionsAt(faulty, "Instilling");
    assert.deepEqual(versioned.actions[0]!.edit?.documentChanges?.map((change) => "textDocument" in change && change.textDocument), [{ uri, version: 1 }]);
    const plain = await actionsAt(faulty, "Instilling", {}, { capabilities: { ...modern, workspace: {} } });
    assert.deepEqual(Object.keys(plain.actions[0]!.edit?.changes ?? {}), [uri]);
  });

  it("are there only where something was found, and of the kind that is asked for", async () => {
    assert.deepEqual((await actionsAt(faulty, "Ny cykelsti")).actions, []);
    for (const [only, count] of [[["refactor"], 0], [["quickfix.x"], 0], [["quickfix"], 3], [[""], 4], [["source"], 1], [["source.fixAll", "quickfix"], 4], [["source.organizeImports"], 0]] as const) {
      assert.equal((await actionsAt(faulty, "Instilling", { only: [...only] })).actions.length, count, only.join());
    }
  });

  it("are not offered to clients that only run commands", async () => {
    const client = new TestClient({});
    const { capabilities } = await client.initialize({ capabilities: {} });
    assert.equal(capabilities.codeActionProvider, undefined);
  });

  it("fix all make every safe fix at once, whatever the place", async () => {
    const { client, actions } = await actionsAt(faulty, "Ny cykelsti", { only: ["source.fixAll.dagsorden"] });
    assert.deepEqual(actions.map(brief), [["Udfør alle sikre rettelser i dokumentet", "source.fixAll.dagsorden", false, []]]);
    assert.equal(client.edited(uri, actions[0]!.edit), faulty.replace("Instilling", "Indstilling").replace("Indstiling", "Indstilling"));
  });

  for (const sample of samples()) {
    it(`fix all of ${sample.name} leave fewer findings and never more`, async () => {
      const { client, actions } = await actionsAt(sample.text, "", { only: ["source.fixAll"] });
      const [fixAll] = actions;
      const found = (text: string): number => new Linter({ rules: steadyRules }).check(Agenda.of(text, { defaultKind: sample.kind })).length;
      if (fixAll !== undefined) assert.ok(found(client.edited(uri, fixAll.edit)) < found(sample.text));
    });
  }
});

/** A note where silencing puts it must silence the finding: at least that one finding of the rule goes away. */
function checkSilencing(text: string): void {
  const linter = new Linter({ rules: steadyRules });
  const findings = linter.check(Agenda.of(text));
  for (const finding of findings.slice(0, 10)) {
    const agenda = Agenda.of(text);
    const silenced = applyEdits(text, [silencingEdit(agenda, finding.span.start, finding.rule)]);
    // In a few lines of PDF text one line more can change how all of them are read.
    if (Agenda.of(silenced).isDoubleSpaced !== agenda.isDoubleSpaced) continue;
    const same = (list: typeof findings): number => list.filter(({ rule }) => rule === finding.rule).length;
    assert.ok(same(linter.check(Agenda.of(silenced))) < same(findings), `${finding.rule} in\n${silenced}`);
  }
}

describe("silencing a finding", () => {
  for (const [what, text, silenced] of [
    ["in a heading is done below it", "1. Sager\n\n1.1. Ny sti\n\nIndstilling\nTekst.\n", "1. Sager\n\n1.1. Ny sti\n// ignorer: manglende-sag – \n\nIndstilling\nTekst.\n"],
    ["in a case line likewise", "1. Sager\r\n\r\n1.1. Ny sti\r\nSAG-1\r\n\r\nIndstilling\r\nTekst.\r\n", "1. Sager\r\n\r\n1.1. Ny sti\r\nSAG-1\r\n// ignorer: ugyldig-sag – \r\n\r\nIndstilling\r\nTekst.\r\n"],
    ["in a heading at the end of the file", "1. Sager", "1. Sager\n// ignorer: tom-sektion – "],
    ["in a part is done above it", item("1.1.", "Indstilling\nA.\n\nBaggrund\n").trimEnd(), item("1.1.", "Indstilling\nA.\n\n// ignorer: tom-del – \nBaggrund\n").trimEnd()],
  ] as const) {
    it(what, () => {
      const agenda = Agenda.of(text);
      const rule = /ignorer: (\S+)/u.exec(silenced)![1]!;
      const finding = new Linter({ rules: steadyRules }).check(agenda).find((one) => one.rule === rule);
      assert.ok(finding);
      assert.equal(applyEdits(text, [silencingEdit(agenda, finding.span.start, rule)]), silenced);
      checkSilencing(text);
    });
  }

  for (const sample of samples()) it(`silences each finding of ${sample.name}`, () => checkSilencing(sample.text));

  it("silences, in whatever text", () => {
    fc.assert(fc.property(agendaText, checkSilencing), { numRuns: 200 });
  });
});
