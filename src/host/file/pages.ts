import type { FilePrint } from "../../workbook/sheetObjects";
import type { Bag, BagValue } from "../openSheet";

const POINTS_PER_INCH = 72;

/** The printed page of a file as Office.js' page layout keeps it. */
export function openPage(print: FilePrint): Bag {
  const { margins, centered, fit, scale } = print;
  const zoom =
    fit === undefined
      ? scale && { scale }
      : {
          ...(fit.across > 0 && { horizontalFitToPages: fit.across }),
          ...(fit.down > 0 && { verticalFitToPages: fit.down }),
        };
  const parts: readonly (readonly [string, BagValue | undefined])[] = [
    ["printArea", print.area],
    ["printTitleRows", print.titleRows],
    ["printTitleColumns", print.titleColumns],
    ["orientation", print.landscape ? "Landscape" : undefined],
    ["paperSize", print.paper === undefined ? undefined : paperName(print.paper)],
    ["zoom", zoom ? JSON.stringify(zoom) : undefined],
    ...SIDES.map(
      (side) =>
        [`${side}Margin`, margins && Number((margins[side] * POINTS_PER_INCH).toFixed(4))] as const,
    ),
    ["centerHorizontally", centered?.across || undefined],
    ["centerVertically", centered?.down || undefined],
    ["printGridlines", print.gridlines],
    ["printHeadings", print.headings],
    ["blackAndWhite", print.blackAndWhite],
    ...bandEntries("Header", print.header),
    ...bandEntries("Footer", print.footer),
  ];
  return new Map(parts.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** The other way round. */
export function filePage(page: ReadonlyMap<string, BagValue>): FilePrint {
  const text = (key: string): string | undefined => {
    const value = page.get(key);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const zoom = JSON.parse(text("zoom") ?? "{}") as {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = zoom;
  const isFitted = across !== undefined || down !== undefined;
  const [area, titleRows, titleColumns] = [
    text("printArea"),
    text("printTitleRows"),
    text("printTitleColumns"),
  ];
  const paper = paperNumber(text("paperSize"));
  const [header, footer] = [bandOf("Header", text), bandOf("Footer", text)];
  const hasMargins = SIDES.some((side) => page.has(`${side}Margin`));
  const [isAcross, isDown] = [
    page.get("centerHorizontally") === true,
    page.get("centerVertically") === true,
  ];
  return {
    ...(area !== undefined && { area }),
    ...(titleRows !== undefined && { titleRows }),
    ...(titleColumns !== undefined && { titleColumns }),
    ...(text("orientation") === "Landscape" && { landscape: true }),
    ...(paper !== undefined && { paper }),
    ...(!isFitted && scale !== undefined && scale !== 100 && { scale }),
    ...(isFitted && { fit: { across: across ?? 0, down: down ?? 0 } }),
    ...(hasMargins && { margins: marginsOf(page) }),
    ...((isAcross || isDown) && { centered: { across: isAcross, down: isDown } }),
    ...(page.get("printGridlines") === true && { gridlines: true }),
    ...(page.get("printHeadings") === true && { headings: true }),
    ...(page.get("blackAndWhite") === true && { blackAndWhite: true }),
    ...(header !== "" && { header }),
    ...(footer !== "" && { footer }),
  };
}

const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Points, as Office.js has them when nobody set them. */
const MARGINS = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

function marginsOf(page: ReadonlyMap<string, BagValue>): NonNullable<FilePrint["margins"]> {
  const inches = (side: (typeof SIDES)[number]): number => {
    const points = page.get(`${side}Margin`);
    const given = typeof points === "number" ? points : MARGINS[side];
    return Number((given / POINTS_PER_INCH).toFixed(6));
  };
  return {
    left: inches("left"),
    right: inches("right"),
    top: inches("top"),
    bottom: inches("bottom"),
    header: inches("header"),
    footer: inches("footer"),
  };
}

/** Numbers of papers in files; others go by their number. */
const PAPERS: Readonly<Record<string, string>> = {
  1: "Letter",
  3: "Tabloid",
  5: "Legal",
  7: "Executive",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
};

function paperName(number: number): string {
  return PAPERS[number] ?? `Paper ${number}`;
}

function paperNumber(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const known = Object.entries(PAPERS).find(
    ([, paper]) => paper.toLowerCase() === name.toLowerCase(),
  );
  const number = Number(known?.[0] ?? /^Paper (\d+)$/.exec(name)?.[1]);
  return Number.isInteger(number) ? number : undefined;
}

const PARTS = { L: "left", C: "center", R: "right" } as const;

type Band = "Header" | "Footer";

/** "&Lleft&Cmiddle&Rright": what stands before the first mark is in the middle. */
function bandEntries(band: Band, text = ""): (readonly [string, string])[] {
  const parts = new Map([["C", ""]]);
  let part = "C";
  for (const piece of text.match(/&[LCR]|&&|[^&]+|&/g) ?? []) {
    if (/^&[LCR]$/.test(piece)) part = piece.charAt(1);
    else parts.set(part, `${parts.get(part) ?? ""}${piece}`);
  }
  return Object.entries(PARTS).flatMap(([mark, side]) => {
    const content = parts.get(mark) ?? "";
    return content === "" ? [] : [[bandKey(side, band), content] as const];
  });
}

function bandOf(band: Band, text: (key: string) => string | undefined): string {
  return Object.entries(PARTS)
    .map(([mark, side]) => {
      const content = text(bandKey(side, band));
      return content === undefined ? "" : `&${mark}${content}`;
    })
    .join("");
}

function bandKey(side: string, band: Band): string {
  return `headersFooters.defaultForAllPages.${side}${band}`;
}
