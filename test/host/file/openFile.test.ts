import { createEngine } from "../../../src/engine/createEngine";
import { catalogue } from "../../../src/functions/catalogue";
import { fileOfWorkbook } from "../../../src/host/file/fileOfWorkbook";
import type { OpenWorkbook } from "../../../src/host/openWorkbook";
import { createOpenWorkbook, openFile, openFileInSlices } from "../../../src/host/openWorkbook";
import type { WorkbookFile } from "../../../src/workbook/workbookFile";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeWorkbookFile } from "../../../src/xlsx/writeXlsx";
import { arrays } from "../../golden/workbooks/arrays";
import { features } from "../../golden/workbooks/features";
import { models } from "../../golden/workbooks/models";
import { handMadeFile } from "../../xlsx/handMadeFile";

function opened(file: WorkbookFile): OpenWorkbook {
  return openFile(file, createEngine({ functions: catalogue }));
}

function rounded(dump: string): string {
  return dump.replaceAll(/\d+\.\d{10,}/g, (number) => Number(number).toPrecision(10));
}

test.each([...models, ...features, ...arrays])("kept and opened again: $about", (golden) => {
  const first = opened(readXlsx(handMadeFile(golden)));
  const kept = structuredClone(fileOfWorkbook(first));
  const second = opened(kept);
  // Iteration goes on from the values that are there, so it comes closer each time.
  const dump = (workbook: OpenWorkbook): string =>
    kept.iteration === undefined ? workbook.dump() : rounded(workbook.dump());
  expect(dump(second)).toBe(dump(first));
  if (kept.iteration === undefined) expect(fileOfWorkbook(second)).toEqual(kept);
});

test("a file opened in slices is the same file", async () => {
  const [golden] = models;
  if (golden === undefined) throw new Error("no model");
  const file = readXlsx(handMadeFile(golden));
  let pauses = 0;
  const sliced = await openFileInSlices(file, createEngine({ functions: catalogue }), () => {
    pauses += 1;
    return Promise.resolve();
  });
  sliced.recalculate();
  expect(sliced.dump()).toBe(opened(file).dump());
  expect(pauses).toBeGreaterThan(0);
});

describe("what is held of a sheet is kept", () => {
  const { workbook, kept } = ((): { workbook: OpenWorkbook; kept: WorkbookFile } => {
    const workbook = createOpenWorkbook({ engine: createEngine(), sheets: ["A", "B c", "H"] });
    workbook.setContents("A", 0, 0, [["x", "'=1+1", 5]]);
    workbook.setFormat(
      "A",
      { row: 0, column: 0, rows: 1, columns: 3 },
      {
        bold: true,
        underline: "DoubleAccountant",
        horizontal: "CenterAcrossSelection",
        rotation: 180,
        indent: 2,
        locked: false,
        top: { style: "DashDot", weight: "Medium", color: "#FF0000" },
        left: { style: "Double", weight: "Thick", color: "#00FF00" },
      },
    );
    workbook.setFormat(
      "A",
      { row: 0, column: 4, rows: 1_048_576, columns: 1 },
      { fill: "#ABCDEF" },
    );
    workbook.setFormat("A", { row: 2, column: 4, rows: 1, columns: 1 }, { fill: null });
    workbook.setSizes("A", "rows", 3, 2, 33);
    workbook.setHidden("A", "rows", 4, 3, true);
    workbook.setSizes("A", "columns", 1, 1, 100.5);
    workbook.merge("A", { row: 7, column: 0, rows: 2, columns: 2 }, false);
    workbook.changeSheet("A", { zoom: 85, headings: false, tabColor: "#123456", protected: true });
    workbook.changeSheet("H", { visibility: "VeryHidden" });
    workbook.changeObjects("A", (sheet) => {
      sheet.groups = [{ axis: "rows", from: 4, count: 3, collapsed: true }];
      sheet.notes = [
        { range: { row: 0, column: 0, rows: 1, columns: 1 }, author: "Me", text: "n" },
      ];
      sheet.links = [
        {
          range: { row: 1, column: 0, rows: 1, columns: 1 },
          target: "",
          location: "'B c'!A1",
          tip: "there",
        },
      ];
    });
    workbook.addName("rate", "=A!$C$1", undefined, { visible: false, comment: "why" });
    workbook.setSetting("receipt", '{"a":1}');
    workbook.setProperty("title", "T");
    workbook.setCustomProperty("flag", true);
    workbook.setCalculationMode("Manual");
    workbook.activate("B c");
    workbook.select("B c", { row: 4, column: 2, rows: 2, columns: 2 });
    return { workbook, kept: fileOfWorkbook(workbook) };
  })();

  test("to the letter", () => {
    expect(opened(structuredClone(kept)).dump()).toBe(workbook.dump());
  });

  test("a hidden row comes back in the height that it had", () => {
    const again = opened(kept);
    again.setHidden("A", "rows", 4, 1, false);
    expect(again.sheet("A")?.rowHeights.get(4)).toBe(33);
  });
});

test("cells of a what-if table are not overwritten one by one", () => {
  const workbook = createOpenWorkbook({ engine: createEngine() });
  workbook.setContents("Sheet1", 0, 0, [
    [1, "=A1*2"],
    [5, ""],
  ]);
  workbook.engine.setDataTable({
    sheet: "Sheet1",
    ...{ row: 1, column: 1, rows: 1, columns: 1 },
    columnInput: { sheet: "Sheet1", row: 0, column: 0 },
  });
  workbook.recalculate();
  expect(workbook.cell("Sheet1", 1, 1).value).toBe(10);
  expect(() => {
    workbook.setContents("Sheet1", 1, 1, [[7]]);
  }).toThrow("B2 is a what-if table");
  workbook.clearContents("Sheet1", { row: 1, column: 1, rows: 1, columns: 1 });
  workbook.recalculate();
  expect(workbook.cell("Sheet1", 1, 1).value).toBeNull();
});

test("sheets keep the ids by which add-ins remember them, in the browser and in a file", async () => {
  const first = createOpenWorkbook({ engine: createEngine() });
  for (const name of ["Cover", "Inputs", "Checks"]) first.addSheet(name);
  first.deleteSheet("Cover");
  first.setSetting("buildout.inserted.1", '"Inputs, Checks"');
  const idsOf = (workbook: OpenWorkbook) => workbook.sheets().map(({ name, id }) => [name, id]);
  const file = fileOfWorkbook(first);
  for (const again of [
    opened(structuredClone(file)),
    opened(readXlsx(await writeWorkbookFile(file))),
  ]) {
    expect(idsOf(again)).toEqual(idsOf(first));
    expect([...again.settings()]).toEqual([...first.settings()]);
    expect(idsOf(first).map(([, id]) => id)).not.toContain(again.addSheet("Cover").id);
  }
});
