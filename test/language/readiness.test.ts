import assert from "node:assert/strict";
import { Agenda, Linter, readinessHtml, readinessOf, rules, textsOf, type Light } from "../../server/src/language/index.js";
import { areaOf, areas } from "../../server/src/language/rules/areas.js";
import { samples } from "../support/samples.js";

const linter = new Linter({ rules });
const texts = textsOf("da");

function checkLights(text: string, expected: Partial<Record<string, Light>>): void {
  const agenda = Agenda.of(text);
  const readiness = readinessOf(agenda, linter.check(agenda), texts);
  const lights = Object.fromEntries(readiness.lines.filter(({ light }) => light !== "green").map(({ area, light }) => [area, light]));
  assert.deepEqual(lights, expected);
}

const item = (body: string): string => `1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\n${body}`;

describe("ready to send", () => {
  it("is green without errors and warnings", () => checkLights(item("Indstilling\nDet indstilles, at planen godkendes.\n"), {}));
  it("is red for a CPR number and a placeholder", () => {
    checkLights(item("Indstilling\nDet indstilles, at xx ydes til 310199-0001.\n"), { privacy: "red", placeholders: "red" });
  });
  it("is yellow for a missing recommendation", () => checkLights(item("Baggrund\nStien er slidt.\n"), { recommendations: "yellow" }));
  it("is yellow for closed items", () => checkLights("1. Sager\n\n1.1. Køb af grund (lukket)\nSAG-2025-01234 abcd\n", { closed: "yellow" }));

  it("knows an area for every rule that is not about language", () => {
    const named = rules.map(({ id }) => areaOf(id));
    assert.deepEqual(areas.filter((area) => !named.includes(area)), []);
  });

  it("writes a page that repeats no CPR number and runs nothing", () => {
    const agenda = Agenda.of(item("Indstilling\nDet indstilles, at <script>alert(1)</script> xx ydes til 310199-0001.\n"));
    const html = readinessHtml(readinessOf(agenda, linter.check(agenda), texts), { file: "<b>.dagsorden", hash: "0", checked: "i dag", tool: "Dagsorden" }, texts, "da");
    assert.ok(!html.includes("0001") && !html.includes("<script") && !html.includes("<b>"));
    assert.ok(html.includes("Skal rettes"));
  });

  it("answers for every sample", () => {
    for (const { text, kind } of samples()) {
      const agenda = Agenda.of(text, { defaultKind: kind });
      assert.equal(readinessOf(agenda, linter.check(agenda), texts).lines.length, areas.length);
    }
  });
});
