import eslint from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  {
    ignores: ["**/node_modules/", "dist/", "**/out/", "server/src/language/syntax/generated/", "test/vscode/.vscode-*/"],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Numbers in templates are everywhere in line/column texts and cannot go wrong.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // Total loops over text (`while (true)` with a return) are clearer than a flag.
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
      // `() => emitter.fire()` and the like say what they do.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      eqeqeq: "error",
    },
  },
  {
    // The core stays by itself; which packages it may use is in test/repo/imports.test.ts.
    files: ["server/src/language/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^vscode-languageserver-types$",
              allowTypeImports: true,
              message: "Only types: one enum value would add 21 kB to every bundle.",
            },
            {
              regex: "^(\\.\\./)+(workspace|node|browser|cli|server|documents|guard|settings|host|protocol)(/|\\.|$)",
              message: "The core imports itself and pure libraries only (see ARCHITECTURE.md).",
            },
          ],
        },
      ],
      "no-console": "error",
    },
  },
  {
    files: ["client/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "server/src/(?!protocol/)",
              message: "The client knows the server by its protocol only (see ARCHITECTURE.md).",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // Assertions on values known from the test's own text.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.{mjs,cjs,js}"],
    languageOptions: {
      globals: {
        console: "readonly", process: "readonly", URL: "readonly", URLSearchParams: "readonly", Buffer: "readonly", fetch: "readonly",
        setTimeout: "readonly", clearTimeout: "readonly", setInterval: "readonly", clearInterval: "readonly",
        AbortController: "readonly", AbortSignal: "readonly", performance: "readonly",
      },
    },
  },
);
