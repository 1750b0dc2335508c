// The two sides of a set operation: columns in another order, types beside each other, literals, objects in objects.
import { count, createAll, type Database, type Decimal, insert, type Int, type Int16, select } from "sqlmodel";

/** @sqlmodel table=books */
export interface Book {
  id?: number;
  title: string;
  state: "new" | "used";
  pages: Int;
  price: Decimal;
  printed: Date;
  sold: boolean;
}

/** @sqlmodel table=films */
export interface Film {
  id?: number;
  name: string;
  state: "cinema" | "used" | null;
  minutes: Int16;
  rating: number;
  shown: Date | null;
  big: bigint;
}

export default async function (db: Database) {
  await createAll<[Book, Film]>(db);
  await insert<Book>([{ title: "B1", state: "new", pages: 100, price: "9.5", printed: new Date(1000), sold: true }, { title: "B2", state: "used", pages: 7, price: "12.25", printed: new Date(2000), sold: false }]).execute(db);
  await insert<Film>([{ name: "F1", state: "used", minutes: 90, rating: 7.5, shown: null, big: 2n ** 60n }, { name: "F2", state: null, minutes: 7, rating: 8, shown: new Date(3000), big: 1n }]).execute(db);
  const label = "film";
  return {
    order: await select<Book>().map(b => ({ kind: "book", title: b.title, length: b.pages })).unionAll(select<Film>().map(f => ({ length: f.minutes, title: f.name, kind: label }))).orderBy(r => r.title).all(db),
    states: await select<Book>().map(b => ({ title: b.title, state: b.state as string | null })).unionAll(select<Film>().map(f => ({ title: f.name, state: f.state }))).orderBy(r => r.title).all(db),
    sameState: await select<Book>().map(b => b.state as string | null).intersect(select<Film>().map(f => f.state)).all(db),
    stateAndText: await select<Book>().map(b => b.title).union(select<Film>().map(f => f.state ?? "none")).orderBy(t => t).all(db),
    numbers: await select<Book>().map(b => ({ value: b.pages + 0.5 })).unionAll(select<Film>().map(f => ({ value: f.minutes }))).orderBy(r => r.value).all(db),
    reals: await select<Book>().map(b => b.pages).unionAll(select<Film>().map(f => f.rating)).orderBy(n => n).all(db),
    dates: await select<Book>().map(b => ({ at: b.printed as Date | null })).unionAll(select<Film>().map(f => ({ at: f.shown }))).orderBy(r => r.at).all(db),
    nulls: await select<Book>().map(b => ({ title: b.title, pages: b.pages as number | null })).unionAll(select<Film>().map(f => ({ title: f.name, pages: null }))).orderBy(r => r.title).all(db),
    nullsFirst: await select<Film>().map(f => ({ price: null as string | null, big: f.big as bigint | null })).unionAll(select<Book>().map(b => ({ price: b.price, big: null }))).orderBy(r => r.price).orderBy(r => r.big).all(db),
    nested: await select<Book>().map(b => ({ what: { title: b.title, of: [b.pages, b.sold] as const } })).unionAll(select<Film>().map(f => ({ what: { title: f.name, of: [f.minutes, f.rating > 7.9] as const } }))).orderBy(r => r.what.title).all(db),
    decimals: await select<Book>().map(b => b.price).union(select<Book>().map(b => b.price)).orderBy(p => p).all(db),
    decimalFilter: await select<Book>().map(b => ({ price: b.price })).union(select<Book>().map(b => ({ price: b.price }))).filter(r => r.price > "9.6").all(db),
    counted: await select<Book>().map(b => ({ n: count() })).unionAll(select<Film>().map(() => ({ n: count() }))).all(db),
    flags: await select<Book>().map(b => b.sold).union(select<Film>().map(f => f.minutes > 50)).orderBy(b => b).all(db),
  };
}
