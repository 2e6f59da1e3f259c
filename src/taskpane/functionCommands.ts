import type { FunctionLibrary } from "./functionLibrary";
import type { FormulaOutcome, OfficePort } from "./officePort";
import { reasonOf } from "./reasonOf";
import { argumentText, callText } from "./state/callText";
import * as functions from "./state/functionActions";
import type { FunctionCard, PaneState } from "./state/paneState";
import type { Store } from "./state/store";
import { strings } from "./strings";

/** What the Functions page does beyond its own state. */
export interface FunctionCommands {
  readonly loadFunctions: () => Promise<void>;
  readonly copyFormula: (card: FunctionCard) => Promise<void>;
  /** Puts the call into the active cell; `anyway` where cells in its way are to give way. */
  readonly insertFormula: (card: FunctionCard, anyway: boolean) => Promise<void>;
  /** Writes the address of the selection into an argument. */
  readonly takeSelection: (argument: string) => Promise<void>;
}

export interface FunctionSurroundings {
  readonly store: Store<PaneState>;
  readonly office: OfficePort;
  readonly loadFunctions: () => Promise<FunctionLibrary>;
  readonly copy: (text: string) => Promise<void>;
  readonly later: (work: () => void) => void;
}

/** The commands of the Functions page; the preview follows the arguments after a pause in typing. */
export function createFunctionCommands(around: FunctionSurroundings): FunctionCommands {
  const { store, office } = around;
  let library: FunctionLibrary | undefined;

  store.subscribe((state, before) => {
    if (state.argumentTexts !== before.argumentTexts) around.later(preview);
  });

  return {
    async loadFunctions() {
      if (library) return;
      try {
        library = await around.loadFunctions();
        store.apply(functions.showFunctions, library.cards);
      } catch (error) {
        store.apply(functions.failFunctions, strings.failures.functions(reasonOf(error)));
      }
    },
    async copyFormula(card) {
      try {
        await around.copy(callText(card, store.get().argumentTexts));
        note(card.id, "done", strings.functions.copied);
      } catch {
        note(card.id, "failed", strings.functions.copyFailed);
      }
    },
    async insertFormula(card, anyway) {
      const { argumentTexts, functionPreview } = store.get();
      const known = functionPreview?.status === "ready";
      const rows = known ? functionPreview.rows : 1;
      const columns = known ? functionPreview.columns : 1;
      const formula = callText(card, argumentTexts);
      try {
        const outcome = await office.insertFormula({ formula, rows, columns, anyway });
        tellOutcome(card, outcome, strings.functions.size(rows, columns));
      } catch (error) {
        failed(card.id, error);
      }
    },
    async takeSelection(argument) {
      const { openFunction } = store.get();
      try {
        const { address, values } = await office.selection();
        store.apply(functions.takeRange, argument, address, argumentText(values));
      } catch (error) {
        if (openFunction !== undefined) failed(openFunction, error);
      }
    },
  };

  function preview(): void {
    const { functions: loaded, openFunction, argumentTexts, takenRanges } = store.get();
    if (!library || loaded.status !== "ready") return;
    const card = loaded.value.find(({ id }) => id === openFunction);
    if (!card) return;
    const texts = Object.fromEntries(
      Object.entries(argumentTexts).map(([name, text]) => [name, takenRanges[text] ?? text]),
    );
    const referring = functions.refersToCells(Object.values(texts));
    try {
      const answer = referring ? undefined : library.preview(callText(card, texts));
      store.apply(functions.showPreview, answer ?? { status: "unknown" as const });
    } catch (error) {
      const reason = reasonOf(error);
      store.apply(functions.showPreview, { status: "failed" as const, error: "", reason });
    }
  }

  function tellOutcome(card: FunctionCard, outcome: FormulaOutcome, size: string): void {
    if (outcome.status === "placed") {
      note(card.id, "done", strings.functions.inserted(outcome.cell));
    } else {
      note(card.id, "blocked", strings.functions.blocked(outcome.cell, size, outcome.taken));
    }
  }

  function failed(id: string, error: unknown): void {
    const { what, why, next } = strings.failures.formula(reasonOf(error));
    note(id, "failed", `${what} ${why} ${next}`);
  }

  function note(id: string, kind: "done" | "blocked" | "failed", text: string): void {
    store.apply(functions.noteFunction, { id, kind, text });
  }
}
