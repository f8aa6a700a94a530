import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Agenda, Linter, rules } from "../../server/src/language/index.js";

const docs = join(dirname(fileURLToPath(import.meta.url)), "../../docs");
const manual = readFileSync(join(docs, "brugervejledning.md"), "utf8");
const snippets = JSON.parse(readFileSync(join(docs, "../client/snippets/dagsorden.json"), "utf8")) as Record<string, { readonly prefix: string }>;

/** A heading's anchor as Markdown makes it. */
const anchorOf = (heading: string): string => `#${heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, "").replaceAll(" ", "-")}`;

describe("the manual", () => {
  it("links to pages, pictures and headings that exist", () => {
    const anchors = [...manual.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));
    const prose = manual.replaceAll(/^```[^]*?^```$/gm, "").replaceAll(/`[^`]*`/g, "");
    const targets = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
    assert.ok(targets.length > 15);
    for (const target of targets) assert.ok(target.startsWith("#") ? anchors.includes(target) : existsSync(join(docs, target)), target);
  });

  it("shows an agenda that has no findings", () => {
    const [, example] = /^```dagsorden\n(DAGSORDEN[^]*?)^```$/m.exec(manual)!;
    const findings = new Linter({ rules }).check(Agenda.of(example!, { defaultKind: "dagsorden" }));
    assert.deepEqual(findings.map(({ rule, message }) => `${rule}: ${message}`), []);
  });

  it("names every snippet and no other", () => {
    const named = [...manual.matchAll(/^\| `(![a-zæøå]+)` \|/gm)].map(([, prefix]) => prefix);
    assert.deepEqual(named.sort(), Object.values(snippets).map(({ prefix }) => prefix).sort());
  });
});
