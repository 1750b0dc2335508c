import { safeParse } from "sqlmodel";

interface Account {
  /** @sqlmodel alias=email */
  address: string;
  email: string;
}

export const answer = safeParse<Account>({});
