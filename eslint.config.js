import js from "@eslint/js";
import tseslint from "typescript-eslint";

/**
 * The arrows of docs/architecture.md: which rooms a room may import. Everything else is refused.
 * `taskpane` and `cli` stand on top; `core` and `workbook` at the bottom.
 */
const MAY_IMPORT = {
  core: [],
  functions: ["core"],
  workbook: [],
  engine: ["workbook"],
  templates: ["workbook"],
  excel: ["workbook"],
  xlsx: ["workbook"],
  analysis: ["engine", "workbook"],
  host: ["engine", "workbook"],
  workbench: ["host", "xlsx", "engine", "workbook"],
  taskpane: ["core", "functions", "workbook", "engine", "templates", "excel", "xlsx", "analysis"],
  cli: ["core", "functions", "workbook", "engine", "templates", "xlsx", "analysis"],
};

const rooms = Object.keys(MAY_IMPORT);

const arrows = rooms.map((room) => {
  const refused = rooms.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${refused.join("|")})(/|$)`,
              message: `src/${room} may import only: ${MAY_IMPORT[room].join(", ") || "nothing of ours"} (docs/architecture.md).`,
            },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "test/golden/"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "max-lines": ["error", { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  ...arrows,
  {
    files: ["src/core/**/*.ts"],
    rules: { "no-restricted-globals": ["error", "Date", "process", "performance"] },
  },
  { files: ["**/*.js"], ...tseslint.configs.disableTypeChecked },
);
