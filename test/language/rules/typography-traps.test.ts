import assert from "node:assert/strict";
import { Agenda, Linter, rules } from "../../../server/src/language/index.js";

/** Good Danish that a careless rule would take for a fault. */
const right = [
  "Social- og sundhedsområdet, børne-, unge- og familieområdet og temadage eller -møder drøftes.",
  "Fonden A.P. Damsgaard og H.C. Ørums Legat støtter stier, broer m.v. i alle kommuner.",
  "Mødet holdes kl. 10.00-12.00 på Søvej 4, 2.tv., 8800 Viborg, jf. pkt. 1.1.",
  "Stien koster 1.500 mio. kr. over ti år, og 4,4 mio. indbyggere kan bruge den.",
  "Kommunerne har 7 + 3 projekter, 10 - 12 skoler og målestokken 1 : 100.",
  "Perioden 2024-2027 og årene 2019 – 2023 er omfattet, ligesom Næstved–Kalundborg.",
  "Er det det, rådet ønsker, og er der meget meget lang tid til, så er det i orden.",
  "Reglen gælder som som hovedregel, når den den 1. maj 2025 træder i kraft.",
  "De bliver mindre og mindre, år for år for år, og flere og flere flytter.",
  "Udvalget skriver: ”Det er rigtigt […]. Vi kender det.” Så er det sagt.",
  "Han sagde ja ... og gik, men kom igen … senere på dagen.",
  "Se også [rapporten om stien](https://www.example.org/sti.nr.2/Rapport.Sti) og www.example.org/a-b , som er nævnt.",
  "Skriv til sti@example.org, hvis der er spørgsmål til filen plan.v2.docx.",
  "KKR-formanden, it-drift, e-mail og CopCap-samarbejdet er nævnt i KL's brev om 1990'erne.",
  "Sagen sendes til orientering til kommunerne, og planen tages til efterretning.",
  "Deltager(e) og (gen)opretning er skrevet sådan i aftalen, også a) dels stien og b) dels broen.",
  "Formanden – og alle andre – er enige, og det er – siger de fleste – en god plan.",
  "Beløbet er 80.000 kr. Resten kommer senere, fx i 2. kvartal eller 3. udgave.",
  "Det indstilles at godkende planen og at udpege et medlem.",
  "Vejen hedder Chr. Winthers Vej, Skt. Knuds Gade eller Gl. Strand.",
];

/** Faults with the rule that sees them; one finding each. */
const wrong: readonly (readonly [rule: string, text: string])[] = [
  ["dobbeltord", "Planen er for alle, og Planen planen gælder fra maj."],
  ["dobbeltord", "Borgerne kan bruge stien hver dag for at for at komme hjem."],
  ["dobbeltord", "Lemvig Kommune kommunen er med i planen."],
  ["mellemrum-foer-tegn", "Planen (og notatet ) er sendt ud."],
  ["mellemrum-foer-tegn", "Hvem betaler for stien ? Det gør kommunerne."],
  ["manglende-mellemrum", "Planen begynder den 8.februar i alle kommuner."],
  ["manglende-mellemrum", "Planen er god (se notatet).Det er alle enige om."],
  ["manglende-mellemrum", "Planen er god– siger alle i kommunerne."],
  ["tankestreg", "Bygge– og anlægsbranchen er med i planen."],
  ["tankestreg", "Notatet fra den 20/4 2022 -opdateret i maj er sendt ud."],
  ["beloeb", "Stien koster 3 mio kr. om året."],
  ["beloeb", "Stien koster 10.5 mia. kr. om året."],
  ["indstilles-komma", "Administrationen indstiller at planen godkendes."],
  ["tegnfejl", "Planen kan lÃ¦ses af alle."],
  ["tegnfejl", "Planen kan l\ufffdses af alle."],
  ["tegnfejl", "Planen kan\u200b læses af alle."],
  ["forkortelse-blandet", "Planen er god, fx her og fx der, f.eks. i byen."],
];

const own = new Set(
  "mellemrum mellemrum-foer-tegn manglende-mellemrum tankestreg orddelingsrest apostrof anfoerselstegn slutpunktum liste-punktum liste-kolon liste-bogstav loest-tegn dobbeltord forkortelse-blandet beloeb indstilles-komma verbum tegnfejl".split(" "),
);
const linter = new Linter({ rules: rules.filter(({ id }) => own.has(id)), onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`) });

function findingsIn(paragraph: string): readonly string[] {
  const text = `1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nSagsfremstilling\n${paragraph}\n\nIndstilling\nDet indstilles, at planen godkendes.\n`;
  const agenda = Agenda.of(text);
  return linter.check(agenda, { today: null, fileExists: null }).map(({ rule, span }) => `${rule} "${text.slice(span.start, span.end)}"`);
}

describe("typography", () => {
  for (const paragraph of right) it(`leaves alone: ${paragraph}`, () => assert.deepEqual(findingsIn(paragraph), []));
  for (const [rule, paragraph] of wrong) {
    it(`${rule}: ${paragraph}`, () => {
      const found = findingsIn(paragraph);
      assert.deepEqual(found.map((finding) => finding.split(" ")[0]), [rule], found.join());
    });
  }

  it("reads a whole file that went wrong on its way", () => {
    const found = findingsIn("Rådet mener, at stien er god for børn og ældre i Århus.".replace(/[æøå]/gu, (letter) => ({ æ: "Ã¦", ø: "Ã¸", å: "Ã¥" })[letter] ?? letter));
    assert.equal(found.length, 3);
  });
});
