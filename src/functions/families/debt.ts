import { debtAmort } from "../debt/amort";
import { debtConstruction } from "../debt/construction";
import { debtDdtl } from "../debt/ddtl";
import { debtDsra } from "../debt/dsra";
import { debtGuarantee } from "../debt/guarantee";
import { leaseLiabilityFunction } from "../debt/lease";
import { debtRevolver } from "../debt/revolver";
import { debtSculpt } from "../debt/sculpt";
import { debtSculptTax } from "../debt/sculptTax";
import { debtSize } from "../debt/size";
import { debtSweep } from "../debt/sweep";
import type { FunctionDefinition } from "../definition";

export const debt: readonly FunctionDefinition[] = [
  debtSize,
  debtSculpt,
  debtSculptTax,
  debtAmort,
  debtDdtl,
  debtConstruction,
  debtSweep,
  debtRevolver,
  debtDsra,
  debtGuarantee,
  leaseLiabilityFunction,
];
