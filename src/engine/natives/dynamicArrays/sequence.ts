import { VALUE_ERROR } from "../../values";
import { native } from "../native";
import { number, optional, whole } from "../readers";

/** Functions whose answer spills. */
export const sequence = [
  native(
    "SEQUENCE",
    [optional(whole, 1), optional(whole, 1), optional(number, 1), optional(number, 1)],
    (rows, columns, start, step) => {
      if (rows < 1 || columns < 1) return VALUE_ERROR;
      return Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => start + (row * columns + column) * step),
      );
    },
  ),
];
