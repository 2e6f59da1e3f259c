import { failure } from "../values";
import { NotCalculated, type Code } from "./code";

/** Where a name or a function is unknown here, the file's value may still be right; else `#NAME?`. */
export function keptOr(why: string): Code {
  const error = failure("#NAME?", why);
  return (context) => {
    if (context.hasCachedValue()) throw new NotCalculated(why);
    return error;
  };
}
