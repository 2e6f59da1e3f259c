import type { InputData, Provenance } from "../builder/inputData";
import { inputGroup, item, JUDGMENT } from "../builder/inputGroup";

const consumer = inputGroup("Consumer", [
  ...curveInputs("consumer", "Consumer", {
    t1: 0,
    v1: 14,
    t2: 5,
    v2: 90,
    ceiling: 130,
    v2Source: ["The Information (about 90 by 2030), via coolest-gadgets", "2025-09", "M"],
  }),
  item(
    "consumer_users",
    "Users, average of the year",
    "bn",
    [1.1, 1.55, 2.05, 2.55, 3.0, 3.3, 3.5, 3.65],
    ["900m weekly in Feb 2026, press; 3bn in 2030, HSBC; between: judgment", "2026-02-27", "L"],
  ),
  item(
    "consumer_paying_share",
    "Paying share",
    "share",
    [0.07, 0.078, 0.087, 0.094, 0.1, 0.107, 0.112, 0.115],
    [
      "50m paying of 900m in Feb 2026, press; 10 % in 2030, HSBC; between: judgment",
      "2026-02-27",
      "L",
    ],
  ),
  item(
    "consumer_arpu",
    "Revenue per paying user, advertising and commerce included",
    "$/yr",
    [240, 245, 250, 258, 265, 270, 275, 280],
    ["$20 a month; growth: judgment", "2025-11-25", "L"],
    { label: "Revenue per paying user, ads included" },
  ),
]);

const enterprise = inputGroup("Enterprise and API", [
  ...curveInputs("enterprise", "Enterprise and API", { t1: 0, v1: 6, t2: 5, v2: 65, ceiling: 140 }),
  item(
    "enterprise_customers",
    "Business customers, average of the year",
    "million",
    [1.25, 1.75, 2.4, 3.15, 4.0, 4.8, 5.5, 6.0],
    ["1 million, OpenAI 2025-11-05; path: judgment", "2025-11-05", "L"],
  ),
  item(
    "enterprise_base_price",
    "Base price per customer (seats and usage)",
    "$ thousand/yr",
    [6.0, 7.3, 8.7, 10.2, 11.7, 13.0, 14.1, 15.0],
  ),
  item(
    "enterprise_fine_tuning_attach",
    "Attach rate, fine-tuned models",
    "share",
    [0.05, 0.07, 0.09, 0.11, 0.13, 0.15, 0.16, 0.17],
  ),
  item(
    "enterprise_compliance_attach",
    "Attach rate, compliance-ready deployment",
    "share",
    [0.12, 0.15, 0.18, 0.21, 0.24, 0.27, 0.29, 0.31],
  ),
  item(
    "enterprise_premium_sla_attach",
    "Attach rate, premium SLA",
    "share",
    [0.08, 0.1, 0.13, 0.16, 0.19, 0.22, 0.24, 0.26],
  ),
  item(
    "enterprise_fine_tuning_uplift",
    "Uplift, fine-tuned models",
    "share of base price",
    0.4,
    JUDGMENT,
    { limits: { min: 0, max: 5 } },
  ),
  item(
    "enterprise_compliance_uplift",
    "Uplift, compliance-ready deployment",
    "share of base price",
    0.3,
    JUDGMENT,
    { limits: { min: 0, max: 5 } },
  ),
  item(
    "enterprise_premium_sla_uplift",
    "Uplift, premium SLA",
    "share of base price",
    0.25,
    JUDGMENT,
    { limits: { min: 0, max: 5 } },
  ),
]);

const devices = inputGroup("Devices", [
  ...curveInputs("devices", "Devices", { t1: 2, v1: 1, t2: 5, v2: 15, ceiling: 40 }),
  item(
    "devices_units",
    "Devices sold",
    "million",
    [0, 1.2, 4.5, 12, 27, 51, 72, 85],
    ["ambition of 100m devices, WSJ 2025-05-21; path: judgment", "2025-05-21", "L"],
  ),
  item("devices_price", "Price of a device in 2026", "$ thousand", 0.4),
  item("devices_attach", "Devices with a paid service", "share", 0.5),
  item("devices_service_price", "Service price", "$ thousand/yr", 0.12),
  item("devices_life", "Life of a device", "years", 3, JUDGMENT, { limits: { above: 0 } }),
  item("devices_price_erosion", "Price erosion", "share/yr", 0.05, JUDGMENT, {
    limits: { min: 0, max: 0.9 },
  }),
]);

