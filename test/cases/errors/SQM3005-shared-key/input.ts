import { patch, safeParse, schema } from "sqlmodel";

interface Account {
  /** @sqlmodel alias=email */
  address: string;
  email: string;
}

export const answer = safeParse<Account>({});
export const patched = patch<Account>({ address: "", email: "" }, {});
export const checked = schema<Account>();
