import type { BuildMode } from "./addresses";
import { orderProblems } from "./manifestOrder";
import { resourceProblems } from "./manifestResources";
import { withDescendants, xmlTree, type XmlElement } from "./xmlTree";

export interface ManifestCheck {
  readonly mode: BuildMode;
  /** Width and height of the image that a path below the base address names; undefined if there is none. */
  readonly imageSize: (
    path: string,
  ) => { readonly width: number; readonly height: number } | undefined;
}

/**
 * What is wrong with a manifest of ours, one sentence each; empty when Excel should take it. These
 * are the rules of the add-in-only format that the published schema misses (addresses, resources,
 * icons, runtimes), those it has that are cheap to say, and what this project decided.
 */
export function manifestProblems(xml: string, check: ManifestCheck): readonly string[] {
  let root: XmlElement;
  try {
    root = xmlTree(xml);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  const all = withDescendants(root);
  return [
    ...orderProblems(root),
    ...identityProblems(root, check.mode),
    ...textProblems(root),
    ...requirementProblems(all),
    ...hostProblems(all),
    ...runtimeProblems(all),
    ...addressProblems(all, xml, check.mode),
    ...resourceProblems(all),
    ...iconProblems(root, all, check),
  ];
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const VERSION = /^\d{1,5}(\.\d{1,5}){1,3}$/;

function identityProblems(root: XmlElement, mode: BuildMode): string[] {
  const id = textOf(root, "Id");
  const version = textOf(root, "Version");
  const name = valueOf(root, "DisplayName");
  const permissions = textOf(root, "Permissions");
  const namespace = stringOf(root, "Buildout.Namespace");
  const wanted = mode === "production" ? "BUILDOUT" : "BUILDOUTDEV";
  return [
    ...say(root.name !== "OfficeApp", `the root is ${root.name}, not OfficeApp`),
    ...say(root.attributes["xsi:type"] !== "TaskPaneApp", "OfficeApp is not a TaskPaneApp"),
    ...say(!GUID.test(id), `Id "${id}" is not a GUID in lower case`),
    ...say(!VERSION.test(version), `Version "${version}" is not like 1.2.3.0`),
    ...say(textOf(root, "DefaultLocale") !== "en-US", "DefaultLocale is not en-US"),
    ...say(permissions !== "ReadWriteDocument", `Permissions "${permissions}"`),
    ...say(namespace !== wanted, `the namespace is "${namespace}", not ${wanted}`),
    ...say(
      mode === "development" && !name.includes("development"),
      "a development build does not say so in its name",
    ),
  ];
}

function textProblems(root: XmlElement): string[] {
  const limits = { DisplayName: 125, Description: 250 };
  const provider = textOf(root, "ProviderName");
  return [
    ...say(provider === "" || provider.length > 125, "ProviderName is empty or above 125"),
    ...Object.entries(limits).flatMap(([name, limit]) => {
      const { length } = valueOf(root, name);
      return say(length === 0 || length > limit, `${name} has ${length} characters (1–${limit})`);
    }),
  ];
}

/** The baseline that the product needs and tests. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  ExcelApi: "1.12",
};

function requirementProblems(all: readonly XmlElement[]): string[] {
  const sets = new Map(
    named(all, "Set").map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]]),
  );
  return Object.entries(REQUIREMENTS).flatMap(([name, version]) =>
    say(sets.get(name) !== version, `requirement ${name} ${version} is missing`),
  );
}

function hostProblems(all: readonly XmlElement[]): string[] {
  const hosts = named(all, "Host").map(
    ({ attributes }) => attributes["Name"] ?? attributes["xsi:type"] ?? "",
  );
  return say(
    hosts.length !== 2 || hosts.some((host) => host !== "Workbook"),
    `hosts ${hosts.join(", ")}: there is no Workbook host, or one beside it`,
  );
}

function runtimeProblems(all: readonly XmlElement[]): string[] {
  const runtimes = named(all, "Runtime");
  const page = runtimes[0]?.attributes["resid"];
  const sharing = [
    ...named(all, "FunctionFile"),
    ...named(all, "Page").flatMap(({ children }) => children),
    ...named(all, "Action").flatMap(({ children }) => named(children, "SourceLocation")),
  ];
  return [
    ...say(runtimes.length !== 1, `there are ${runtimes.length} Runtime elements, not one`),
    ...say(
      runtimes.some(({ attributes }) => attributes["lifetime"] !== "long"),
      'the runtime is not lifetime="long"',
    ),
    ...sharing.flatMap(({ name, attributes }) =>
      say(
        attributes["resid"] !== page,
        `${name} has resid ${attributes["resid"] ?? "(none)"}, the runtime ${page ?? "(none)"}`,
      ),
    ),
  ];
}

const FILES: readonly (readonly [string, string])[] = [
  ["Buildout.Page", "taskpane.html"],
  ["Buildout.Script", "functions.js"],
  ["Buildout.Metadata", "functions.json"],
];

function addressProblems(all: readonly XmlElement[], xml: string, mode: BuildMode): string[] {
  const addresses = all.flatMap(({ name, attributes, text }) => {
    const value = name === "AppDomain" ? text : attributes["DefaultValue"];
    const isAddress = name.endsWith("Url") || name === "AppDomain" || name === "SourceLocation";
    return value !== undefined && (isAddress || name === "bt:Image" || /^\w+:/.test(value))
      ? [{ name, value }]
      : [];
  });
  const byId = new Map(
    named(all, "bt:Url").map(({ attributes }) => [attributes["id"], attributes]),
  );
  const settings = named(all, "DefaultSettings").flatMap(({ children }) => children);
  return [
    ...addresses.flatMap(({ name, value }) => [
      ...say(!value.startsWith("https://"), `${name} "${value}" is not https`),
      ...say(value.length > 2048, `${name} has an address above 2048 characters`),
    ]),
    ...say(
      mode === "production" && /localhost|127\.0\.0\.1/i.test(xml),
      "localhost is left in a production manifest",
    ),
    ...FILES.flatMap(([id, file]) => {
      const value = byId.get(id)?.["DefaultValue"] ?? "";
      return say(!value.endsWith(`/${file}`), `${id} is "${value}", not ${file} of the build`);
    }),
    ...settings.flatMap(({ attributes }) =>
      say(
        attributes["DefaultValue"] !== byId.get("Buildout.Page")?.["DefaultValue"],
        "SourceLocation is another page than the runtime's",
      ),
    ),
  ];
}

const RIBBON_SIZES = ["16", "32", "80"];

function iconProblems(
  root: XmlElement,
  all: readonly XmlElement[],
  { imageSize }: ManifestCheck,
): string[] {
  const page = valueOf(root, "SupportUrl");
  const base = page.slice(0, page.lastIndexOf("/") + 1);
  const byId = new Map(
    named(all, "bt:Image").map(({ attributes }) => [attributes["id"], attributes["DefaultValue"]]),
  );
  const icons = named(all, "Icon").map(({ children }) =>
    children.map(({ attributes }) => attributes),
  );
  return [
    ...sizeProblems(valueOf(root, "IconUrl"), 32),
    ...sizeProblems(valueOf(root, "HighResolutionIconUrl"), 64),
    ...icons.flatMap((images) => {
      const sizes = images.map(({ size }) => size);
      const missing = RIBBON_SIZES.filter((size) => !sizes.includes(size));
      return [
        ...say(missing.length > 0, `an Icon lacks ${missing.join(" and ")} pixels`),
        ...images.flatMap(({ size, resid }) => sizeProblems(byId.get(resid) ?? "", Number(size))),
      ];
    }),
  ];

  function sizeProblems(address: string, pixels: number): string[] {
    if (address === "") return [`an icon of ${pixels} pixels has no address`];
    if (!address.endsWith(".png")) return [`the icon ${address} is no PNG`];
    const path = address.startsWith(base) ? address.slice(base.length) : address;
    const size = imageSize(path);
    if (size === undefined) return [`the icon ${path} does not exist`];
    return say(
      size.width !== pixels || size.height !== pixels,
      `${path} is ${size.width}×${size.height}, not ${pixels}×${pixels}`,
    );
  }
}

function say(isWrong: boolean, problem: string): string[] {
  return isWrong ? [problem] : [];
}

function named(all: readonly XmlElement[], name: string): readonly XmlElement[] {
  return all.filter((element) => element.name === name);
}

function textOf(root: XmlElement, name: string): string {
  return named(root.children, name)[0]?.text ?? "";
}

function valueOf(root: XmlElement, name: string): string {
  return named(root.children, name)[0]?.attributes["DefaultValue"] ?? "";
}

function stringOf(root: XmlElement, id: string): string {
  const found = withDescendants(root).find(
    ({ name, attributes }) => name === "bt:String" && attributes["id"] === id,
  );
  return found?.attributes["DefaultValue"] ?? "";
}
