import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { parseTree } from "custom-functions-metadata";
import { success } from "../../src/core/result";
import { amount, amounts, choice } from "../../src/functions/arguments";
import { catalogue } from "../../src/functions/catalogue";
import { define } from "../../src/functions/define";
import { cell, row } from "../../src/functions/results/shape";
import { functionsJson } from "../../tools/functionsJson";

const BASE = "https://addin.example";
const about = {
  family: "capacity",
  source: "sample",
  mathematics: "sample",
  related: [],
  tasks: [],
} as const;

/** Three functions as we declare them, and as Microsoft's generator reads them from TypeScript. */
const ours = functionsJson(
  [
    define(
      {
        ...about,
        id: "SAMPLE.SPREAD",
        summary: "Spread a total over periods.",
        args: {
          total: amount("Total to spend"),
          shape: choice("Shape of the spend", { even: "The same", scurve: "Slow, fast" }, "even"),
        },
        result: row("spend", "Spend"),
        example: [1],
      },
      () => success([1]),
    ),
    define(
      {
        ...about,
        id: "SAMPLE.DIFF",
        summary: "Largest difference.",
        args: { left: amounts("First range"), right: amounts("Second range") },
        result: cell("difference", "Difference"),
        example: [[1], [2]],
      },
      () => success(0),
    ),
    define(
      {
        ...about,
        id: "SAMPLE.TWICE",
        summary: "Twice a number.",
        args: { value: amount("Number to double") },
        result: cell("twice", "Twice the number"),
        example: [1],
      },
      ({ value }) => success(2 * value),
    ),
  ],
  BASE,
);

const THEIRS = `
/** @customenum {string} */
enum SHAPE {
  /** The same */
  even = "even",
  /** Slow, fast */
  scurve = "scurve",
}
/**
 * Spread a total over periods.
 * @customfunction SAMPLE.SPREAD
 * @helpurl ${BASE}/docs/functions/sample.spread.html
 * @param total Total to spend
 * @param [shape] Shape of the spend
 */
export function spread(total: any, shape?: SHAPE): any[][] { return []; }
/**
 * Largest difference.
 * @customfunction SAMPLE.DIFF
 * @helpurl ${BASE}/docs/functions/sample.diff.html
 * @param left First range
 * @param right Second range
 */
export function diff(left: any[][], right: any[][]): any { return 0; }
/**
 * Twice a number.
 * @customfunction SAMPLE.TWICE
 * @helpurl ${BASE}/docs/functions/sample.twice.html
 * @param value Number to double
 */
export function twice(value: any): any { return 0; }
`;

test("three sample functions come out as Microsoft's generator writes them", () => {
  const theirs = parseTree(THEIRS, "sample.ts");
  expect(theirs.functions.map(withDefaults)).toEqual(ours.functions.map(withDefaults));
  expect(theirs.enums.map(({ values }) => values)).toEqual(ours.enums.map(({ values }) => values));
});

const folder = process.env["BUILDOUT_SCHEMAS"] ?? path.resolve("../shared/schemas");
const schema = path.join(folder, "functions-json/functions.schema.json");
const whereItExists = existsSync(schema) ? test : test.skip;

whereItExists("functions.json is valid against the strict schema of the documented format", () => {
  const validate = new Ajv({ unicodeRegExp: true, strict: false }).compile(
    JSON.parse(readFileSync(schema, "utf8")) as object,
  );
  validate(functionsJson(catalogue, BASE));
  expect(validate.errors ?? []).toEqual([]);
});

/**
 * The generator leaves out what is default, and gives a choice the type of its list: we declare it
 * `any`, so that our code runs on whatever the cell holds.
 */
function withDefaults(entry: object): unknown {
  const { parameters, result, ...rest } = entry as {
    parameters: { customEnumId?: string; dimensionality?: string; type?: string }[];
    result: { dimensionality?: string; type?: string };
  };
  return {
    ...rest,
    result: { type: "any", dimensionality: result.dimensionality ?? "scalar" },
    parameters: parameters.map(({ customEnumId, dimensionality = "scalar", type, ...about_ }) => ({
      ...about_,
      dimensionality,
      type: customEnumId === undefined ? type : "any",
      isChoice: customEnumId !== undefined,
    })),
  };
}
