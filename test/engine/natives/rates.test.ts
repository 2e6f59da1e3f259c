import fc from "fast-check";
import { createEngine } from "../../../src/engine/createEngine";

const engine = createEngine();
engine.addSheet("S");

const amounts = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });

test("net present value at the internal rate of return is zero", () => {
  fc.assert(
    fc.property(amounts, (flows) => {
      const array = `{${flows.join(",")}}`;
      const rate = engine.evaluate(`=IRR(${array})`, "S");
      fc.pre(typeof rate === "number");
      const value = flows.reduce((sum, flow, i) => sum + flow / (1 + rate) ** i, 0);
      const size = flows.reduce((sum, flow, i) => sum + Math.abs(flow) / (1 + rate) ** i, 0);
      expect(Math.abs(value)).toBeLessThanOrEqual(1e-9 * size);
    }),
  );
});

test("an outlay followed by more than it in receipts always has a rate", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 }),
      (list) => {
        const rate = engine.evaluate(`=IRR({-100,${list.join(",")}})`, "S");
        expect(typeof rate).toBe("number");
      },
    ),
  );
});

test("interest and principal of a payment add up to it, and principal to the loan", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
      fc.integer({ min: 1, max: 60 }),
      (rate, periods) => {
        const terms = `${rate},SEQUENCE(${periods}),${periods},1000`;
        const repaid = engine.evaluate(`=SUM(PPMT(${terms}))`, "S");
        expect(repaid).toBeCloseTo(-1000, 6);
        const paid = engine.evaluate(`=SUM(IPMT(${terms})+PPMT(${terms}))`, "S");
        const level = engine.evaluate(`=${periods}*PMT(${rate},${periods},1000)`, "S");
        expect(paid).toBeCloseTo(Number(level), 6);
      },
    ),
  );
});

test("depreciation over the whole life is cost less salvage", () => {
  for (const life of [3, 5, 7.5, 10]) {
    expect(engine.evaluate(`=VDB(1000,100,${life},0,${life})`, "S")).toBeCloseTo(900, 9);
  }
});

test("MIRR asks for a financing rate only of what is paid later", () => {
  // Invested 5; 2 and 4 grow at 20 % to 6.4.
  expect(engine.evaluate("=MIRR({-5;2;4},-1,0.2)", "S")).toBeCloseTo(Math.sqrt(6.4 / 5) - 1, 15);
  expect(engine.evaluate("=MIRR({-5;-2;9},-1,0.2)", "S")).toMatchObject({ error: "#DIV/0!" });
});
