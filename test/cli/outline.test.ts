import assert from "node:assert/strict";
import { join } from "node:path";
import { cli, scratchFolder } from "../support/cli.js";
import { corpusTexts } from "../support/corpus.js";
import { samples, styleSamples } from "../support/samples.js";

const folder = join(import.meta.dirname, "../samples");

async function outlineOf(args: readonly string[], stdin = ""): Promise<readonly Record<string, unknown>[]> {
  const { code, out, err } = await cli(["outline", "--format", "json", ...args], stdin);
  assert.deepEqual({ code, err }, { code: 0, err: "" });
  return JSON.parse(out) as readonly Record<string, unknown>[];
}

describe("outline --format json", () => {
  for (const { name, outline } of samples()) {
    it(name, async () => {
      const file = join(folder, name);
      assert.deepEqual(await outlineOf([file]), [{ file, ...(outline as object) }]);
    });
  }

  const file = scratchFolder();

  for (const { name, file: sample, profile, text, outline } of styleSamples()) {
    it(`${name} by the dagsorden.json beside it`, async () => assert.deepEqual(await outlineOf([sample]), [{ file: sample, ...(outline as object) }]));

    it(`${name} by --profile`, async () => {
      const copy = file(name, text);
      assert.deepEqual(await outlineOf(["--profile", file(`${name}.json`, JSON.stringify(profile)), copy]), [{ file: copy, ...(outline as object) }]);
    });
  }

  for (const { name, text, truth } of corpusTexts()) {
    it(name, async () => {
      const [{ sections } = {}] = await outlineOf([file(`${name}.txt`, text)]);
      // The truth of the corpus does not say which items are closed.
      const plain = JSON.parse(JSON.stringify(sections, (key, value: unknown) => (key === "closed" ? undefined : value))) as unknown;
      assert.deepEqual(plain, (truth("outline.json") as { sections: unknown }).sections);
    });
  }

  it("has the fields in their order", async () => {
    const { out } = await cli(["outline", "--format", "json", "-"], "1. Sager\n\n1.1. Ny sti (5 min.) (lukket)\nSAG-2025-01234 abcd\n\nBaggrund\nTekst.\n");
    assert.equal(
      JSON.stringify(JSON.parse(out)),
      '[{"file":"-","kind":"dagsorden","body":null,"date":null,"start":null,"end":null,"place":null,"sections":[{"number":"1","title":"Sager","line":1,"parts":[],' +
        '"items":[{"number":"1.1","title":"Ny sti","line":3,"minutes":5,"closed":true,"case":{"number":"SAG-2025-01234","initials":"abcd","line":4},"parts":[{"name":"Baggrund","line":6}]}]}]}]',
    );
  });

  it("knows minutes by the name standard input is given", async () => {
    const [plain] = await outlineOf(["-"], "1. Sager\n");
    const [minutes] = await outlineOf(["--stdin-filename", "møde.referat", "-"], "1. Sager\n");
    assert.deepEqual([plain?.["file"], plain?.["kind"]], ["-", "dagsorden"]);
    assert.deepEqual([minutes?.["file"], minutes?.["kind"]], ["møde.referat", "referat"]);
  });

  it("lists several files in their order, each once", async () => {
    const [first, second] = [file("b.dagsorden", "1. A\n"), file("a.dagsorden", "1. B\n")];
    assert.deepEqual((await outlineOf([first, second, first])).map((one) => one["file"]), [first, second]);
  });

  it("has an empty list of sections for an empty file", async () => {
    assert.deepEqual((await outlineOf([file("tom.dagsorden", "")]))[0]?.["sections"], []);
  });
});

describe("outline in text", () => {
  it("is for people", async () => {
    const text = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny sti (5 min.)\nSAG-2025-01234 abcd\n\nBaggrund\nTekst.\n\n2. Eventuelt\n";
    assert.deepEqual(await cli(["outline", "-"], text), {
      code: 0,
      err: "",
      out: [
        "standardinput",
        "Dagsorden, KKR MIDTJYLLAND, 12-03-2025 10:00-12:00, Rådhuset",
        "",
        "1. Sager                                    linje 6",
        "  1.1. Ny sti (5 min.) SAG-2025-01234 abcd  linje 8",
        "    Baggrund",
        "2. Eventuelt                                linje 14",
        "",
      ].join("\n"),
    });
  });

  it("says so where there is nothing", async () => {
    assert.match((await cli(["outline", "-"], "")).out, /Ingen afsnit eller punkter\./u);
  });
});
