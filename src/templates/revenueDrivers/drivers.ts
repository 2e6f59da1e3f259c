import { at, f, input, join, mark, markAt, through, type KeyFormula } from "../builder/formula";
import type { TemplateSheet } from "../builder/defineTemplate";
import { labelWithYear } from "../blocks/yearText";
import type { Row } from "../builder/row";
import { gap, heading, line, linkedInput, linkedLine } from "../builder/rows";
import { perSegment, segments, YEARS } from "./segments";

/** What enterprises pay for on top, in the order of the sheet. */
const ADDONS = [
  { key: "fine_tuning", title: "Fine-tuned models" },
  { key: "compliance", title: "Compliance-ready deployment" },
  { key: "premium_sla", title: "Premium SLA" },
] as const;

/** Each segment bottom-up, and the revenue in use: curve or drivers by the segment's switch. */
export const driversSheet: TemplateSheet = {
  name: "Drivers",
  about: "each segment bottom-up from customers, units, seats and prices; which way counts.",
  tabColor: "#2E8B8B",
  timeline: true,
  rows: [
    ...consumer(),
    ...enterprise(),
    ...hardware("devices", "Devices"),
    ...hardware("robotics", "Robotics"),
    ...science(),
    ...aiCloud(),
    ...total(),
    ...inUse(),
  ],
};

/** An input across the years, brought here: green. */
function brought(key: string, title: string, unit: string): Row {
  return linkedLine(key, { mark: key, title, unit, length: YEARS });
}

function driven(segment: string, title: string, formula: KeyFormula): Row {
  return line({
    key: `drivers_${segment}`,
    title: `Recognized revenue by drivers, ${title}`,
    label: `${title}: recognized revenue`,
    unit: "$bn",
    length: YEARS,
    total: "sum",
    isTotal: true,
    formula,
  });
}

function consumer(): Row[] {
  return [
    heading("Consumer: users, paying share, revenue per paying user"),
    brought("consumer_users", "Users, average of the year", "bn"),
    brought("consumer_paying_share", "Paying share", "share"),
    brought("consumer_arpu", "Revenue per paying user", "$/yr"),
    driven(
      "consumer",
      "Consumer",
      f`=${markAt("consumer_users")}*${markAt("consumer_paying_share")}*${markAt("consumer_arpu")}`,
    ),
    ...gap(),
  ];
}

function enterprise(): Row[] {
  const attach = through(
    mark("enterprise_fine_tuning_attach"),
    mark("enterprise_premium_sla_attach"),
  );
  const uplifts = through(
    mark("enterprise_fine_tuning_uplift"),
    mark("enterprise_premium_sla_uplift"),
  );
  const addons = (item: string) =>
    f`=BUILDOUT.REVENUE.ADDONS(${mark("enterprise_customers")},${mark("enterprise_base_price")},${attach},${uplifts},"${item}")`;
  const part = (key: string, title: string, label: string, item: string): Row =>
    line({
      key,
      title,
      label,
      unit: "$bn",
      length: YEARS,
      spills: true,
      total: "sum",
      formula: addons(item),
    });
  return [
    heading("Enterprise and API: customers, base price, paid add-ons"),
    brought("enterprise_customers", "Business customers, average of the year", "million"),
    brought("enterprise_base_price", "Base price per customer", "$ thousand/yr"),
    ...ADDONS.map(({ key, title }) =>
      brought(`enterprise_${key}_attach`, `Attach rate: ${title}`, "share"),
    ),
    ...ADDONS.map(({ key, title }) =>
      linkedInput(
        `enterprise_${key}_uplift`,
        `Uplift: ${title}`,
        "share of base price",
        `enterprise_${key}_uplift`,
      ),
    ),
    part("enterprise_base", "Enterprise, base", "Base", "base"),
    part("enterprise_fine_tuning", "Enterprise, fine tuning", "Fine-tuned models", "addon_1"),
    part(
      "enterprise_compliance",
      "Enterprise, compliance",
      "Compliance-ready deployment",
      "addon_2",
    ),
    part("enterprise_premium_sla", "Enterprise, premium sla", "Premium SLA", "addon_3"),
    driven(
      "enterprise",
      "Enterprise and API",
      f`=SUM(${through(at("enterprise_base"), at("enterprise_premium_sla"))})`,
    ),
    line({
      key: "enterprise_arpc",
      title: "Enterprise, revenue per customer",
      label: "Revenue per customer",
      unit: "$ thousand",
      length: YEARS,
      spills: true,
      formula: addons("arpc"),
    }),
    ...gap(),
  ];
}

