import { readFileSync } from "node:fs";
import path from "node:path";
import { buildManifest } from "../../tools/manifest";
import { baseAddress, PAGES_ADDRESS } from "../../tools/addresses";
import { manifestProblems } from "../../tools/manifestProblems";
import { manifestSchemaFolder, schemaProblems } from "../../tools/manifestSchema";
import { pngSize } from "../../tools/pngSize";

const ROOT = path.join(__dirname, "../..");
const production = buildManifest({ mode: "production", baseUrl: "https://example.com/buildout/" });
const development = buildManifest({ mode: "development", baseUrl: "https://localhost:3000" });

const imageSize = (image: string) => pngSize(path.join(ROOT, image));

function problems(xml: string, mode: "production" | "development" = "production") {
  return manifestProblems(xml, { mode, imageSize });
}

test("the manifest of either build breaks no rule", () => {
  expect(problems(production)).toEqual([]);
  expect(problems(development, "development")).toEqual([]);
});

test("manifest.xml is the production build at the project's own address", () => {
  const onDisk = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
  expect(onDisk).toBe(buildManifest({ mode: "production", baseUrl: PAGES_ADDRESS }));
});

test("the two builds differ in id, name and namespace, so that both can be registered", () => {
  for (const tag of [/<Id>.*<\/Id>/, /<DisplayName .*/, /id="Buildout.Namespace" .*Value.*/]) {
    const [one] = tag.exec(production) ?? [];
    const [other] = tag.exec(development) ?? [];
    expect(one).toBeDefined();
    expect(one).not.toBe(other);
  }
});

test("every address stands below the base address, with its path and one slash", () => {
  expect(production).toContain('"https://example.com/buildout/functions.js"');
  expect(production.match(/https:\/\/example\.com(?!\/buildout\/|<)/g)).toBeNull();
});

test.each([
  { baseUrl: "http://example.com", says: "Office wants https" },
  { baseUrl: "example.com", says: "Office wants https" },
  { baseUrl: "https://localhost:3000", says: "a public address" },
])("a production build refuses the base address $baseUrl", ({ baseUrl, says }) => {
  expect(() => buildManifest({ mode: "production", baseUrl })).toThrow(says);
});

test("BUILDOUT_BASE_URL names the address of a build", () => {
  const environment = { BUILDOUT_BASE_URL: "https://example.com" };
  expect(baseAddress("production", environment)).toBe("https://example.com");
  expect(baseAddress("production", {})).toBe(PAGES_ADDRESS);
  expect(baseAddress("development", {})).toBe("https://localhost:3000");
});

const schema = manifestSchemaFolder();
if (schema === undefined) {
  test.skip("left out: the published schema (BUILDOUT_SCHEMAS names no folder that has it)", () => {
    // Nothing to hold the manifest against.
  });
} else {
  test("the published schema accepts the manifest of either build", async () => {
    expect(await schemaProblems(production, schema)).toEqual([]);
    expect(await schemaProblems(development, schema)).toEqual([]);
  });
}

/** Replaces the one place, or fails: a variant that changes nothing would prove nothing. */
function broken(from: string | RegExp, to: string, xml = production): string {
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`nothing to replace: ${String(from)}`);
  return changed;
}

const line = (tag: string) => new RegExp(` *<${tag}.*\\n`);
const block = (tag: string) => new RegExp(` *<${tag}[ >][\\s\\S]*?</${tag}>\\n`);

