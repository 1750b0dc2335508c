import type { Int } from "sqlmodel";

/** @sqlmodel table=bench_teams */
export interface BenchTeam {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
}

/** Every common kind of column, as an application's table has them. @sqlmodel table=bench_heroes */
export interface BenchHero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
  secretName: string;
  /** @sqlmodel index */
  age: Int | null;
  power: number;
  active: boolean;
  born: Date;
  tags: string[];
  /** @sqlmodel foreignKey=bench_teams.id */
  teamId: number | null;
}
