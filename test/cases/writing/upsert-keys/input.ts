// Trap W8: an upsert acts on the key that it names, alone; a row that repeats another key is the same error as without it (MySQL's own form fires on any).
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table */
export interface Member {
  id?: number;
  /** @sqlmodel unique maxLength=100 */
  name: string;
  /** @sqlmodel unique maxLength=100 */
  mail: string | null;
  points: Int;
}

/** @sqlmodel table */
export interface Setting {
  /** @sqlmodel primaryKey maxLength=50 */
  key: string;
  value: string;
}

/** @sqlmodel table unique=[room, hour] */
export interface Booking {
  /** @sqlmodel primaryKey maxLength=36 */
  code: string;
  room: Int;
  hour: Int | null;
  guest: string;
}

export default async function (db: Database) {
  await createAll<[Member, Setting, Booking]>(db);
  const caught = (error: unknown): unknown => error;
  const member = (name: string, mail: string | null, points: number): Member => ({ name, mail, points });
  await insert<Member>([member("a", "a@", 1), member("b", "b@", 2)]).execute(db);
  const booking = (code: string, room: number, hour: number | null, guest: string): Booking => ({ code, room, hour, guest });
  const book = (given: Booking) =>
    insert<Booking>(given).onConflictDoUpdate(b => [b.hour, b.room], (b, incoming) => ({ guest: incoming.guest })).execute(db).catch(caught);
  return {
    otherKey: await insert<Member>(member("new", "b@", 9)).onConflictDoUpdate(m => m.name, (m, incoming) => ({ points: incoming.points })).execute(db).catch(caught),
    otherKeyNothing: await insert<Member>(member("new", "b@", 9)).onConflictDoNothing(m => m.name).execute(db).catch(caught),
    otherKeyIsId: await insert<Member>({ id: 1, ...member("new", null, 9) }).onConflictDoNothing(m => m.mail).execute(db).catch(caught),
    otherKeyOfSome: await insert<Member>([member("a", "a@", 7), member("x", "b@", 8)])
      .onConflictDoUpdate(m => m.name, (m, incoming) => ({ points: incoming.points })).execute(db).catch(caught),
    nullRepeatsNothing: await insert<Member>([member("c", null, 3), member("d", null, 4)]).onConflictDoNothing(m => m.mail).execute(db).then(keys => keys.map(key => typeof key)),
    byMail: await insert<Member>(member("other", "a@", 5)).onConflictDoUpdate(m => m.mail, (m, incoming) => ({ points: m.points + incoming.points })).execute(db),
    natural: [
      await insert<Setting>({ key: "k", value: "1" }).onConflictDoUpdate(s => s.key, (s, incoming) => ({ value: incoming.value })).execute(db),
      await insert<Setting>({ key: "k", value: "2" }).onConflictDoUpdate(s => s.key, (s, incoming) => ({ value: s.value + incoming.value })).execute(db),
      await insert<Setting>({ key: "k", value: "3" }).onConflictDoNothing(s => s.key).execute(db),
      await insert<Setting>({ key: "k", value: "4" }).onConflictDoUpdate(s => s.key, (s, incoming) => ({ value: incoming.value })).returning().one(db),
    ],
    keyOfTheRowThatIsThere: [await book(booking("one", 1, 10, "A")), await book(booking("two", 1, 10, "B")), await book(booking("three", 1, null, "C")), await book(booking("four", 1, null, "D"))],
    itsRow: await insert<Booking>(booking("five", 1, 10, "E")).onConflictDoUpdate(b => ({ hour: b.hour, room: b.room }), (b, incoming) => ({ guest: b.guest + incoming.guest })).returning().one(db),
    otherKeyIsNatural: await book(booking("one", 2, 2, "F")),
    members: await select<Member>().orderBy(m => m.name).map(m => [m.name, m.mail, m.points]).all(db),
    bookings: await select<Booking>().orderBy(b => b.code).all(db),
  };
}
