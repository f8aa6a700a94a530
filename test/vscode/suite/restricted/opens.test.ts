import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { openSample } from "../../support/editor";
import { screenshot } from "../../support/window";

describe("Restricted mode", () => {
  it("is what this run is about", () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it("still opens an agenda with the extension active", async () => {
    const editor = await openSample("kkr-midtjylland-2025-03-12.dagsorden");
    assert.equal(editor.document.languageId, "dagsorden");
    const extension = vscode.extensions.getExtension("dagsorden.dagsorden");
    assert.ok(extension, "the extension is not there");
    await extension.activate();
    assert.ok(extension.isActive);
    await screenshot("opened");
  });
});
