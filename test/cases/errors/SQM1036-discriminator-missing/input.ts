/** @sqlmodel table inheritance=single */
export interface Animal {
  id?: number;
  name: string;
}
