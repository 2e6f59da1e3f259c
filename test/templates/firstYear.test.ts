import { revenueDrivers } from "../../src/templates/revenueDrivers/template";
import { calculated } from "./support";

test("labels follow the first year of the timeline", () => {
  const { plan, figures } = calculated(revenueDrivers, "Nov 2025", {
    first_year: 2028,
    bridge_year: 2032,
  });
  const labelOf = (key: string): unknown => {
    const { sheet = "", address = "" } = plan.keys.outputs[key]?.cell ?? {};
    return figures.engine.value(sheet, Number(address.slice(1)) - 1, 0);
  };
  expect(labelOf("exit_run_rate_total_2025")).toBe("Exit run rate, end of 2027");
  expect(labelOf("exit_run_rate_2030")).toBe("Exit run rate, end of 2032");
  expect(labelOf("recognized_2026_2030")).toBe("Recognized 2028 to 2032");
  expect(labelOf("recognized_2026_2033")).toBe("Recognized 2028 to 2035");
  expect(figures.masterCheck).toBe(0);
});

test("a bridge outside the timeline fails a check", () => {
  const { figures } = calculated(revenueDrivers, "Nov 2025", { first_year: 2035 });
  expect(figures.checks["no_errors"]?.value).toBeGreaterThan(0);
});
