import { atBoundary } from "./boundary/atBoundary";
import { catalogue } from "./catalogue";

for (const entry of catalogue) {
  CustomFunctions.associate(entry.id, atBoundary(entry, CustomFunctions.Error));
}
