import type { WorkbookChange } from "../../../src/host/workbookChange";
import { createOpenWorkbook } from "../../../src/host/openWorkbook";
import { createEngine } from "../../../src/engine/createEngine";
import { fileOfWorkbook } from "../../../src/host/file/fileOfWorkbook";
import type { FileStore } from "../../../src/workbench/files/fileStore";
import type { Keeper } from "../../../src/workbench/files/keeper";
import { createKeeper } from "../../../src/workbench/files/keeper";
import { freeFileName, nameOfPath, newFileName } from "../../../src/workbench/files/fileNames";

const typing: WorkbookChange = {
  kind: "contents",
  sheet: "Sheet1",
  range: { row: 0, column: 0, rows: 1, columns: 1 },
  changeType: "RangeEdited",
};
const selecting: WorkbookChange = { kind: "selection", sheet: "Sheet1", range: typing.range };

interface Bed {
  readonly keeper: Keeper;
  /** Names of the files in the order in which they were kept. */
  readonly saved: string[];
  /** How often the rest after a change began. */
  readonly starts: () => number;
  readonly wait: (milliseconds: number) => void;
  /** Lets the rest after a change pass. */
  readonly rest: () => Promise<void>;
}

function bed(fails?: () => Error | undefined, isKept = false): Bed {
  const saved: string[] = [];
  let clock = 0;
  let starts = 0;
  let waiting: (() => void) | undefined;
  const store: FileStore = {
    list: () => Promise.resolve([]),
    load: () => Promise.resolve(undefined),
    save(about) {
      const error = fails?.();
      if (error !== undefined) return Promise.reject(error);
      saved.push(about.name);
      return Promise.resolve();
    },
    rename: () => Promise.resolve(),
    duplicate: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
  const workbook = createOpenWorkbook({ engine: createEngine() });
  const keeper = createKeeper({
    store,
    isKept,
    about: { id: "a", name: "Book1", changed: 0 },
    snapshot: () => fileOfWorkbook(workbook),
    now: () => clock,
    after(_milliseconds, action) {
      waiting = action;
      starts += 1;
      return () => {
        waiting = undefined;
      };
    },
  });
  return {
    keeper,
    saved,
    starts: () => starts,
    wait(milliseconds) {
      clock += milliseconds;
    },
    async rest() {
      waiting?.();
      await keeper.flush();
    },
  };
}

test("a new workbook is kept with its first change, not with its first selection", async () => {
  const { keeper, saved, rest } = bed();
  keeper.changed(selecting);
  await rest();
  expect(saved).toEqual([]);
  expect(keeper.state().kind).toBe("new");
  keeper.changed(typing);
  expect(keeper.state().kind).toBe("changed");
  await rest();
  expect(saved).toEqual(["Book1"]);
  expect(keeper.state().kind).toBe("kept");
});

test("what is selected is kept of a file that there is, and nobody is told that it was not", async () => {
  const { keeper, saved, rest } = bed(undefined, true);
  keeper.changed(selecting);
  expect(keeper.state().kind).toBe("kept");
  await rest();
  expect(saved).toEqual(["Book1"]);
});

test("changes without a rest between them put it off for some seconds only", () => {
  const { keeper, starts, wait } = bed();
  for (let i = 0; i < 5; i++) {
    keeper.changed(typing);
    wait(1000);
  }
  expect(starts()).toBe(5);
  for (let i = 0; i < 5; i++) {
    wait(1000);
    keeper.changed(typing);
  }
  expect(starts()).toBe(5);
});

test("a full storage is said with its remedy, and the next change tries again", async () => {
  let isFull = true;
  const full = Object.assign(new Error("no room"), { name: "QuotaExceededError" });
  const { keeper, saved, rest } = bed(() => (isFull ? full : undefined));
  keeper.changed(typing);
  await rest();
  expect(keeper.state()).toEqual({
    kind: "failed",
    reason: expect.stringContaining("delete files you no longer need") as string,
  });
  isFull = false;
  keeper.changed(typing);
  await rest();
  expect(saved).toEqual(["Book1"]);
  expect(keeper.state().kind).toBe("kept");
});

test("a renamed file is kept under its new name", async () => {
  const { keeper, saved, rest } = bed();
  await keeper.rename("Plan");
  keeper.changed(typing);
  await rest();
  expect(saved).toEqual(["Plan"]);
});

test("names of files are free, short and without their ending", () => {
  expect(newFileName(["book1", "Book3"])).toBe("Book2");
  expect(freeFileName("Model", ["model", "Model (2)"])).toBe("Model (3)");
  expect(freeFileName("Model (2)", ["Model (2)"])).toBe("Model (3)");
  expect(nameOfPath("C:\\plans\\Ümsatz 2026.XLSX")).toBe("Ümsatz 2026");
});
