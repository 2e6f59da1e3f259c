import { failure, success } from "../../src/core/result";

test("a success carries its value and a failure its named reason", () => {
  expect(success(3)).toEqual({ ok: true, value: 3 });
  expect(failure({ kind: "term-too-short" })).toEqual({
    ok: false,
    failure: { kind: "term-too-short" },
  });
});
