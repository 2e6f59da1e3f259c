import { readFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { ICON_SIZES, iconPng, iconSvg } from "../../tools/icons";

const ASSETS = path.join(__dirname, "../../assets");

test.each(ICON_SIZES)("the icon of %i pixels is the mark as drawn", (size) => {
  const onDisk = PNG.sync.read(readFileSync(path.join(ASSETS, `icon-${size}.png`)));
  const drawn = PNG.sync.read(iconPng(size));
  expect([onDisk.width, onDisk.height]).toEqual([size, size]);
  expect(onDisk.data.equals(drawn.data)).toBe(true);
});

test("the picture's source is the same mark", () => {
  expect(readFileSync(path.join(ASSETS, "icon.svg"), "utf8")).toBe(iconSvg());
});

test("outside the rounded corner the icon is transparent, inside opaque", () => {
  const { data } = PNG.sync.read(iconPng(64));
  const opacity = (x: number, y: number) => data[4 * (64 * y + x) + 3];
  expect(opacity(0, 0)).toBe(0);
  expect(opacity(32, 2)).toBe(255);
});
