import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openSample } from "../../support/editor";
import { hasWindow, screenshot, texts } from "../../support/window";

describe("In a folder that is not trusted", () => {
  it("an agenda is checked as everywhere", async () => {
    const { document } = await openSample("kkr-midtjylland-2025-03-12-kladde.dagsorden");
    await eventually("findings", () => (vscode.languages.getDiagnostics(document.uri).length > 0 ? true : undefined));
    if (hasWindow) await eventually("the status", async () => (await texts('[id="dagsorden.dagsorden.status"]'))[0]?.match(/Dagsorden · .* fund/)?.[0]);
  });

  it("Danish letters are not boxed as if they were an attack", async function () {
    if (!hasWindow) this.skip();
    await openSample("kkr-midtjylland-2025-03-12.dagsorden");
    // VS Code draws the boxes some time after the text.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(await texts(".unicode-highlight"), []);
    await screenshot("letters");
  });
});
