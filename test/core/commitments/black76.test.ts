import fc from "fast-check";
import { black76 } from "../../../src/core/commitments/black76";
import { expectNear, ROUND_OFF } from "../support/near";

test.each([
  {
    fact: "a put on crude oil futures is worth 1.12",
    source:
      "J. Hull, Options, Futures, and Other Derivatives, European futures options; digits by mpmath",
    option: ["put", 20, 20, 0.25, 4 / 12, 0.09] as const,
    price: 1.1166414565589435,
  },
  {
    fact: "a call out of the money keeps its digits",
    source: "mpmath, 30 digits",
    option: ["call", 60, 90, 0.35, 1, 0.04] as const,
    price: 1.4933478804595677,
  },
  {
    fact: "at expiry a call in the money is worth its intrinsic value",
    source: "definition",
    option: ["call", 60, 55, 0.35, 0, 0.04] as const,
    price: 5,
  },
  {
    fact: "without volatility a put out of the money is worth nothing",
    source: "definition",
    option: ["put", 60, 55, 0, 1, 0.04] as const,
    price: 0,
  },
])("$fact ($source)", ({ option: [type, forward, strike, sigma, t, r], price }) => {
  expectNear([black76(type, forward, strike, sigma, t, r)], [price]);
});

const price = fc.double({ min: 1, max: 1000, noNaN: true });
const volatility = fc.double({ min: 0, max: 2, noNaN: true });
const years = fc.double({ min: 0, max: 10, noNaN: true });
const rate = fc.double({ min: -0.05, max: 0.2, noNaN: true });

test("call less put is the discounted difference of forward and strike", () => {
  fc.assert(
    fc.property(price, price, volatility, years, rate, (forward, strike, sigma, t, r) => {
      const call = black76("call", forward, strike, sigma, t, r);
      const put = black76("put", forward, strike, sigma, t, r);
      const parity = Math.exp(-r * t) * (forward - strike);
      expectNear([call - put], [parity], ROUND_OFF, 10 * (forward + strike));
    }),
  );
});

test("an option is worth at least its discounted intrinsic value, and more volatility never lowers it", () => {
  fc.assert(
    fc.property(
      price,
      price,
      volatility,
      volatility,
      years,
      rate,
      (forward, strike, a, b, t, r) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const calm = black76("call", forward, strike, low, t, r);
        const wild = black76("call", forward, strike, high, t, r);
        const slack = ROUND_OFF * (forward + strike) * 10;
        const intrinsic = Math.exp(-r * t) * Math.max(0, forward - strike);
        expect(calm).toBeGreaterThanOrEqual(intrinsic - slack);
        expect(wild).toBeGreaterThanOrEqual(calm - slack);
      },
    ),
  );
});
