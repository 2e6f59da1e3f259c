import type { OpenedWorkbench } from "./openWorkbench";
import { calculated } from "./sheetReader";

/** Goes to a cell and types a text as a person does. */
export async function type(workbench: OpenedWorkbench, cell: string, text: string): Promise<void> {
  await goTo(workbench, cell);
  await workbench.page.keyboard.type(text);
  await workbench.page.keyboard.press("Enter");
  await calculated(workbench.page);
}

/** Goes to an address or a name by the name box. */
export async function goTo(
  { page }: Pick<OpenedWorkbench, "page">,
  address: string,
): Promise<void> {
  await page.locator(".name-box").fill(address);
  await page.keyboard.press("Enter");
}

/** Presses keys over the cells and waits for the answers. */
export async function press({ page }: Pick<OpenedWorkbench, "page">, keys: string): Promise<void> {
  await page.keyboard.press(keys);
  await calculated(page);
}

export type TemplateTitle = keyof typeof TEMPLATES;

const TEMPLATES = {
  "Revenue drivers": "revenue-drivers",
  "Capacity schedule": "capacity-schedule",
  "Funding mix": "funding-mix",
} as const;

/** Inserts a template from the pane as it stands. */
export async function insertTemplate(
  { page, pane }: OpenedWorkbench,
  title: TemplateTitle,
  { keepReceipt = false } = {},
): Promise<void> {
  const back = pane.getByRole("button", { name: /Templates/ });
  if ((await back.count()) > 0) await back.first().click();
  await pane.locator(`#template-${TEMPLATES[title]}`).click();
  await pane.getByRole("button", { name: /^Insert \d+ sheets$/ }).click();
  await pane.getByText(`${title} inserted`).waitFor({ timeout: 60_000 });
  if (!keepReceipt) await pane.getByRole("button", { name: "Done" }).click();
  await calculated(page);
}

/** The middle of a cell of a sheet whose columns and rows all have the standard size. */
export async function cellPlace(
  { page }: Pick<OpenedWorkbench, "page">,
  row: number,
  column: number,
): Promise<{ x: number; y: number }> {
  const box = await page.locator(".grid").boundingBox();
  return { x: (box?.x ?? 0) + 32 + column * 64 + 32, y: (box?.y ?? 0) + 22 + row * 20 + 10 };
}
