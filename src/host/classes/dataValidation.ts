import { sheetRangeText } from "../../workbook/address";
import { holdsRange, intersection } from "../cellRange";
import { invalidArgument } from "../officeError";
import type { Scalar } from "../officeObject";
import { defineClass, isOfficeObject } from "../officeObject";
import type { OpenValidation } from "../openSheet";
import { withoutRange } from "../rangeDifference";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { choiceArgument, flagArgument, shown } from "./arguments";
import { rangeClass } from "./rangeClass";

const TYPES = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  list: "List",
  custom: "Custom",
} as const;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const ALERT_STYLES = ["Stop", "Warning", "Information"] as const;

/** Excel's own limits. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

type Fields = Readonly<Record<string, unknown>>;

const DEFAULT_ALERT: Fields = { showAlert: true, style: "Stop", title: "", message: "" };
const DEFAULT_PROMPT: Fields = { showPrompt: true, title: "", message: "" };

/** What may be entered into cells. Stored, not enforced on what an add-in writes, as in Excel. */
export const dataValidation = defineClass<RangeTarget>({
  name: "DataValidation",
  scalars: {
    Type: { read: (target, session) => typeOf(ruleAt(target, session)?.rule) },
    Rule: part(
      ({ rule }) => rule,
      {},
      (value, session) => ({ rule: ruleOf(value, session) }),
    ),
    ErrorAlert: part(
      ({ errorAlert }) => errorAlert,
      DEFAULT_ALERT,
      (value) => ({
        errorAlert: alertOf(value),
      }),
    ),
    Prompt: part(
      ({ prompt }) => prompt,
      DEFAULT_PROMPT,
      (value) => ({
        prompt: withLimits(fieldsOf(value, "prompt")),
      }),
    ),
    IgnoreBlanks: part(
      ({ ignoreBlanks }) => ignoreBlanks,
      true,
      (value) => ({
        ignoreBlanks: flagArgument(value, "ignoreBlanks"),
      }),
    ),
  },
  methods: {
    Clear(target, _args, session) {
      session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet) => {
        sheet.validations = without(sheet.validations, target);
      });
    },
  },
});

function part(
  read: (validation: OpenValidation) => unknown,
  none: unknown,
  write: (value: unknown, session: Session) => Partial<OpenValidation>,
): Scalar<RangeTarget> {
  return {
    read(target, session) {
      const validation = ruleAt(target, session);
      return validation ? read(validation) : none;
    },
    write(target, value, session) {
      change(target, session, write(value, session));
    },
  };
}

/** The validation that holds for all cells of the target; undefined when there is none. */
function ruleAt(target: RangeTarget, session: Session): OpenValidation | undefined {
  const { validations } = sheetOfTarget(target, session);
  return validations.find(({ range }) => holdsRange(range, cellsOf(target)));
}

function change(target: RangeTarget, session: Session, patch: Partial<OpenValidation>): void {
  const range = cellsOf(target);
  const known = ruleAt(target, session);
  if (known === undefined && patch.rule === undefined) {
    throw invalidArgument("set the rule before its alert or its prompt");
  }
  const validation: OpenValidation = {
    rule: {},
    ignoreBlanks: true,
    prompt: DEFAULT_PROMPT,
    errorAlert: DEFAULT_ALERT,
    ...known,
    ...patch,
    range,
  };
  session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet) => {
    sheet.validations = [...without(sheet.validations, target), validation];
  });
}

function without(validations: readonly OpenValidation[], target: RangeTarget): OpenValidation[] {
  const range = cellsOf(target);
  return validations.flatMap((item) =>
    intersection(item.range, range) === undefined
      ? [item]
      : withoutRange(item.range, range).map((rest) => ({ ...item, range: rest })),
  );
}

function typeOf(rule: Fields | undefined): string {
  const kind = Object.keys(rule ?? {}).find((key) => Object.hasOwn(TYPES, key));
  return kind === undefined ? "None" : TYPES[kind as keyof typeof TYPES];
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw invalidArgument(`${what} is ${shown(value)}; it is an object`);
}

function ruleOf(value: unknown, session: Session): Fields {
  const given = Object.entries(fieldsOf(value, "rule")).filter(([, part]) => part !== undefined);
  const [entry] = given;
  if (given.length !== 1 || entry === undefined || !Object.hasOwn(TYPES, entry[0])) {
    throw invalidArgument(`a rule has one of ${Object.keys(TYPES).join(", ")}`);
  }
  const [kind, part] = entry;
  const fields = Object.fromEntries(
    Object.entries(fieldsOf(part, kind)).map(([key, item]) => [key, plainValue(item, session)]),
  );
  if (kind === "list") return { list: listOf(fields) };
  if (kind === "custom") {
    if (typeof fields["formula"] === "string") return { custom: fields };
    throw invalidArgument("a custom rule needs a formula");
  }
  const operator = choiceArgument(fields["operator"], "operator", OPERATORS);
  const needsTwo = operator === "Between" || operator === "NotBetween";
  for (const key of needsTwo ? ["formula1", "formula2"] : ["formula1"]) {
    if (fields[key] === undefined || fields[key] === null) {
      throw invalidArgument(`${operator} needs ${key}`);
    }
  }
  return { [kind]: fields };
}

function listOf(fields: Fields): Fields {
  const { source } = fields;
  if (typeof source !== "string" || source === "") throw invalidArgument("a list needs a source");
  if (!source.startsWith("=") && source.length > LONGEST_LIST) {
    throw invalidArgument(
      `a list has at most ${LONGEST_LIST} characters, this has ${source.length}`,
    );
  }
  return fields;
}

/** A Range among the fields of a rule becomes a reference to its cells. */
function plainValue(value: unknown, session: Session): unknown {
  if (!isOfficeObject(value)) return value;
  const target = rangeClass.targetOf(value);
  return `=${sheetRangeText(sheetOfTarget(target, session).name, cellsOf(target), true)}`;
}

function alertOf(value: unknown): Fields {
  const alert = withLimits({ ...DEFAULT_ALERT, ...fieldsOf(value, "errorAlert") });
  choiceArgument(alert["style"], "style", ALERT_STYLES);
  return alert;
}

function withLimits(fields: Fields): Fields {
  const { title = "", message = "" } = fields;
  if (String(title).length > LONGEST_TITLE || String(message).length > LONGEST_MESSAGE) {
    throw invalidArgument(
      `a title has at most ${LONGEST_TITLE} characters, a message ${LONGEST_MESSAGE}`,
    );
  }
  return fields;
}
