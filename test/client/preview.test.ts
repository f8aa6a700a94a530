import assert from "node:assert/strict";
import { pageStateOf, zoomWithin } from "../../client/src/preview/messages.js";
import { printHtml } from "../../client/src/preview/printPage.js";
import { shellHtml } from "../../client/src/preview/shell.js";
import { textsOf } from "../../client/src/texts.js";
import { Agenda, previewPage, previewPatch, publicationOf } from "../../server/src/language/index.js";

describe("The pages of the preview", () => {
  const shell = shellHtml({ script: "https://x/preview.js", style: "https://x/preview.css", source: "https://x", nonce: "abc", look: { zoom: 120, paper: true } }, textsOf("da"), "da");

  it("load nothing but their own script and style", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(shell)?.[1] ?? "";
    assert.deepEqual(policy.split("; "), ["default-src 'none'", "style-src https://x", "script-src 'nonce-abc'", "base-uri 'none'", "form-action 'none'"]);
    assert.deepEqual(shell.match(/<script[^>]*>/gu), [`<script nonce="abc" src="https://x/preview.js">`]);
    assert.doesNotMatch(shell, /\son\w+=|style="/u);
  });

  it("say what their buttons do", () => {
    const labels = [...shell.matchAll(/<button [^>]*aria-label="([^"]+)"/gu)].map(([, label]) => label);
    assert.equal(labels.length, (shell.match(/<button/gu) ?? []).length);
    assert.ok(labels.includes("Åbn i browseren for at udskrive"));
  });

  it("print as one file without a script", () => {
    const page = previewPage(publicationOf(Agenda.of("DAGSORDEN 2025 <b>\n\n1. Sager\n\n1.1. Ny <script>bro</script>\n"), { audience: "internal" }));
    const html = printHtml({ version: 1, base: null, revision: 1, title: "Dagsorden <b>", patch: previewPatch(null, page) }, "p { margin: 0 }");
    assert.match(html, /<title>Dagsorden &lt;b&gt;<\/title>/u);
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/u);
    assert.doesNotMatch(html, /<script|<link|@import|url\(/u);
    assert.match(html, /Ny &lt;script&gt;bro/u);
  });

  const states: readonly (readonly [kept: unknown, state: unknown])[] = [
    [{ uri: "file:///a", audience: "public", locked: true, earlier: "file:///b", line: 4.5 }, { uri: "file:///a", audience: "public", locked: true, earlier: "file:///b", line: 4.5 }],
    [{ uri: "file:///a" }, { uri: "file:///a", audience: "internal", locked: false, earlier: null, line: 0 }],
    [{ uri: "file:///a", audience: "x", locked: "y", earlier: 7, line: NaN }, { uri: "file:///a", audience: "internal", locked: false, earlier: null, line: 0 }],
    [{ uri: 4 }, null],
    [null, null],
    ["file:///a", null],
  ];
  for (const [kept, state] of states) it(`come back after a restart from ${JSON.stringify(kept)}`, () => assert.deepEqual(pageStateOf(kept), state));

  it("zoom within what can be read", () => assert.deepEqual([zoomWithin(NaN), zoomWithin(10), zoomWithin(110.4), zoomWithin(1000)], [100, 50, 110, 300]));
});
