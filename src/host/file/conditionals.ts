import { CONDITIONAL_OPERATORS, operatorOf } from "../../workbook/operatorWords";
import type { FileStyle } from "../../workbook/fileStyle";
import type {
  FileConditional,
  FileConditionalRule,
  FileThreshold,
} from "../../workbook/sheetObjects";
import type { Bag, BagValue, OpenConditional } from "../openSheet";

/** A conditional format of a file in Office.js words. */
export function openConditional(file: FileConditional, id: string): OpenConditional {
  const { range, stopIfTrue, rule, style = {} } = file;
  const { type, path, values } = openRule(rule);
  return {
    id,
    range,
    type,
    stopIfTrue,
    properties: new Map<string, BagValue>([
      ...Object.entries(values).map(([key, value]) => [`${path}.${key}`, value] as const),
      ...lookEntries(style).map(([key, value]) => [`${path}.format.${key}`, value] as const),
    ]),
  };
}

interface OpenRule {
  readonly type: string;
  /** The navigation of Office.js that shows the rule. */
  readonly path: string;
  readonly values: Readonly<Record<string, BagValue>>;
}

function openRule(rule: FileConditionalRule): OpenRule {
  switch (rule.kind) {
    case "formula":
      return { type: "Custom", path: "custom", values: { "rule.formula": `=${rule.formula}` } };
    case "value":
      return withRule("CellValue", "cellValue", {
        formula1: `=${rule.formula1}`,
        ...(rule.formula2 !== undefined && { formula2: `=${rule.formula2}` }),
        operator: CONDITIONAL_OPERATORS[rule.operator],
      });
    case "text":
      return withRule("ContainsText", "textComparison", {
        operator: TEXT_OPERATORS[rule.operator],
        text: rule.text,
      });
    case "colorScale": {
      const [minimum, ...others] = rule.points.map(({ color, ...point }) => ({
        ...openThreshold(point),
        color,
      }));
      const maximum = others.at(-1);
      const midpoint = others.length > 1 ? others[0] : undefined;
      const criteria = JSON.stringify({ minimum, midpoint, maximum });
      return { type: "ColorScale", path: "colorScale", values: { criteria } };
    }
    case "dataBar":
      return {
        type: "DataBar",
        path: "dataBar",
        values: {
          "positiveFormat.fillColor": rule.color,
          showDataBarOnly: rule.barOnly,
          lowerBoundRule: JSON.stringify(openThreshold(rule.min)),
          upperBoundRule: JSON.stringify(openThreshold(rule.max)),
        },
      };
    case "icons":
      return {
        type: "IconSet",
        path: "iconSet",
        values: {
          style: ICONS[rule.set] ?? rule.set,
          reverseIconOrder: rule.reverse,
          showIconOnly: rule.iconOnly,
          criteria: JSON.stringify(
            rule.points.map((point) => ({
              ...openThreshold(point),
              operator: point.above ? "GreaterThan" : "GreaterThanOrEqual",
            })),
          ),
        },
      };
    case "top":
      return withRule("TopBottom", "topBottom", {
        rank: rule.rank,
        type: `${rule.bottom ? "Bottom" : "Top"}${rule.percent ? "Percent" : "Items"}`,
      });
    case "average":
      return withRule("PresetCriteria", "preset", { criterion: averageCriterion(rule) });
    case "period":
      return withRule("PresetCriteria", "preset", { criterion: PERIODS[rule.period] ?? "Today" });
    case "duplicates":
    case "unique":
    case "blanks":
    case "notBlanks":
    case "errors":
    case "notErrors":
      return withRule("PresetCriteria", "preset", { criterion: CRITERIA[rule.kind] });
  }
}

function withRule(type: string, path: string, rule: object): OpenRule {
  return { type, path, values: { rule: JSON.stringify(rule) } };
}

/** The other way round; undefined for one whose rule was never set, which Excel does not save. */
export function fileConditional(open: OpenConditional): FileConditional | undefined {
  const { range, stopIfTrue, properties } = open;
  const rule = fileRule(open);
  if (rule === undefined) return undefined;
  const style = styleOf(properties);
  return { range, stopIfTrue, rule, ...(Object.keys(style).length > 0 && { style }) };
}