/** Units sold, the base still in use, the service that a share of it pays for. */
function hardware(key: "devices" | "robotics", title: string): Row[] {
  const call = (item: string) => {
    const prices = ["price", "attach", "service_price", "life", "price_erosion"].map((name) =>
      mark(`${key}_${name}`),
    );
    return f`=BUILDOUT.REVENUE.DEVICES(${mark(`${key}_units`)},${join(prices, ",")},"${item}")`;
  };
  return [
    heading(`${title}: units, price, attached service`),
    brought(`${key}_units`, "Units sold", "million"),
    linkedInput(`${key}_price`, labelWithYear("Price in ", 0), "$ thousand", `${key}_price`),
    linkedInput(`${key}_attach`, "Units with a paid service", "share", `${key}_attach`),
    linkedInput(`${key}_service_price`, "Service price", "$ thousand/yr", `${key}_service_price`),
    linkedInput(`${key}_life`, "Life of a unit", "years", `${key}_life`),
    linkedInput(`${key}_price_erosion`, "Price erosion", "share/yr", `${key}_price_erosion`),
    line({
      key: `${key}_hardware`,
      title: `${title}, hardware`,
      label: "Hardware",
      unit: "$bn",
      length: YEARS,
      spills: true,
      total: "sum",
      formula: call("hardware"),
    }),
    line({
      key: `${key}_installed_base`,
      title: `${title}, installed base`,
      label: "Installed base, year end",
      unit: "million",
      length: YEARS,
      spills: true,
      formula: call("installed_base"),
    }),
    line({
      key: `${key}_service`,
      title: `${title}, service`,
      label: "Service",
      unit: "$bn",
      length: YEARS,
      spills: true,
      total: "sum",
      formula: call("service"),
    }),
    driven(key, title, f`=${at(`${key}_hardware`)}+${at(`${key}_service`)}`),
    ...gap(),
  ];
}

function science(): Row[] {
  return [
    heading("Science: seats by cohort"),
    brought("science_new_seats", "New seats", "million"),
    brought("science_value_per_seat", "Revenue per active seat", "$ thousand/yr"),
    line({
      key: "science_active_seats",
      title: "Science, active seats",
      label: "Active seats",
      note: "cohorts by their survival",
      unit: "million",
      length: YEARS,
      spills: true,
      formula: f`=BUILDOUT.COHORT.ROLL(${mark("science_new_seats")},${input("science_survival")},,,"active")`,
    }),
    driven(
      "science",
      "Science",
      f`=${at("science_active_seats")}*${markAt("science_value_per_seat")}`,
    ),
    ...gap(),
  ];
}

function aiCloud(): Row[] {
  return [
    heading("AI cloud: capacity sold, rent, utilization"),
    brought("ai_cloud_gw_sold", "Capacity sold, average of the year", "GW"),
    brought("ai_cloud_rent", "Rent charged", "$bn/GW-yr"),
    brought("ai_cloud_utilization", "Utilization", "share"),
    driven(
      "ai_cloud",
      "AI cloud",
      f`=${markAt("ai_cloud_gw_sold")}*${markAt("ai_cloud_rent")}*${markAt("ai_cloud_utilization")}`,
    ),
    ...gap(),
  ];
}

function total(): Row[] {
  return [
    heading("All segments by drivers"),
    line({
      key: "drivers_total",
      title: "Recognized revenue by drivers, total",
      label: "Recognized revenue by drivers",
      unit: "$bn",
      length: YEARS,
      total: "sum",
      isTotal: true,
      formula: f`=SUM(${join(perSegment("drivers").map(at), ",")})`,
    }),
    ...gap(),
  ];
}

function inUse(): Row[] {
  return [
    heading("Revenue in use: curve or drivers, segment by segment"),
    ...segments.map(({ key, title }) =>
      line({
        key: `selected_${key}`,
        title: `Revenue in use, ${title}`,
        label: title,
        unit: "$bn",
        length: YEARS,
        total: "sum",
        formula: f`=IF(${input(`${key}_source`)}="drivers",${at(`drivers_${key}`)},IF(${input(`${key}_source`)}="curve",${at(`recognized_${key}`)},NA()))`,
      }),
    ),
    line({
      key: "selected_total",
      title: "Revenue in use, total",
      label: "Total",
      unit: "$bn",
      length: YEARS,
      total: "sum",
      isTotal: true,
      formula: f`=SUM(${through(at("selected_consumer"), at("selected_ai_cloud"))})`,
    }),
  ];
}
