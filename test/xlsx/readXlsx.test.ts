import { strToU8, zipSync } from "fflate";
import { parseCell } from "../../src/workbook/address";
import { readXlsx } from "../../src/xlsx/readXlsx";
import type { FileCell, WorkbookFile } from "../../src/workbook/workbookFile";
import { handMadeFile, type HandMadeCell } from "./handMadeFile";
import { sampleEngine, sampleFile } from "./sampleFile";
import { samplePlan } from "./samplePlan";

function cellOf(file: WorkbookFile, address: string, sheet = 0): FileCell | undefined {
  const place = parseCell(address);
  return file.sheets[sheet]?.cells.find(
    ({ row, column }) => row === place?.row && column === place.column,
  );
}

function oneSheet(cells: Readonly<Record<string, HandMadeCell>>): WorkbookFile {
  return readXlsx(handMadeFile({ sheets: { Sheet1: cells } }));
}

describe("what was written is read back", () => {
  test("every formula, as it was typed, and every value", async () => {
    const file = readXlsx(await sampleFile());
    const engine = sampleEngine();
    for (const sheet of file.sheets) {
      for (const { row, column, value, formula } of sheet.cells) {
        const state = engine.cell(sheet.name, row, column);
        // A file keeps the code of an error, not its reason.
        expect(formula).toBe(state.formula?.replace(/^="=not a formula"$/, "") || undefined);
        if (typeof value !== "object") expect(value).toBe(state.value);
      }
    }
    expect(file.sheets.map(({ name }) => name)).toEqual(samplePlan.sheets.map(({ name }) => name));
  });

  test("names, what stays in view, widths and looks", async () => {
    const file = readXlsx(await sampleFile());
    expect(file.names).toContainEqual({
      name: "rate",
      formula: "=Inputs!$B$2",
      sheet: "Bob's calc",
      hidden: false,
    });
    expect(file.sheets[0]).toMatchObject({
      frozen: { rows: 1, columns: 1 },
      gridlines: false,
      columnWidths: [{ column: 0, columns: 1 }, {}, {}],
    });
    expect(file.styles[cellOf(file, "B2")?.style ?? 0]).toMatchObject({
      numberFormat: "0.0%_)",
      color: "#0000FF",
      fill: "#FFFFE5",
    });
  });
});

test.each<{ fact: string; cell: HandMadeCell; read: Partial<FileCell> }>([
  { fact: "a number", cell: 1.5, read: { value: 1.5 } },
  { fact: "a negative zero is a number", cell: { v: "-0" }, read: { value: -0 } },
  { fact: "a shared text", cell: "a & b", read: { value: "a & b" } },
  { fact: "an empty text", cell: { t: "str", v: "" }, read: { value: "" } },
  { fact: "a boolean", cell: true, read: { value: true } },
  { fact: "an error", cell: { t: "e", v: "#N/A" }, read: { value: { error: "#N/A" } } },
  { fact: "a date of a Strict file", cell: { t: "d", v: "2026-01-31" }, read: { value: 46053 } },
  {
    fact: "a formula of older versions",
    cell: { f: "A1:A3*2", v: 3 },
    read: { formula: "=A1:A3*2", entry: "single", value: 3 },
  },
  {
    fact: "a dynamic array",
    cell: { f: "_xlfn.SEQUENCE(3)", how: 't="array" ref="B2:B4"', cm: true, v: 1 },
    read: { formula: "=SEQUENCE(3)", entry: "dynamic", value: 1 },
  },
  {
    fact: "an array formula of older versions",
    cell: { f: "TRANSPOSE(D1:E1)", how: 't="array" ref="B2:B3"', v: 1 },
    read: { formula: "=TRANSPOSE(D1:E1)", entry: { rows: 2, columns: 1 } },
  },
  {
    fact: "a formula without a value",
    cell: { f: "1+1" },
    read: { formula: "=1+1", uncalculated: true },
  },
])("a cell may be $fact", ({ cell, read }) => {
  expect(cellOf(oneSheet({ B2: cell }), "B2")).toMatchObject(read);
});

test("a spilled value is marked, so that it does not stand in the way of its formula", () => {
  const file = oneSheet({
    B2: { f: "_xlfn.SEQUENCE(3)", how: 't="array" ref="B2:B4"', cm: true, v: 1 },
    B3: 2,
    B5: 9,
  });
  expect(cellOf(file, "B3")?.spilled).toBe(true);
  expect(cellOf(file, "B5")?.spilled).toBeUndefined();
});

test("a shared formula is written out where it is used", () => {
  const file = oneSheet({
    B2: { f: `A1+$A1+A$1+$A$1+SUM(C:C,$C:D,1:2,2:$3)&"A1"`, how: 't="shared" ref="B2:C3" si="0"' },
    C3: { how: 't="shared" si="0"' },
  });
  expect(cellOf(file, "C3")?.formula).toBe(`=B2+$A2+B$1+$A$1+SUM(D:D,$C:E,2:3,3:$3)&"A1"`);
});