const robotics = inputGroup("Robotics", [
  ...curveInputs("robotics", "Robotics", { t1: 3, v1: 0.3, t2: 5, v2: 3, ceiling: 30 }),
  item("robotics_units", "Robots sold", "million", [0, 0, 0.006, 0.024, 0.084, 0.24, 0.56, 1.0]),
  item("robotics_price", "Price of a robot in 2026", "$ thousand", 30),
  item("robotics_attach", "Robots with a paid service", "share", 0.8),
  item("robotics_service_price", "Service price", "$ thousand/yr", 3),
  item("robotics_life", "Life of a robot", "years", 5, JUDGMENT, { limits: { above: 0 } }),
  item("robotics_price_erosion", "Price erosion", "share/yr", 0.08, JUDGMENT, {
    limits: { min: 0, max: 0.9 },
  }),
]);

const science = inputGroup("Science", [
  ...curveInputs("science", "Science", { t1: 1, v1: 0.5, t2: 5, v2: 7, ceiling: 25 }),
  item(
    "science_new_seats",
    "New seats",
    "million",
    [0.05, 0.1, 0.135, 0.23, 0.38, 0.54, 0.6, 0.58],
    ["about 9m researchers worldwide, UNESCO; path: judgment", "2025-11-30", "L"],
  ),
  item(
    "science_survival",
    "Share of a cohort still active at age 0, 1, 2 (then the last ratio)",
    "share",
    [1, 0.9, 0.85],
    JUDGMENT,
    {
      limits: { min: 0, max: 2 },
      labels: [0, 1, 2].map((age) => `Share of a cohort still active at age ${age}`),
    },
  ),
  item(
    "science_value_per_seat",
    "Revenue per active seat",
    "$ thousand/yr",
    [5.0, 5.4, 5.8, 6.2, 6.6, 7.0, 7.4, 7.8],
  ),
]);

const aiCloud = inputGroup("AI cloud", [
  ...curveInputs("ai_cloud", "AI cloud", { t1: 2, v1: 1.5, t2: 5, v2: 20, ceiling: 90 }),
  item(
    "ai_cloud_gw_sold",
    "Capacity sold to others, average of the year",
    "GW",
    [0, 0.05, 0.17, 0.41, 0.94, 1.87, 3.1, 4.3],
  ),
  item(
    "ai_cloud_rent",
    "Rent charged",
    "$bn/GW-yr",
    [17.25, 17.25, 17.25, 17.25, 17.25, 17.25, 17.25, 17.25],
    ["near 620/36, HSBC", "2025-11-25", "L"],
  ),
  item("ai_cloud_utilization", "Utilization", "share", [0.8, 0.85, 0.88, 0.9, 0.9, 0.9, 0.9, 0.9]),
]);

/** Per segment: which way counts, two points of the curve and its ceiling, and the drivers. */
export const segmentInputs: readonly InputData[] = [
  ...consumer,
  ...enterprise,
  ...devices,
  ...robotics,
  ...science,
  ...aiCloud,
];

/** What every segment has: the switch, and a curve through two points below a ceiling. */
function curveInputs(
  key: string,
  title: string,
  curve: {
    readonly t1: number;
    readonly v1: number;
    readonly t2: number;
    readonly v2: number;
    readonly ceiling: number;
    readonly v2Source?: Provenance;
  },
) {
  const above0 = { limits: { above: 0 } };
  const runRate = `${title}: run rate at the`;
  return [
    item(`${key}_source`, `${title}: use curve or drivers`, "choice", "curve", JUDGMENT, {
      choices: ["curve", "drivers"],
    }),
    item(`${key}_t1`, `${title}: first point, launch`, "years after 2025", curve.t1),
    item(`${key}_v1`, `${runRate} first point`, "$bn/yr", curve.v1, JUDGMENT, above0),
    item(`${key}_t2`, `${title}: second point`, "years after 2025", curve.t2, JUDGMENT, above0),
    item(`${key}_v2`, `${runRate} second point`, "$bn/yr", curve.v2, curve.v2Source, above0),
    item(`${key}_ceiling`, `${title}: ceiling`, "$bn/yr", curve.ceiling, JUDGMENT, above0),
  ];
}
