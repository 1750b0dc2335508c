import { parse } from "sqlmodel";

interface Model {
  /** @validate pattern="^(a+)+$" */
  a: string;
  /** @validate pattern="(\d+|\w)*!" */
  b: string;
  /** @validate pattern="^(\d+,)*\d+$" */
  fine: string;
}

export const model = parse<Model>({});