test("a reference that leaves the sheet comes in again at its other side", () => {
  const file = oneSheet({
    B2: { f: "A1", how: 't="shared" ref="A1:B2" si="0"' },
    A1: { how: 't="shared" si="0"' },
    B3: { how: 't="shared" si="0"' },
  });
  expect(cellOf(file, "B3")?.formula).toBe("=A2");
});

test("a what-if table is no constant but a table with its inputs", () => {
  const file = oneSheet({
    B2: { how: 't="dataTable" ref="B2:C3" dt2D="1" dtr="1" r1="F1" r2="F2"', v: 1 },
    C3: 4,
  });
  expect(file.sheets[0]?.dataTables).toEqual([
    {
      row: 1,
      column: 1,
      rows: 2,
      columns: 2,
      rowInput: { row: 0, column: 5 },
      columnInput: { row: 1, column: 5 },
    },
  ]);
});

test("rich text, reading aids and escaped characters", () => {
  const file = readXlsx(
    handMadeFile({
      sheets: { Sheet1: { A1: "", A2: "" } },
      parts: {
        "xl/sharedStrings.xml":
          "<sst><si><r><t>one</t></r><r><rPr><b/></rPr><t> two</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>" +
          "<si><t>a_x000D_b_x005F_c</t></si></sst>",
      },
    }),
  );
  expect(cellOf(file, "A1")?.value).toBe("one two");
  expect(cellOf(file, "A2")?.value).toBe("a\rb_c");
});

test("a Strict file is read as any other", () => {
  const file = readXlsx(
    handMadeFile({ strict: true, sheets: { Sheet1: { A1: { f: "1+1", v: 2 } } } }),
  );
  expect(cellOf(file, "A1")).toMatchObject({ formula: "=1+1", value: 2 });
});

test("a package with its numbers in 64 bits is read", () => {
  expect(readXlsx(inZip64(handMadeFile({ sheets: { S: { A1: 7 } } }))).sheets[0]?.cells[0]).toEqual(
    {
      row: 0,
      column: 0,
      value: 7,
    },
  );
});

/** The same package with every size and place written as Zip64, as some programs do for small files. */
function inZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const from = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const entries: number[] = [];
  for (let at = from, i = 0; i < count; i++) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const header = [...bytes.subarray(at, at + 46)];
    const name = [...bytes.subarray(at + 46, at + 46 + nameLength)];
    const wide = [24, 20, 42].flatMap((place) => [...header.slice(place, place + 4), 0, 0, 0, 0]);
    for (const place of [20, 24, 42]) header.splice(place, 4, 255, 255, 255, 255);
    header.splice(30, 2, 28, 0);
    entries.push(...header, ...name, 1, 0, 24, 0, ...wide);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  const long = (value: number) => [...new Uint8Array(new BigUint64Array([BigInt(value)]).buffer)];
  const wideEnd = [0x50, 0x4b, 6, 6, ...long(44), 45, 0, 45, 0, ...Array<number>(8).fill(0)];
  wideEnd.push(...long(count), ...long(count), ...long(entries.length), ...long(from));
  const locator = [0x50, 0x4b, 6, 7, 0, 0, 0, 0, ...long(from + entries.length), 1, 0, 0, 0];
  const last = [...bytes.subarray(end)];
  last.splice(8, 12, ...Array<number>(12).fill(255));
  return Uint8Array.from([...bytes.subarray(0, from), ...entries, ...wideEnd, ...locator, ...last]);
}

test("value metadata say what a #VALUE! is: a newer error, a linked data type, a picture", () => {
  const rich = "http://schemas.microsoft.com/office/2017/06/relationships";
  const bytes = handMadeFile({
    sheets: { S: {} },
    parts: {
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="m" Type="x/sheetMetadata" Target="metadata.xml"/><Relationship Id="v" Type="${rich}/rdRichValue" Target="richData/rdrichvalue.xml"/><Relationship Id="k" Type="${rich}/rdRichValueStructure" Target="richData/rdrichvaluestructure.xml"/></Relationships>`,
      "xl/metadata.xml": `<metadata><metadataTypes><metadataType name="XLDAPR"/><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLDAPR"><bk/></futureMetadata><futureMetadata name="XLRICHVALUE">${[0, 1, 2].map((i) => `<bk><extLst><ext><xlrd:rvb i="${i}"/></ext></extLst></bk>`).join("")}</futureMetadata><cellMetadata><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata>${[2, 0, 1].map((v) => `<bk><rc t="2" v="${v}"/></bk>`).join("")}<bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
      "xl/richData/rdrichvalue.xml":
        '<rvData><rv s="0"><v>13</v><v>0</v></rv><rv s="1"><fb>1</fb><v>2</v><v>Canada</v></rv><rv s="2"><v>0</v></rv></rvData>',
      "xl/richData/rdrichvaluestructure.xml":
        '<rvStructures><s t="_error"><k n="errorType" t="i"/><k n="subType" t="i"/></s><s t="_linkedentity2"><k n="%EntityId"/><k n="_DisplayString"/></s><s t="_localImage"><k n="_rvRel:LocalImageIdentifier"/></s></rvStructures>',
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1">${["A1", "B1", "C1", "D1"].map((r, i) => `<c r="${r}" t="e" vm="${i + 1}"><v>#VALUE!</v></c>`).join("")}<c r="E1" vm="2"><v>5</v></c></row></sheetData></worksheet>`,
    },
  });
  expect(readXlsx(bytes).sheets[0]?.cells.map(({ value }) => value)).toEqual([
    { error: "#VALUE!", message: "a picture in its cell is not calculated here", standsIn: true },
    { error: "#CALC!" },
    {
      error: "#VALUE!",
      message: 'a linked data type ("Canada") is not calculated here',
      standsIn: true,
    },
    { error: "#VALUE!" },
    5,
  ]);
});

