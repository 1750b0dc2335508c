/** The rows that every bench reads and writes. */
export const rowCount = 50_000;

export const hero = (index: number) => ({
  name: `Hero ${index}`, secretName: `Secret ${index}`, age: index % 7 === 0 ? null : index % 90, power: index / 3, active: index % 2 === 0,
  born: new Date(Date.UTC(1950 + (index % 60), index % 12, 1 + (index % 28))), tags: ["a", `t${index % 5}`], teamId: 1 + (index % 50),
});
export type Hero = ReturnType<typeof hero>;

export const heroes = (count: number): Hero[] => Array.from({ length: count }, (_, index) => hero(index));

let key = 0;
export const nextKey = (): number => (key = (key % rowCount) + 1);
