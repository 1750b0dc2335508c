/** What is said of a captured value that its query was not compiled for: never the value itself. */
import { ValidationError } from "../connection/errors.js";
import { described } from "./described.js";

export function refuseParameter(message: string): never {
  throw new ValidationError([{ path: [], code: "parameter", message }]);
}

/** A program without types may pass anything; some databases would convert it, and others fail in words of their own. */
export const wanted = (what: string, value: unknown): never => refuseParameter(`A query parameter is ${described(value)} where the query was compiled for ${what}.`);

export const isList = (value: unknown): value is Iterable<unknown> => typeof value === "object" && value !== null && Symbol.iterator in value;
