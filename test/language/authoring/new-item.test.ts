import assert from "node:assert/strict";
import { Agenda, ProfileNames, profiles, restructureDocument, textsOf, type DocumentKind, type ProfileId } from "../../../server/src/language/index.js";
import { marked } from "../../support/marked.js";

/** The snippet of an item that is put in at the cursor. */
function checkSnippet(profile: ProfileId, source: string, heading: string, snippet: string, defaultKind: DocumentKind = "dagsorden"): void {
  const { text, cursor } = marked(source);
  const agenda = Agenda.of(text, { names: new ProfileNames(profiles[profile]), defaultKind });
  const outcome = restructureDocument(agenda, { action: "insertItem", position: agenda.positionAt(cursor) }, { uri: "file:///x.dagsorden", version: 1, encoding: "utf-16", annotations: false }, textsOf("da"));
  assert.ok(outcome.kind === "edit");
  assert.deepEqual(outcome.snippet, { heading, snippet });
}

describe("a new item", () => {
  it("has its case number and its parts to fill in", () => {
    checkSnippet("kkr", "1. Sager\n\n1.1. Ny| bro\nSAG-2025-00001 abcd\n\n2. Eventuelt\n", "1.2. Nyt punkt", "1.2. ${1:Nyt punkt}\n${2:[indsæt sagsnummer]}\n\nIndstilling\n${3:[indsæt indstilling]}");
  });

  it("looks as the house has it", () => {
    checkSnippet("region", "Sagnr.: 1-51-71-3321-25\n1. Ny| bro\n\nDirektionen indstiller,\nat broen bygges.\n", "2. Nyt punkt", "${2:[indsæt sagsnummer]}\n2. ${1:Nyt punkt}\n\nDirektionen indstiller,\n${3:[indsæt indstilling]}");
    checkSnippet("flad", "7 (Åben) Ny| bro\n\nIndstilling\nDet indstilles, at broen bygges.\n", "8 (Åben) Nyt punkt", "8 (Åben) ${1:Nyt punkt}\n\nIndstilling\n${2:[indsæt indstilling]}");
  });

  it("in minutes has a decision", () => {
    checkSnippet(
      "kkr", "1. Sager\n\n1.1. Ny| bro\nSAG-2025-00001 abcd\n", "1.2. Nyt punkt",
      "1.2. ${1:Nyt punkt}\n${2:[indsæt sagsnummer]}\n\nIndstilling\n${3:[indsæt indstilling]}\n\nBeslutning\n${4|[indsæt beslutning],Mødet godkendte indstillingen.,Mødet tog orienteringen til efterretning.,Mødet drøftede sagen.,Mødet udsatte sagen til næste møde.,Der var intet under dette punkt.|}",
      "referat",
    );
  });
});
