import type { OfficeObject } from "./officeObject";

/** Where the interpreter is, for the location of an error. */
export interface Place {
  location: string;
}

/** "Range.values": a class and a member as Office.js spells them. */
export function locationOf(object: OfficeObject, member: string): string {
  return `${object.facts.name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}
