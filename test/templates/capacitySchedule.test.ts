import { capacitySchedule } from "../../src/templates/capacitySchedule/template";
import { calculated } from "./support";

test("the path goes on after the years bought, and the cover says that the money does not", () => {
  const { figures } = calculated(capacitySchedule, "Nov 2025", { rental_years: 3 });
  expect(figures.masterCheck).toBe(0);
  expect(figures.engine.value("Cover", 8, 0)).toContain(
    "the rent after the first 3 years is not in that money",
  );
});
