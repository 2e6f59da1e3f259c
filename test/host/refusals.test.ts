import type { OfficeBed } from "../support/office";
import { startOffice } from "../support/office";

let office: OfficeBed;

beforeAll(async () => {
  office = await startOffice({ sheets: ["Plan", "Other"] });
});

afterAll(() => {
  office.stop();
});

/** A batch that Excel refuses. */
interface IllegalBatch {
  readonly fact: string;
  readonly code: string;
  readonly run: (context: Excel.RequestContext, plan: Excel.Worksheet) => void;
}

/** Writes past the types of Office.js, as careless code would. */
function put(object: object, property: string, value: unknown): void {
  (object as Record<string, unknown>)[property] = value;
}

const ILLEGAL: readonly IllegalBatch[] = [
  {
    fact: "values of another shape than the range",
    code: "InvalidArgument",
    run: (_context, plan) => void (plan.getRange("A1:B2").values = [[1, 2, 3]]),
  },
  {
    fact: "rows of unequal length",
    code: "InvalidArgument",
    run: (_context, plan) => void (plan.getRange("A1:B2").values = [[1, 2], [3]]),
  },
  {
    fact: "an address that is none",
    code: "InvalidArgument",
    run: (_context, plan) => void plan.getRange("A0:B").load("values"),
  },
  {
    fact: "a range that leaves the sheet",
    code: "InvalidArgument",
    run: (_context, plan) => void plan.getRange("A1").getOffsetRange(-1, 0).load("values"),
  },
  {
    fact: "a name of a sheet that holds a colon",
    code: "InvalidArgument",
    run: (context) => void context.workbook.worksheets.add("a:b"),
  },
  {
    fact: "a name of a sheet of more than 31 characters",
    code: "InvalidArgument",
    run: (context) => void context.workbook.worksheets.add("x".repeat(32)),
  },
  {
    fact: "a name of a sheet that is taken, in any case",
    code: "ItemAlreadyExists",
    run: (context) => void context.workbook.worksheets.add("PLAN"),
  },
  {
    fact: "a worksheet that does not exist",
    code: "ItemNotFound",
    run: (context) => void context.workbook.worksheets.getItem("Nowhere").load("name"),
  },
  {
    fact: "a chart that does not exist",
    code: "ItemNotFound",
    run: (_context, plan) => void plan.charts.getItem("Chart 9").load("name"),
  },
  {
    fact: "a defined name that is taken",
    code: "ItemAlreadyExists",
    run(_context, plan) {
      plan.names.add("Rate", "=Plan!$A$1");
      plan.names.add("rate", "=Plan!$A$2");
    },
  },
  {
    fact: "a defined name that looks like a cell",
    code: "InvalidArgument",
    run: (_context, plan) => void plan.names.add("AB12", "=Plan!$A$1"),
  },
  {
    fact: "a range of a sheet that was deleted before in the batch",
    code: "InvalidReference",
    run(context) {
      const sheet = context.workbook.worksheets.add("Gone");
      const range = sheet.getRange("A1");
      range.load("address");
      sheet.delete();
      range.values = [[1]];
    },
  },
  {
    fact: "a sheet that was deleted before in the batch",
    code: "ItemNotFound",
    run(context) {
      const sheet = context.workbook.worksheets.add("Gone too");
      sheet.load("name");
      sheet.delete();
      sheet.tabColor = "#FF0000";
    },
  },
  {
    fact: "the last visible sheet, hidden",
    code: "InvalidOperation",
    run(context, plan) {
      context.workbook.worksheets.getItem("Other").visibility = "Hidden";
      plan.visibility = "Hidden";
    },
  },
  {
    fact: "a null object that is written to",
    code: "InvalidObjectPath",
    run(context) {
      context.workbook.worksheets.getItemOrNullObject("Nowhere").tabColor = "#FF0000";
    },
  },
  {
    fact: "a word that is none of an enumeration",
    code: "InvalidArgument",
    run: (_context, plan) => {
      put(plan.getRange("A1").format, "horizontalAlignment", "Middle");
    },
  },
  {
    fact: "a chart type that is none",
    code: "InvalidArgument",
    run: (_context, plan) => void plan.charts.add("Wavy" as "Line", plan.getRange("A1:B2")),
  },
  {
    fact: "a color that is none",
    code: "InvalidArgument",
    run: (_context, plan) => void (plan.getRange("A1").format.fill.color = "greenish"),
  },
  {
    fact: "a rule of a validation without its second bound",
    code: "InvalidArgument",
    run(_context, plan) {
      plan.getRange("A1").dataValidation.rule = {
        decimal: { formula1: 1, operator: "Between" },
      };
    },
  },
  {
    fact: "text where a number belongs",
    code: "InvalidArgument",
    run: (_context, plan) => {
      put(plan.getRange("A:A").format, "columnWidth", "wide");
    },
  },
  {
    fact: "a locked cell of a protected sheet",
    code: "AccessDenied",
    run(_context, plan) {
      plan.protection.protect();
      plan.getRange("A1").values = [[1]];
    },
  },
];

test.each(ILLEGAL)("$fact: $code", async ({ code, run }) => {
  const batch = Excel.run(async (context) => {
    run(context, context.workbook.worksheets.getItem("Plan"));
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({ name: "RichApi.Error", code });
  expect(office.host.refusals).toEqual([]);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Other").visibility = "Visible";
    worksheets.getItem("Plan").protection.unprotect();
    await context.sync();
  });
});

test("a read-only property is refused, whether office.js lets it through or not", () => {
  const reply = office.host.richApi([
    "IterativeExecutor",
    "POST",
    "ProcessQuery",
    [],
    JSON.stringify({
      Actions: [
        { Id: 1, ActionType: 4, Name: "Id", ObjectPathId: 3, ArgumentInfo: { Arguments: ["x"] } },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        3: {
          Id: 3,
          ObjectPathType: 5,
          ParentObjectPathId: 2,
          ArgumentInfo: { Arguments: ["Plan"] },
        },
      },
    }),
  ]);
  expect(JSON.parse(reply[2])).toMatchObject({
    Error: { Code: "AccessDenied", Location: "Worksheet.id", ActionIndex: 0 },
  });
});

test("an error tells where it happened, and what went before it stays", async () => {
  const batch = Excel.run(async (context) => {
    const plan = context.workbook.worksheets.getItem("Plan");
    plan.getRange("C3").values = [["before"]];
    plan.getRange("D4").values = [[1, 2]];
    plan.getRange("E5").values = [["after"]];
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({ debugInfo: { errorLocation: "Range.values" } });
  expect(office.workbook.cell("Plan", 2, 2).value).toBe("before");
  expect(office.workbook.cell("Plan", 4, 4).value).toBeNull();
});

test("what is not emulated is refused by its name and listed", async () => {
  const batch = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").shapes.addTextBox("hello");
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({ code: "EmulatorNotImplemented" });
  expect(office.host.refusals).toEqual(["Worksheet.Shapes"]);
});
