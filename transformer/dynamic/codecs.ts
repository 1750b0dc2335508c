/** The name of a codec -> the function: the same ones that emitted code calls. */
import type { BoundValue } from "../../runtime/connection/port.js";
import * as emitted from "../../runtime/emitted.js";
import type { BindCodec, ReadCodec, WriteCodec } from "../../runtime/plan/codec.js";

type BindCodecs = { readonly [Name in BindCodec]: (value: never) => BoundValue };
type WriteCodecs = { readonly [Name in WriteCodec]: (value: unknown, name: string, ...rest: never[]) => BoundValue };
type ReadCodecs = { readonly [Name in ReadCodec]: (value: unknown, column: string, ...rest: never[]) => unknown };

const bindCodecs: BindCodecs = emitted;
const writeCodecs: WriteCodecs = emitted;
const readCodecs: ReadCodecs = emitted;

// What a codec takes beside the value follows from the column's type; the callers keep to it as emitted code does.
export const bindCodec = (name: BindCodec): ((value: unknown) => BoundValue) => bindCodecs[name] as (value: unknown) => BoundValue;

export const writeCodec = (name: WriteCodec): ((value: unknown, name: string, ...rest: readonly unknown[]) => BoundValue) =>
  writeCodecs[name] as (value: unknown, name: string, ...rest: readonly unknown[]) => BoundValue;

export const readCodec = (name: ReadCodec): ((value: unknown, column: string, ...rest: readonly unknown[]) => unknown) =>
  readCodecs[name] as (value: unknown, column: string, ...rest: readonly unknown[]) => unknown;
