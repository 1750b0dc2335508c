/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  heroes?: Hero[];
  /** @sqlmodel hybrid=size */
  readonly size?: number;
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
  team?: Team | null;
  /** @sqlmodel hybrid=label */
  readonly label?: string;
  /** @sqlmodel hybrid=shout maxLength=10 column=loud */
  readonly loud?: string;
  /** @sqlmodel computed=shout index */
  readonly louder: string;
  /** @sqlmodel hybrid=whisper */
  readonly quiet?: string;
  /** @sqlmodel hybrid=shout computed=shout */
  readonly both?: string;
}

export const size = (t: Team) => t.heroes!.length;
export const label = ({ name, team }: Hero) => `${name} of ${team?.name ?? "nobody"}`;
export const shout = (h: Hero) => h.name.toUpperCase();
const whisper = (h: Hero) => h.name.toLowerCase();
void whisper;
