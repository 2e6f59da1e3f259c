import { explainError } from "../excel/explainError";
import { goToPlace } from "../excel/goToPlace";
import { placeFormula } from "../excel/placeFormula";
import { readPlaces } from "../excel/readPlaces";
import { readSelection } from "../excel/readSelection";
import type { Receipt } from "../excel/receipt";
import { rememberedReceipts } from "../excel/rememberedReceipts";
import { removeInserted } from "../excel/removeInserted";
import type { OfficePort } from "./officePort";
import type { CheckReading, InsertedTemplate } from "./state/paneState";

/** Excel through Office.js; errors come out in words for the user. */
export const excelPort: OfficePort = {
  async ready() {
    // Outside Office the host is null, which the types leave out.
    const { host } = (await Office.onReady()) as { host: Office.HostType | null };
    return host === Office.HostType.Excel ? "ready" : "absent";
  },
  theme() {
    // Excel on the web and older ones have no theme, which the types leave out.
    const { officeTheme } = Office.context as { officeTheme?: Office.OfficeTheme };
    return officeTheme && themeOf(officeTheme.bodyBackgroundColor);
  },
  async insert({ plan, signal, onProgress }) {
    // The writer comes with the formula reader; the first paint does without both.
    const { insertPlan } = await import("../excel/insertPlan");
    return insertedTemplate(await insertPlan(plan, { signal, onProgress }));
  },
  async inserted() {
    return (await inWords(rememberedReceipts)).map(insertedTemplate);
  },
  async remove(id) {
    await inWords(async () => {
      const receipt = (await rememberedReceipts()).find(({ key }) => key === id);
      if (receipt) await removeInserted(receipt);
    });
  },
  goTo: (place) => inWords(() => goToPlace(place)),
  async readChecks(checks) {
    return (await inWords(() => readPlaces(checks))).map(checkReading);
  },
  selection: () => inWords(readSelection),
  insertFormula: (order) => inWords(() => placeFormula(order)),
};

/** A check holds at exactly 0; a text or an error says nothing about it. */
export function checkReading(value: unknown): CheckReading {
  if (typeof value !== "number") return "unknown";
  return value === 0 ? "passes" : "fails";
}

/** Whether a background such as "#262626" is light or dark, by its perceived brightness. */
export function themeOf(background: string): "light" | "dark" | undefined {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background);
  if (!hex) return undefined;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

function insertedTemplate(receipt: Receipt): InsertedTemplate {
  const { key, template, title, preset, day, inputs, names, firstInput, checkPlaces } = receipt;
  return {
    id: key,
    template,
    title,
    preset,
    day,
    sheets: receipt.sheets.map(({ actual }) => actual),
    inputs,
    names,
    firstInput,
    checks: checkPlaces,
  };
}

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(explainError(error), { cause: error });
  }
}
