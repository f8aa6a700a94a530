import { fileShape } from "../server/src/profiles/file-shape.js";
import type { Property, Shape } from "../server/src/profiles/shape.js";

/** schemas/dagsorden.schema.json: the JSON schema of profile files, made from the description that the reader checks by. */
export function profileSchema(): string {
  const schema = { $schema: "http://json-schema.org/draft-07/schema#", title: "Dagsorden: husets profil", description: "Det, der er anderledes i dette hus end i den profil, filen bygger på.", ...schemaOf(fileShape), allowTrailingCommas: true };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function schemaOf(shape: Shape): Record<string, unknown> {
  switch (shape.kind) {
    case "text":
      return { type: "string", ...(shape.filled ? { pattern: "\\S" } : {}) };
    case "pattern":
      return { type: "string", format: "regex" };
    case "count":
      return { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case "choice":
      return { enum: shape.choices.map(({ value }) => value), enumDescriptions: shape.choices.map(({ means }) => means) };
    case "list":
      return { type: "array", items: schemaOf(shape.of) };
    case "nullable":
      return { anyOf: [schemaOf(shape.of), { type: "null" }] };
    case "map":
      return { type: "object", additionalProperties: schemaOf(shape.of) };
    case "object": {
      const properties = Object.fromEntries(Object.entries(shape.properties).map(([key, property]) => [key, propertySchema(property)]));
      return {
        type: "object",
        additionalProperties: false,
        properties,
        ...(shape.required.length === 0 ? {} : { required: shape.required }),
        ...(shape.snippets.length === 0 ? {} : { defaultSnippets: shape.snippets }),
      };
    }
  }
}

/** `markdownDescription` is what VS Code shows instead of `description`. */
function propertySchema({ title, description, more, shape }: Property): Record<string, unknown> {
  return { title, description, ...(more === "" ? {} : { markdownDescription: `${description}\n\n${more}` }), ...schemaOf(shape) };
}
