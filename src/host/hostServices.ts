import type { BagValue } from "./openSheet";

/** What the program around Excel does for the add-in; every host gives its own. */
export interface HostServices {
  /** Office.addin.showAsTaskpane and hide. */
  setTaskpaneVisible(visible: boolean): void;
  /** Office.addin.getStartupBehavior: "Load" or "None". */
  startupBehavior: string;
  /** What the add-in did to its ribbon buttons: "ButtonId.enabled" … */
  readonly ribbon: Map<string, BagValue>;
  /** The custom functions of the add-in's runtime may be called from now on. */
  functionsReady(): void;
  /** Answers of the add-in's custom functions: [id, succeeded, value, errorCode]. */
  functionResults(results: readonly unknown[]): void;
  /** False: no event reaches the add-in (`context.runtime.enableEvents`). */
  eventsEnabled: boolean;
  /** The add-in wants to hear an event of a class, such as "WorksheetCollection.Activated". */
  eventRegistered(name: string, targetId: string): void;
  eventUnregistered(name: string, targetId: string): void;
}
