import { partsOf, sampleFile } from "./sampleFile";
import { fileSchemaFolder, schemaProblems } from "./schemaProblems";

const schemas = fileSchemaFolder();

/** A cell of the second sheet, as XML. */
async function calcCell(address: string, frozen = false): Promise<string | undefined> {
  const sheet = partsOf(await sampleFile({ frozen }))["xl/worksheets/sheet2.xml"] ?? "";
  return new RegExp(`<c r="${address}".*?</c>`).exec(sheet)?.[0];
}

(schemas === undefined ? test.skip : test)(
  "every part of a file keeps to the published schemas",
  async () => {
    expect(await schemaProblems(partsOf(await sampleFile()), schemas ?? "")).toEqual([]);
  },
  60_000,
);

test("the same plan and date give the same bytes", async () => {
  const [one, other] = [await sampleFile(), await sampleFile()];
  expect(Buffer.compare(one, other)).toBe(0);
  const later = await sampleFile({ date: new Date("2027-01-01T00:00:00Z") });
  expect(Buffer.compare(one, later)).not.toBe(0);
});

test.each([
  {
    fact: "a formula that means the same in older versions is a plain one",
    address: "B1",
    xml: '<c r="B1"><f>SUM(Inputs!B2:D2)</f><v>0.6000000000000001</v></c>',
  },
  {
    fact: "a spill is a dynamic array over its range",
    address: "A2",
    xml: '<c r="A2" cm="1"><f t="array" ref="A2:C2">Inputs!B2:D2*100</f><v>10</v></c>',
  },
  { fact: "a spilled cell is a bare value", address: "C2", xml: '<c r="C2"><v>30</v></c>' },
  {
    fact: "a call of ours has its stored form and its value",
    address: "B3",
    xml: '<c r="B3" cm="1"><f t="array" ref="B3">_xldudf_BUILDOUT_DOUBLE(B1)</f><v>1.2000000000000002</v></c>',
  },
  {
    fact: "an error is the cached value of its formula",
    address: "C1",
    xml: '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  },
])("$fact", async ({ address, xml }) => {
  expect(await calcCell(address)).toBe(xml);
});

test("a frozen file holds values in place of every formula", async () => {
  expect(await calcCell("A2", true)).toBe('<c r="A2"><v>10</v></c>');
  expect(await calcCell("B3", true)).toBe('<c r="B3"><v>1.2000000000000002</v></c>');
  expect(await calcCell("B1", true)).toBe('<c r="B1"><v>0.6000000000000001</v></c>');
});

test("Excel keeps the values on opening: the file is of a current calculation engine", async () => {
  const workbook = partsOf(await sampleFile())["xl/workbook.xml"] ?? "";
  expect(workbook).toContain('<calcPr calcId="191029"/>');
  expect(workbook).not.toContain("fullCalcOnLoad");
});

test("a name is seen by its sheet", async () => {
  expect(partsOf(await sampleFile())["xl/workbook.xml"]).toContain(
    '<definedName name="rate" localSheetId="1">Inputs!$B$2</definedName>',
  );
});

test("a text like a formula stays a text", async () => {
  expect(partsOf(await sampleFile())["xl/sharedStrings.xml"]).toContain("<t>=not a formula</t>");
});

test("charts carry the names of the plan", async () => {
  const drawing = partsOf(await sampleFile())["xl/drawings/drawing1.xml"] ?? "";
  expect([...drawing.matchAll(/name="(Chart [a-zA-Z]+)"/g)].map((match) => match[1])).toEqual([
    "Chart areaStacked",
    "Chart area",
    "Chart line",
    "Chart columnClustered",
    "Chart columnStacked",
    "Chart barClustered",
    "Chart barStacked",
  ]);
});
