import { explainError } from "../excel/explainError";
import { goToPlace } from "../excel/goToPlace";
import { placeFormula } from "../excel/placeFormula";
import { readPlaces } from "../excel/readPlaces";
import { readSelection } from "../excel/readSelection";
import type { StandingReceipt } from "../excel/receipt";
import { rememberedReceipts } from "../excel/rememberedReceipts";
import { removeInserted } from "../excel/removeInserted";
import { readInputs, writeInputs } from "../excel/standingInputs";
import { watchSheets } from "../excel/watchSheets";
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
  opensFiles() {
    const { platform } = Office.context;
    return platform === Office.PlatformType.PC || platform === Office.PlatformType.Mac;
  },
  async openFile(bytes) {
    await inWords(() => Excel.createWorkbook(base64(bytes)));
  },
  async insert({ plan, replaces, signal, onProgress }) {
    // The writer comes with the formula reader; the first paint does without both.
    const { insertPlan, replaceInserted } = await import("../excel/writers");
    const options = { signal, onProgress };
    const receipt =
      replaces === undefined
        ? await insertPlan(plan, options)
        : await replaceInserted(await receiptFor(replaces), plan, options);
    return insertedTemplate({ ...receipt, gone: [] });
  },
  async inserted() {
    return (await inWords(rememberedReceipts)).map(insertedTemplate);
  },
  watch: (changed) => inWords(() => watchSheets(changed)),
  inputs: (id, shapes) => inWords(async () => readInputs(await receiptFor(id), shapes)),
  update: (id, shapes, writes) =>
    inWords(async () => writeInputs(await receiptFor(id), shapes, writes)),
  async referring(id) {
    const { referringFormulas } = await import("../excel/writers");
    return inWords(async () => referringFormulas(await receiptFor(id)));
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

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const piece = 8192;
  let text = "";
  for (let at = 0; at < bytes.length; at += piece) {
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(text);
}

async function receiptFor(id: string): Promise<StandingReceipt> {
  const receipt = (await rememberedReceipts()).find(({ key }) => key === id);
  if (!receipt) throw new Error("None of its sheets stands in this workbook any more.");
  return receipt;
}

function insertedTemplate(receipt: StandingReceipt): InsertedTemplate {
  const { key, template, title, preset, day, gone, inputs, names, firstInput, checkPlaces } =
    receipt;
  return {
    id: key,
    template,
    title,
    preset,
    day,
    sheets: receipt.sheets.map(({ actual, id }) => ({
      sheet: actual,
      address: "A1",
      sheetId: id,
    })),
    gone,
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
