/**
 * The main job and every page of the course run as a reader runs them. The main job's answers are found a second time here, in plain
 * JavaScript from the JSON: what SQL says has to agree.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

function node(...args: string[]): string {
  const { NODE_OPTIONS: _, FORCE_COLOR: __, ...env } = process.env;
  // Far from UTC, so that an instant read as local time shows.
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env: { ...env, TZ: "Pacific/Kiritimati" }, encoding: "utf8" });
  assert.is(stderr, "");
  assert.is(status, 0, stdout);
  return stdout;
}

/** Page 18 visits the servers of SQLMODEL_POSTGRES_URL and SQLMODEL_MYSQL_URL. */
const run = (file: string): string => node("--import", "sqlmodel/register", join("playground", file));

test("the playground has no mistake that `sqlmodel check` knows", () => {
  assert.match(node("dist/cli.js", "check", "--project", "playground/tsconfig.json"), /^\d\d files checked, no errors\.\n$/);
});

/** What each page has to print, in this order: parts that would be wrong if what the page teaches were. */
const pages: Readonly<Record<string, readonly string[]>> = {
  "01-define.ts": [
    'CREATE TABLE "galleries"', 'CREATE INDEX "ix_painting_painter_title"', `CHECK ("technique" IN ('oil', 'ink', 'tempera'))`,
    'REFERENCES "galleries" ("id") ON DELETE SET NULL', "CHECK (width > 0 and height > 0)", "galleryId -> hangs_in", "price: '1250000.50'",
    "boughtAt: 1919-05-04T10:30:00.000Z", "tags: [ 'spring', 'myth' ]", "frame: { wood: 'poplar', weight: 41.5 }", "onLoan: false",
  ],
  "02-insert.ts": [
    "team 1\n", "heroes [ 1, 2 ]\n", "name: 'Black Lion'", "[ { id: 4, name: 'Captain North' } ]\n[]\n", "ValidationError age: ",
    "QueryError UNIQUE constraint failed", "\n4 heroes\n", 'INSERT INTO "heroes"',
  ],
  "03-select.ts": [
    "'5 Black Lion'", "{ name: 'Rusty-Man', age: 48 }", "{ name: 'Deadpond', age: null }",
    "{ card: 'Deadpond (Dive Wilson)', initial: 'D', nextYear: null }", "nextYear: 17 }", "'SPIDER-BOY'", "[ 'Rusty-Man', 'Spider-Boy' ]\n",
    "[ null, 1, 2 ]\nDeadpond\nNatalia Roman-on\nnull\n5 false\nstreamed Deadpond\nstreamed Spider-Boy\n",
  ],
  "04-filter.ts": [
    "params: [ 18, ", "adults with R: [ 'Rusty-Man' ]\nor: [ 'Spider-Boy', 'Rusty-Man', 'Tarantula' ]\neven: [ 'Spider-Boy', 'Tarantula' ]\n",
    "lion: [ 'Spider-Boy', 'Black Lion' ]\nsame letter: [ 'Deadpond' ]\nids [ 1, 3, 5 ] [ 'Deadpond', 'Rusty-Man', 'Black Lion' ]\nids [] []\n",
    "no favourites: [ 'Spider-Boy', 'Rusty-Man', 'Black Lion' ]\nby team: [ 'Rusty-Man', 'Black Lion' ]\n",
    "about 33: [ 'Tarantula', 'Black Lion' ]\nlike: [ 'Rusty-Man', 'Tarantula' ]\n",
  ],
  "05-null.ts": [
    "age <= 35: [ 'Spider-Boy', 'Tarantula', 'Black Lion' ]  not: [ 'Deadpond', 'Rusty-Man' ]\ntogether: 5 of 5\n",
    "sql: [ 'Deadpond', 'Rusty-Man', 'Tarantula', 'Black Lion' ]  js: [ 'Deadpond', 'Rusty-Man', 'Tarantula', 'Black Lion' ]\n",
    "age === 35 [ 'Black Lion' ]  js: [ 'Black Lion' ]\nage === null [ 'Deadpond' ]  js: [ 'Deadpond' ]\n", "{ name: 'Deadpond', nextYear: 0 }",
    "[ 'Deadpond, team Z-Force' ]\n[ 'Black Lion, team none' ]\n",
  ],
  "06-relations.ts": [
    "INNER JOIN", "[ 'Rusty-Man', 'Spider-Boy', 'Tarantula' ]\n", "LEFT JOIN", "{ hero: 'Black Lion', team: 'on their own' }",
    "'Rusty-Man of Preventers',\n  'Tarantula of Preventers',\n  'Spider-Boy of Preventers'\n", "[ 'Black Lion' ]\n",
    "{ team: 'Preventers', heroes: 3 }",
  ],
  "07-group.ts": [
    "{ team: 1, heroes: 3, ages: 3, oldest: 48 },\n  { team: 2, heroes: 1, ages: 0, oldest: null },\n  { team: null, heroes: 1, ages: 1, oldest: 35 }",
    "HAVING", "[ { team: 'Preventers', heroes: 2, youngest: 16, years: 48 } ]",
    "{ decade: 10, heroes: 1 },\n  { decade: 30, heroes: 2 },\n  { decade: 40, heroes: 1 }", "{ heroes: 5, teams: 2, adults: 3, meanAge: 32.75 }\nPreventers\n",
  ],
  "08-update-delete.ts": [
    "params: [ 16, 2 ]", "3 birthdays\n{ name: 'Rusty-Man', age: 50 }\n1 left Z-Force\n5 names in capitals\n[ { id: 3, name: 'Rusty-Man' } ]\n1\n",
    "secretName: 'DIVE WILSON', teamId: null }", "'NATALIA ROMAN-ON', teamId: 1 }", "'TREVOR CHALLA', teamId: null }\n]\n",
  ],
  "09-transactions.ts": [
    "new hero 6 of 6\nsecond thoughts - newborn: 0\ninner: UNIQUE constraint failed", "[ 'Groot-Boy' ]\ninside 8\noutside 7\n",
  ],
  "10-parse.ts": [
    "{ id: 6, name: 'Captain North' }\n", "name [minLength] ", "secretName [missing] ", "age [type] ", "teamId [type] ", "welcome, Ghost\n",
    "[ 'must be at least 0, got -1' ]\n[ 'Deadpond', 'no hero' ]\ntrue\nfalse\n",
  ],
  "11-compose.ts": [
    "[ 'Rusty-Man', 'Tarantula', 'Black Lion' ]\n[ 'Deadpond', 'Spider-Boy', 'Rusty-Man', 'Tarantula' ]\n3\n", "{} … FROM",
    "{ text: 'an' } … FROM", "[ 'Rusty-Man', 'Tarantula' ]\n", "{ text: 'an', minAge: 30, oldestFirst: true } … FROM", "[ 'Rusty-Man', 'Tarantula' ]\n",
    "page 1 [ 'Black Lion', 'Deadpond' ]\npage 2 [ 'Rusty-Man', 'Spider-Boy' ]\npage 3 [ 'Tarantula' ]\n",
  ],
  "12-raw-sql.ts": [
    "team: 'Preventers', heroes: 2, names: ", "{ n: 0 }\n", "startsAt: 2031-05-01T12:00:00.000Z,\n  secret: true,\n  staff: [ 'Deadpond' ]", "\n4\n",
    "params: [ '%ta%'", "[ { name: 'Tarantula', code: '546172616E74756C61' } ]\n[ 'Deadpond', 'Black Lion' ]\n",
  ],
  "13-errors.ts": [
    "taken name: QueryError QUERY_UNIQUE", "kind unique, table heroes, columns name", "no such team: QueryError QUERY_FOREIGN_KEY", "kind syntax",
    "half a year: ValidationError VALIDATION", "nobody: NoResultError NO_RESULT", "  true", "several: MultipleResultsError MULTIPLE_RESULTS", "  true",
    "no text: DecodeError DECODE", "  true", "too late: TimeoutError TIMEOUT", "  true", "cancelled: CancelledError CANCELLED",
    "after the end: TransactionError TRANSACTION_ENDED", "  true",
  ],
  "14-hosts.ts": ['compiled: SELECT "heroes"."name" FROM "heroes" WHERE ', "{ name: 'Rusty-Man' }", "not compiled: NotTransformedError: select() "],
  "15-limits.ts": [
    "5 heroes in time\ncancelled CANCELLED\nerror QUERY_UNIQUE\npanicked\nthe child has no more than its parent\n5\ncancelled\n",
    "cancelled TIMEOUT - 5 heroes\n",
  ],
  "16-listening.ts": [
    'read SELECT "heroes"."id"', "… 3 rows in time", "begin BEGIN", 'write INSERT INTO "heroes"', "commit COMMIT", "about to: SELECT\n", "span: SELECT heroes on sqlite\n",
  ],
  "17-workers.ts": ["counted to 1000000 while the event loop went on\ncancelled in time; 1 hero is still there\n[ 'Deadpond' ]\n"],
  "18-servers.ts": [
    'FROM "course_villains" WHERE "course_villains"."captured" IS NULL', "FROM `course_villains` WHERE `course_villains`.`captured` IS NULL",
    "postgres [ 'Ultra' ]\nSet(1) { 3 } on four connections\nmysql [ 'Ultra' ]\nSet(1) { 3 } on four connections\ndone\n",
  ],
  "19-routing.ts": [
    "the reader has 5 and the primary 6\nI see 7\n", "visitor: 'Ada' } ] on ", "SHARD_KEY_MISSING\n6 visits on 2 shards, none of them empty: true\n",
  ],
  "20-dynamic.ts": [
    "[ 'Rusty-Man', 'Black Lion', 'Tarantula' ]\nas an arrow: true\n[ { name: 'Black Lion', age: 35 }, { name: 'Deadpond', age: null } ]\n",
    "{ team: 1, heroes: 3, oldest: 48 }", "[ { name: 'Preventers', adults: 2 } ]\n[ { name: 'Spider-Boy' }, { name: 'Deadpond' } ]\n", "SQM4013 at and.0.column: ", "Did you mean age?",
    "SQM4001 at operator: There is no operator", "SQM4010 at value: Expected a text, a number, true, false or null, got an object.", 'SQM4013 at 0: "secretName"',
    "[ { name: 'Spider-Boy', age: 17 } ]\ndeleteFrom: A delete without a condition changes every row.", " 5\n",
  ],
  "21-joins.ts": [
    "'Rusty-Man could teach Spider-Boy',\n  'Rusty-Man could teach Tarantula',\n  'Tarantula could teach Spider-Boy'\n", "Preventers - Tarantula\nZ-Force - Deadpond\n",
    "[ 'Deadpond', 'Black Lion' ]\n[ { team: 'Preventers', pairs: 3 } ]\n[ [ 'Preventers', 'Rusty-Man' ], [ 'Preventers', 'Tarantula' ] ]\n",
  ],
  "22-include.ts": [
    "Tarantula - Preventers\nBlack Lion - undefined\nPreventers [ 'Spider-Boy', 'Rusty-Man', 'Tarantula' ]\nZ-Force [ 'Deadpond' ]\n",
    "Preventers [ 'Rusty-Man, 48', 'Tarantula, 32' ]\nZ-Force []\n[ 'Rusty-Man', 'Spider-Boy', 'Tarantula' ]\n",
  ],
  "23-upserts.ts": [
    "1 1\n[ { id: 1, path: '/', title: 'Welcome', visits: 2 } ]\nundefined\n[ undefined, 2 ]\n2 copied\n", "[ '/', 'Welcome', 2 ],\n", "[ '/old/about', 'About', 1 ]\n",
  ],
  "24-windows.ts": [
    "OVER (PARTITION BY", "name: 'Rusty-Man', inTeam: 1, before: 'Black Lion', years: 131", "[ 'Deadpond', 'Rusty-Man' ]\n[ 'Rusty-Man', 'Deadpond' ]\n",
  ],
  "25-subqueries.ts": [
    "[ 'Preventers' ]\n", "{ team: 'Preventers', heroes: 3, grown: 2 }", "[ 'Preventers' ]\n[ 'Deadpond' ]\n[ 'Rusty-Man' ]\n[ 'Tarantula', 'Black Lion', 'Rusty-Man' ]\n",
    "'10: Spider-Boy',\n  '20: nobody',\n", "[ 'Spider-Boy' ] [ 'Tarantula' ]\n",
  ],
  "26-dump.ts": [
    "age: 48,\n  team: { id: 1,", "{ name: 'Rusty-Man', team: { name: 'Preventers' } } { id: 3, name: 'Rusty-Man', age: 48, teamId: 1 }\n", "pin: [secret],",
    '"cents":"9007199254740993","proof":"AQID","currency":"EUR"}\n', "signature: 'AQID'\n}\nSet(4) { 'at', 'cents', 'proof', 'pin' }\ntrue\n1: expected a finite number, got NaN\nnull\n", "minimum: 1,", "required: [ 'sort' ]",
    "must be at least 1, got 0",
  ],
  "27-rest.ts": [
    'POST /heroes 201 {"name":"Deadpond","age":28,"teamId":1,"id":1}\nPOST /heroes 422 ', 'GET /heroes/1 200 {"name":"Deadpond","age":28,"teamId":1,"id":1,"team":{"id":1,"name":"Z-Force"}}\n',
    'PATCH /heroes/1 200 {"name":"Deadpond","age":null,', "GET /heroes?limit=none 422 ", "DELETE /heroes/1 204 \nGET /heroes/1 404 ",
  ],
  "28-inheritance.ts": [
    "[ 'TypeScript' ] 3\nAda: 100\nBob: TypeScript\nCy: Rust\n1 [ 'Bob', 'Cy' ]\n", "INNER JOIN", "[ { id: 1, plate: 'M-12', load: 7 } ] true\n",
  ],
};

