import { NAMESPACE } from "../src/functions/namespace";
import packageJson from "../package.json";
import type { BuildMode } from "./addresses";

export interface ManifestOptions {
  readonly mode: BuildMode;
  /** Where the pages are served: https, with or without a path, with or without a slash at the end. */
  readonly baseUrl: string;
}

/** What tells the two builds apart in Excel: both can be registered on one machine. */
const BUILDS = {
  production: {
    id: "77d36366-a93b-4205-a2d0-c7203a9427d0",
    displayName: "Buildout",
    namespace: NAMESPACE,
  },
  development: {
    id: "9b40d47d-7768-4831-9be9-2c5f6fcf432d",
    displayName: "Buildout (development)",
    namespace: `${NAMESPACE}DEV`,
  },
} as const;

/** The buttons of the ribbon group, in order; each opens the pane. */
const BUTTONS = [
  {
    id: "Buildout.Open",
    label: "Buildout",
    tip: "Open the pane: template workbooks, and help with the functions.",
  },
] as const;

/** One resid for the runtime, the page and the function file: that is what shares the runtime. */
const PAGE = "Buildout.Page";

/**
 * The add-in-only manifest, one page for pane and functions (shared runtime).
 *
 * @returns The XML text. Throws when `baseUrl` is not an https address, or localhost in production.
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime
 */
export function buildManifest({ mode, baseUrl }: ManifestOptions): string {
  const base = checkedBase(mode, baseUrl);
  const build = BUILDS[mode];
  const at = (file: string) => escaped(`${base}/${file}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp
  xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xsi:type="TaskPaneApp">
  <Id>${build.id}</Id>
  <Version>${packageJson.version}.0</Version>
  <ProviderName>The Buildout authors</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="${build.displayName}" />
  <Description DefaultValue="Custom functions and template workbooks for modeling the build-out of compute: capacity, revenue, commitments, debt, equity, returns. Nothing leaves this computer." />
  <IconUrl DefaultValue="${at("assets/icon-32.png")}" />
  <HighResolutionIconUrl DefaultValue="${at("assets/icon-64.png")}" />
  <SupportUrl DefaultValue="${at("support.html")}" />
  <AppDomains>
    <AppDomain>${escaped(new URL(base).origin)}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook" />
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="CustomFunctionsRuntime" MinVersion="1.3" />
      <Set Name="SharedRuntime" MinVersion="1.1" />
      <Set Name="ExcelApi" MinVersion="1.12" />
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${at("taskpane.html")}" />
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="${PAGE}" lifetime="long" />
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Buildout.Script" />
            </Script>
            <Page>
              <SourceLocation resid="${PAGE}" />
            </Page>
            <Metadata>
              <SourceLocation resid="Buildout.Metadata" />
            </Metadata>
            <Namespace resid="Buildout.Namespace" />
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="GetStarted.Title" />
            <Description resid="GetStarted.Description" />
            <LearnMoreUrl resid="GetStarted.LearnMore" />
          </GetStarted>
          <FunctionFile resid="${PAGE}" />
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Buildout.Group">
                <Label resid="Group.Label" />
                ${icon(16)}
${BUTTONS.map(button).join("\n")}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        <bt:Image id="Icon.16" DefaultValue="${at("assets/icon-16.png")}" />
        <bt:Image id="Icon.32" DefaultValue="${at("assets/icon-32.png")}" />
        <bt:Image id="Icon.80" DefaultValue="${at("assets/icon-80.png")}" />
      </bt:Images>
      <bt:Urls>
        <bt:Url id="${PAGE}" DefaultValue="${at("taskpane.html")}" />
        <bt:Url id="Buildout.Script" DefaultValue="${at("functions.js")}" />
        <bt:Url id="Buildout.Metadata" DefaultValue="${at("functions.json")}" />
        <bt:Url id="GetStarted.LearnMore" DefaultValue="${at("support.html")}" />
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Buildout.Namespace" DefaultValue="${build.namespace}" />
        <bt:String id="GetStarted.Title" DefaultValue="${build.displayName} is ready" />
        <bt:String id="Group.Label" DefaultValue="${build.displayName}" />
${BUTTONS.map(({ id, label }) => `        <bt:String id="${id}.Label" DefaultValue="${label}" />`).join("\n")}
      </bt:ShortStrings>
      <bt:LongStrings>
        <bt:String id="GetStarted.Description" DefaultValue="Type =${build.namespace}. in a cell, or open the pane from the Home tab to insert a template workbook." />
${BUTTONS.map(({ id, tip }) => `        <bt:String id="${id}.Tip" DefaultValue="${tip}" />`).join("\n")}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

function button({ id }: (typeof BUTTONS)[number]): string {
  return `                <Control xsi:type="Button" id="${id}">
                  <Label resid="${id}.Label" />
                  <Supertip>
                    <Title resid="${id}.Label" />
                    <Description resid="${id}.Tip" />
                  </Supertip>
                  ${icon(18)}
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Buildout.Pane</TaskpaneId>
                    <SourceLocation resid="${PAGE}" />
                  </Action>
                </Control>`;
}

function icon(indent: number): string {
  const images = [16, 32, 80].map((size) => `  <bt:Image size="${size}" resid="Icon.${size}" />`);
  return ["<Icon>", ...images, "</Icon>"].join(`\n${" ".repeat(indent)}`);
}

function checkedBase(mode: BuildMode, baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(
      `The base address is "${baseUrl}"; Office wants https, such as ${BASE_EXAMPLE}.`,
    );
  }
  if (mode === "production" && url.hostname === "localhost") {
    throw new Error(`The base address is "${baseUrl}"; production pages need a public address.`);
  }
  return url.href.replace(/\/+$/, "");
}

const BASE_EXAMPLE = "https://example.com/buildout";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
