import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Host } from "../../host/host";
import type { CellPosition } from "../../workbook/address";
import type { FileDesk } from "../files/fileDesk";
import type { KnownFunction } from "../formula/knownFunctions";
import { CellEditor } from "../grid/CellEditor";
import { GridView } from "../grid/GridView";
import type { Bench } from "../state/bench";
import { pressKey } from "../state/keys";
import { trace } from "../state/trace";
import { zoomBy } from "../state/zoom";
import { FilesDialog } from "./FilesDialog";
import { FindBar } from "./FindBar";
import { FormulaBar } from "./FormulaBar";
import { FormulaHelp } from "./FormulaHelp";
import { KeysDialog } from "./KeysDialog";
import { SheetTabs } from "./SheetTabs";
import { StatusBar } from "./StatusBar";
import { Toolbar } from "./Toolbar";
import { useFiles } from "./useFiles";
import { useFormulaHelp } from "./useFormulaHelp";
import { leadByF6 } from "../pane/leadByF6";
import { useVersion } from "./useVersion";

export interface AppProps {
  readonly bench: Bench;
  readonly host: Host;
  readonly desk: FileDesk;
  /** What is said about the file that was opened. */
  readonly notice: string | undefined;
  readonly functions: readonly KnownFunction[];
  readonly answered: () => number;
  /** Puts the add-in's pane into its place. */
  readonly mountPane: (place: HTMLElement) => void;
}

