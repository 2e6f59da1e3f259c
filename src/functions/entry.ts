import { atBoundary } from "./boundary/atBoundary";
import { catalogue } from "./catalogue";

for (const entry of catalogue) {
  // office.js brings `CustomFunctions.Error` after this script has run, so each call looks it up.
  CustomFunctions.associate(entry.id, (...cells: unknown[]) =>
    atBoundary(entry, CustomFunctions.Error)(...cells),
  );
}
