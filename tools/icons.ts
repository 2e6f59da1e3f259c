import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";

/** Sizes in pixels that the manifest and the ribbon ask for. */
export const ICON_SIZES = [16, 32, 64, 80] as const;

/**
 * The mark on a grid of 16: capacity that comes online in steps along an S-curve (3x²−2x³ of six
 * periods), the last step still to come. Whole numbers, so that every size is sharp.
 */
const GROUND = { x: 0, y: 0, width: 16, height: 16, radius: 3, color: "#0b5c6b" };
const STEPS = [1, 3, 6, 9, 11, 12].map((height, i, all) => ({
  x: 2 + 2 * i,
  y: 14 - height,
  width: 2,
  height,
  radius: 0,
  color: i === all.length - 1 ? "#ffb733" : "#ffffff",
}));
const SHAPES = [GROUND, ...STEPS];
const TOPMOST_FIRST = [...SHAPES].reverse();
const GRID = 16;
/** Samples a pixel side; corners are the only slanted edges. */
const SAMPLES = 8;

/** The mark as SVG, the source that the pictures agree with. */
export function iconSvg(): string {
  const shapes = SHAPES.map(
    ({ x, y, width, height, radius, color }) =>
      `  <rect x="${x}" y="${y}" width="${width}" height="${height}"${radius > 0 ? ` rx="${radius}"` : ""} fill="${color}" />`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID} ${GRID}">`,
    "  <title>Buildout</title>",
    ...shapes,
    "</svg>",
    "",
  ].join("\n");
}

/** The mark as a PNG of `size` × `size` pixels with a transparent outside. */
export function iconPng(size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      png.data.set(pixel(column, row, size), 4 * (row * size + column));
    }
  }
  return PNG.sync.write(png);
}

/** Red, green, blue, opacity: the mean of the samples, colors weighted by what they cover. */
function pixel(column: number, row: number, size: number): [number, number, number, number] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = ((column + ((i % SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
    const y = ((row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
    const shape = TOPMOST_FIRST.find((candidate) => covers(candidate, x, y));
    if (shape === undefined) continue;
    covered += 1;
    [1, 3, 5].forEach((at, channel) => {
      sum[channel] = (sum[channel] ?? 0) + parseInt(shape.color.slice(at, at + 2), 16);
    });
  }
  const [red = 0, green = 0, blue = 0] = sum.map((value) => Math.round(value / (covered || 1)));
  return [red, green, blue, Math.round((255 * covered) / SAMPLES ** 2)];
}

function covers({ x, y, width, height, radius }: typeof GROUND, px: number, py: number): boolean {
  if (px < x || py < y || px > x + width || py > y + height) return false;
  const dx = Math.max(x + radius - px, px - (x + width - radius), 0);
  const dy = Math.max(y + radius - py, py - (y + height - radius), 0);
  return Math.hypot(dx, dy) <= radius || radius === 0;
}

/** `npm run icons` writes assets/. */
function writeIcons(): void {
  const folder = path.join(import.meta.dirname, "../assets");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "icon.svg"), iconSvg());
  for (const size of ICON_SIZES) {
    writeFileSync(path.join(folder, `icon-${size}.png`), iconPng(size));
  }
}

if (process.argv[1] === import.meta.filename) writeIcons();
