/**
 * 18 Servers: PostgreSQL and MySQL or MariaDB behind a pool of connections. This page uses what SQLMODEL_POSTGRES_URL or SQLMODEL_MYSQL_URL
 * name, in a schema or tables of its own; without them it says what it would do.
 */
import { createAll, dropAll, insert, select, type Database } from "sqlmodel";
import { connect as connectMysql } from "sqlmodel/mysql";
import { connect as connectPostgres } from "sqlmodel/postgres";

/** @sqlmodel table=course_villains */
interface Villain {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique maxLength=80 */
  name: string;
  /** @sqlmodel index */
  captured: Date | null;
}

// The build writes the SQL of every database that the option "dialects" names: { "dialects": ["sqlite", "postgres", "mysql"] }.
const atLarge = select<Villain>().filter((v) => v.captured === null).map((v) => v.name);
for (const dialect of ["sqlite", "postgres", "mysql"] as const) console.log(atLarge.toSQL(dialect).sql);

const { SQLMODEL_POSTGRES_URL: postgres, SQLMODEL_MYSQL_URL: mysql } = process.env;
// Connections are opened when they are needed, at most `max` of them, and are lent first come, first served.
if (postgres !== undefined) await visit(await connectPostgres(postgres, { max: 4, acquireTimeout: 5_000 }));
if (mysql !== undefined) await visit(await connectMysql(mysql, { max: 4, acquireTimeout: 5_000 }));

async function visit(db: Database & { readonly pool: { stats(): { readonly total: number; readonly used: number } } }): Promise<void> {
  await dropAll<[Villain]>(db, { ifExists: true });
  await createAll<[Villain]>(db);
  await insert<Villain>([{ name: "Loke", captured: new Date(0) }, { name: "Ultra", captured: null }]).execute(db);
  console.log(db.dialect, await atLarge.all(db));

  // Isolation is what the server really does; a conflict is run again up to three times.
  await db.transaction(
    async (tx) => {
      if ((await select<Villain>().count(tx)) < 3) await insert<Villain>({ name: "Doc Dome", captured: null }).execute(tx);
    },
    { isolation: "serializable", retry: 3 },
  );

  // A thousand callers on four connections.
  const counts = await Promise.all(Array.from({ length: 1_000 }, () => select<Villain>().count(db)));
  const { total, used } = db.pool.stats();
  console.log(new Set(counts), total <= 4 && used === 0 ? "on four connections" : "on too many");
  await dropAll<[Villain]>(db);
  await db.close();
}
console.log(postgres === undefined && mysql === undefined ? "no server is named" : "done");
