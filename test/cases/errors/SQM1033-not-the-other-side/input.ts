import type { Int } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: Int;
  /** @sqlmodel relation=teamId backPopulates=teem */
  heroes?: Hero[];
  /** @sqlmodel relation=formerId backPopulates=team */
  formerHeroes?: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: Int;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int;
  /** @sqlmodel backPopulates=heroes */
  team?: Team;
  /** @sqlmodel foreignKey=teams.id */
  formerId: Int;
}
