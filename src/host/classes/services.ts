import type { OfficeObject } from "../officeObject";
import { defineClass } from "../officeObject";
import type { Session } from "../session";
import { choiceArgument, isOmitted, textArgument } from "./arguments";

/** Results of custom functions are sent in batches; this is how they arrive. */
const customFunctions = defineClass<undefined>({
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions(_target, _args, { services }) {
      services.functionsReady();
    },
    /** Bit 1: the runtime waits 200 ms between batches of results, not 500. */
    _GetEnabledFeatures: () => 2,
    SetInvocationResults(_target, [results], { services }) {
      services.functionResults(resultsOf(results).map(fromObject));
    },
    SetInvocationArrayResults(_target, [results], { services }) {
      services.functionResults(resultsOf(results));
    },
  },
});

const internalService = defineClass<undefined>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** Office.addin.showAsTaskpane, hide. */
const appRuntime = defineClass<undefined>({
  name: "AppRuntimeService",
  methods: {
    SetAppRuntimeState(_target, [state], { services }) {
      const choice = choiceArgument(state, "state", [
        "Visible",
        "Background",
        "Hidden",
        "Inactive",
      ]);
      services.setTaskpaneVisible(choice === "Visible");
    },
    GetAppRuntimeState: () => "Visible",
  },
});

/** Office.addin.setStartupBehavior. */
const persistence = defineClass<undefined>({
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: (_target, _args, { services }) => services.startupBehavior,
    SetAppRuntimeStartState(_target, [state], { services }) {
      services.startupBehavior = textArgument(state, "state");
    },
  },
});

/** A ribbon button by its id. */
const ribbonButton = defineClass<string>({
  name: "RibbonButton",
  scalars: {
    Id: { read: (id) => id },
    Enabled: {
      read: (id, { services }) => services.ribbon.get(`${id}.enabled`) ?? true,
      write(id, value, { services }) {
        services.ribbon.set(`${id}.enabled`, value === true);
      },
    },
  },
});

const ribbon = defineClass<undefined>({
  name: "DynamicRibbon",
  methods: {
    GetButton: (_target, [id], session) => ribbonButton.of(textArgument(id, "id"), session),
    ExecuteRequestUpdate(_target, [json], session) {
      if (!isOmitted(json)) session.services.ribbon.set("requested", textArgument(json, "update"));
    },
  },
});

const SERVICES: ReadonlyMap<string, (session: Session) => OfficeObject> = new Map([
  ["Microsoft.ExcelServices.CustomFunctions", (s: Session) => customFunctions.of(undefined, s)],
  [
    "Microsoft.InternalService.AddinInternalService",
    (s: Session) => internalService.of(undefined, s),
  ],
  ["Microsoft.AppRuntime.AppRuntimeService", (s: Session) => appRuntime.of(undefined, s)],
  [
    "Microsoft.AppRuntime.AppRuntimePersistenceService",
    (s: Session) => persistence.of(undefined, s),
  ],
  ["Microsoft.DynamicRibbon.DynamicRibbon", (s: Session) => ribbon.of(undefined, s)],
]);

/** The services beside the workbook, by the names that they travel by. */
export function serviceNamed(name: string, session: Session): OfficeObject | undefined {
  return SERVICES.get(name)?.(session);
}

function resultsOf(results: unknown): readonly unknown[] {
  return Array.isArray(results) ? results : [];
}

/** The older form of a result, {id, value, failed, errorCode}, as the newer one. */
function fromObject(result: unknown): unknown {
  if (typeof result !== "object" || result === null) return result;
  const { id, value, failed, errorCode } = result as Record<string, unknown>;
  return [id, failed !== true, value, errorCode];
}
