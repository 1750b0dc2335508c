/** The name of a database -> what it would do beside running statements: its own traits, and no connection. */
import type { DialectName } from "../../runtime/connection/port.js";
import { traitsOf as mysqlTraits } from "../mysql/traits.js";
import { traitsOf as postgresTraits } from "../postgres/traits.js";
import type { ServerTraits } from "../server/traits.js";
import { traitsOf as sqliteTraits } from "../sqlite/traits.js";

export interface Mirrored {
  readonly traits: ServerTraits;
  /** How many connections there are at most. One: what runs beside a transaction waits for its end. */
  readonly sessions: number;
  /** After an error in a transaction nothing but a rollback is taken. */
  readonly failsTransactions: boolean;
}

const name = "mirror";

const mirrored: { readonly [Name in DialectName]: () => Mirrored } = {
  sqlite: () => ({ traits: sqliteTraits({ file: name, readOnly: false }), sessions: 1, failsTransactions: false }),
  postgres: () => ({ traits: postgresTraits({ host: name, port: 5432, database: name }), sessions: 10, failsTransactions: true }),
  mysql: () => ({ traits: mysqlTraits({ system: "mysql", namespace: name }), sessions: 10, failsTransactions: false }),
};

export const dialectNames: readonly string[] = Object.keys(mirrored);

/** Made anew each time: listeners tell databases apart by the target in their traits. */
export const mirroredAs = (dialect: DialectName): Mirrored => mirrored[dialect]();
