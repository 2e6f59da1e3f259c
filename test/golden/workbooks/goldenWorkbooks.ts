import { arrays } from "./arrays";
import { features } from "./features";
import type { GoldenWorkbook } from "./goldenWorkbook";
import { models } from "./models";

export const goldenWorkbooks: readonly GoldenWorkbook[] = [...models, ...features, ...arrays];
