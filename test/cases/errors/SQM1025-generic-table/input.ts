/** @sqlmodel table */
export interface Box<T> {
  id?: number;
  value: T[];
}
