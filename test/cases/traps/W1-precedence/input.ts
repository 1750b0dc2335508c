// Parentheses stand where the meaning needs them: between filters, in logic and in arithmetic; what is taken in by OR is narrowed again.
import { createAll, type Database, exists, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=documents */
export interface Document {
  id?: number;
  owner: string;
  open: boolean;
  deleted: boolean;
  a: Int;
  b: Int;
  c: Int;
}

export default async function (db: Database) {
  await createAll<[Document]>(db);
  await insert<Document>([
    { owner: "ann", open: false, deleted: false, a: 10, b: 4, c: 3 }, { owner: "bob", open: true, deleted: false, a: 2, b: 3, c: 4 }, { owner: "bob", open: true, deleted: true, a: 5, b: 5, c: 5 },
    { owner: "ann", open: false, deleted: true, a: 1, b: 0, c: 1 }, { owner: "cid", open: false, deleted: false, a: 0, b: 0, c: 0 },
  ]).execute(db);
  const me = "ann";
  const base = select<Document>().filter(d => d.owner === me).orFilter(d => d.open);
  return {
    narrowed: await select<Document>().filter(d => d.owner === me).orFilter(d => d.open).filter(d => !d.deleted).orderBy(d => d.id).map(d => d.id).all(db),
    composed: await base.filter(d => !d.deleted).orderBy(d => d.id).map(d => d.id).all(db),
    inSubquery: await select<Document>().filter(() => exists(base.filter(d => d.owner === "cid"))).count(db),
    inFrom: await select(base).filter(d => !d.deleted).count(db),
    orInside: await select<Document>().filter(d => d.owner === me || d.open).filter(d => !d.deleted || d.a > 100).orderBy(d => d.id).map(d => d.id).all(db),
    not: await select<Document>().filter(d => !(d.open && !d.deleted) && !(d.owner === me || d.a === 0)).map(d => d.id).all(db),
    arithmetic: await select<Document>().orderBy(d => d.id).map(d => [d.a - (d.b - d.c), -(d.a + d.b), (d.a + d.b) * d.c, d.a - d.b - d.c, d.a % (d.b + 7), 2 ** (d.c % 3), -(-d.a), (d.a | 1) & 2]).all(db),
    comparisons: await select<Document>().orderBy(d => d.id).map(d => [(d.a > d.b) === (d.b > d.c), (d.open ? d.a : d.b) > 3, (d.a > 1 ? "x" : "y") + "z"]).all(db),
  };
}
