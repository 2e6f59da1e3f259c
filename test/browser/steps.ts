import assert from "node:assert/strict";
import { analystSteps } from "./analystSteps";
import { deskSteps } from "./deskSteps";
import { fileSteps } from "./fileSteps";
import { keyboardSteps } from "./keyboardSteps";
import { looksSteps } from "./looksSteps";
import { modelSteps } from "./modelSteps";
import { paneSteps } from "./paneSteps";
import { refusals } from "./sheetReader";
import type { Step } from "./step";

/** Everything that is tried, in one workbook that stays open. */
export const steps: readonly Step[] = [
  ...modelSteps,
  ...analystSteps,
  ...deskSteps,
  ...looksSteps,
  ...paneSteps,
  ...keyboardSteps,
  ...fileSteps,
  {
    fact: "nothing was asked of the outside and nothing was refused",
    async run({ page, outside, errors }) {
      assert.deepEqual(await refusals(page), []);
      assert.deepEqual(outside, []);
      assert.deepEqual(errors, []);
    },
  },
];
