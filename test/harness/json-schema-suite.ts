/** The JSON Schema Test Suite, draft 2020-12, as Debian packages it -> its groups of cases. Neither npm nor the Debian sources of the suite itself have this draft. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { debianFiles } from "./servers/debian.mjs";

export interface Group {
  /** As `optional/format/date`. */
  readonly file: string;
  readonly description: string;
  readonly tests: readonly Case[];
}

interface Case {
  readonly description: string;
  readonly data: unknown;
  readonly valid: boolean;
}

export async function suiteGroups(): Promise<readonly Group[]> {
  const directory = (await debianFiles("libtest-json-schema-acceptance-perl"))("usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance/tests/draft2020-12");
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json")).sort();
  return files.flatMap((file) => {
    const groups = JSON.parse(readFileSync(join(directory, file), "utf8")) as Omit<Group, "file">[];
    return groups.map((group) => ({ ...group, file: file.replace(/\.json$/, "") }));
  });
}
