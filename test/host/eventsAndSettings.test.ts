import type { OfficeBed } from "../support/office";
import { startOffice } from "../support/office";

let office: OfficeBed;

beforeEach(async () => {
  office = await startOffice({ sheets: ["Plan", "Other"] });
});

afterEach(() => {
  expect(office.host.refusals).toEqual([]);
  office.stop();
});

/** Long enough for what waits in microtasks and timers of office.js. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

describe("events", () => {
  test("a changed cell is told with its address, whoever changed it", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const plan = context.workbook.worksheets.getItem("Plan");
      plan.onChanged.add((event) => {
        heard.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      plan.getRange("B2:C2").values = [[1, 2]];
      await context.sync();
    });
    office.workbook.setContents("Plan", 4, 0, [["typed"]]);
    office.workbook.setContents("Other", 4, 0, [["not heard"]]);
    await aMoment();
    expect(heard).toEqual(["RangeEdited B2:C2", "RangeEdited A5"]);
  });

  test("the selection is told on its sheet", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    office.workbook.select("Plan", { row: 2, column: 1, rows: 2, columns: 2 });
    await aMoment();
    expect(heard).toEqual(["B3:C4"]);
  });

  test("the collection tells of sheets that are added, activated and deleted", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const tell = (what: string) => (): Promise<void> => {
        heard.push(what);
        return Promise.resolve();
      };
      worksheets.onAdded.add(tell("added"));
      worksheets.onActivated.add(tell("activated"));
      worksheets.onDeleted.add(tell("deleted"));
      await context.sync();
      const sheet = worksheets.add("New");
      sheet.activate();
      sheet.delete();
      await context.sync();
    });
    await aMoment();
    expect(heard).toEqual(["added", "activated", "activated", "deleted"]);
  });

  test("a handler that was removed hears nothing more", async () => {
    let count = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Plan").onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    office.workbook.setContents("Plan", 0, 0, [[1]]);
    await aMoment();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    office.workbook.setContents("Plan", 0, 0, [[2]]);
    await aMoment();
    expect(count).toBe(1);
  });

  test("no event comes while the add-in has switched them off", async () => {
    let count = 0;
    await Excel.run(async (context) => {
      const plan = context.workbook.worksheets.getItem("Plan");
      plan.onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      context.runtime.enableEvents = false;
      plan.getRange("A1").values = [[1]];
      await context.sync();
    });
    await aMoment();
    expect(count).toBe(0);
  });
});

describe("settings in the document", () => {
  test("a setting of the workbook is kept and read back with its type", async () => {
    const value = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("buildout.receipt", { sheets: ["Plan"], count: 2 });
      await context.sync();
      const setting = settings.getItem("buildout.receipt");
      setting.load("value");
      await context.sync();
      return setting.value as unknown;
    });
    expect(value).toEqual({ sheets: ["Plan"], count: 2 });
    expect(office.workbook.settings().get("buildout.receipt")).toBe(
      '{"sheets":["Plan"],"count":2}',
    );
  });

  test("Office.context.document.settings are saved into the same place", async () => {
    const { settings } = office.Office.context.document;
    settings.set("theme", "dark");
    await new Promise<void>((resolve) => {
      settings.saveAsync(() => {
        resolve();
      });
    });
    expect([...office.workbook.settings()]).toEqual([["theme", '"dark"']]);
  });
});

describe("the ribbon and the pane", () => {
  test("a button calls its function, which says when it is done", async () => {
    let pressed = "";
    office.Office.actions.associate("showPane", (event: Office.AddinCommands.Event) => {
      pressed = event.source.id;
      event.completed();
    });
    await office.host.invokeCommand("showPane");
    expect(pressed).toBe("showPane");
  });
});

describe("a failure that a test asks for", () => {
  test("stops the sync of that number, before its first action or after half of them", async () => {
    const run = (): Promise<void> =>
      Excel.run(async (context) => {
        const plan = context.workbook.worksheets.getItem("Plan");
        plan.load("name");
        await context.sync();
        plan.getRange("A1").values = [["first"]];
        plan.getRange("A2").values = [["second"]];
        await context.sync();
      });
    office.host.failAtSync(2);
    await expect(run()).rejects.toMatchObject({ code: "GeneralException" });
    expect(office.workbook.cell("Plan", 0, 0).value).toBeNull();

    office.host.failAtSync(2, "half");
    await expect(run()).rejects.toMatchObject({ code: "GeneralException" });
    expect(office.workbook.cell("Plan", 0, 0).value).toBe("first");
    expect(office.workbook.cell("Plan", 1, 0).value).toBeNull();

    await run();
    expect(office.workbook.cell("Plan", 1, 0).value).toBe("second");
  });

  test("syncs and the size of their requests are counted", async () => {
    const before = office.host.traffic();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("A1").values = [["x".repeat(1000)]];
      await context.sync();
      await context.sync();
    });
    const { syncs, largestRequest } = office.host.traffic();
    expect(syncs - before.syncs).toBe(1);
    expect(largestRequest).toBeGreaterThan(1000);
  });
});
