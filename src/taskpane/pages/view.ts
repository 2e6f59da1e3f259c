import type { Commands } from "../commands";
import type { PaneState } from "../state/paneState";
import type { Store } from "../state/store";

/** What every page gets: the state to show, the store to apply actions to, and the commands. */
export interface View {
  readonly state: PaneState;
  readonly store: Store<PaneState>;
  readonly commands: Commands;
}