test("every page of the course is numbered without a gap, and expected below", () => {
  const files = readdirSync(join(root, "playground")).filter((file) => /^\d/.test(file)).sort();
  assert.equal(files, Object.keys(pages));
  assert.equal(files.map((file) => Number(file.slice(0, 2))), files.map((_, index) => index + 1));
});

for (const [page, parts] of Object.entries(pages)) {
  test(`playground/${page}`, () => {
    const output = run(page);
    let from = 0;
    for (const part of parts) {
      const at = output.indexOf(part, from);
      if (at === -1) assert.unreachable(`${JSON.stringify(part)} is missing after character ${from} of:\n${output}`);
      from = at + part.length;
    }
  });
}

// The main job.

interface Track { TrackId: number; Name: string; AlbumId: number; GenreId: number; Milliseconds: number; UnitPrice: number }
interface Invoice { InvoiceId: number; CustomerId: number; InvoiceDate: string; Total: number }
interface Line { InvoiceId: number; TrackId: number; Quantity: number }
interface Shop {
  Artist: { ArtistId: number; Name: string }[];
  Album: { AlbumId: number; Title: string; ArtistId: number }[];
  Genre: { GenreId: number; Name: string }[];
  Track: Track[];
  Employee: { EmployeeId: number; FirstName: string; LastName: string; Title: string; ReportsTo: number | null; HireDate: string }[];
  Customer: { CustomerId: number; FirstName: string; LastName: string; Country: string; SupportRepId: number }[];
  Invoice: Invoice[];
  InvoiceLine: Line[];
  Playlist: { PlaylistId: number; Name: string }[];
  PlaylistTrack: { PlaylistId: number; TrackId: number }[];
}

