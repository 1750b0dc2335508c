// model<T>() is the whole model as literals; descriptions come from the comments.
import { type Database, type Decimal, type Int, model } from "sqlmodel";

/**
 * People who save the world.
 *
 * @sqlmodel table=heroes
 */
export interface Hero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** Shown to the public.  @sqlmodel unique maxLength=120 */
  name: string;
  /** @sqlmodel comment="In francs" maxDigits=9 decimalPlaces=2 */
  wage: Decimal | null;
  /** @sqlmodel foreignKey=teams.id onDelete=setNull onUpdate=cascade */
  teamId: Int | null;
  team?: Team | null;
}

/** @sqlmodel table=teams unique=[name, town] */
export interface Team {
  id?: number;
  name: string;
  /** @sqlmodel index=by_town */
  town: string;
  heroes?: Hero[];
}

export default async function (_db: Database) {
  return [model<Hero>(), model<Team>()];
}
