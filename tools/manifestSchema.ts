import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const ROOT_SCHEMA = "OfficeAppManifestV1_1.xsd";

/**
 * The folder with the published schema of the manifest: `manifest` below BUILDOUT_SCHEMAS, else below
 * ../shared/schemas; undefined where there is none (the schema's files are not part of the project).
 */
export function manifestSchemaFolder(): string | undefined {
  const schemas =
    process.env["BUILDOUT_SCHEMAS"] ?? path.join(import.meta.dirname, "../../shared/schemas");
  const folder = path.join(schemas, "manifest");
  return existsSync(path.join(folder, ROOT_SCHEMA)) ? folder : undefined;
}

/** What the published schema has against a manifest, one sentence each. */
export async function schemaProblems(xml: string, folder: string): Promise<readonly string[]> {
  const file = (fileName: string) => ({
    fileName,
    contents: readFileSync(path.join(folder, fileName), "utf8"),
  });
  const others = readdirSync(folder).filter(
    (name) => name.endsWith(".xsd") && name !== ROOT_SCHEMA,
  );
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: xml }],
    schema: [file(ROOT_SCHEMA)],
    preload: others.map(file),
  });
  return errors.map(({ message }) => message);
}
