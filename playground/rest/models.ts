/**
 * A family of models: what a hero is to everyone, and made of it the table, what a client sends, and what a client sees.
 * A field is written once, with its rules; each member of the family says only what it has beside the others.
 */
import type { Int } from "sqlmodel";

export interface HeroBase {
  /** What the papers call them.  @sqlmodel unique  @validate minLength=1 maxLength=60 */
  name: string;
  /** In years.  @sqlmodel index  @validate min=0 max=200 */
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id onDelete=setNull */
  teamId: number | null;
}

/** @sqlmodel table=heroes */
export interface Hero extends HeroBase {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  secretName: string;
  /** Hidden from logs too.  @sqlmodel secret */
  passwordHash: string;
  team?: Team | null;
}

/** A hero to be. */
export interface HeroCreate extends HeroBase {
  /** @validate minLength=1 */
  secretName: string;
  /** @sqlmodel secret  @validate minLength=8 */
  password: string;
}

/** Any of it. */
export type HeroUpdate = Partial<HeroCreate>;

/** A hero as everyone may see them. */
export interface HeroPublic extends HeroBase {
  id: number;
}

/** A hero with their team. */
export interface HeroWithTeam extends HeroPublic {
  team?: TeamPublic | null;
}

export interface TeamPublic {
  id: number;
  /** @sqlmodel unique  @validate minLength=1 */
  name: string;
}

/** @sqlmodel table=teams */
export interface Team extends Omit<TeamPublic, "id"> {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  headquarters: string;
}

/** What a list is asked for with: texts of a URL, read as numbers. */
export interface Paging {
  /** @sqlmodel default=0  @validate min=0 */
  offset: Int;
  /** @sqlmodel default=20  @validate min=1 max=100 */
  limit: Int;
}

/** Why a request was refused. */
export interface Refusal {
  title: string;
  issues: { path: (string | Int)[]; code: string; message: string }[];
}
