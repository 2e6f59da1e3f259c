import { agree } from "../../tools/agreement/agree";
import { findLibreOffice } from "../../tools/agreement/libreOffice";
import { generatedWorkbook, goldenFiles, templateFiles } from "../../tools/agreement/workbooks";
import { functionsOf } from "../../tools/models/functionsIn";

jest.setTimeout(300_000);

const program = findLibreOffice();

if (program === undefined) {
  test.skip("left out: formulas against LibreOffice (there is none; SOFFICE can name it)", () => {
    // Nothing to ask.
  });
} else {
  test("LibreOffice gives every formula of generated, golden and template workbooks our value", async () => {
    // `npm run agreement` asks about a hundred times as many.
    const generated = await generatedWorkbook({ sheets: 2, rows: 200, columns: 8, seed: 7 });
    expect(functionsOf(generated.engine).size).toBeGreaterThanOrEqual(60);
    const results = agree(program, [generated, ...goldenFiles(), ...(await templateFiles())]);
    expect(results.flatMap(({ differences }) => differences)).toEqual([]);
    const compared = results.map((result) => result.compared);
    expect(compared[0]).toBe(2 * 200 * 8);
    expect(compared.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(8_000);
  });
}