function fileRule({ type, properties }: OpenConditional): FileConditionalRule | undefined {
  const text = (key: string): string => {
    const value = properties.get(key);
    return typeof value === "string" ? value : "";
  };
  const json = (key: string): Fields => JSON.parse(text(key) || "{}") as Fields;
  switch (type) {
    case "Custom": {
      const formula = text("custom.rule.formula");
      return formula === "" ? undefined : { kind: "formula", formula: bare(formula) };
    }
    case "CellValue": {
      const { formula1, formula2, operator } = json("cellValue.rule");
      if (formula1 === undefined) return undefined;
      return {
        kind: "value",
        operator: operatorOf(CONDITIONAL_OPERATORS, operator),
        formula1: bare(formula1),
        ...(typeof formula2 === "string" && formula2 !== "" && { formula2: bare(formula2) }),
      };
    }
    case "ContainsText": {
      const { operator, text: wanted } = json("textComparison.rule");
      const found = Object.entries(TEXT_OPERATORS).find(([, word]) => word === operator)?.[0];
      if (wanted === undefined) return undefined;
      return {
        kind: "text",
        operator: (found ?? "contains") as keyof typeof TEXT_OPERATORS,
        text: plain(wanted),
      };
    }
    case "ColorScale": {
      const { minimum, midpoint, maximum } = json("colorScale.criteria");
      const points = [minimum, midpoint, maximum].filter((point) => isFields(point));
      if (points.length < 2) return undefined;
      return {
        kind: "colorScale",
        points: points.map((point) => ({
          ...fileThreshold(point),
          color: plain(point["color"] ?? "#FFFFFF"),
        })),
      };
    }
    case "DataBar":
      return {
        kind: "dataBar",
        color: text("dataBar.positiveFormat.fillColor") || "#638EC6",
        min: fileThreshold(json("dataBar.lowerBoundRule"), "min"),
        max: fileThreshold(json("dataBar.upperBoundRule"), "max"),
        barOnly: properties.get("dataBar.showDataBarOnly") === true,
      };
    case "IconSet": {
      const style = text("iconSet.style") || "ThreeTrafficLights1";
      const criteria = JSON.parse(text("iconSet.criteria") || "[]") as readonly Fields[];
      if (criteria.length === 0) return undefined;
      return {
        kind: "icons",
        set: Object.entries(ICONS).find(([, word]) => word === style)?.[0] ?? style,
        reverse: properties.get("iconSet.reverseIconOrder") === true,
        iconOnly: properties.get("iconSet.showIconOnly") === true,
        points: criteria.map((point) => ({
          ...fileThreshold(point),
          ...(point["operator"] === "GreaterThan" && { above: true as const }),
        })),
      };
    }
    case "TopBottom": {
      const { rank, type: which } = json("topBottom.rule");
      if (rank === undefined) return undefined;
      return {
        kind: "top",
        rank: Number(rank),
        percent: /Percent$/.test(plain(which)),
        bottom: /^Bottom/.test(plain(which)),
      };
    }
    case "PresetCriteria":
      return presetRule(plain(json("preset.rule")["criterion"]));
    default:
      return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function presetRule(criterion: string): FileConditionalRule | undefined {
  const kind = Object.entries(CRITERIA).find(([, word]) => word === criterion)?.[0];
  if (kind !== undefined) return { kind: kind as keyof typeof CRITERIA };
  const period = Object.entries(PERIODS).find(([, word]) => word === criterion)?.[0];
  if (period !== undefined) return { kind: "period", period };
  const deviations = ["One", "Two", "Three"].findIndex((word) => criterion.startsWith(word)) + 1;
  if (!/Average$/.test(criterion)) return undefined;
  return {
    kind: "average",
    above: /Above/.test(criterion),
    equal: /^EqualOr/.test(criterion),
    deviations,
  };
}

function averageCriterion({
  above,
  equal,
  deviations,
}: Extract<FileConditionalRule, { kind: "average" }>): string {
  const side = above ? "Above" : "Below";
  if (deviations > 0)
    return `${["One", "Two", "Three"][deviations - 1] ?? "One"}StdDev${side}Average`;
  return `${equal ? "EqualOr" : ""}${side}Average`;
}

const TEXT_OPERATORS = {
  contains: "Contains",
  notContains: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
} as const;

const CRITERIA = {
  duplicates: "DuplicateValues",
  unique: "UniqueValues",
  blanks: "Blanks",
  notBlanks: "NonBlanks",
  errors: "Errors",
  notErrors: "NonErrors",
} as const;

const PERIODS: Readonly<Record<string, string>> = {
  yesterday: "Yesterday",
  today: "Today",
  tomorrow: "Tomorrow",
  last7Days: "LastSevenDays",
  lastWeek: "LastWeek",
  thisWeek: "ThisWeek",
  nextWeek: "NextWeek",
  lastMonth: "LastMonth",
  thisMonth: "ThisMonth",
  nextMonth: "NextMonth",
};

const ICONS: Readonly<Record<string, string>> = {
  "3Arrows": "ThreeArrows",
  "3ArrowsGray": "ThreeArrowsGray",
  "3Flags": "ThreeFlags",
  "3TrafficLights1": "ThreeTrafficLights1",
  "3TrafficLights2": "ThreeTrafficLights2",
  "3Signs": "ThreeSigns",
  "3Symbols": "ThreeSymbols",
  "3Symbols2": "ThreeSymbols2",
  "4Arrows": "FourArrows",
  "4ArrowsGray": "FourArrowsGray",
  "4RedToBlack": "FourRedToBlack",
  "4Rating": "FourRating",
  "4TrafficLights": "FourTrafficLights",
  "5Arrows": "FiveArrows",
  "5ArrowsGray": "FiveArrowsGray",
  "5Rating": "FiveRating",
  "5Quarters": "FiveQuarters",
};

const THRESHOLDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

function openThreshold({ type, value }: FileThreshold) {
  const formula = type === "formula" ? `=${value ?? ""}` : value;
  return { type: THRESHOLDS[type] ?? "Number", ...(formula !== undefined && { formula }) };
}

function fileThreshold(point: Fields, automatic: "min" | "max" = "min"): FileThreshold {
  const { type = "Automatic", formula } = point;
  const found = Object.entries(THRESHOLDS).find(([, word]) => word === type)?.[0] ?? automatic;
  const takesValue =
    found !== "min" && found !== "max" && formula !== undefined && formula !== null;
  return { type: found, ...(takesValue && { value: bare(formula) }) };
}

/** A formula without its `=`. */
function bare(formula: unknown): string {
  return plain(formula).replace(/^=/, "");
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What Office.js can set of a conditional look; borders stay with the file's own words. */
function lookEntries(style: FileStyle): (readonly [string, BagValue])[] {
  const { color, fill, bold, italic, underline, strikethrough, numberFormat } = style;
  const given: [string, BagValue | undefined][] = [
    ["font.color", color],
    ["fill.color", fill],
    ["font.bold", bold],
    ["font.italic", italic],
    ["font.underline", underline && (underline === "double" ? "Double" : "Single")],
    ["font.strikethrough", strikethrough],
    ["numberFormat", numberFormat],
    ["borders", bordersOf(style)],
  ];
  return given.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

function bordersOf({ top, bottom, left, right }: FileStyle): string | undefined {
  const borders = { top, bottom, left, right };
  return Object.values(borders).some((border) => border !== undefined)
    ? JSON.stringify(borders)
    : undefined;
}

function styleOf(properties: Readonly<Pick<Bag, "entries">>): FileStyle {
  const look = new Map(
    [...properties.entries()].flatMap(([key, value]) => {
      const name = /\.format\.(.*)$/.exec(key)?.[1];
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
  const text = (key: string): string | undefined => {
    const value = look.get(key);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const [color, fill, numberFormat] = [
    text("font.color"),
    text("fill.color"),
    text("numberFormat"),
  ];
  const underline = text("font.underline");
  return {
    ...(color !== undefined && { color }),
    ...(fill !== undefined && { fill }),
    ...(look.get("font.bold") === true && { bold: true }),
    ...(look.get("font.italic") === true && { italic: true }),
    ...(look.get("font.strikethrough") === true && { strikethrough: true }),
    ...((underline === "Single" || underline === "Double") && {
      underline: underline === "Double" ? "double" : "single",
    }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(JSON.parse(text("borders") ?? "{}") as FileStyle),
  };
}
