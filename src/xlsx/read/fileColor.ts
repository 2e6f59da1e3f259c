import type { FilePackage } from "./openPackage";
import { readXml, type Attributes } from "./readXml";

/**
 * "#1F3864", of a color in a file: as such, of the theme with its tint, or of the old palette.
 * undefined is automatic.
 */
export function colorOf(
  { rgb, theme: position, indexed, tint = "0" }: Attributes,
  theme: readonly string[],
): string | undefined {
  const base =
    position !== undefined
      ? theme[THEME_ORDER[Number(position)] ?? Number(position)]
      : (rgb?.slice(-6) ?? (indexed === undefined ? undefined : PALETTE[Number(indexed)]));
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  const shade = Number(tint);
  const channels = [0, 2, 4].map((at) => Number.parseInt(base.slice(at, at + 2), 16));
  return `#${channels
    .map((value) => Math.round(shade < 0 ? value * (1 + shade) : value + (255 - value) * shade))
    .map((value) => Math.max(0, Math.min(255, value)).toString(16).padStart(2, "0").toUpperCase())
    .join("")}`;
}

/** Cells count light before dark, the theme dark before light. */
const THEME_ORDER = [1, 0, 3, 2];

/** The palette of versions before 2007. @see ECMA-376 part 1, 18.8.27 (indexedColors). */
const PALETTE = `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF
  000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF
  800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
  000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
  00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** The twelve colors of a workbook's theme, in the theme's own order. */
export function readTheme(file: FilePackage, part: string): readonly string[] {
  const bytes = file.part(part);
  const colors: string[] = [];
  if (bytes === undefined) return colors;
  let inScheme = false;
  readXml(part, bytes, {
    open(name, attributes) {
      if (name === "clrScheme") inScheme = true;
      else if (inScheme && name === "srgbClr") colors.push(attributes["val"] ?? "");
      else if (inScheme && name === "sysClr") colors.push(attributes["lastClr"] ?? "");
    },
    close(name) {
      if (name === "clrScheme") inScheme = false;
    },
  });
  return colors;
}
