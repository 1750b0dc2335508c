import { type Database, insert, type Int } from "sqlmodel";

/** @sqlmodel table=animals inheritance=joined */
export interface Animal {
  id?: number;
  /** @sqlmodel unique */
  name: string;
}

/** @sqlmodel table=cats */
export interface Cat extends Animal {
  lives: Int;
  /** @sqlmodel unique */
  chip: Int;
}

/** @sqlmodel table=machines inheritance=joined discriminator=kind */
export interface Machine {
  id?: number;
  kind?: string;
  watts: Int;
}

/** @sqlmodel table=robots */
export interface Robot extends Machine {
  arms: Int;
}

export async function main(db: Database, cat: Cat, robot: Robot): Promise<void> {
  await insert<Cat>(cat).onConflictDoUpdate((c) => c.id, (c) => ({ lives: c.lives - 1 })).execute(db);
  await insert<Cat>(cat).onConflictDoNothing((c) => c.name).execute(db);
  await insert<Robot>(robot).onConflictDoUpdate((r) => r.id, (r) => ({ arms: r.arms + 1 }), { filter: (r) => r.arms > 2 }).execute(db);
  await insert<Robot>(robot).onConflictDoUpdate((r) => r.id, (r) => ({ arms: r.watts })).execute(db);
  await insert<Robot>(robot).onConflictDoUpdate((r) => r.id, (_r, incoming) => ({ arms: incoming.arms })).returning().all(db);
}
