import { sameValue } from "../../src/cli/sameValue";

test.each([
  { fact: "rounding", file: 0.3, calculated: 0.1 + 0.2, same: true },
  { fact: "more than rounding", file: 1, calculated: 1 + 1e-8, same: false },
  { fact: "a residue of large operands", file: 0, calculated: -2.2e-8, largest: 3e7, same: true },
  { fact: "a residue of small operands", file: 0, calculated: -2.2e-8, largest: 100, same: false },
  {
    fact: "a rate that Excel left early",
    file: 0.1561005,
    calculated: 0.1561005 + 1e-8,
    rate: true,
    same: true,
  },
  { fact: "a rate near 0", file: 1.09e-7, calculated: 0, largest: 500, rate: true, same: true },
  { fact: "another rate", file: 0.15, calculated: 0.150001, rate: true, same: false },
  { fact: "blank and 0", file: null, calculated: 0, same: true },
  { fact: "a number and its text", file: "1", calculated: 1, same: false },
])("$fact: $same", ({ file, calculated, largest = 0, rate = false, same }) => {
  const operands = () => ({ largest, searchesRate: rate });
  expect(sameValue(file, calculated, operands)).toBe(same);
});
