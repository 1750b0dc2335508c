import type { Book } from "./book.js";

/** @sqlmodel table=authors */
interface Author {
  id?: number;
  name: string;
  books?: Book[];
  /** @sqlmodel foreignKey={@link Book.id} onDelete=setNull */
  favouriteId: number | null;
  favourite?: Book | null;
}
export type { Author };
