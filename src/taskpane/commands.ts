import { createFileCommands } from "./fileCommands";
import type { FileCommands } from "./fileCommands";
import { createFunctionCommands } from "./functionCommands";
import type { FunctionCommands, FunctionSurroundings } from "./functionCommands";
import type { ModelLibrary } from "./modelLibrary";
import { reasonOf } from "./reasonOf";
import {
  choosePreset,
  openTemplate,
  problems,
  showFigures,
  showRefused,
  figuresOutdated,
} from "./state/formActions";
import * as go from "./state/navigationActions";
import type { CellPlace, Failure, PaneState } from "./state/paneState";
import type { Store } from "./state/store";
import * as book from "./state/workbookActions";
import { createStandingCommands } from "./standingCommands";
import type { FormToInsert, StandingCommands } from "./standingCommands";
import { strings } from "./strings";

/** What the pane does beyond its own state: load, calculate, ask Excel. */
export interface Commands extends FunctionCommands, StandingCommands, FileCommands {
  /** Loads what the first paint leaves out, and asks Excel what stands in the workbook. */
  readonly start: () => Promise<void>;
  readonly openTemplate: (name: string) => void;
  readonly choosePreset: (preset: string) => void;
  readonly insert: () => Promise<void>;
  readonly insertExample: () => Promise<void>;
  readonly cancel: () => void;
  readonly goTo: (place: CellPlace) => Promise<void>;
  /** Name of the template that the first-run page offers, once the library is there. */
  readonly workedExample: () => string | undefined;
  readonly skipFirstRun: () => void;
  readonly readChecks: () => Promise<void>;
}

export interface Surroundings extends FunctionSurroundings {
  /** Hands a file to the user. */
  readonly download: (name: string, bytes: Uint8Array) => void;
  readonly memory: Pick<Storage, "setItem">;
  readonly loadLibrary: () => Promise<ModelLibrary>;
}

/** Key under which the browser remembers that the first-run page was seen. */
export const FIRST_RUN_SEEN = "buildout.firstRunSeen";

/** The commands over a store and its surroundings; the store's form is checked and calculated. */
export function createCommands(around: Surroundings): Commands {
  const { store, office } = around;
  let library: ModelLibrary | undefined;
  let abort: AbortController | undefined;

  store.subscribe((state, before) => {
    const { form } = state;
    if (!library || !form) return;
    if (form.values === before.form?.values && form.unread === before.form.unread) return;
    assess(store, library, around.later);
  });

  const standing = createStandingCommands({
    store,
    office,
    library: () => library,
    insert: async (what) => {
      if (library && mayInsert()) await insertForm(library, what);
    },
  });

  const commands: Commands = {
    ...createFunctionCommands(around),
    ...standing,
    ...createFileCommands({ ...around, library: () => library }),
    async start() {
      const answered = office.ready().then(async (answer) => {
        store.apply(book.officeAnswered, answer);
        if (answer !== "ready") return;
        await standing.refresh();
        await office.watch(() => void standing.refresh());
      });
      try {
        library = await around.loadLibrary();
        store.apply(go.showTemplates, library.cards);
      } catch (error) {
        store.apply(go.failTemplates, strings.failures.library(reasonOf(error)));
      }
      await answered;
    },
    openTemplate(name) {
      const card = library?.cards.find((template) => template.name === name);
      const [preset] = card?.presets ?? [];
      if (!library || !card || preset === undefined) return;
      store.apply(openTemplate, card, preset, library.values(name, preset));
    },
    choosePreset(preset) {
      const { form } = store.get();
      if (!library || !form) return;
      store.apply(choosePreset, preset, library.values(form.template.name, preset));
    },
    async insert() {
      const { form } = store.get();
      if (!library || !form || !mayInsert() || problems(form).length > 0) return;
      const { template, preset, values } = form;
      await insertForm(library, { template, preset, values });
    },
    async insertExample() {
      commands.skipFirstRun();
      if (!library) return;
      commands.openTemplate(library.workedExample);
      await commands.insert();
    },
    cancel() {
      store.apply(book.cancelInsertion);
      abort?.abort();
    },
    async goTo(place) {
      try {
        await office.goTo(place);
      } catch (error) {
        store.apply(book.showFailure, strings.failures.goTo(place.sheet, reasonOf(error)));
      }
    },
    workedExample: () => library?.workedExample,
    skipFirstRun() {
      store.apply(go.finishFirstRun);
      try {
        around.memory.setItem(FIRST_RUN_SEEN, "yes");
      } catch {
        // A browser that keeps nothing shows the page again next time: no harm.
      }
    },
    async readChecks() {
      try {
        store.apply(book.showChecks, await readings());
      } catch (error) {
        store.apply(book.showFailure, strings.failures.checks(reasonOf(error)));
      }
    },
  };
  return commands;

  function mayInsert(): boolean {
    const { office: answer, insertion } = store.get();
    return answer === "ready" && insertion?.status !== "running";
  }

  async function insertForm(from: ModelLibrary, what: FormToInsert): Promise<void> {
    const { template, preset, values, replaces } = what;
    abort = new AbortController();
    const { signal } = abort;
    store.apply(book.startInsertion, template.title, template.sheets.length);
    try {
      const inserted = await office.insert({
        template,
        preset,
        plan: from.plan(template.name, values, preset),
        replaces,
        signal,
        onProgress: (done, total, label) => {
          store.apply(book.showProgress, done, total, label);
        },
      });
      store.apply(book.finishInsertion, inserted, replaces);
    } catch (error) {
      store.apply(book.failInsertion, insertionFailure(template.title, error, signal));
      await standing.refresh();
    }
  }

  async function readings(): Promise<PaneState["checks"]> {
    const placed = store
      .get()
      .inWorkbook.flatMap((item) => item.checks.map((check) => ({ id: item.id, check })));
    const read = await office.readChecks(placed.map(({ check }) => check));
    return Object.fromEntries(
      placed.map(({ id, check }, index) => [`${id}/${check.key}`, read[index] ?? "unknown"]),
    );
  }
}

function insertionFailure(title: string, error: unknown, signal: AbortSignal): Failure {
  const why = reasonOf(error);
  const { reason } = error as { reason?: unknown };
  if (reason === "left") return strings.failures.unfinished(title, why);
  return signal.aborted
    ? strings.failures.cancelled(title)
    : strings.failures.insertion(title, why);
}

/** Checks the form's values at once and calculates their figures after a pause in typing. */
function assess(
  store: Store<PaneState>,
  library: ModelLibrary,
  later: Surroundings["later"],
): void {
  const { form } = store.get();
  if (!form) return;
  store.apply(showRefused, library.check(form.template.name, form.values));
  store.apply(figuresOutdated);
  later(() => {
    const now = store.get().form;
    if (!now || problems(now).length > 0) return;
    try {
      store.apply(showFigures, library.figures(now.template.name, now.values, now.preset));
    } catch (error) {
      store.apply(showFigures, { status: "failed" as const, reason: reasonOf(error) });
    }
  });
}
