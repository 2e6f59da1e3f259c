import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { insertPlan } from "../../src/excel/insertPlan";
import { ACTION, PATH, type ObjectPath, type RequestBatch } from "../../src/host/requestBatch";
import { templates } from "../../src/templates/templates";
import { excelForTests } from "../excel/support/excelForTests";

jest.setTimeout(60_000);

/**
 * What office.js sends while a template is inserted, sync by sync; what one range is told in a row
 * stands in one line. UPDATE_GOLDEN=1 writes the files anew: read what changed.
 */
test.each(templates)("$name asks Excel for what it asked before", async (template) => {
  const { host } = await excelForTests();
  const batches: RequestBatch[] = [];
  const richApi = host.richApi.bind(host);
  Object.assign(host, {
    richApi(message: readonly unknown[]) {
      batches.push(JSON.parse(String(message[4] ?? "{}")) as RequestBatch);
      return richApi(message);
    },
  });
  const [preset = ""] = template.presets;
  await insertPlan(template.plan(template.values(preset), preset), { day: "2026-11-26" });
  const file = path.join(import.meta.dirname, "insertions", `${template.name}.txt`);
  const page = pageOf(batches);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, page);
  expect(page).toBe(readFileSync(file, "utf8"));
});

function pageOf(batches: readonly RequestBatch[]): string {
  const paths = new Map<number, ObjectPath>();
  const syncs = batches.map((batch, index) => {
    for (const known of Object.values(batch.ObjectPaths ?? {})) paths.set(known.Id, known);
    const lines = (batch.Actions ?? []).flatMap(({ Name, ActionType, ArgumentInfo, ObjectPathId }) => {
      const found = paths.get(ObjectPathId);
      const isAdded = ActionType === ACTION.instantiate && found?.Name === "Add";
      // To reach an object is no action of ours: its path stands before what is done with it.
      if (!isAdded && (Name === undefined || Name === "" || REFERENCES.has(Name))) return [];
      const target = pathText(ObjectPathId, paths);
      const values = (ArgumentInfo?.Arguments ?? []).map(shortText).join(", ");
      if (isAdded) return [{ target, what: "" }];
      const isCall = ActionType === ACTION.method;
      return [{ target, what: isCall ? `.${Name}(${values})` : `.${Name} = ${values}` }];
    });
    return [`Sync ${index + 1}`, ...inOneLine(lines)].join("\n");
  });
  const text = `${syncs.join("\n\n")}\n`;
  return text.replaceAll(/workbook\.Worksheets\["\{(0*)(\d+)-[^}]*\}"\]/g, "sheet $2");
}

/** What is done to one range in a row. */
function inOneLine(lines: readonly { target: string; what: string }[]): string[] {
  const groups: { range: string; all: string[] }[] = [];
  for (const { target, what } of lines) {
    const [, range = "", rest = target] = /^(.*?GetRange\("[^"]*"\))(.*)$/.exec(target) ?? [];
    const last = groups.at(-1);
    if (range !== "" && last?.range === range) last.all.push(`${rest}${what}`);
    else groups.push({ range, all: [`${rest}${what}`] });
  }
  return groups.map(({ range, all }) => `  ${range}${all.join("; ")}`);
}

function pathText(id: number, paths: ReadonlyMap<number, ObjectPath>): string {
  const found = paths.get(id);
  if (found === undefined || found.ObjectPathType === PATH.global) return "workbook";
  const parent = pathText(found.ParentObjectPathId ?? -1, paths);
  const values = (found.ArgumentInfo?.Arguments ?? []).map(shortText).join(", ");
  if (found.ObjectPathType === PATH.property) return `${parent}.${found.Name ?? ""}`;
  if (found.ObjectPathType === PATH.indexer) return `${parent}[${values}]`;
  return `${parent}.${found.Name ?? ""}(${values})`;
}

/** office.js holds on to ranges and lets them go; numbers of its own. */
const REFERENCES: ReadonlySet<string> = new Set(["_KeepReference", "_RemoveReference"]);

const LONGEST = 120;

/** A block of cells by its size and the number of its formulas; other values as JSON. */
function shortText(value: unknown): string {
  if (Array.isArray(value) && Array.isArray(value[0]) && value.flat().length > 1) {
    const cells = (value as unknown[][]).flat();
    const formulas = cells.filter((it) => typeof it === "string" && it.startsWith("=")).length;
    const empty = cells.filter((it) => it === null || it === "").length;
    return `${value.length} x ${value[0].length} cells, ${formulas} formulas, ${empty} empty`;
  }
  const text = JSON.stringify(value) ?? "";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
