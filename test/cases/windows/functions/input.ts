// Every function over a window, running sums, aggregates over groups, and the first of each group through a query in FROM.
import { asc, avg, count, createAll, cumeDist, type Database, denseRank, desc, firstValue, insert, type Int, lag, lastValue, lead, max, min, nthValue, ntile, over, percentRank, rank, rowNumber, select, sum } from "sqlmodel";

/** @sqlmodel table=scores */
export interface Score {
  id?: number;
  team: string;
  points: Int;
  bonus: Int | null;
  at: Date;
}

export default async function (db: Database) {
  await createAll<[Score]>(db);
  await insert<Score>([
    { team: "a", points: 10, bonus: null, at: new Date(1) }, { team: "a", points: 30, bonus: 1, at: new Date(2) }, { team: "a", points: 30, bonus: 2, at: new Date(3) },
    { team: "b", points: 20, bonus: null, at: new Date(4) }, { team: "b", points: 40, bonus: 5, at: new Date(5) },
  ]).execute(db);
  const step = 2;
  const best = 1;
  return {
    places: await select<Score>().orderBy(s => s.id).map(s => ({
      id: s.id, row: over(rowNumber(), { orderBy: [desc(s.points), asc(s.id)] }), rank: over(rank(), { orderBy: desc(s.points) }), dense: over(denseRank(), { orderBy: desc(s.points) }),
      percent: over(percentRank(), { orderBy: s.points }), cume: over(cumeDist(), { orderBy: s.points }), half: over(ntile(2), { orderBy: s.id }),
    })).all(db),
    perTeam: await select<Score>().orderBy(s => s.id).map(s => [s.team, over(rank(), { partitionBy: s.team, orderBy: desc(s.points) }), over(count(), { partitionBy: s.team }), over(rowNumber(), { partitionBy: [s.team, s.points], orderBy: s.id })]).all(db),
    neighbours: await select<Score>().orderBy(s => s.id).map(s => ({
      before: over(lag(s.points), { partitionBy: s.team, orderBy: s.id }), two: over(lag(s.points, 2, -1), { orderBy: s.id }), after: over(lead(s.points), { orderBy: s.id }), captured: over(lead(s.at, step), { orderBy: s.id }),
      bonus: over(lag(s.bonus), { orderBy: s.id }),
    })).all(db),
    values: await select<Score>().orderBy(s => s.id).map(s => ({
      first: over(firstValue(s.points), { partitionBy: s.team, orderBy: s.id }), last: over(lastValue(s.points), { partitionBy: s.team, orderBy: s.id }),
      lastOfAll: over(lastValue(s.points), { partitionBy: s.team, orderBy: s.id, frame: { rows: ["unbounded", "unbounded"] } }), second: over(nthValue(s.points, 2), { partitionBy: s.team, orderBy: s.id }),
    })).all(db),
    sums: await select<Score>().orderBy(s => s.id).map(s => ({
      running: over(sum(s.points), { orderBy: s.id }), bonuses: over(sum(s.bonus!), { orderBy: s.id }), mean: over(avg(s.points), { partitionBy: s.team }), all: over(sum(s.points)), most: over(max(s.at), { partitionBy: s.team }), some: over(count(s.id, { filter: s.points > 15 }), { orderBy: s.id }),
      share: s.points / over(sum(s.points), { partitionBy: s.team }), filtered: over(sum(s.points, { filter: s.bonus !== null }), { partitionBy: s.team }), least: over(min(s.bonus), { orderBy: s.id }),
    })).all(db),
    inOrder: await select<Score>().orderByDesc(s => over(sum(s.points), { partitionBy: s.team })).orderBy(s => over(rowNumber(), { partitionBy: s.team, orderBy: s.at })).map(s => s.id).all(db),
    firstOfEach: await select(select<Score>().map(s => ({ id: s.id, team: s.team, place: over(rowNumber(), { partitionBy: s.team, orderBy: [desc(s.points), asc(s.id)] }) }))).filter(r => r.place === best).orderBy(r => r.team).all(db),
    ofGroups: await select<Score>().groupBy(s => s.team).orderBy(s => s.team).map(s => ({ team: s.team, sum: sum(s.points), rank: over(rank(), { orderBy: desc(sum(s.points)) }), share: sum(s.points) / over(sum(sum(s.points))), groups: over(count()) })).all(db),
    limited: await select<Score>().orderBy(s => s.id).limit(2).map(s => over(count())).all(db),
    conditions: await select<Score>().orderBy(s => s.id).map(s => ({ top: over(rank(), { orderBy: desc(s.points) }) <= 2, more: s.points > (over(lag(s.points), { orderBy: s.id }) ?? 0) })).all(db),
  };
}
