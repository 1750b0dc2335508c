// A query as one value: in map, filter, orderBy, having and beside aggregates; and a query where a table stands.
import { avg, count, createAll, type Database, exists, insert, type Int, max, min, scalar, select, sum } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  heroes?: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  born: Date;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
  team?: Team | null;
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  const empty = await select<Team>().map(() => ({ n: scalar(select<Hero>().map(() => count())), oldest: scalar(select<Hero>().map(h => max(h.age))) })).all(db);
  await insert<Team>([{ name: "Reds" }, { name: "Blues" }, { name: "None" }]).execute(db);
  const none = await select<Team>().orderBy(t => t.id).map(t => ({ name: t.name, n: scalar(select<Hero>().map(() => count())), oldest: scalar(select<Hero>().map(h => max(h.age))) })).all(db);
  await insert<Hero>([
    { name: "Ann", age: 20, born: new Date(1), teamId: 1 }, { name: "Bob", age: null, born: new Date(2), teamId: 1 }, { name: "Cid", age: 40, born: new Date(3), teamId: 2 },
    { name: "Dee", age: 50, born: new Date(4), teamId: null },
  ]).execute(db);
  const least = 10;
  const offset = 1;
  const sum0 = 15;
  return {
    empty,
    none,
    inMap: await select<Team>().orderBy(t => t.id).map(t => ({
      name: t.name,
      heroes: scalar(select<Hero>().filter(h => h.teamId === t.id && h.age > least).map(() => count())),
      // Without a function around it, a query of one value is that value.
      oldest: select<Hero>().filter(h => h.teamId === t.id).map(h => max(h.age)),
      first: scalar(select<Hero>().filter(h => h.teamId === t.id).orderBy(h => h.name).limit(1).map(h => h.name)),
      second: scalar(select<Hero>().filter(h => h.teamId === t.id).orderBy(h => h.name).limit(1).offset(offset).map(h => h.name)),
      born: scalar(select<Hero>().filter(h => h.teamId === t.id).map(h => min(h.born))),
    })).all(db),
    inFilter: await select<Hero>().filter(h => h.age === scalar(select<Hero>().map(other => max(other.age)))).map(h => h.name).all(db),
    aboveMean: await select<Hero>().filter(h => h.age! > scalar(select<Hero>().filter(other => other.teamId !== null).map(other => avg(other.age!)))!).map(h => h.name).all(db),
    missingIsNull: await select<Team>().filter(t => scalar(select<Hero>().filter(h => h.teamId === t.id).limit(1).map(h => h.name)) === null).map(t => t.name).all(db),
    fallback: await select<Team>().orderBy(t => t.id).map(t => scalar(select<Hero>().filter(h => h.teamId === t.id).map(h => sum(h.age))) ?? sum0).all(db),
    inOrder: await select<Team>().orderByDesc(t => scalar(select<Hero>().filter(h => h.teamId === t.id).map(h => max(h.age)))).map(t => t.name).all(db),
    inHaving: await select<Hero>().groupBy(h => h.teamId).having(h => sum(h.age!) < scalar(select<Hero>().map(other => sum(other.age!)))! - least).orderBy(h => h.teamId).map(h => h.teamId).all(db),
    inAggregatesFilter: await select<Hero>().map(h => ({ inTeams: count(h.id, { filter: exists(select<Team>().filter(t => t.id === h.teamId && t.name !== "Blues")) }), all: count() })).one(db),
    arithmetic: await select<Team>().orderBy(t => t.id).map(t => t.id * 10 + scalar(select<Hero>().filter(h => h.teamId === t.id).map(() => count()))!).all(db),
    from: await select(select<Hero>().filter(h => h.age > least).map(h => ({ name: h.name, next: h.age! + 1, team: { id: h.teamId } })))
      .filter(r => r.next > sum0 && r.team.id !== null).orderByDesc(r => r.next).map(r => ({ who: r.name, next: r.next, team: r.team.id })).all(db),
    fromWhole: await select(select<Hero>().orderByDesc(h => h.age).limit(2)).orderBy(h => h.name).all(db),
    fromGroups: await select(select<Hero>().groupBy(h => h.teamId).map(h => ({ team: h.teamId, n: count(), oldest: max(h.age) }))).filter(g => g.n > 1 || g.team === null).orderBy(g => g.team).all(db),
    groupsOfGroups: await select(select<Hero>().groupBy(h => h.teamId).map(() => ({ n: count() }))).groupBy(g => g.n).orderBy(g => g.n).map(g => ({ size: g.n, teams: count() })).all(db),
    joined: await select<Team>().join(select<Hero>().filter(h => h.age > least).map(h => ({ name: h.name, team: h.teamId })), (t, h) => h.team === t.id).orderBy((t, h) => h.name).map((t, h) => `${t.name} ${h.name}`).all(db),
    leftJoined: await select<Team>().leftJoin(select<Hero>().groupBy(h => h.teamId).map(h => ({ team: h.teamId, n: count() })), (t, g) => g.team === t.id).orderBy(t => t.id).all(db),
    leftJoinedNull: await select<Team>().leftJoin(select<Hero>().groupBy(h => h.teamId).map(h => ({ team: h.teamId, n: count() })), (t, g) => g.team === t.id).orderBy(t => t.id).map((t, g) => [t.name, g?.n ?? 0]).all(db),
    count: await select(select<Hero>().map(h => ({ team: h.teamId })).distinct()).count(db),
    nested: await select(select(select<Hero>().filter(h => h.age > least)).filter(h => h.age < 45)).map(h => h.name).orderBy(h => h.name).all(db),
  };
}
