import fc from "fast-check";
import { migrateStages } from "../../../src/core/commitments/stages";
import { quantities } from "../support/arbitraries";
import { expectNear, ROUND_OFF, sum, valueOf } from "../support/near";

test("a stage that keeps and hands on all of itself loses nothing to rounding", () => {
  const transition = [
    [0.6, 0.3, 0.1],
    [0, 0.7, 0.3],
    [0, 0, 1],
  ];
  const { lapsed } = valueOf(migrateStages([100, 50, 0], transition, 40));
  expect(lapsed.every((value) => value === 0)).toBe(true);
});

test.each([
  { fact: "a transition that is not square", transition: [[1, 0]], kind: "not-square" },
  {
    fact: "a stage that hands on more than it has",
    transition: [
      [0.6, 0.5],
      [0, 1],
    ],
    kind: "row-above-one",
  },
])("$fact is refused", ({ transition, kind }) => {
  expect(migrateStages([1, 1], transition, 1)).toMatchObject({ ok: false, failure: { kind } });
});

test("what stands in the stages and what has lapsed add up to the opening", () => {
  fc.assert(
    fc.property(
      quantities,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (all, draws) => {
        const opening = all.slice(0, 6);
        const transition = opening.map(() => {
          const row = opening.map(() => draws.next().value as number);
          const scale = Math.max(1, sum(row));
          return row.map((value) => value / scale);
        });
        const { stages, lapsed } = valueOf(migrateStages(opening, transition, 12));
        const together = lapsed.map((gone, t) => gone + sum(stages.map((line) => line[t] ?? 0)));
        expectNear(
          together,
          together.map(() => sum(opening)),
          ROUND_OFF,
          1 + sum(opening),
        );
      },
    ),
  );
});
