import type { XmlElement } from "./xmlTree";

/**
 * The children an element must have, in this order; "?" may be absent, "+" may repeat. Office takes
 * a manifest with the right elements in the wrong order for a broken one.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides",
  "OfficeApp/Hosts": "Host",
  "OfficeApp/DefaultSettings": "SourceLocation",
  Requirements: "Sets",
  Sets: "Set+",
  VersionOverrides: "Hosts Resources",
  "VersionOverrides/Hosts": "Host",
  "Hosts/Host[Workbook]": "Runtimes AllFormFactors DesktopFormFactor",
  AllFormFactors: "ExtensionPoint",
  "ExtensionPoint[CustomFunctions]": "Script Page Metadata Namespace",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint[PrimaryCommandSurface]": "OfficeTab",
  OfficeTab: "Group+",
  Group: "Label Icon Control+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Action: "TaskpaneId SourceLocation",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

/** Where an element's children are not the ones above, in order; and what names no element of ours. */
export function orderProblems(root: XmlElement): readonly string[] {
  const problems: string[] = [];
  visit(root, "");
  return problems;

  function visit(element: XmlElement, parent: string): void {
    const type = element.attributes["xsi:type"];
    const rule =
      CHILDREN[`${parent}/${element.name}[${type ?? ""}]`] ??
      CHILDREN[`${parent}/${element.name}`] ??
      CHILDREN[`${element.name}[${type ?? ""}]`] ??
      CHILDREN[element.name];
    if (rule !== undefined) {
      const children = element.children.map(({ name }) => name);
      if (!pattern(rule).test(`${children.join(" ")} `)) {
        problems.push(
          `${element.name} holds ${children.join(", ") || "nothing"}; it needs ${rule}`,
        );
      }
    }
    for (const child of element.children) visit(child, element.name);
  }
}

function pattern(rule: string): RegExp {
  const parts = rule.split(" ").map((part) => {
    const name = part.replace(/[?+]$/, "");
    return `(${name} )${part === name ? "" : part.slice(-1)}`;
  });
  return new RegExp(`^${parts.join("")}$`);
}
