import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

/**
 * The folder with the published schemas of .xlsx files: `ooxml` below BUILDOUT_SCHEMAS, else below
 * ../shared/schemas; undefined where there is none (they are not part of the project).
 */
export function fileSchemaFolder(): string | undefined {
  const schemas =
    process.env["BUILDOUT_SCHEMAS"] ?? path.join(__dirname, "../../../shared/schemas");
  const folder = path.join(schemas, "ooxml");
  return existsSync(path.join(folder, "sml.xsd")) ? folder : undefined;
}

/** What the schemas have against the parts of a file, a sentence each. */
export async function schemaProblems(
  parts: Readonly<Record<string, string>>,
  folder: string,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [root, pattern] of SCHEMAS) {
    const xml = Object.entries(parts)
      .filter(([name]) => pattern.test(name))
      .map(([name, contents]) => ({
        fileName: name.replaceAll(/[/[\]]/g, "_"),
        contents: withoutIgnorable(contents),
      }));
    if (xml.length === 0) continue;
    const { errors } = await validateXML({
      xml,
      schema: [file(folder, root)],
      preload: readdirSync(folder)
        .filter((name) => name.endsWith(".xsd") && name !== root && !/^(vml|opc)-/.test(name))
        .map((name) => file(folder, name)),
      initialMemoryPages: 1024,
      maxMemoryPages: 4096,
    });
    problems.push(...errors.map(({ rawMessage }) => rawMessage));
  }
  return problems;
}

const SCHEMAS: readonly (readonly [string, RegExp])[] = [
  [
    "sml.xsd",
    /^xl\/(workbook|styles|sharedStrings|metadata|worksheets\/[^/]+|tables\/[^/]+)\.xml$/,
  ],
  ["dml-chart.xsd", /^xl\/charts\/chart\d+\.xml$/],
  ["dml-spreadsheetDrawing.xsd", /^xl\/drawings\/drawing\d+\.xml$/],
  ["dml-main.xsd", /^xl\/theme\/theme\d+\.xml$/],
  ["opc-contentTypes.xsd", /^\[Content_Types\]\.xml$/],
  ["opc-relationships.xsd", /\.rels$/],
  ["shared-documentPropertiesExtended.xsd", /^docProps\/app\.xml$/],
];

function file(folder: string, fileName: string) {
  return { fileName, contents: readFileSync(path.join(folder, fileName), "utf8") };
}

/** The schemas do not know what `mc:Ignorable` lets a reader ignore. */
function withoutIgnorable(xml: string): string {
  const prefixes = /mc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(" ") ?? [];
  const names = ["mc", ...prefixes].join("|");
  return xml.replaceAll(new RegExp(`\\s(?:${names}):[\\w]+="[^"]*"`, "g"), "");
}
