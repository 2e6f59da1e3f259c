/** A line of business: its keys begin with `key`. */
export interface Segment {
  readonly key: string;
  readonly title: string;
}

/** Years on the timeline. */
export const YEARS = 8;

/** Years of the top-down path: from 2025 to the target. */
export const TARGET_YEARS = 5;

export const segments: readonly Segment[] = [
  { key: "consumer", title: "Consumer" },
  { key: "enterprise", title: "Enterprise and API" },
  { key: "devices", title: "Devices" },
  { key: "robotics", title: "Robotics" },
  { key: "science", title: "Science" },
  { key: "ai_cloud", title: "AI cloud" },
];

/** The keys of one line per segment, in their order. */
export const perSegment = (prefix: string): readonly string[] =>
  segments.map(({ key }) => `${prefix}_${key}`);
