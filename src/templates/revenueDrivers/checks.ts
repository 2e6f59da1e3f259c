import type { CheckData } from "../blocks/checkRows";
import { f, input, join, line, mark, output, type KeyFormula } from "../builder/formula";
import { inputs } from "./inputs";
import { perSegment, segments } from "./segments";

const curvePoints = segments.flatMap(({ key }) =>
  ["t1", "v1", "t2", "v2", "ceiling"].map((name) => `${key}_${name}`),
);
const curves = [...curvePoints, "segment_scale", "run_rate_2025"];
const target = ["target_2030", "target_basis", "terminal_growth", "years_to_target"];
const driverKeys = inputs
  .filter(({ key }) => segments.some((segment) => key.startsWith(`${segment.key}_`)))
  .map(({ key }) => key);

/** What must hold in the workbook. */
export const checks: readonly CheckData[] = [
  {
    key: "opening_run_rate",
    title: "Segments at end 2025 = run rate",
    formula: f`${output("exit_run_rate_total_2025")}-${input("run_rate_2025")}`,
    remedy:
      "First points of the segments that have launched by the end of 2025: they add up to the run rate.",
    needs: curves,
  },
  {
    key: "target_reached",
    title: "Segments at end 2030 = target run rate",
    formula: f`${output("exit_run_rate_2030")}-${output("target_run_rate_2030")}`,
    remedy: "Second points of the segments, or segment_scale: together they make the target.",
    needs: [...curves, ...target],
  },
  {
    key: "segments_sum",
    title: "Segments = total",
    formula: f`SUMPRODUCT(ABS(${sum("recognized")}-${line("recognized_total")}))`,
    remedy:
      "A cell in Recognized revenue on Curves was overwritten; the total is calculated on its own.",
    needs: curves,
  },
  {
    key: "below_ceiling",
    title: "Every curve below its ceiling",
    formula: join(
      segments.map(
        ({ key }) => f`SUMPRODUCT(--(${line(`exit_run_rate_${key}`)}>=${mark(`${key} ceiling`)}))`,
      ),
      "+",
    ),
    remedy: "The number of years in which a segment's run rate is at its ceiling or above.",
    needs: curves,
  },
  {
    key: "bridge_closes",
    title: "Bridge leaves nothing unexplained",
    formula: f`${output("bridge_unexplained")}`,
    remedy:
      "Drivers less curve, segment by segment, on Outputs; the year of the bridge is on the timeline.",
    needs: [...curves, "bridge_year", "first_year", ...driverKeys],
  },
];

function sum(prefix: string): KeyFormula {
  const [first = "", ...rest] = perSegment(prefix);
  return rest.reduce((all, key) => f`${all}+${line(key)}`, f`${line(first)}`);
}
