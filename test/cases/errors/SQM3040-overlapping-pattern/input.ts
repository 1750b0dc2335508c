import { parse } from "sqlmodel";

interface Model {
  /** @validate pattern="^\s*.*\s*$" */
  trimmed: string;
  /** @validate pattern="a*a*b" */
  letters: string;
  /** @validate pattern="^[^\s@]+@[^\s@]+\.[^\s@]+$" */
  address: string;
  /** @validate pattern="^[^\s@]+@[^\s@.]+\.[^\s@]+$" */
  fine: string;
  /** @validate pattern="^\d{1,9}\d{1,9}$" */
  ends: string;
}

export const model = parse<Model>({});
