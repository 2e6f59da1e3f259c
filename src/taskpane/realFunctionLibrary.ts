import { createEngine } from "../engine/createEngine";
import { catalogue, NAMESPACE } from "../functions/catalogue";
import { createFunctionLibrary } from "./functionLibrary";

/** Every function, with answers by our engine. */
export const realFunctionLibrary = createFunctionLibrary(
  catalogue,
  createEngine({ functions: catalogue, namespace: NAMESPACE }),
);
