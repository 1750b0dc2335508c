// A model that another package declares, next to one of the project's own that refers to it.
import { createAll, type Database, insert, select } from "sqlmodel";
import { currency, type Product } from "shop-models";

/** @sqlmodel table */
export interface Sale {
  id?: number;
  /** @sqlmodel foreignKey=products.id */
  productId: number;
  product?: Product;
}

export default async function (db: Database) {
  await createAll<[Product, Sale]>(db);
  const productId = await insert<Product>({ name: "Chair", price: "49.90" }).execute(db);
  await insert<Sale>({ productId }).execute(db);
  return { currency, sales: await select<Sale>().map(s => ({ name: s.product!.name, price: s.product!.price })).all(db) };
}
