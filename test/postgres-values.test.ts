/** The texts that PostgreSQL answers -> values, and what is bound -> what the server makes of it; beside the server's own opinion. */
import { type Database, sql } from "sqlmodel";
import { connect } from "sqlmodel/postgres";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { bindTextArray, bindWholeArray } from "../runtime/data/arrays.js";
import { bindCeiling, bindExact, bindFloor, bindLikePattern, bindLikePrefix, bindWhole } from "../runtime/data/comparands.js";
import {
  readBigintText, readDateText, readDecimalText, readEnumText, readHexBytes, readIntText, readNumberText, readTimeText, readTruth, readUuidText,
} from "../runtime/data/text-readers.js";
import { bindTimestamp, readTimestamp, writeDate } from "../runtime/data/timestamp.js";
import { freshPostgres } from "./harness/servers/schema.mjs";

const { url, drop } = await freshPostgres();
const db: Database = await connect(url);
const test = suite("postgres values");

/** The text of an SQL expression, as a reader gets it. */
async function textOf(expression: string, setting = ""): Promise<string> {
  return db.transaction(async (transaction) => {
    if (setting !== "") await transaction.script([`SET LOCAL ${setting}`]);
    return (await transaction.first({ text: `SELECT ${expression}`, row: (row) => row[0] }, [])) as string;
  });
}

/** By name: these modules are the sources, beside the package that the error classes come from. */
const refused = (read: () => unknown): void => assert.throws(read, (error: Error) => error.name === "DecodeError");

test("instants, in any time zone of the session", async () => {
  const times = [
    0, -1, 999, Date.UTC(2024, 1, 29, 23, 59, 59, 999), Date.UTC(1969, 11, 31, 23, 59, 59, 1), Date.UTC(1883, 10, 18, 12), Date.UTC(9999, 11, 31, 23, 59, 59, 999),
    Date.UTC(2000, 1, 29), Date.UTC(1900, 1, 28), -62135596800000, -62167219200000, -62162035200001, Date.UTC(2024, 2, 10, 7, 30),
  ];
  for (const zone of ["UTC", "Asia/Kolkata", "America/New_York", "America/St_Johns", "Asia/Kathmandu", "Africa/Monrovia"]) {
    for (const time of times) {
      const text = await textOf(`'${String(bindTimestamp(new Date(time)))}'::timestamptz`, `TimeZone = '${zone}'`);
      assert.is(readTimestamp(text, "at").getTime(), time, `${zone} ${text}`);
    }
  }
});

test("instants of others: microseconds are cut, no zone is UTC, five digits are years, and the rest is refused", async () => {
  assert.is(readTimestamp(await textOf("'2024-02-29 12:00:00.999999+00'::timestamptz", "TimeZone = 'UTC'"), "at").toISOString(), "2024-02-29T12:00:00.999Z");
  assert.is(readTimestamp(await textOf("'1969-12-31 23:59:59.9995+00'::timestamptz", "TimeZone = 'UTC'"), "at").getTime(), -1);
  assert.is(readTimestamp(await textOf("'2024-03-10 02:30:00'::timestamp"), "at").toISOString(), "2024-03-10T02:30:00.000Z");
  assert.is(readTimestamp(await textOf("'20240-01-01 00:00:00+00'::timestamptz", "TimeZone = 'UTC'"), "at").getTime(), Date.UTC(20240, 0, 1));
  for (const odd of ["infinity", "-infinity", "0044-03-15 12:00:00 BC"]) refused(() => readTimestamp(odd, "at"));
  for (const odd of [null, undefined, 5, "", "2024-02-29", "2024-02-29T12:00:00Z", "2024-13-01 00:00:00+00", "x".repeat(22)]) refused(() => readTimestamp(odd, "at"));
});

