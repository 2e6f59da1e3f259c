import { DIVISION_ERROR, NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { number } from "../readers";

/** Angles, in radians. */
export const trigonometry = [
  ...(
    [
      ["SIN", Math.sin],
      ["COS", Math.cos],
      ["TAN", Math.tan],
      ["SINH", Math.sinh],
      ["COSH", Math.cosh],
      ["TANH", Math.tanh],
      ["ASIN", Math.asin],
      ["ACOS", Math.acos],
      ["ATAN", Math.atan],
      ["ASINH", Math.asinh],
      ["ACOSH", Math.acosh],
      ["ATANH", Math.atanh],
      ["SEC", (x: number) => 1 / Math.cos(x)],
      ["SECH", (x: number) => 1 / Math.cosh(x)],
      ["ACOT", (x: number) => Math.PI / 2 - Math.atan(x)],
      ["DEGREES", (x: number) => (x * 180) / Math.PI],
      ["RADIANS", (x: number) => (x * Math.PI) / 180],
    ] as const
  ).map(([name, of]) => native(name, [number], (x) => of(x))),
  ...(
    [
      ["CSC", Math.sin],
      ["CSCH", Math.sinh],
      ["COT", Math.tan],
      ["COTH", Math.tanh],
    ] as const
  ).map(([name, of]) => native(name, [number], (x) => (x === 0 ? DIVISION_ERROR : 1 / of(x)))),
  native("ACOTH", [number], (x) => (Math.abs(x) <= 1 ? NUMBER_ERROR : Math.atanh(1 / x))),
  // Excel takes x before y.
  native("ATAN2", [number, number], (x, y) =>
    x === 0 && y === 0 ? DIVISION_ERROR : Math.atan2(y, x),
  ),
];
