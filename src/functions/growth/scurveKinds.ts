/** The S-curves of SCURVE.VALUE and SCURVE.CALIBRATE. */
export const SCURVE_KINDS = {
  logistic: "Symmetric about its midpoint",
  gompertz: "Fast before its midpoint, slow after",
} as const;
