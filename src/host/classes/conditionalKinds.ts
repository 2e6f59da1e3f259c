import {
  choiceKind,
  colorKind,
  flagKind,
  jsonKind,
  store,
  storedClass,
  textKind,
} from "./storedClass";
import type { Stored } from "./storedClass";
import type { Session } from "../session";

/** Back to what the cell looks like without the rule. */
function clearer(...keys: readonly string[]) {
  return {
    Clear(target: Stored, _args: readonly unknown[], session: Session): void {
      for (const key of keys) store(target, session, key);
    },
  };
}

const conditionalFont = storedClass("ConditionalRangeFont", {
  scalars: {
    Color: colorKind(),
    Bold: flagKind(),
    Italic: flagKind(),
    Underline: choiceKind("None", "Single", "Double"),
    Strikethrough: flagKind(),
  },
  methods: clearer("color", "bold", "italic", "underline", "strikethrough"),
});

const conditionalFill = storedClass("ConditionalRangeFill", {
  scalars: { Color: colorKind("#FFFFFF") },
  methods: clearer("color"),
});

const conditionalLook = storedClass("ConditionalRangeFormat", {
  scalars: { NumberFormat: textKind("General") },
  navigations: { fill: () => conditionalFill, font: () => conditionalFont },
});

const conditionalRule = storedClass("ConditionalFormatRule", {
  scalars: { Formula: textKind(), FormulaLocal: textKind() },
});

export const customFormat = storedClass("CustomConditionalFormat", {
  navigations: { rule: () => conditionalRule, format: () => conditionalLook },
});

export const cellValueFormat = storedClass("CellValueConditionalFormat", {
  scalars: { Rule: jsonKind() },
  navigations: { format: () => conditionalLook },
});

export const textFormat = storedClass("TextConditionalFormat", {
  scalars: { Rule: jsonKind() },
  navigations: { format: () => conditionalLook },
});

export const presetFormat = storedClass("PresetCriteriaConditionalFormat", {
  scalars: { Rule: jsonKind() },
  navigations: { format: () => conditionalLook },
});

export const topBottomFormat = storedClass("TopBottomConditionalFormat", {
  scalars: { Rule: jsonKind() },
  navigations: { format: () => conditionalLook },
});

export const colorScaleFormat = storedClass("ColorScaleConditionalFormat", {
  scalars: { Criteria: jsonKind() },
});

export const iconSetFormat = storedClass("IconSetConditionalFormat", {
  scalars: {
    Style: textKind("ThreeTrafficLights1"),
    ReverseIconOrder: flagKind(),
    ShowIconOnly: flagKind(),
    Criteria: jsonKind([]),
  },
});

const positiveBar = storedClass("ConditionalDataBarPositiveFormat", {
  scalars: {
    FillColor: colorKind("#638EC6"),
    BorderColor: textKind(),
    GradientFill: flagKind(true),
  },
});

const negativeBar = storedClass("ConditionalDataBarNegativeFormat", {
  scalars: {
    FillColor: colorKind("#FF0000"),
    BorderColor: textKind(),
    MatchPositiveFillColor: flagKind(),
    MatchPositiveBorderColor: flagKind(),
  },
});

export const dataBarFormat = storedClass("DataBarConditionalFormat", {
  scalars: {
    ShowDataBarOnly: flagKind(),
    BarDirection: choiceKind("Context", "LeftToRight", "RightToLeft"),
    AxisFormat: choiceKind("Automatic", "None", "CellMidPoint"),
    AxisColor: textKind("#000000"),
    LowerBoundRule: jsonKind({ type: "Automatic" }),
    UpperBoundRule: jsonKind({ type: "Automatic" }),
  },
  navigations: { positiveFormat: () => positiveBar, negativeFormat: () => negativeBar },
});
