/**
 * Answers each line of `input` with one line on `output`, in order, a block of input at a time.
 * Blank lines are passed over.
 *
 * @returns Exit status 0 once the input has ended.
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array | string>,
  output: { write(text: string): boolean; once(event: "drain", then: () => void): unknown },
  answer: (line: string) => string,
): Promise<number> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const block of input) {
    const text =
      rest + (typeof block === "string" ? block : decoder.decode(block, { stream: true }));
    const lines = text.split("\n");
    rest = lines.pop() ?? "";
    await write(lines);
  }
  await write([rest + decoder.decode()]);
  return 0;

  async function write(lines: readonly string[]): Promise<void> {
    const asked = lines.filter((line) => line.trim() !== "");
    if (asked.length === 0) return;
    const free = output.write(`${asked.map(answer).join("\n")}\n`);
    if (!free) await new Promise<void>((resolve) => output.once("drain", resolve));
  }
}
