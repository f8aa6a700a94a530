import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { convertIcsCalendar } from "ts-ics";
import { NoDate } from "../../../server/src/export/exporter.js";
import { lightExport } from "../../../server/src/export/light.js";
import { publicationOf, type Publication } from "../../../server/src/language/index.js";
import { exportables, published, requestFor } from "../../support/exports.js";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../../schemas/moede.schema.json"), "utf8")) as object;

const written = (publication: Publication, format: "json" | "ics" | "txt"): string => new TextDecoder().decode(lightExport(requestFor(publication, format)));

interface Item {
  readonly id: string;
  readonly number?: string;
  readonly name: string;
  readonly public: boolean;
  readonly resolutionText?: string;
  readonly auxiliaryFile?: readonly { readonly id: string; readonly name: string; readonly accessUrl?: string; readonly fileName?: string }[];
}

const items = (publication: Publication): readonly Item[] => (JSON.parse(written(publication, "json")) as { readonly agendaItem: readonly Item[] }).agendaItem;

const minutes = `REFERAT 2025
KKR MIDTJYLLAND
Dato: 12-03-2025 10:00-12:00
Sted: Rådhuset; sal 2, 1. sal

1. Sager

1.1. Ny bro (10 min.)
SAG-2025-00417 abc

Beslutning
KKR Midtjylland godkendte broen.

Bilag
./. [Kort over åen](bilag/kort over åen.pdf)

1.2. Køb af grund (lukket)
SAG-2025-00418 abc

Beslutning
Købt.
`;

describe("Open data", () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);

  it("follow their schema, every document for everybody", () => {
    for (const { name, agenda } of exportables()) {
      for (const audience of ["internal", "public"] as const) {
        const json: unknown = JSON.parse(written(publicationOf(agenda, { audience }), "json"));
        assert.ok(validate(json), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
      }
    }
  });

  it("give no id twice", () => {
    for (const { name, agenda } of exportables()) {
      const ids = items(publicationOf(agenda, { audience: "internal" })).flatMap(({ id, auxiliaryFile = [] }) => [id, ...auxiliaryFile.map((file) => file.id)]);
      assert.equal(new Set(ids).size, ids.length, name);
    }
  });

  it("have items, decisions and files", () => {
    const [section, bridge, ground] = items(published(minutes));
    assert.equal(section?.number, "1");
    assert.equal(bridge?.id, "urn:x-dagsorden:kkr-midtjylland:2025-03-12:punkt-1-1");
    assert.equal(bridge.resolutionText, "KKR Midtjylland godkendte broen.");
    assert.deepEqual(bridge.auxiliaryFile?.map(({ name, fileName, accessUrl }) => [name, fileName, accessUrl]), [["Kort over åen", "kort over åen.pdf", "bilag/kort%20over%20%C3%A5en.pdf"]]);
    assert.equal(ground?.public, false);
  });

  it("keep their ids from agenda to minutes, and when the text is edited", () => {
    const agenda = minutes.replace("REFERAT", "DAGSORDEN").replace("Ny bro", "Ny bro over åen");
    assert.deepEqual(items(published(agenda)).map(({ id }) => id), items(published(minutes)).map(({ id }) => id));
  });
});

describe("A calendar", () => {
  it("has the meeting on Denmark's clock, in summer and in winter", () => {
    for (const [day, offset] of [["12-03-2025", 1], ["12-07-2025", 2]] as const) {
      const text = written(published(minutes.replace("12-03-2025", day)), "ics");
      const [event] = convertIcsCalendar(undefined, text).events ?? [];
      assert.equal(event?.start.date.getUTCHours(), 10 - offset, day);
      assert.match(text, /^DTSTART;TZID=Europe\/Copenhagen:2025\d{4}T100000\r$/mu);
      assert.match(text, /^DTEND;TZID=Europe\/Copenhagen:2025\d{4}T120000\r$/mu);
      assert.match(text, /^DTSTAMP:20250115T090000Z\r$/mu);
      assert.match(text, /BEGIN:VTIMEZONE\r\nTZID:Europe\/Copenhagen/u);
      assert.equal(event.location, "Rådhuset; sal 2, 1. sal");
      assert.match(event.description ?? "", /1\.1\. Ny bro/u);
    }
  });

  it("folds its lines, between letters", () => {
    for (const { name, agenda } of exportables()) {
      const publication = publicationOf(agenda, { audience: "internal" });
      if (publication.date === null) continue;
      for (const line of written(publication, "ics").split("\r\n")) assert.ok(Buffer.byteLength(line) <= 80 && !line.includes("\ufffd"), `${name}: ${line}`);
    }
  });

  it("takes the whole day where there is no clock, and is refused where there is no day", () => {
    assert.match(written(published(minutes.replace(" 10:00-12:00", "")), "ics"), /^DTSTART;VALUE=DATE:20250312\r$/mu);
    assert.throws(() => written(published("DAGSORDEN\n1. Eventuelt\n"), "ics"), NoDate);
  });
});

describe("Plain text", () => {
  it("is what a reader of a mail needs", () => {
    const text = `DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00\n\n1. Sager\n\n1.1. Ny bro (10 min.)\nSAG-2025-00417 abc\n\nIndstilling\nDet indstilles, at KKR **godkender**\n– broen\n  – og vejen\n1) Se [planen](https://example.org/plan).\n\n| Dag | Pris |\n|---|---|\n| mandag | 10 |\n`;
    assert.equal(
      written(published(text), "txt"),
      [
        "Dagsorden for møde i KKR Midtjylland den 12. marts 2025", "=======================================================", "Dato: onsdag den 12. marts 2025", "Tid: kl. 10.00", "", "", "1. SAGER", "",
        "1.1. Ny bro (10 min.)", "---------------------", "", "SAG-2025-00417 abc", "", "Indstilling:", "", "Det indstilles, at KKR godkender", "", "– broen\n  – og vejen", "", "1) Se planen <https://example.org/plan>.", "",
        "Dag     Pris", "------  ----", "mandag  10", "",
      ].join("\n"),
    );
  });
});
