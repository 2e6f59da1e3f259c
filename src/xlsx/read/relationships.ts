import type { FilePackage } from "./openPackage";
import { readXml } from "./readXml";

/** How one part names another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in Transitional and Strict files: "worksheet". */
  readonly kind: string;
  /** Path of the other part in the package. */
  readonly target: string;
  /** Address of what lies outside the package; its `target` is "". */
  readonly outside: string | undefined;
}

/** Relationships of a part ("" is the package). Nothing outside of it is ever opened. */
export function relationshipsOf(file: FilePackage, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const path = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const bytes = file.part(path);
  const found: Relationship[] = [];
  if (bytes === undefined) return found;
  readXml(path, bytes, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship") return;
      const isOutside = TargetMode === "External";
      found.push({
        id: Id,
        kind: Type.slice(Type.lastIndexOf("/") + 1),
        target: isOutside ? "" : resolved(folder, Target),
        outside: isOutside ? Target : undefined,
      });
    },
  });
  return found;
}

/** "../tables/table1.xml" of "xl/worksheets/" is "xl/tables/table1.xml". */
function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