test("settings: iteration, manual calculation, dates from 1904", () => {
  const file = readXlsx(
    handMadeFile({
      sheets: { Sheet1: {} },
      calculation: 'iterate="1" iterateCount="50" calcMode="manual"',
      properties: 'date1904="1"',
    }),
  );
  expect(file).toMatchObject({
    iteration: { most: 50, change: 0.001 },
    calculation: "manual",
    dateSystem: "1904",
  });
});

describe("a file that should not be read is refused with its reason", () => {
  const refusal = (bytes: Uint8Array) => () => readXlsx(bytes);

  test.each([
    { fact: "no zip", bytes: strToU8("hello"), reason: "not a zip package" },
    {
      fact: "a password or an old format",
      bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2),
      reason: "without a password",
    },
    { fact: "a broken zip", bytes: strToU8("PK\u0003\u0004 and nothing"), reason: "damaged" },
    {
      fact: "a zip of something else",
      bytes: zipSync({ "a.txt": strToU8("a") }),
      reason: "no workbook",
    },
    {
      fact: "a binary workbook",
      bytes: handMadeFile({
        sheets: {},
        parts: {
          "_rels/.rels":
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        },
      }),
      reason: ".xlsb",
    },
    {
      fact: "a document type with an entity",
      bytes: handMadeFile({
        sheets: { Sheet1: {} },
        parts: {
          "xl/worksheets/sheet1.xml":
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>',
        },
      }),
      reason: "document type",
    },
    {
      fact: "XML that is not well-formed",
      bytes: handMadeFile({
        sheets: { Sheet1: {} },
        parts: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData></worksheet>" },
      }),
      reason: "cannot be read",
    },
  ])("$fact", ({ bytes, reason }) => {
    expect(refusal(bytes)).toThrow(reason);
  });

  test.each([
    { fact: "says that it unpacks to more than the limit", size: 0xfffffff0 },
    { fact: "unpacks to more than it says", size: 1000 },
  ])("a file that $fact, before it is unpacked", ({ size }) => {
    const name = "_rels/.rels";
    const bytes = zipSync({ [name]: new Uint8Array(50_000_000) });
    const view = new DataView(bytes.buffer);
    // The directory at the end says what the part will have.
    view.setUint32(bytes.length - 22 - 46 - name.length + 24, size, true);
    expect(refusal(bytes)).toThrow(/exceeds 600 MB/);
  });

  test("names of entries are never paths on this machine", () => {
    const file = readXlsx(
      handMadeFile({
        sheets: { Sheet1: { A1: 1 } },
        parts: { "../../etc/x.xml": "<a/>", "/abs.xml": "<a/>" },
      }),
    );
    expect(cellOf(file, "A1")?.value).toBe(1);
  });

  test("a million looks of cells are cut to Excel's own limit, with a note", () => {
    const file = readXlsx(
      handMadeFile({
        sheets: { Sheet1: { A1: 1 } },
        parts: {
          "xl/_rels/workbook.xml.rels":
            '<Relationships><Relationship Id="s1" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="st" Type="a/styles" Target="styles.xml"/></Relationships>',
          "xl/styles.xml": `<styleSheet><cellXfs>${"<xf/>".repeat(1_000_000)}</cellXfs></styleSheet>`,
        },
      }),
    );
    expect(file.styles).toHaveLength(65_490);
    expect(file.notes[0]).toContain("934510 looks of cells");
  });
});

test("what is not held is named: looks inside a text, patterns, page breaks, other headers", () => {
  const { notes, sheets } = readXlsx(
    handMadeFile({
      sheets: { Sheet1: {} },
      parts: {
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="s1" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="st" Type="a/styles" Target="styles.xml"/><Relationship Id="ss" Type="a/sharedStrings" Target="strings.xml"/></Relationships>',
        "xl/strings.xml":
          "<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si></sst>",
        "xl/styles.xml":
          '<styleSheet><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml":
          '<worksheet><sheetData><row><c t="s"><v>1</v></c></row></sheetData><headerFooter differentFirst="1"><firstHeader>x</firstHeader></headerFooter><rowBreaks><brk id="3" man="1"/></rowBreaks></worksheet>',
      },
    }),
  );
  expect(sheets[0]?.cells[0]?.value).toBe("rich text");
  expect(notes).toEqual([
    "patterns and gradients of cells (a pattern's color is kept)",
    "looks of parts of a text (1; the texts are kept)",
    'headers and footers of the first or of even pages on "Sheet1"',
    'manual page breaks on "Sheet1"',
  ]);
});
