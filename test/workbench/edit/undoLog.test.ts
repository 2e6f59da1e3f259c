import { createUndoLog } from "../../../src/workbench/edit/undoLog";

const command = (label: string, done: string[]) => ({
  label,
  undo: () => void done.push(`undo ${label}`),
  redo: () => void done.push(`redo ${label}`),
});

test("commands are taken back from the last and done again in order", () => {
  const done: string[] = [];
  const log = createUndoLog();
  log.done(command("a", done));
  log.done(command("b", done));
  expect([log.undo(), log.undo(), log.undo(), log.redo()]).toEqual(["b", "a", undefined, "a"]);
  expect(done).toEqual(["undo b", "undo a", "redo a"]);
  expect(log.next()).toEqual({ undo: "a", redo: "b" });
});

test("something new forgets what was taken back", () => {
  const log = createUndoLog();
  log.done(command("a", []));
  log.undo();
  log.done(command("b", []));
  expect(log.next()).toEqual({ undo: "b", redo: undefined });
});

test("only the last commands are kept", () => {
  const log = createUndoLog(2);
  for (const label of ["a", "b", "c"]) log.done(command(label, []));
  expect([log.undo(), log.undo(), log.undo()]).toEqual(["c", "b", undefined]);
});
