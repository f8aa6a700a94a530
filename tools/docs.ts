/** `npm run docs`: the pages of the rules in docs/regler, their table in README.md, the cheat sheet, and the schema of profiles. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cheatSheet } from "./cheat-sheet.js";
import { profileSchema } from "./profile-schema.js";
import { rulePages, withRuleTable } from "./rule-pages.js";

const root = dirname(import.meta.dirname);
const folder = join(root, "docs/regler");
const pages = rulePages();

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (!pages.has(file)) rmSync(join(folder, file));
for (const [file, text] of pages) writeFileSync(join(folder, file), text);

const readme = join(root, "README.md");
writeFileSync(readme, withRuleTable(readFileSync(readme, "utf8")));
writeFileSync(join(root, "docs/huskeseddel.md"), cheatSheet());
mkdirSync(join(root, "schemas"), { recursive: true });
writeFileSync(join(root, "schemas/dagsorden.schema.json"), profileSchema());
console.log(`docs/regler: ${pages.size} pages; README.md: the table of rules; docs/huskeseddel.md`);
