import type * as authors from "./author.js";

/** @sqlmodel table=books */
export default interface Book {
  id?: number;
  title: string;
  /** @sqlmodel foreignKey=authors.id */
  authorId: number;
  /** @sqlmodel relation=authorId */
  author?: authors.Author;
}
export type { Book };
