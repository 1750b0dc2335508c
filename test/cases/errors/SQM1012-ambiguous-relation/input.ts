import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel foreignKey=other.id */
  firstId: Int;
  /** @sqlmodel foreignKey=other.id */
  secondId: Int;
  other?: Other;
}

/** @sqlmodel table */
export interface Other {
  id?: Int;
  models?: Model[];
}

/** @sqlmodel table */
export interface Person {
  id?: Int;
  /** @sqlmodel through=Friendship */
  friends?: Person[];
  /** @sqlmodel through=Invitation */
  parties?: Party[];
  clubs?: Club[];
}

/** @sqlmodel table primaryKey=[fromId, toId] */
export interface Friendship {
  /** @sqlmodel foreignKey=person.id */
  fromId: Int;
  /** @sqlmodel foreignKey=person.id */
  toId: Int;
}

/** @sqlmodel table */
export interface Party {
  id?: Int;
}

/** @sqlmodel table */
export interface Invitation {
  id?: Int;
  /** @sqlmodel foreignKey=person.id */
  guestId: Int;
  /** @sqlmodel foreignKey=person.id */
  hostId: Int;
  /** @sqlmodel foreignKey=party.id */
  partyId: Int;
}

/** @sqlmodel table */
export interface Club {
  id?: Int;
}

/** @sqlmodel table primaryKey=[personId, clubId] */
export interface Membership {
  /** @sqlmodel foreignKey=person.id */
  personId: Int;
  /** @sqlmodel foreignKey=club.id */
  clubId: Int;
}

/** @sqlmodel table primaryKey=[personId, clubId] */
export interface Application {
  /** @sqlmodel foreignKey=person.id */
  personId: Int;
  /** @sqlmodel foreignKey=club.id */
  clubId: Int;
}
