import { optionBlack76 } from "../commitments/black76";
import { hedgeSettle } from "../commitments/hedgeSettle";
import { commitProfile } from "../commitments/profile";
import { commitStages } from "../commitments/stages";
import { commitTakeorpay } from "../commitments/takeOrPay";
import type { FunctionDefinition } from "../definition";

export const commitments: readonly FunctionDefinition[] = [
  commitProfile,
  commitStages,
  commitTakeorpay,
  hedgeSettle,
  optionBlack76,
];
