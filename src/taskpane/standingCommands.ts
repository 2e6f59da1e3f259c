import type { InputWrite } from "../excel/standingInputs";
import type { ModelLibrary } from "./modelLibrary";
import type { OfficePort } from "./officePort";
import { reasonOf } from "./reasonOf";
import type { FormValues } from "./state/cellValues";
import { askReplacement, openStanding, problems } from "./state/formActions";
import type { Form, InsertedTemplate, PaneState, Removed, TemplateCard } from "./state/paneState";
import {
  changedInputs,
  inputWrites,
  pathAt,
  presetOf,
  standingValues,
} from "./state/standingValues";
import type { Store } from "./state/store";
import * as book from "./state/workbookActions";
import { strings } from "./strings";

/** What the pane does with templates that stand in the workbook. */
export interface StandingCommands {
  /** Looks what stands in the workbook. */
  readonly refresh: () => Promise<void>;
  /** Opens a template with the inputs that it has in the workbook. */
  readonly openStanding: (id: string) => Promise<void>;
  /** Writes what the form has changed into the input cells. */
  readonly update: () => Promise<void>;
  /** Takes the last update back, or does it again. */
  readonly undoUpdate: () => Promise<void>;
  /** Looks what replacing would break, and asks. */
  readonly askReplace: () => Promise<void>;
  /** Puts new sheets in the place of those that stand. */
  readonly replace: () => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Inserts the template again that was removed last, with the inputs that it had. */
  readonly undoRemoval: () => Promise<void>;
}

interface StandingSurroundings {
  readonly store: Store<PaneState>;
  readonly office: OfficePort;
  readonly library: () => ModelLibrary | undefined;
  readonly insert: (what: FormToInsert) => Promise<void>;
}

/** What it takes to insert a template. */
export interface FormToInsert {
  readonly template: TemplateCard;
  readonly preset: string;
  readonly values: FormValues;
  readonly replaces?: string;
}

/** The commands over a store, Excel, and the library once it is loaded. */
export function createStandingCommands(around: StandingSurroundings): StandingCommands {
  const { store, office } = around;
  let looking: Promise<void> | undefined;
  let lookAgain = false;

  async function look(): Promise<void> {
    lookAgain = false;
    const began = store.get().insertion;
    try {
      const standing = await office.inserted();
      const { insertion } = store.get();
      // What was seen while sheets came or went is half of it, or old by now.
      if (insertion !== began) lookAgain = insertion?.status !== "running";
      else if (insertion?.status !== "running") store.apply(book.showInWorkbook, standing);
    } catch {
      // Nothing remembered can be read: the list stays as it is and inserting still works.
    }
    if (wanted()) await look();
  }

  /** Something has changed while we looked. */
  function wanted(): boolean {
    return lookAgain;
  }

  return {
    refresh() {
      if (looking) lookAgain = true;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    async openStanding(id) {
      const { item, card, library } = known(id);
      if (!item) return;
      if (!card || !library) {
        store.apply(book.showFailure, strings.failures.unknownTemplate(item.title));
        return;
      }
      try {
        const preset = presetOf(card, item.preset);
        const read = await office.inputs(id, library.inputs(card.name, preset));
        const values = standingValues(card.fields, read.values, library.values(card.name, preset));
        const fields = new Map(card.fields.map((field) => [field.key, field]));
        const formulas = read.formulas.flatMap(({ key, index, formula }) => {
          const field = fields.get(key);
          return field ? [[pathAt(field, index), formula] as const] : [];
        });
        store.apply(openStanding, card, preset, values, {
          item,
          missing: read.missing,
          formulas: Object.fromEntries(formulas),
          referring: undefined,
        });
      } catch (error) {
        store.apply(book.showFailure, strings.failures.reading(item.title, reasonOf(error)));
      }
    },
    async update() {
      const { form } = store.get();
      const library = around.library();
      if (!form?.standing || !library || problems(form).length > 0) return;
      const { item } = form.standing;
      const shapes = library.inputs(form.template.name, form.preset);
      await writing(item, async () => {
        const undo = await office.update(item.id, shapes, inputWrites(form));
        store.apply(book.finishUpdate, { item, changes: changedInputs(form), undo, undone: false });
      });
    },
    async undoUpdate() {
      const { insertion } = store.get();
      const library = around.library();
      if (insertion?.status !== "updated" || !library) return;
      const { update } = insertion;
      const { item } = update;
      const { card } = known(item.id);
      if (!card) return;
      const shapes = library.inputs(card.name, presetOf(card, item.preset));
      await writing(item, async () => {
        const undo: readonly InputWrite[] = await office.update(item.id, shapes, update.undo);
        store.apply(book.finishUpdate, { ...update, undo, undone: !update.undone });
      });
    },
    async askReplace() {
      const { form } = store.get();
      if (!form?.standing) return;
      const { item } = form.standing;
      try {
        store.apply(askReplacement, await office.referring(item.id));
      } catch (error) {
        store.apply(book.showFailure, strings.failures.reading(item.title, reasonOf(error)));
      }
    },
    async replace() {
      const { form } = store.get();
      if (!form?.standing || problems(form).length > 0) return;
      await around.insert({ ...toInsert(form), replaces: form.standing.item.id });
    },
    async remove(id) {
      const { item } = known(id);
      const removed = item && (await asItStands(item));
      try {
        await office.remove(id);
        store.apply(book.finishRemoval, id, removed);
      } catch (error) {
        store.apply(book.askRemoval, undefined);
        store.apply(book.showFailure, strings.failures.removal(item?.title ?? id, reasonOf(error)));
      }
    },
    async undoRemoval() {
      const { removed } = store.get();
      const template = around.library()?.cards.find(({ name }) => name === removed?.template);
      if (!removed || !template) return;
      await around.insert({ template, preset: removed.preset, values: removed.values });
    },
  };

  function known(id: string) {
    const item = store.get().inWorkbook.find((inserted) => inserted.id === id);
    const library = around.library();
    const card = library?.cards.find(({ name }) => name === item?.template);
    return { item, card, library };
  }

  /** What inserts a template again as it stands; `undefined` where its inputs cannot be read. */
  async function asItStands(item: InsertedTemplate): Promise<Removed | undefined> {
    const { card, library } = known(item.id);
    if (!card || !library) return undefined;
    const preset = presetOf(card, item.preset);
    try {
      const read = await office.inputs(item.id, library.inputs(card.name, preset));
      if (read.missing.length > 0) return undefined;
      const values = standingValues(card.fields, read.values, library.values(card.name, preset));
      if (Object.keys(library.check(card.name, values)).length > 0) return undefined;
      const { title, sheets, template } = item;
      return { title, sheets: sheets.length, template, preset, values };
    } catch {
      return undefined;
    }
  }

  async function writing(item: InsertedTemplate, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      store.apply(book.showFailure, strings.failures.update(item.title, reasonOf(error)));
    }
  }
}

function toInsert({ template, preset, values }: Form): FormToInsert {
  return { template, preset, values };
}
