import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { version } from "../../package.json";
import { readinessReport } from "../../server/src/requests/readiness-report.js";
import { Agenda, Linter, rules } from "../../server/src/language/index.js";
import { cli, scratchFolder } from "../support/cli.js";

const header = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Rådhuset\n\n";
const item = (title: string, caseLine = "SAG-2025-01234 abcd"): string => `1.1. ${title}\n${caseLine}\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender stien.\n`;

/** A document for each light. */
const green = `${header}1. Sager\n\n${item("Ny sti")}`;
const yellow = `${header}1. Sager\n\n${item("Ny sti (lukket)")}`;
const red = `${header}1. Sager\n\n${item("Ny sti", "SAG-2025-123 abcd")}`;

const early = new Date("2025-02-03T08:05:00Z");

describe("check", () => {
  const file = scratchFolder();

  const lights: readonly (readonly [name: string, text: string, options: readonly string[], code: number, verdict: string])[] = [
    ["green", green, [], 0, "Dokumentet er klar til udsendelse, når et menneske har set på det, der står nederst."],
    ["green, strictly", green, ["--strict"], 0, "Dokumentet er klar"],
    ["yellow", yellow, [], 0, "Dokumentet kan sendes ud, men der er noget at se efter."],
    ["yellow, strictly", yellow, ["--strict"], 1, "Dokumentet kan sendes ud"],
    ["red", red, [], 1, "Dokumentet bør ikke sendes ud, før fejlene er rettet."],
  ];
  for (const [name, text, options, code, verdict] of lights) {
    it(`${name} ends with ${code}`, async () => {
      const result = await cli(["check", ...options, file("a.dagsorden", text)], "", false, early);
      assert.deepEqual({ code: result.code, err: result.err }, { code, err: "" });
      assert.ok(result.out.includes(verdict), result.out);
    });
  }

  it("is a list that a secretary can read", async () => {
    const { out } = await cli(["check", "--stdin-filename", "møde.dagsorden", "-"], red, false, early);
    const hash = createHash("sha256").update(red).digest("hex");
    assert.equal(
      out,
      [
        "Klar til udsendelse? møde.dagsorden",
        "Dokumentet bør ikke sendes ud, før fejlene er rettet.",
        "",
        "Skal rettes  Struktur: 1 fejl",
        '             – linje 9: "SAG-2025-123" er ikke et gyldigt sagsnummer; skriv fx SAG-2023-01234 abcd. (ugyldig-sag)',
        "I orden      Indstillinger og beslutninger: Intet at bemærke.",
        "I orden      Bilag: Intet at bemærke.",
        "I orden      Henvisninger og links: Intet at bemærke.",
        "I orden      Datoer, tid og personer: Intet at bemærke.",
        "I orden      Personoplysninger: Intet at bemærke.",
        "I orden      Pladsholdere: Intet at bemærke.",
        "I orden      Lukkede punkter: Intet at bemærke.",
        "I orden      Sprog og tegnsætning: Intet at bemærke.",
        "",
        "Det skal et menneske se på:",
        "– Bilagenes indhold: personoplysninger, fortrolige oplysninger og tilgængelighed. Kontrollen læser ikke bilagene.",
        "– Om oplysninger om enkeltpersoner kan genkendes, selv om der ikke står navn eller CPR-nummer.",
        "– Om punkter, der skal behandles for lukkede døre, er mærket som lukkede.",
        "– Om formanden har godkendt dagsordenen.",
        "",
        `Kontrolleret 3. februar 2025 kl. 9.05 med Dagsorden ${version}. Filens SHA-256: ${hash}`,
        "",
      ].join("\n"),
    );
  });

  it("says in JSON what the editor's report says", async () => {
    const path = file("b.dagsorden", red);
    const { out } = await cli(["check", "--format", "json", path], "", false, early);
    const agenda = Agenda.of(red);
    const facts = { textDocument: { uri: "" }, file: path, hash: createHash("sha256").update(red).digest("hex"), checked: "3. februar 2025 kl. 9.05", time: early.toISOString() };
    const report = readinessReport(agenda, new Linter({ rules }).check(agenda, { today: "2025-02-03" }), 1, facts, "da");
    assert.deepEqual(JSON.parse(out), [JSON.parse(report.json)]);
    assert.equal((await cli(["check", "--format", "html", path], "", false, early)).out, report.html);
  });

  it("knows the files beside the document", async () => {
    const text = `${green}\nBilag\n./. [Plan](plan.pdf)\n`;
    const path = file("bilag/a.dagsorden", text);
    assert.match((await cli(["check", path], "", false, early)).out, /bilagsfil-mangler/u);
    writeFileSync(join(dirname(path), "plan.pdf"), "");
    assert.doesNotMatch((await cli(["check", path], "", false, early)).out, /bilagsfil-mangler/u);
  });

  it("saves dated reports, also of documents of one name", async () => {
    const paths = [file("r/a.dagsorden", green), file("r/a.referat", red)];
    const folder = join(dirname(paths[0]!), "ud", "rapporter");
    const { code, out, err } = await cli(["check", "--report", folder, ...paths], "", false, early);
    assert.equal(code, 1);
    assert.equal(out.match(/Klar til udsendelse\?/gu)?.length, 2);
    const names = ["a-rapport-2025-02-03-2.html", "a-rapport-2025-02-03-2.json", "a-rapport-2025-02-03.html", "a-rapport-2025-02-03.json"];
    assert.deepEqual(readdirSync(folder).sort(), names);
    assert.equal(err.match(/^Rapporten er gemt i /gmu)?.length, 4);
    const json = JSON.parse(readFileSync(join(folder, "a-rapport-2025-02-03.json"), "utf8")) as Record<string, unknown>;
    assert.deepEqual([json["file"], json["light"], json["sha256"]], [paths[0], "green", createHash("sha256").update(green).digest("hex")]);
    // The same day again: the newer one counts.
    await cli(["check", "--report", folder, ...paths], "", false, early);
    assert.deepEqual(readdirSync(folder).sort(), names);
  });

  it("reads what can be read and says what cannot", async () => {
    const { code, out, err } = await cli(["check", "--format", "json", "findes-ikke.dagsorden", file("god.dagsorden", green)], "", false, early);
    assert.deepEqual({ code, err, files: (JSON.parse(out) as unknown[]).length }, { code: 2, err: 'Filen "findes-ikke.dagsorden" findes ikke.\n', files: 1 });
  });

  it("lets nothing pass by a profile that is broken", async () => {
    const path = file("profil/a.dagsorden", green);
    writeFileSync(join(dirname(path), "dagsorden.json"), "{");
    const { code, err } = await cli(["check", path], "", false, early);
    assert.equal(code, 1);
    assert.match(err, /dagsorden\.json:1:\d+: fejl: /u);
  });

  it("writes no report where there can be none", async () => {
    const path = file("c.dagsorden", green);
    const folder = join(path, "mappe");
    const { code, err } = await cli(["check", "--report", folder, path], "", false, early);
    assert.deepEqual({ code, err }, { code: 2, err: `Filen "${folder}" kunne ikke skrives (ENOTDIR).\n` });
    assert.ok(!existsSync(folder));
  });

  it("makes no page of two documents", async () => {
    const { code, err } = await cli(["check", "--format", "html", file("d.dagsorden", green), file("e.dagsorden", green)], "", false, early);
    assert.deepEqual({ code, err }, { code: 2, err: "--format html kan kun bruges til ét dokument; brug --report til flere.\n" });
  });

  it("repeats no personal data, and lets no text give the terminal orders", async () => {
    const { code, out, err } = await cli(["check", "-"], `${green}\nBaggrund\nBorgeren 310199-4321 og \u001b[2J jf. pkt. 9.\u009b9.\n`, false, early);
    assert.equal(code, 1);
    assert.match(out, /\(cpr\)/u);
    assert.deepEqual(["4321", "\u001b", "\u009b"].filter((text) => (out + err).includes(text)), []);
  });
});
