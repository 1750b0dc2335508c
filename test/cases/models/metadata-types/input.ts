// model<T>() says what a column holds beyond its kind, and what it never does: whoever makes queries at run time needs no more.
import { type Database, type Decimal, type Int, type Int16, type Json, model } from "sqlmodel";

/** @sqlmodel table=shipments */
export interface Shipment {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel maxLength=12 */
  code: string;
  note: string;
  boxes: Int16;
  weight: Int;
  /** @sqlmodel maxDigits=9 decimalPlaces=2 */
  price: Decimal;
  state: "packed" | "sent";
  route: Stop | null;
  seen: Json<{ [port: string]: Date }>;
  /** @sqlmodel sqlType=array */
  labels: (string | null)[];
  /** @sqlmodel skipUpdate */
  createdBy: string;
}

/** A type that contains itself. */
interface Stop {
  port: string;
  at?: Date;
  next: Stop | null;
}

export default async function (_db: Database) {
  const { columns } = model<Shipment>();
  const route = columns.find(({ property }) => property === "route")?.type;
  const definition = route?.kind === "json" && route.shape.kind === "reference" ? route.shape.definition : undefined;
  return { columns: columns.filter(({ property }) => property !== "route"), stop: definition?.properties.map(({ name, optional, shape }) => [name, optional, shape.kind]) };
}