test("numbers", async () => {
  for (const number of [0, 0.1, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, -1.5, Infinity]) assert.is(readNumberText(await textOf(`'${number}'::float8`), "n"), number);
  refused(() => readNumberText("NaN", "n"));
  for (const whole of ["0", "-7", "9007199254740991", "12.00", "1e+15"]) assert.is(readIntText(whole, "n"), Number(whole));
  for (const odd of ["9007199254740993", "1.5", "", "NaN", "x", null, 5]) refused(() => readIntText(odd, "n"));
  for (const big of ["0", "-7", "9007199254740993", "170141183460469231731687303715884105728"]) assert.is(readBigintText(big, "n"), BigInt(big));
  for (const odd of ["1.5", "", "x", null]) refused(() => readBigintText(odd, "n"));
  assert.is(readDecimalText(await textOf("1.50::numeric(10, 2)"), "n"), "1.50");
  for (const odd of ["NaN", "Infinity", "-Infinity", "", null]) refused(() => readDecimalText(odd, "n"));
});

test("dates, times, UUIDs, booleans, unions", async () => {
  assert.is(readDateText(await textOf("'2024-02-29'::date"), "d"), "2024-02-29");
  for (const odd of ["infinity", "0044-03-15 BC", "12024-02-29", null]) refused(() => readDateText(odd, "d"));
  for (const time of ["00:00:00", "23:59:59.999999", "12:30:00.5"]) assert.is(readTimeText(await textOf(`'${time}'::time`), "t"), time);
  for (const odd of ["24:00:00", "12:00:00+00", "12:30", null]) refused(() => readTimeText(odd, "t"));
  assert.is(readUuidText(await textOf("'123E4567-e89b-12d3-a456-426614174000'::uuid"), "u"), "123e4567-e89b-12d3-a456-426614174000");
  refused(() => readUuidText("123e4567", "u"));
  assert.equal([readTruth("t", "b"), readTruth("f", "b")], [true, false]);
  refused(() => readTruth("1", "b"));
  assert.equal([readEnumText("red", "e", ["red"]), readEnumText("2.5", "e", [1, 2.5])], ["red", 2.5]);
  refused(() => readEnumText("2.5", "e", ["red"]));
  assert.throws(() => writeDate("0000-01-01", "d"), (error: Error) => error.name === "ValidationError");
});

test("bytes, in both notations of the server", async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const literal = `'\\x${Buffer.from(bytes).toString("hex")}'::bytea`;
  assert.equal(readHexBytes(await textOf(literal), "b"), bytes);
  assert.equal(readHexBytes(await textOf(literal, "bytea_output = 'escape'"), "b"), bytes);
  assert.is(readHexBytes(await textOf("''::bytea"), "b").length, 0);
});

test("a number beside an integer becomes the integer that answers the same", () => {
  const values = [-(2 ** 53) + 1, -2, -1, 0, 1, 2, 2 ** 53 - 1];
  for (const number of [-Infinity, -1e300, -1.5, -1, -0.5, -0, 0, 5e-324, 0.5, 1, 1.5, 2 ** 53, 1e300, Infinity]) {
    const [equal, floor, ceiling] = [bindWhole(number)!, bindFloor(number)!, bindCeiling(number)!];
    for (const value of values) {
      assert.equal([value == equal, value <= floor, value > floor, value < ceiling, value >= ceiling], [value === number, value <= number, value > number, value < number, value >= number], `${value} ${number}`);
    }
  }
  assert.is(bindExact(600067930783097500), 600067930783097472n);
});

test("patterns and lists", async () => {
  for (const prefix of ["%", "_", "\\", "a\\%_", "'\"", "é😀"]) {
    const [row] = await sql<{ found: boolean }>`select ${prefix + "tail"}::text like ${bindLikePrefix(prefix) as string}::text as found`.all(db);
    assert.is(row!.found, true, prefix);
  }
  assert.equal([bindLikePattern("a\\"), bindLikePattern("a\\\\"), bindLikePattern("a\\%")], ["a\\\\", "a\\\\", "a\\%"]);
  const texts = ["", "a", "\"", "\\", "{}", ",", "NULL", "null", " ", "😀", "\n", "'"];
  const [list] = await sql<{ all: string }>`select array_to_json(${bindTextArray([...texts, null, "\0", "\ud800"]) as string}::text[])::text as all`.all(db);
  assert.equal(JSON.parse(list!.all), texts);
  assert.is(bindWholeArray([1, 1.5, NaN, Infinity, 2 ** 60, -0]), "{1,1152921504606846976,0}");
});

test.after(() => db.close().then(drop));
test.run();
