import type { OpenedWorkbench } from "./openWorkbench";

/** One fact about the workbench, shown in the order of the list: later steps build on earlier ones. */
export interface Step {
  readonly fact: string;
  readonly run: (workbench: OpenedWorkbench) => Promise<void>;
}
