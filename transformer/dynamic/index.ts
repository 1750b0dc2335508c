/**
 * `sqlmodel/dynamic`: queries whose shape is only known at run time, such as a search form, an admin table or a REST filter. Columns and
 * operators are named by texts and checked against the model's own metadata; values are bound, never pasted.
 */
import type { ModelInfo } from "../../runtime/schema/declare.js";
import { openModels } from "./models.js";
import { DynamicSelect } from "./select.js";
import { DynamicDelete, DynamicUpdate } from "./write.js";

/**
 * Reads a table. Relations lead to the models that are given, and to no others. Rows hold columns: what functions compute (`computed`,
 * `hybrid`) is not in the metadata, so it is not in them.
 *
 * @example const rows = await dynamic(model<Hero>(), model<Team>()).where(op("team.name", "eq", wanted)).orderBy("name").all(db);
 */
export const dynamic = <T>(model: ModelInfo<T>, ...related: readonly ModelInfo[]): DynamicSelect<T> => new DynamicSelect<T>(openModels(model, related));

/**
 * Changes the rows that conditions keep.
 *
 * @example await dynamicUpdate(model<Hero>()).set({ age: 30 }).where(op("id", "in", ids)).execute(db);
 */
export const dynamicUpdate = <T>(model: ModelInfo<T>, ...related: readonly ModelInfo[]): DynamicUpdate<T> => new DynamicUpdate<T>(openModels(model, related));

/** Deletes the rows that conditions keep. */
export const dynamicDelete = <T>(model: ModelInfo<T>, ...related: readonly ModelInfo[]): DynamicDelete<T> => new DynamicDelete<T>(openModels(model, related));

export { and, arithmetic, cast, choose, column, countOf, every, exists, fn, not, op, or, outer, scalar, some, value } from "./functions.js";
export type { ArithmeticOperator, CastType, Column, FunctionName, Operand, Right } from "./functions.js";
export { aggregate, over, windowFunction } from "./aggregates.js";
export type { AggregateName, AggregateOptions, Direction, Frame, FrameBound, Ordering, OrderOptions, WindowFunctionName, WindowOptions } from "./aggregates.js";
export { columnsFromJson, filterFromJson, orderFromJson } from "./from-json.js";
export type { FilterLimits, JsonFilter, ListLimits } from "./from-json.js";
export type { IncludeWish } from "./includes.js";
export { DynamicQueryError } from "./mistakes.js";
export { type Operator, operatorNames } from "./operators.js";
export type { Path } from "./paths.js";
export type { Expression } from "./place.js";
export type { Projection } from "./projection.js";
export type { Condition, DynamicSelect } from "./select.js";
export type { DynamicDelete, DynamicReturning, DynamicUpdate } from "./write.js";
export type { Value } from "./values.js";
