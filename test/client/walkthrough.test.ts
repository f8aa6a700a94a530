import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Agenda, Linter, rules } from "../../server/src/language/index.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

const { contributes } = JSON.parse(read("package.json")) as Manifest;
const texts = JSON.parse(read("package.nls.json")) as Readonly<Record<string, string>>;
const commands = new Set(contributes.commands.map(({ command }) => command));
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const textOf = (key: string): string => texts[key.slice(1, -1)] ?? "";
const linksOf = ({ description }: Step): readonly RegExpMatchArray[] => [...textOf(description).matchAll(/\]\(command:([\w.]+)(?:\?([^)]*))?\)/gu)];

/** What dagsorden.tour knows how to show, as its source says. */
const stops = [...read("client/src/features/tour.ts").matchAll(/^ {2}(\w+): "(dagsorden\.\w+)",$/gmu)].map(([, stop, command]) => ({ stop: stop!, command: command! }));

describe("The walkthrough", () => {
  it("has four steps, each with a picture that is described", () => {
    assert.equal(steps.length, 4);
    for (const { id, media } of steps) {
      assert.ok(textOf(media.altText).length > 30, id);
      // VS Code shows it in a page of its own, where neither scripts nor style attributes are allowed.
      assert.doesNotMatch(read(media.svg), /<script|<style|style=|href=|on\w+=/u, id);
    }
  });

  it("does something real in every step", () => {
    for (const step of steps) {
      const links = linksOf(step);
      assert.ok(links.length > 0, step.id);
      for (const [, command, args] of links) {
        assert.ok(commands.has(command!), `${step.id}: ${command}`);
        if (command !== "dagsorden.tour") continue;
        const [stop] = JSON.parse(decodeURIComponent(args ?? "")) as [string];
        assert.ok(stops.some((one) => one.stop === stop), `${step.id}: ${stop}`);
      }
    }
    for (const { command } of stops) assert.ok(commands.has(command), command);
  });

  it("is done with a step when its link was followed", () => {
    for (const step of steps) {
      for (const event of step.completionEvents) {
        const [, kind, what] = /^on(Command|Context):(?:dagsorden\.tried\.)?([\w.]+)$/u.exec(event) ?? [];
        assert.ok(kind === "Command" ? commands.has(what!) : stops.some(({ stop }) => stop === what), event);
      }
      const [, first, args] = linksOf(step)[0]!;
      const done = first === "dagsorden.tour" ? `onContext:dagsorden.tried.${(JSON.parse(decodeURIComponent(args!)) as [string])[0]}` : `onCommand:${first}`;
      assert.ok(step.completionEvents.includes(done), done);
    }
  });
});

describe("The samples that come along", () => {
  const folder = "client/samples";
  const packed = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(join(root, folder).length + 1).replaceAll("\\", "/"));
  const findings = (name: string): readonly string[] =>
    new Linter({ rules }).check(Agenda.of(read(`${folder}/${name}`), { defaultKind: name.endsWith(".referat") ? "referat" : "dagsorden" })).map(({ rule }) => rule);

  it("are the files that the command writes", () => {
    const source = read("client/src/features/samples.ts");
    for (const file of packed) assert.ok(source.includes(`"${file}"`), file);
    const named = [...source.matchAll(/"([\w/-]+\.(?:dagsorden|referat|txt))"/gu)].map(([, file]) => file!);
    assert.deepEqual([...new Set(named)].sort(), [...packed].sort());
  });

  it("have the six faults that the walkthrough speaks of, and the minutes none", () => {
    assert.deepEqual(findings("kystraadet-2026-02-04.dagsorden"), ["ugyldig-sag", "stavet-del", "dobbeltord", "krydshenvisning", "manglende-indstilling", "ugedag"]);
    assert.match(textOf("%walkthrough.findings.description%"), /seks fejl/u);
    assert.deepEqual(findings("kystraadet-2025-11-12.referat"), []);
  });
});
