import { cellDisplay } from "../../../src/workbench/display/cellDisplay";

/** Every character takes 10 pixels. */
const show = (value: Parameters<typeof cellDisplay>[0], format: string, characters = 20) =>
  cellDisplay(value, format, characters * 10, (text) => text.length * 10);

test.each([
  [1234.5, "#,##0.0", "1,234.5", "right"],
  [0.585, "0.0%", "58.5%", "right"],
  ["text", "General", "text", "left"],
  [true, "General", "TRUE", "center"],
  [{ error: "#N/A" } as const, "0.0", "#N/A", "center"],
  [null, "0.0", "", "left"],
])("%p in %s shows %s at the %s", (value, format, text, align) => {
  expect(show(value, format)).toMatchObject({ text, align });
});

test("General loses decimals before it overflows", () => {
  expect(show(1.23456789, "General", 5).text).toBe("1.235");
});

test("a number that does not fit is ####", () => {
  expect(show(123456, "#,##0", 4).text).toBe("####");
});

test("a color of the number format is told", () => {
  expect(show(-1, "0;[Red]-0").color).toBe("red");
});
