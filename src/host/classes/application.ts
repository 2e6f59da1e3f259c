import { defineClass } from "../officeObject";
import { choiceArgument, flagArgument } from "./arguments";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const application = defineClass<undefined>({
  name: "Application",
  scalars: {
    CalculationMode: {
      read: (_target, session) => session.workbook.calculationMode(),
      write(_target, value, session) {
        session.workbook.setCalculationMode(choiceArgument(value, "calculationMode", MODES));
      },
    },
    CalculationState: { read: () => "Done" },
    CalculationEngineVersion: { read: () => 191_029 },
    DecimalSeparator: { read: () => "." },
    ThousandsSeparator: { read: () => "," },
    UseSystemSeparators: { read: () => true },
  },
  methods: {
    Calculate(_target, [type], session) {
      choiceArgument(type, "calculationType", ["Recalculate", "Full", "FullRebuild"]);
      session.workbook.recalculate();
    },
    SuspendApiCalculationUntilNextSync(_target, _args, session) {
      session.calculationSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** Whether events reach the add-in. */
export const runtime = defineClass<undefined>({
  name: "Runtime",
  scalars: {
    EnableEvents: {
      read: (_target, { services }) => services.eventsEnabled,
      write(_target, value, { services }) {
        services.eventsEnabled = flagArgument(value, "enableEvents");
      },
    },
  },
});
