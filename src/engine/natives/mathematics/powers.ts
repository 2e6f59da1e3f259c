import { power } from "../../power";
import { NUMBER_ERROR, DIVISION_ERROR } from "../../values";
import { native } from "../native";
import { absent, number } from "../readers";

/** Powers, roots, logarithms. */
export const powers = [
  native("SQRT", [number], (x) => (x < 0 ? NUMBER_ERROR : Math.sqrt(x))),
  native("SQRTPI", [number], (x) => (x < 0 ? NUMBER_ERROR : Math.sqrt(x * Math.PI))),
  native("EXP", [number], (x) => Math.exp(x)),
  native("LN", [number], (x) => (x <= 0 ? NUMBER_ERROR : Math.log(x))),
  native("LOG10", [number], (x) => (x <= 0 ? NUMBER_ERROR : Math.log10(x))),
  native("LOG", [number, absent(number, 10)], (x, base) => {
    if (x <= 0 || base <= 0) return NUMBER_ERROR;
    if (base === 1) return DIVISION_ERROR;
    if (base === 10) return Math.log10(x);
    return base === 2 ? Math.log2(x) : Math.log(x) / Math.log(base);
  }),
  native("POWER", [number, number], power),
  native("PI", [], () => Math.PI),
];
