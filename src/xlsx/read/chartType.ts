import type { FileChartType } from "../../workbook/sheetObjects";

/** The type of a chart's part, by its element and how it groups; undefined for one that is not held. */
export function chartType(
  group: {
    readonly element: string;
    readonly direction: string;
    readonly grouping: string;
    readonly scatterStyle: string;
  },
  series: { readonly hasMarker: boolean; readonly isSmooth: boolean; readonly line?: unknown } = {
    hasMarker: true,
    isSmooth: false,
  },
): FileChartType | undefined {
  const { element, grouping } = group;
  switch (element) {
    case "barChart":
      return `${group.direction === "bar" ? "Bar" : "Column"}${stacking(grouping) || "Clustered"}`;
    case "lineChart":
      if (grouping === "stacked") return "LineStacked";
      return grouping === "percentStacked" ? undefined : series.hasMarker ? "LineMarkers" : "Line";
    case "areaChart":
      return `Area${stacking(grouping)}`;
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    case "scatterChart": {
      if (group.scatterStyle === "marker" || group.scatterStyle === "none") return "XYScatter";
      const how = series.isSmooth ? "Smooth" : "Lines";
      return series.hasMarker ? `XYScatter${how}` : `XYScatter${how}NoMarkers`;
    }
    default:
      return undefined;
  }
}

function stacking(grouping: string): "" | "Stacked" | "Stacked100" {
  if (grouping === "stacked") return "Stacked";
  return grouping === "percentStacked" ? "Stacked100" : "";
}
