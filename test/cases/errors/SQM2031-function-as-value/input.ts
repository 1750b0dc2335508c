import * as orm from "sqlmodel";
import { insert, select } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
}

const read = select;
export const functions = { insert, read };
export const list = [orm.select, select];
