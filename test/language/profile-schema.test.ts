import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { profiles } from "../../server/src/language/index.js";
import { fileShape } from "../../server/src/profiles/file-shape.js";
import { patternFault } from "../../server/src/profiles/pattern.js";
import { readProfile } from "../../server/src/profiles/read.js";
import type { Shape } from "../../server/src/profiles/shape.js";
import { profileSchema } from "../../tools/profile-schema.js";

const schema = JSON.parse(profileSchema()) as object;
const ajv = new Ajv({ allowUnionTypes: true, formats: { regex: (source: string) => patternFault(source) === null } });
for (const keyword of ["enumDescriptions", "allowTrailingCommas", "markdownDescription", "defaultSnippets"]) ajv.addKeyword(keyword);
const accepts = ajv.compile(schema);

/** Values that mostly have the shape, and sometimes not. */
function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 20, arbitrary: rightOf(shape) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(null, "", " ", "off", 0, 1.5, -1, 2, true, [], {}, ["x"], "(", "(a+)+") });
}

function rightOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "text":
      return fc.string({ minLength: 1, maxLength: 5 });
    case "pattern":
      return fc.constantFrom("\\d{2}-[A-Z]+", "^file:", "a|b", "");
    case "count":
      return fc.nat();
    case "choice":
      return fc.constantFrom(...shape.choices.map(({ value }) => value));
    case "nullable":
      return fc.option(valueOf(shape.of));
    case "list":
      return fc.array(valueOf(shape.of), { maxLength: 3 });
    case "map":
      return fc.dictionary(fc.string({ maxLength: 5 }), valueOf(shape.of), { maxKeys: 3 });
    case "object": {
      const all = Object.keys(shape.properties);
      const some = fc.subarray(all, { maxLength: Math.min(4, all.length) });
      const keys = fc.tuple(some, fc.boolean()).map(([chosen, whole]) => [...new Set([...chosen, ...(whole ? shape.required : [])])]);
      return keys.chain((chosen) => fc.record(Object.fromEntries(chosen.map((key) => [key, valueOf(shape.properties[key]?.shape ?? shape)]))));
    }
  }
}

describe("the schema of profiles", () => {
  it("is the one in schemas/dagsorden.schema.json: npm run docs", () => {
    assert.equal(readFileSync(join(import.meta.dirname, "../../schemas/dagsorden.schema.json"), "utf8"), profileSchema());
  });

  it("accepts what the reader accepts, and nothing else", () => {
    let accepted = 0;
    fc.assert(
      fc.property(valueOf(fileShape), (value) => {
        const isRead = "profile" in readProfile(JSON.stringify(value));
        if (isRead) accepted++;
        assert.equal(accepts(value), isRead, JSON.stringify(accepts.errors));
      }),
      { numRuns: 500 },
    );
    assert.ok(accepted > 50, "both sides are tried");
  });

  it("accepts the profiles that come along, written out", () => {
    for (const profile of Object.values(profiles)) {
      assert.ok(accepts(profile), JSON.stringify(accepts.errors));
      assert.deepEqual(readProfile(JSON.stringify(profile)), { profile });
    }
  });
});
