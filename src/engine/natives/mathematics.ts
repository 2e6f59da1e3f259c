import { isCellError } from "../../workbook/cellValue";
import { NUMBER_ERROR } from "../values";
import { native } from "./native";
import { numbersIn } from "./numbersIn";
import { anything, number, rest } from "./readers";

/** Excel's group "Math and trigonometry". */
export const mathematics = [
  native("SUM", [rest(anything)], (values, context) => {
    const numbers = numbersIn(values, context);
    if (isCellError(numbers)) return numbers;
    let sum = 0;
    for (const one of numbers) sum += one;
    return sum;
  }),
  native("SQRT", [number], (x) => (x < 0 ? NUMBER_ERROR : Math.sqrt(x))),
];
