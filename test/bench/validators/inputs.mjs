/** The values that all contestants get: right ones, and a thousand with one mistake, or one mistake each. */
const hero = (id) => ({
  id, name: `Hero ${id}`, email: `hero${id}@example.org`, age: id % 90, active: id % 2 === 0, tags: ["fast", "strong"], team: id % 3 === 0 ? null : { id, city: "Oslo" },
});

export const oneHero = hero(1);
export const heroes = Array.from({ length: 1000 }, (_, index) => hero(index + 1));
export const oneMistake = heroes.map((each, index) => (index === 700 ? { ...each, team: { id: 1, city: 5 } } : each));
export const mistakesEverywhere = heroes.map((each) => ({ ...each, age: "old" }));
export const heroesText = JSON.stringify(heroes);

export const small = { id: 7, name: "Spider-Boy", active: true };
const items = Array.from({ length: 1000 }, (_, index) => ({
  id: index, title: `Record number ${index}`, price: index * 1.25, tags: ["rock", "vinyl"], note: index % 3 === 0 ? "signed \"by\" the band" : null,
}));
export const order = { id: 1, customer: { name: "Ada Lovelace", email: "ada@example.org" }, items };
export const visits = Array.from({ length: 1000 }, (_, index) => ({ id: index, at: new Date(1.7e12 + index * 86_400_123), page: `/records/${index}` }));
export const texts = Array.from({ length: 1000 }, (_, index) => "A sentence of ordinary length, which needs no escape at all. ".repeat(1 + (index % 3)));
