import type { Int } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: Int;
  /** @sqlmodel relation=temId */
  heroes?: Hero[];
  /** @sqlmodel through=Stay relation=teamId */
  guests?: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: Int;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int;
  /** @sqlmodel relation=id */
  team?: Team;
}

/** @sqlmodel table=stays */
export interface Stay {
  id?: Int;
  /** @sqlmodel foreignKey=teams.id */
  placeId: Int;
  /** @sqlmodel foreignKey=heroes.id */
  heroId: Int;
}
