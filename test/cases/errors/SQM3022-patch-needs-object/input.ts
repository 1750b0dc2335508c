import { patch, patchAsync } from "sqlmodel";

interface Hero {
  name: string;
}

export const patched = [patch<Hero[]>([], {}), patch<Record<string, Hero>>({}, {}), patch<Hero | Date>(new Date(0), {}), patch<Partial<Hero>>({}, {}), patchAsync<Hero[]>([], {})];
