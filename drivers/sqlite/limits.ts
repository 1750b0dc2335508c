/** A model -> what SQLite cannot hold of it: nothing, since names, texts and numbers have no length there. */
import type { ModelLimit } from "../../runtime/ir/feature.js";

export const modelLimits = (): readonly ModelLimit[] => [];