test.each([
  { fact: "a tag that is never closed", xml: broken("</Requirements>", ""), says: "well-formed" },
  {
    fact: "an attribute twice",
    xml: broken('resid="Group', 'resid="x" resid="Group'),
    says: "twice",
  },
  { fact: "no Id", xml: broken(line("Id"), ""), says: "OfficeApp holds" },
  { fact: "an Id that is no GUID", xml: broken(/<Id>..../, "<Id>"), says: "not a GUID" },
  { fact: "a version of one part", xml: broken(/<Version>.*</, "<Version>1<"), says: "Version" },
  {
    fact: "a version of words",
    xml: broken(/<Version>.*</, "<Version>1.0-beta<"),
    says: "Version",
  },
  { fact: "another locale", xml: broken("en-US", "de-DE"), says: "DefaultLocale" },
  {
    fact: "an element out of order",
    xml: broken(/( *<Id>.*\n)( *<Version>.*\n)/, "$2$1"),
    says: "OfficeApp holds",
  },
  { fact: "a missing support address", xml: broken(line("SupportUrl"), ""), says: "SupportUrl" },
  { fact: "an empty provider", xml: broken("The Buildout authors", ""), says: "ProviderName" },
  {
    fact: "a display name above 125 characters",
    xml: broken('<DisplayName DefaultValue="', `<DisplayName DefaultValue="${"B".repeat(120)}`),
    says: "DisplayName has 128",
  },
  {
    fact: "a description above 250 characters",
    xml: broken('<Description DefaultValue="', `<Description DefaultValue="${"B".repeat(100)}`),
    says: "Description has",
  },
  {
    fact: "read-only permission",
    xml: broken("ReadWriteDocument", "ReadDocument"),
    says: "Permissions",
  },
  {
    fact: "another host",
    xml: broken('xsi:type="Workbook"', 'xsi:type="Document"'),
    says: "no Workbook host",
  },
  {
    fact: "a missing requirement set",
    xml: broken(line('Set Name="SharedRuntime'), ""),
    says: "SharedRuntime 1.1",
  },
  { fact: "a lower requirement", xml: broken('"1.12"', '"1.1"'), says: "ExcelApi 1.12" },
  {
    fact: "http in an address",
    xml: broken(
      "https://example.com/buildout/functions.js",
      "http://example.com/buildout/functions.js",
    ),
    says: "is not https",
  },
  {
    fact: "http in the app domain",
    xml: broken("<AppDomain>https", "<AppDomain>http"),
    says: "AppDomain",
  },
  {
    fact: "localhost in production",
    xml: broken("https://example.com/buildout/support.html", "https://localhost:3000/support.html"),
    says: "localhost",
  },
  {
    fact: "an address above 2048 characters",
    xml: broken("buildout/support.html", `buildout/${"s".repeat(2048)}.html`),
    says: "2048",
  },
  { fact: "a second runtime", xml: broken(/( *<Runtime .*\n)/, "$1$1"), says: "2 Runtime" },
  { fact: "no runtime", xml: broken(block("Runtimes"), ""), says: "Host holds" },
  {
    fact: "runtimes after the form factors",
    xml: broken(
      /( *<Runtimes>[\s\S]*<\/Runtimes>\n)( *<AllFormFactors>[\s\S]*<\/AllFormFactors>\n)/,
      "$2$1",
    ),
    says: "Host holds",
  },
  {
    fact: "a runtime that ends with the pane",
    xml: broken('lifetime="long"', 'lifetime="short"'),
    says: "lifetime",
  },
  {
    fact: "a page beside the runtime",
    xml: broken('<FunctionFile resid="Buildout.Page"', '<FunctionFile resid="Buildout.Script"'),
    says: "FunctionFile has resid",
  },
  {
    fact: "page before script",
    xml: broken(/( *<Script>[\s\S]*?<\/Script>\n)( *<Page>[\s\S]*?<\/Page>\n)/, "$2$1"),
    says: "Script Page Metadata",
  },
  { fact: "no namespace", xml: broken(line("Namespace"), ""), says: "Namespace" },
  {
    fact: "the development namespace in production",
    xml: broken('"BUILDOUT"', '"BUILDOUTDEV"'),
    says: "not BUILDOUT",
  },
  { fact: "no get-started text", xml: broken(block("GetStarted"), ""), says: "DesktopFormFactor" },
  {
    fact: "a resid without a resource",
    xml: broken('resid="Group.Label"', 'resid="Group.Labl"'),
    says: "does not exist",
  },
  {
    fact: "a resource of another kind",
    xml: broken('<Namespace resid="Buildout.Namespace"', '<Namespace resid="Buildout.Script"'),
    says: "which is address",
  },
  {
    fact: "a resource id twice",
    xml: broken(' id="Icon.32"', ' id="Icon.16"'),
    says: "more than once",
  },
  {
    fact: "an id above 32 characters",
    xml: broken('id="Buildout.Group"', `id="${"G".repeat(33)}"`),
    says: "33 characters",
  },
  {
    fact: "a short text above 125 characters",
    xml: broken('is ready"', `is ready${".".repeat(120)}"`),
    says: "short text",
  },
  {
    fact: "a long text above 250 characters",
    xml: broken("Open the pane:", "Open the pane:".repeat(20)),
    says: "long text",
  },
  {
    fact: "an icon that does not exist",
    xml: broken("assets/icon-80.png", "assets/icon-81.png"),
    says: "icon-81.png does not exist",
  },
  {
    fact: "an icon of another size",
    xml: broken("assets/icon-64.png", "assets/icon-80.png"),
    says: "not 64×64",
  },
  {
    fact: "an icon that is no PNG",
    xml: broken("assets/icon-32.png", "assets/icon.svg"),
    says: "no PNG",
  },
  {
    fact: "a ribbon icon without 80 pixels",
    xml: broken(/ *<bt:Image size="80".*\n/, ""),
    says: "lacks 80",
  },
  {
    fact: "a file the build does not write",
    xml: broken("functions.json", "metadata.json"),
    says: "not functions.json",
  },
])("$fact is refused", ({ xml, says }) => {
  expect(problems(xml).join("\n")).toContain(says);
});
