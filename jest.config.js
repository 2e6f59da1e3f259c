/** Preact and RevoGrid ship as ES modules only, so they are transformed like our own code. */
const transform = {
  "\\.(m?[jt]sx?)$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic", importSource: "preact" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

export default {
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  testEnvironment: "node",
  testEnvironmentOptions: { customExportConditions: ["node", "node-addons"] },
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(preact|@preact|@testing-library/preact|marked)/)"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
};