/** The page: toolbar, formula bar, sheet, pane, tabs and status. */
export function App({
  bench,
  host,
  desk,
  notice,
  functions,
  answered,
  mountPane,
}: AppProps): JSX.Element {
  useVersion(bench);
  const cellField = useRef<HTMLInputElement>(null);
  const barField = useRef<HTMLInputElement>(null);
  const page = useRef(20);
  const [paneShown, setPaneShown] = useState(true);
  const [problem, setProblem] = useState<string>();
  const [isFinding, setFinding] = useState(false);
  const [keysShown, setKeysShown] = useState(false);
  const [noteCell, setNoteCell] = useState<CellPosition>();
  const [isManaging, setManaging] = useState(false);
  const files = useFiles(desk, notice, () => {
    if (bench.edit() !== undefined) bench.enter(undefined);
  });
  const functionNames = useMemo(() => functions.map(({ name }) => name), [functions]);
  const help = useFormulaHelp(bench, functions);

  const focus = useCallback(() => {
    const field = bench.edit()?.where === "bar" ? barField.current : cellField.current;
    field?.focus({ preventScroll: true });
  }, []);
  useEffect(focus, []);
  useEffect(() => leadByF6(focus), []);
  const mount = useCallback((place: HTMLElement | null) => {
    if (place !== null && place.childElementCount === 0) mountPane(place);
  }, []);

  const attempt = <T,>(action: () => T): T | undefined => {
    try {
      setProblem(undefined);
      return action();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    const { key, shiftKey: shift, altKey: alt } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const chrome = chromeKey(key, ctrl, alt);
    if (chrome !== undefined && (bench.edit() === undefined || key === "F1")) {
      event.preventDefault();
      chrome();
      return;
    }
    if (key === "F2" && shift && bench.edit() === undefined) {
      event.preventDefault();
      setNoteCell(bench.active());
      return;
    }
    if (alt && key === "ArrowDown" && bench.edit() === undefined) {
      document.querySelector<HTMLSelectElement>("select.choices")?.showPicker();
      event.preventDefault();
      return;
    }
    const used = attempt(
      () => help.onKey(key) || pressKey(bench, { key, ctrl, shift, alt }, page.current),
    );
    if (used === false) return;
    event.preventDefault();
    if (bench.edit() === undefined || key === "F2") focus();
  };

  /** Keys that are about the page and not about cells. */
  const chromeKey = (key: string, ctrl: boolean, alt: boolean): (() => void) | undefined => {
    if (ctrl && alt && /^[=+-]$/.test(key)) {
      return () => {
        zoomBy(bench, key === "-" ? -1 : 1);
      };
    }
    if (key === "F1") {
      return () => {
        setKeysShown(true);
      };
    }
    if (key === "F5" || (ctrl && key.toLowerCase() === "g")) {
      return () => {
        document.querySelector<HTMLInputElement>(".name-box")?.focus();
      };
    }
    if (ctrl && key.toLowerCase() === "f") {
      return () => {
        setFinding(true);
      };
    }
    if (ctrl && (key === "[" || key === "]")) {
      return () => {
        attempt(() => {
          setProblem(trace(bench, key === "[" ? "precedents" : "dependents"));
        });
      };
    }
    return undefined;
  };

  const refused = host.refusals;
  const sheetIsEmpty = bench.workbook.usedRange(bench.sheet()) === undefined;
  return (
    <div class={`app ${paneShown ? "" : "without-pane"}`}>
      <Toolbar
        bench={bench}
        desk={desk}
        files={files}
        onManage={() => {
          setManaging(true);
        }}
        paneShown={paneShown}
        onPane={() => {
          setPaneShown(!paneShown);
        }}
        onKeys={() => {
          setKeysShown(true);
        }}
        focusCells={focus}
        attempt={attempt}
      />
      <FormulaBar bench={bench} field={barField} onKey={onKey} focusCells={focus} />
      {refused.length > 0 && (
        <div class="banner" role="alert">
          The add-in asked for what this workbench does not have: {refused.join(", ")}
        </div>
      )}
      {files.said && (
        <div
          class={`banner ${files.said.isProblem ? "" : "banner-note"}`}
          role={files.said.isProblem ? "alert" : "status"}
        >
          <span>{files.said.text}</span>
          <button type="button" class="plain-button" onClick={files.forget}>
            Dismiss
          </button>
        </div>
      )}
      {files.busy !== undefined && (
        <div class="busy" role="status">
          {files.busy}
        </div>
      )}
      <main class="sheet">
        <GridView
          bench={bench}
          onPage={(rows) => {
            page.current = rows;
          }}
          focus={focus}
          functionNames={functionNames}
          attempt={attempt}
          noteCell={noteCell}
          onNote={setNoteCell}
          editor={(place) => (
            <CellEditor
              bench={bench}
              field={cellField}
              onKey={onKey}
              attempt={attempt}
              {...place}
            />
          )}
        />
        {isFinding && (
          <FindBar
            bench={bench}
            onClose={() => {
              setFinding(false);
              focus();
            }}
          />
        )}
        {sheetIsEmpty && bench.workbook.sheets().length === 1 && bench.edit() === undefined && (
          <p class="start-hint">
            Try <code>=BUILDOUT.CAPEX.PHASE(1400,8,"scurve")</code> in A1, or build a workbook from
            the pane.
          </p>
        )}
      </main>
      {keysShown && (
        <KeysDialog
          onClose={() => {
            setKeysShown(false);
            focus();
          }}
        />
      )}
      <input
        ref={files.picker}
        type="file"
        hidden
        aria-label="Workbook to open"
        accept=".xlsx,.xlsm,.xltx,.xltm"
        onChange={({ currentTarget }) => {
          files.openFirst(currentTarget.files);
          currentTarget.value = "";
        }}
      />
      {isManaging && (
        <FilesDialog
          desk={desk}
          run={files.run}
          onClose={() => {
            setManaging(false);
            focus();
          }}
        />
      )}
      <FormulaHelp {...help} {...placeOf(bench, cellField.current, barField.current)} />
      <aside class="pane" aria-label="Buildout pane" ref={mount} />
      <footer class="footer">
        <SheetTabs bench={bench} attempt={attempt} focusCells={focus} />
        <StatusBar
          bench={bench}
          answered={answered()}
          pending={host.functions.pending()}
          problem={problem}
        />
      </footer>
    </div>
  );
}

/** Below the field that is typed in. */
function placeOf(
  bench: Bench,
  cell: HTMLInputElement | null,
  bar: HTMLInputElement | null,
): { left: number; top: number } {
  const box = (bench.edit()?.where === "bar" ? bar : cell)?.getBoundingClientRect();
  if (box === undefined) return { left: 0, top: 0 };
  return { left: Math.max(4, Math.min(box.left, window.innerWidth - 480)), top: box.bottom + 2 };
}