const shop = JSON.parse(readFileSync(join(root, "playground/chinook/chinook.json"), "utf8")) as Shop;

const groups = <Row, Key>(rows: readonly Row[], key: (row: Row) => Key): [Key, Row[]][] => {
  const found = new Map<Key, Row[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return [...found];
};
const total = <Row>(rows: readonly Row[], amount: (row: Row) => number): number => rows.reduce((sum, row) => sum + amount(row), 0);
const different = <Row>(rows: readonly Row[], key: (row: Row) => unknown): number => new Set(rows.map(key)).size;
const cents = (invoices: readonly Invoice[]): number => total(invoices, (invoice) => Math.round(invoice.Total * 100));
const money = (amount: number): string => (amount / 100).toFixed(2);
const only = <Row>(rows: readonly Row[], is: (row: Row) => boolean): Row => {
  const found = rows.filter(is);
  assert.is(found.length, 1);
  return found[0]!;
};
const trackOf = ({ TrackId }: { TrackId: number }): Track => shop.Track[tracksById.get(TrackId)!]!;
const tracksById = new Map(shop.Track.map(({ TrackId }, index) => [TrackId, index]));
const albumOf = (track: Track) => only(shop.Album, ({ AlbumId }) => AlbumId === track.AlbumId);
const artistOf = (track: Track) => only(shop.Artist, ({ ArtistId }) => ArtistId === albumOf(track).ArtistId);
const genreName = (id: number): string => only(shop.Genre, ({ GenreId }) => GenreId === id).Name;
const customerOf = (invoice: Invoice) => only(shop.Customer, ({ CustomerId }) => CustomerId === invoice.CustomerId);
const length = (tracks: readonly Track[]): number => total(tracks, ({ Milliseconds }) => Milliseconds);
/** Rows whose first cells are what they are ordered by, the greatest first; those cells are not shown. */
const byGreatest = (count: number, rows: (string | number)[][]): (string | number)[][] =>
  rows.toSorted((a, b) => {
    for (let index = 0; index < count; index += 1) if (a[index] !== b[index]) return a[index]! < b[index]! ? 1 : -1;
    return 0;
  }).map((row) => row.slice(count));

const sold = new Set(shop.InvoiceLine.map(({ TrackId }) => TrackId));

/** Title of the question -> header and rows, as the page should show them. */
const answers: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  "Who are our best customers?": [
    ["customer", "country", "invoices", "spent"],
    ...byGreatest(2, groups(shop.Invoice, ({ CustomerId }) => CustomerId).map(([id, invoices]) => {
      const { FirstName, LastName, Country } = customerOf(invoices[0]!);
      return [cents(invoices), -id, `${FirstName} ${LastName}`, Country, invoices.length, money(cents(invoices))];
    })).slice(0, 8),
  ],
  "How many tracks has each genre?": [
    ["genre", "tracks", "albums", "hours"],
    ...byGreatest(1, groups(shop.Track, ({ GenreId }) => GenreId).map(([id, tracks]) =>
      [tracks.length, genreName(id), tracks.length, different(tracks, ({ AlbumId }) => AlbumId), Math.round(length(tracks) / 3_600_000)])).slice(0, 12),
  ],
  "Which albums are the longest?": [
    ["album", "artist", "tracks", "minutes"],
    ...byGreatest(2, groups(shop.Track, ({ AlbumId }) => AlbumId).map(([id, tracks]) =>
      [length(tracks), -id, albumOf(tracks[0]!).Title, artistOf(tracks[0]!).Name, tracks.length, Math.round(length(tracks) / 60_000)])).slice(0, 8),
  ],
  "Who works here, and for whom?": [
    ["name", "title", "since", "manager"],
    ...byGreatest(1, shop.Employee
      .toSorted((a, b) => (a.LastName < b.LastName ? -1 : 1))
      .map(({ FirstName, LastName, Title, HireDate, ReportsTo }) => [
        -(ReportsTo ?? 0), `${FirstName} ${LastName}`, Title, HireDate.slice(0, 10),
        ReportsTo === null ? "nobody" : only(shop.Employee, ({ EmployeeId }) => EmployeeId === ReportsTo).LastName,
      ])),
  ],
  "How many minutes does each playlist run?": [
    ["id", "playlist", "tracks", "minutes"],
    ...byGreatest(2, groups(shop.PlaylistTrack, ({ PlaylistId }) => PlaylistId).map(([id, entries]) => {
      const milliseconds = length(entries.map(trackOf));
      return [milliseconds, -id, id, only(shop.Playlist, ({ PlaylistId }) => PlaylistId === id).Name, entries.length, Math.round(milliseconds / 60_000)];
    })),
  ],
  "How did the years go?": [
    ["year", "invoices", "customers", "largest", "revenue"],
    ...byGreatest(1, groups(shop.Invoice, ({ InvoiceDate }) => InvoiceDate.slice(0, 4)).map(([year, invoices]) => [
      -year, year, invoices.length, different(invoices, ({ CustomerId }) => CustomerId),
      Math.max(...invoices.map(({ Total }) => Total)).toFixed(2), money(cents(invoices)),
    ])),
  ],
  "Whose customers buy the most?": [
    ["agent", "customers", "invoices", "revenue"],
    ...byGreatest(1, groups(shop.Invoice, (invoice) => customerOf(invoice).SupportRepId).map(([id, invoices]) => {
      const { FirstName, LastName } = only(shop.Employee, ({ EmployeeId }) => EmployeeId === id);
      return [cents(invoices), `${FirstName} ${LastName}`, different(invoices, ({ CustomerId }) => CustomerId), invoices.length, money(cents(invoices))];
    })),
  ],
  "Which artists sold fifty tracks or more?": [
    ["artist", "sold", "titles"],
    ...byGreatest(1, groups(shop.InvoiceLine, (line) => artistOf(trackOf(line)).ArtistId)
      .map(([, lines]) => [
        total(lines, ({ Quantity }) => Quantity), artistOf(trackOf(lines[0]!)).Name,
        total(lines, ({ Quantity }) => Quantity), different(lines, ({ TrackId }) => TrackId),
      ])
      .filter(([quantity]) => Number(quantity) >= 50)),
  ],
  "Which tracks of Iron Maiden run for more than 9 minutes?": [
    ["track", "album", "seconds", "price"],
    ...byGreatest(1, shop.Track
      .filter((track) => artistOf(track).Name === "Iron Maiden" && track.Milliseconds > 540_000 && !track.Name.includes("Live"))
      .map((track) => [track.Milliseconds, track.Name, albumOf(track).Title, Math.round(track.Milliseconds / 1000), track.UnitPrice.toFixed(2)]))
      .slice(0, 5),
  ],
  "Which genres gather dust?": [
    ["genre", "tracks", "never sold"],
    ...byGreatest(1, groups(shop.Track, ({ GenreId }) => GenreId)
      .map(([id, tracks]) => {
        const dusty = tracks.filter(({ TrackId }) => !sold.has(TrackId)).length;
        return [dusty, genreName(id), tracks.length, dusty];
      })
      .filter(([dusty]) => Number(dusty) >= 50)),
  ],
};

test("the main job answers what plain JavaScript finds in the JSON", () => {
  const [heading, ...sections] = run("main.ts").trimEnd().split(/\n\n(?! )/);
  const rows = Object.values(shop).reduce((sum, sheet) => sum + (sheet as unknown[]).length, 0);
  assert.is(heading, `The Chinook record shop: ${rows} rows in 11 tables.`);
  assert.is(sections.length, Object.keys(answers).length);
  sections.forEach((section, index) => {
    const [question, expected] = Object.entries(answers)[index]!;
    const [table, statement] = section.split("\n\n");
    const [title, ruler, ...lines] = table!.split("\n");
    assert.is(title, question);
    assert.is(ruler, "─".repeat(100));
    assert.equal(lines.map((line) => line.trim().split(/\s{3,}/)), expected.map((row) => row.map(String)), question);
    assert.match(statement!, /^ {4}SELECT .*\n {4}FROM "/s, question);
    for (const line of section.split("\n")) assert.ok([...line].length <= 100, `wider than 100 columns: ${line}`);
  });
});

test("the main job prints the same page each time", () => {
  assert.is(run("main.ts"), run("main.ts"));
});

test.run();
