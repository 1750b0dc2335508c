import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  other?: Other;
  others?: Other[];
}

/** @sqlmodel table */
export interface Other {
  id?: Int;
}

// A line of an order is no mere link between the order and the product: who means it says so.
/** @sqlmodel table */
export interface Order {
  id?: Int;
  products?: Product[];
}

/** @sqlmodel table */
export interface Line {
  id?: Int;
  /** @sqlmodel foreignKey=order.id */
  orderId: Int;
  /** @sqlmodel foreignKey=product.id */
  productId: Int;
}

/** @sqlmodel table */
export interface Product {
  id?: Int;
}
