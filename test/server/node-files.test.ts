import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { nodeFiles } from "../../server/src/node/files.js";
import { scratchFolder } from "../support/cli.js";

describe("the disk beside the server", () => {
  const file = scratchFolder();
  const uriOf = (path: string): string => pathToFileURL(path).href;

  it("gives what a file holds", async () => {
    assert.deepEqual(await nodeFiles.read(uriOf(file("æ ø å/dagsorden.json", "{}"))), Buffer.from("{}"));
  });

  it("has nothing where there is no file, or something else", async () => {
    const path = file("mappe/fil", "");
    for (const uri of [uriOf(`${path}-findes-ikke`), uriOf(`${path}/under-en-fil`), uriOf(path.replace(/fil$/u, "")), "file://server-der-ikke-findes/dagsorden.json", "file:///a%2Fb"]) assert.equal(await nodeFiles.read(uri), null, uri);
  });

  it("says so where a file may not be read or is far too long", async function () {
    const long = file("lang.json", " ".repeat(5_000_001));
    await assert.rejects(nodeFiles.read(uriOf(long)), { code: "EFBIG" });
    if (process.platform === "win32" || process.getuid?.() === 0) this.skip();
    const locked = file("låst.json", "{}");
    chmodSync(locked, 0);
    await assert.rejects(nodeFiles.read(uriOf(locked)), { code: "EACCES" });
  });

  it("knows whether a file or folder is there, and does not say no where it does not know", async () => {
    const path = file("bilag/plan.pdf", "");
    assert.equal(await nodeFiles.mayExist(uriOf(path)), true);
    assert.equal(await nodeFiles.mayExist(uriOf(path.replace(/plan\.pdf$/u, ""))), true);
    assert.equal(await nodeFiles.mayExist(uriOf(`${path}x`)), false);
    assert.equal(await nodeFiles.mayExist("file:///a%2Fb"), true);
  });
});
