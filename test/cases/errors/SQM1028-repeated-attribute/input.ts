/** @sqlmodel table=heroes comment="one" comment="two" index=[name] index=[age] */
export interface Hero {
  id?: number;
  /** @sqlmodel maxLength=3 maxLength=4 @validate minLength=1 minLength=2 */
  name: string;
  age: number;
}
