import type { Session } from "../session";
import {
  automaticKind,
  choiceKind,
  flagKind,
  numberKind,
  store,
  storedClass,
  textKind,
} from "./storedClass";
import type { Stored } from "./storedClass";
import { textArgument } from "./arguments";
import { colorArgument } from "./color";

const chartFont = storedClass("ChartFont", {
  scalars: {
    Bold: flagKind(),
    Italic: flagKind(),
    Color: textKind("#000000"),
    Name: textKind("Calibri"),
    Size: numberKind(10),
    Underline: choiceKind("None", "Single"),
  },
});

const chartFill = storedClass("ChartFill", {
  methods: {
    SetSolidColor(target: Stored, [color]: readonly unknown[], session: Session) {
      store(target, session, "color", colorArgument(color, "color"));
    },
    Clear(target: Stored, _args: readonly unknown[], session: Session) {
      store(target, session, "color");
    },
  },
});

const lineScalars = {
  Color: textKind("#000000"),
  LineStyle: choiceKind(
    "Automatic",
    "None",
    "Continuous",
    "Dash",
    "DashDot",
    "DashDotDot",
    "Dot",
    "Grey25",
    "Grey50",
    "Grey75",
    "RoundDot",
  ),
  Weight: numberKind(0.75),
};

const lineMethods = {
  Clear(target: Stored, _args: readonly unknown[], session: Session) {
    for (const key of ["color", "lineStyle", "weight"]) store(target, session, key);
  },
};

const chartLine = storedClass("ChartLineFormat", { scalars: lineScalars, methods: lineMethods });
const chartBorder = storedClass("ChartBorder", { scalars: lineScalars, methods: lineMethods });

const fontAndFill = { font: () => chartFont, fill: () => chartFill };

const chartTitleFormat = storedClass("ChartTitleFormat", {
  navigations: { ...fontAndFill, border: () => chartBorder },
});

const chartLegendFormat = storedClass("ChartLegendFormat", {
  navigations: { ...fontAndFill, border: () => chartBorder },
});

const chartDataLabelFormat = storedClass("ChartDataLabelFormat", {
  navigations: { ...fontAndFill, border: () => chartBorder },
});

const chartPlotAreaFormat = storedClass("ChartPlotAreaFormat", {
  navigations: { fill: () => chartFill, border: () => chartBorder },
});

const chartGridlinesFormat = storedClass("ChartGridlinesFormat", {
  navigations: { line: () => chartLine },
});

const chartAxisTitleFormat = storedClass("ChartAxisTitleFormat", {
  navigations: { ...fontAndFill, border: () => chartBorder },
});

const chartAxisFormat = storedClass("ChartAxisFormat", {
  navigations: { ...fontAndFill, line: () => chartLine },
});

export const chartTitle = storedClass("ChartTitle", {
  scalars: {
    Text: textKind(),
    Visible: flagKind(true),
    Overlay: flagKind(),
    Position: choiceKind("Top", "Automatic", "Bottom", "Left", "Right"),
    HorizontalAlignment: choiceKind("Center", "Left", "Right", "Justify", "Distributed"),
    VerticalAlignment: choiceKind("Center", "Top", "Bottom", "Justify", "Distributed"),
    TextOrientation: numberKind(0),
    ShowShadow: flagKind(),
  },
  navigations: {
    format: () => chartTitleFormat,
  },
  methods: {
    SetFormula(target, [formula], session) {
      store(target, session, "formula", textArgument(formula, "formula"));
    },
  },
});

export const chartLegend = storedClass("ChartLegend", {
  scalars: {
    Visible: flagKind(true),
    Position: choiceKind("Right", "Top", "Bottom", "Left", "Corner", "Custom"),
    Overlay: flagKind(),
    ShowShadow: flagKind(),
  },
  navigations: {
    format: () => chartLegendFormat,
  },
});

export const chartDataLabels = storedClass("ChartDataLabels", {
  scalars: {
    Position: textKind("None"),
    ShowValue: flagKind(),
    ShowSeriesName: flagKind(),
    ShowCategoryName: flagKind(),
    ShowLegendKey: flagKind(),
    ShowPercentage: flagKind(),
    ShowBubbleSize: flagKind(),
    Separator: textKind(","),
    NumberFormat: textKind("General"),
  },
  navigations: {
    format: () => chartDataLabelFormat,
  },
});

export const chartAreaFormat = storedClass("ChartAreaFormat", {
  scalars: { RoundedCorners: flagKind() },
  navigations: { ...fontAndFill, border: () => chartBorder },
});

export const chartPlotArea = storedClass("ChartPlotArea", {
  navigations: {
    format: () => chartPlotAreaFormat,
  },
});

export const chartSeriesFormat = storedClass("ChartSeriesFormat", {
  navigations: { fill: () => chartFill, line: () => chartLine },
});

const chartGridlines = storedClass("ChartGridlines", {
  scalars: { Visible: flagKind() },
  navigations: {
    format: () => chartGridlinesFormat,
  },
});

const axisTitle = storedClass("ChartAxisTitle", {
  scalars: { Text: textKind(), Visible: flagKind(true), TextOrientation: numberKind(0) },
  navigations: {
    format: () => chartAxisTitleFormat,
  },
});

const chartAxis = storedClass("ChartAxis", {
  scalars: {
    Visible: flagKind(true),
    Minimum: automaticKind,
    Maximum: automaticKind,
    MajorUnit: automaticKind,
    MinorUnit: automaticKind,
    NumberFormat: textKind("General"),
    LinkNumberFormat: flagKind(),
    DisplayUnit: choiceKind(
      "None",
      "Hundreds",
      "Thousands",
      "TenThousands",
      "HundredThousands",
      "Millions",
      "TenMillions",
      "HundredMillions",
      "Billions",
      "Trillions",
    ),
    ShowDisplayUnitLabel: flagKind(true),
    ScaleType: choiceKind("Linear", "Logarithmic"),
    LogBase: numberKind(10),
    ReversePlotOrder: flagKind(),
    CategoryType: choiceKind("Automatic", "TextAxis", "DateAxis"),
    MajorTickMark: choiceKind("Outside", "None", "Cross", "Inside"),
    MinorTickMark: choiceKind("None", "Cross", "Inside", "Outside"),
    TickLabelPosition: choiceKind("NextToAxis", "High", "Low", "None"),
    TickLabelSpacing: automaticKind,
    TickMarkSpacing: numberKind(1),
    TextOrientation: numberKind(0),
  },
  navigations: {
    title: () => axisTitle,
    majorGridlines: () => chartGridlines,
    minorGridlines: () => chartGridlines,
    format: () => chartAxisFormat,
  },
});

export const chartAxes = storedClass("ChartAxes", {
  navigations: {
    categoryAxis: () => chartAxis,
    valueAxis: () => chartAxis,
    seriesAxis: () => chartAxis,
  },
});
