import { is, parse, parseAsync, patch, patchAsync, schema } from "sqlmodel";

export async function isFree(name: string): Promise<boolean> {
  return Promise.resolve(name !== "taken");
}

interface Account {
  /** @validate custom=isFree */
  name: string;
}

export const answers = [parse<Account>({}), is<Account[]>([]), parseAsync<Account>({})];
export const changed = [patch<Account>({ name: "" }, {}), patchAsync<Account>({ name: "" }, {}), schema<Account>()];
