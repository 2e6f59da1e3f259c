import type { FunctionDefinition } from "./definition";
import { accounts } from "./families/accounts";
import { capacity } from "./families/capacity";
import { commitments } from "./families/commitments";
import { debt } from "./families/debt";
import { depreciation } from "./families/depreciation";
import { energy } from "./families/energy";
import { equity } from "./families/equity";
import { funding } from "./families/funding";
import { growth } from "./families/growth";
import { returns } from "./families/returns";
import { revenue } from "./families/revenue";
import { simulation } from "./families/simulation";
import { time } from "./families/time";

export { NAMESPACE } from "./namespace";

/** Every function, in the order of the reference: one list per family in `families/`. */
export const catalogue: readonly FunctionDefinition[] = [
  ...time,
  ...growth,
  ...revenue,
  ...capacity,
  ...commitments,
  ...energy,
  ...depreciation,
  ...debt,
  ...equity,
  ...funding,
  ...returns,
  ...simulation,
  ...accounts,
];
