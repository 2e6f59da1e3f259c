import { intersection } from "../cellRange";
import { itemNotFound } from "../officeError";
import type { OfficeClass, OfficeObject } from "../officeObject";
import { defineClass, NULL_OBJECT } from "../officeObject";
import type { MutableSheet, OpenConditional } from "../openSheet";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, rangeTarget, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { choiceArgument, flagArgument, itemAt, orNullObject, shown } from "./arguments";
import {
  cellValueFormat,
  colorScaleFormat,
  customFormat,
  dataBarFormat,
  iconSetFormat,
  presetFormat,
  textFormat,
  topBottomFormat,
} from "./conditionalKinds";
import { rangeClass } from "./rangeClass";
import type { BagOwner, Stored } from "./storedClass";

interface ConditionalTarget {
  readonly sheetId: string;
  readonly id: string;
}

/** The kinds of conditional formats, by the navigation that shows their rule. */
const KINDS: Readonly<Record<string, { type: string; of: OfficeClass<Stored> }>> = {
  custom: { type: "Custom", of: customFormat },
  cellValue: { type: "CellValue", of: cellValueFormat },
  colorScale: { type: "ColorScale", of: colorScaleFormat },
  dataBar: { type: "DataBar", of: dataBarFormat },
  iconSet: { type: "IconSet", of: iconSetFormat },
  preset: { type: "PresetCriteria", of: presetFormat },
  textComparison: { type: "ContainsText", of: textFormat },
  topBottom: { type: "TopBottom", of: topBottomFormat },
};

const TYPES = Object.values(KINDS).map(({ type }) => type);

export const conditionalFormat = defineClass<ConditionalTarget>({
  name: "ConditionalFormat",
  scalars: {
    Id: { read: ({ id }) => id },
    Type: { read: (target, session) => conditionalOf(target, session).type },
    Priority: {
      read: (target, session) =>
        conditionalsOn(target, session).findIndex(({ id }) => id === target.id),
    },
    StopIfTrue: {
      read: (target, session) => conditionalOf(target, session).stopIfTrue,
      write(target, value, session) {
        const stopIfTrue = flagArgument(value, "stopIfTrue");
        change(target, session, (item) => ({ ...item, stopIfTrue }));
      },
    },
  },
  navigations: Object.fromEntries(Object.keys(KINDS).flatMap(kindNavigations)),
  methods: {
    Delete(target, _args, session) {
      session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet) => {
        sheet.conditionals = sheet.conditionals.filter(({ id }) => id !== target.id);
      });
    },
    GetRange: getRange,
    GetRangeOrNullObject: getRange,
  },
  alive: (target, session) => void conditionalOf(target, session),
});

/** The conditional formats that touch a range. */
export const rangeConditionals = defineClass<RangeTarget>({
  name: "ConditionalFormatCollection",
  items: (target, session) =>
    touching(target, session).map(({ id }) =>
      conditionalFormat.of({ sheetId: target.sheetId, id }, session),
    ),
  item: find,
  methods: {
    Add: add,
    GetCount: (target, _args, session) => touching(target, session).length,
    GetItemAt: (target, [index], session) =>
      conditionalFormat.of(
        { sheetId: target.sheetId, id: itemAt(touching(target, session), index).id },
        session,
      ),
    GetItemOrNullObject: (target, [key], session) => orNullObject(() => find(target, key, session)),
    ClearAll(target, _args, session) {
      const gone = new Set(touching(target, session).map(({ id }) => id));
      session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet) => {
        sheet.conditionals = sheet.conditionals.filter(({ id }) => !gone.has(id));
      });
    },
  },
});

function kindNavigations(
  name: string,
): [string, (target: ConditionalTarget, session: Session) => OfficeObject][] {
  const kind = KINDS[name];
  if (kind === undefined) return [];
  const isKind = (target: ConditionalTarget, session: Session): boolean =>
    conditionalOf(target, session).type === kind.type;
  const rule = (target: ConditionalTarget, session: Session): OfficeObject =>
    kind.of.of({ owner: ownerOf(target), path: `${name}.` }, session);
  return [
    [
      name,
      (target, session) => {
        if (!isKind(target, session)) throw itemNotFound(`ConditionalFormat.${name}`);
        return rule(target, session);
      },
    ],
    [
      `${name}OrNullObject`,
      (target, session) => (isKind(target, session) ? rule(target, session) : NULL_OBJECT),
    ],
  ];
}

function ownerOf(target: ConditionalTarget): BagOwner {
  return {
    bag: (session) => conditionalOf(target, session).properties,
    change(session, edit) {
      change(target, session, (item) => {
        const properties = new Map(item.properties);
        edit(properties);
        return { ...item, properties };
      });
    },
  };
}

function conditionalsOn(
  { sheetId }: { sheetId: string },
  session: Session,
): readonly OpenConditional[] {
  return sheetOfTarget({ sheetId }, session).conditionals;
}

function conditionalOf(target: ConditionalTarget, session: Session): OpenConditional {
  const found = conditionalsOn(target, session).find(({ id }) => id === target.id);
  if (found === undefined) throw itemNotFound("the conditional format");
  return found;
}

function change(
  target: ConditionalTarget,
  session: Session,
  edit: (item: OpenConditional) => OpenConditional,
): void {
  session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet: MutableSheet) => {
    sheet.conditionals = sheet.conditionals.map((item) =>
      item.id === target.id ? edit(item) : item,
    );
  });
}

function touching(target: RangeTarget, session: Session): readonly OpenConditional[] {
  const range = cellsOf(target);
  return conditionalsOn(target, session).filter(
    (item) => intersection(item.range, range) !== undefined,
  );
}

function find(target: RangeTarget, key: unknown, session: Session): OfficeObject {
  const found = touching(target, session).find(({ id }) => id === key);
  if (found === undefined) throw itemNotFound(`conditional format ${shown(key)}`);
  return conditionalFormat.of({ sheetId: target.sheetId, id: found.id }, session);
}

/** A new one comes first, as in Excel. */
function add(target: RangeTarget, [type]: readonly unknown[], session: Session): OfficeObject {
  const item: OpenConditional = {
    id: session.workbook.newId(),
    range: cellsOf(target),
    type: choiceArgument(type, "type", TYPES),
    stopIfTrue: false,
    properties: new Map(),
  };
  session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet) => {
    sheet.conditionals = [item, ...sheet.conditionals];
  });
  return conditionalFormat.of({ sheetId: target.sheetId, id: item.id }, session);
}

function getRange(
  target: ConditionalTarget,
  _args: readonly unknown[],
  session: Session,
): OfficeObject {
  const { range } = conditionalOf(target, session);
  return rangeClass.of(rangeTarget(session, target.sheetId, range), session);
}
