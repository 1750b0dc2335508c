// The rule of meaning: each arrow, run as JavaScript over the rows, answers what SQL answered. Every row has every value here, and no
// text has characters of two UTF-16 units, where JavaScript counts units and SQL characters.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=words */
export interface Word {
  id?: number;
  text: string;
  n: Int;
  x: number;
  at: Date;
}

const a1 = (w: Word) => w.text.startsWith("A%");
const a2 = (w: Word) => w.text.endsWith("_");
const a3 = (w: Word) => w.text.includes("*") || w.text.includes("[") || w.text.includes("?");
const a4 = (w: Word) => w.text.toLowerCase() === "äß";
const a5 = (w: Word) => w.text.toUpperCase().startsWith("A");
const a6 = (w: Word) => w.text.trim() === "trimmed";
const a7 = (w: Word) => w.text.slice(1, 3) === "bc";
const a8 = (w: Word) => w.text.slice(-2) === "ef";
const a9 = (w: Word) => w.text.substring(3, 1) === "bc";
const a10 = (w: Word) => w.text.charAt(0) === "a";
const a11 = (w: Word) => w.text.padStart(8, "*") === "**abcdef";
const a12 = (w: Word) => w.text.replaceAll("b", "$&$&").includes("$&$&");
const a13 = (w: Word) => w.text.indexOf("c") === 2;
const a14 = (w: Word) => w.text.length === 6;
const a15 = (w: Word) => w.text < "b";
const a16 = (w: Word) => w.text >= "a" && w.text <= "z";
const a17 = (w: Word) => w.text + "!" === "abcdef!";
const a18 = (w: Word) => `${w.text}-${w.n}` === "abcdef-7";
const a19 = (w: Word) => w.n % 3 === -1;
const a20 = (w: Word) => w.n / 2 === 3.5;
const a21 = (w: Word) => w.n ** 2 > 40;
const a22 = (w: Word) => (w.n & 3) === 3;
const a23 = (w: Word) => (w.n | 8) === 15 || (w.n ^ 1) === 6;
const a24 = (w: Word) => ~w.n === -8 || w.n << 1 === 14 || w.n >> 1 === -4;
const a25 = (w: Word) => Math.round(w.x) === 3 || Math.round(w.x) === -2;
const a26 = (w: Word) => Math.floor(w.x) === -3 && Math.ceil(w.x) === -2 && Math.trunc(w.x) === -2;
const a27 = (w: Word) => Math.sign(w.x) === -1;
const a28 = (w: Word) => Math.abs(w.n) === 7 && Math.max(w.n, 0) === 7;
const a29 = (w: Word) => Math.sqrt(w.x) > 1 || Math.pow(w.x, 2) > 100;
const a30 = (w: Word) => w.at.getTime() === 0;
const a31 = (w: Word) => w.at.getUTCFullYear() === 1969 && w.at.getUTCMonth() === 11 && w.at.getUTCDate() === 31;
const a32 = (w: Word) => w.at.getUTCDay() === 4 && w.at.getUTCHours() === 0 && w.at.getUTCMinutes() === 0;
const a33 = (w: Word) => w.at.getUTCSeconds() === 59 && w.at.getUTCMilliseconds() === 999;
const a34 = (w: Word) => [7, -7].includes(w.n);
const a35 = (w: Word) => ![7, -7].includes(w.n);
const a36 = (w: Word) => w.n === 7 && w.x > 1 || w.text === "";
const a37 = (w: Word) => (w.text === "" ? w.n : -w.n) > 0;
const a38 = (w: Word) => w.text.length - w.n * 2 + 1 === -7;
const a39 = (w: Word) => w.n - (w.x - 1) > 3;
const a40 = (w: Word) => w.text.slice(2) === "" && w.text.slice(0, -1).length < 2;
const a41 = (w: Word) => w.text.trimStart() === w.text && w.text.trimEnd() === w.text;
const a42 = (w: Word) => w.text.includes("") && w.text.startsWith("") && w.text.endsWith("");
const a43 = (w: Word) => w.text.includes("'") || w.text.includes("\\") || w.text.includes("\"");
const a44 = (w: Word) => w.text.toLowerCase() === w.text && w.text.toUpperCase() !== w.text;
const a45 = (w: Word) => w.n % 2 !== 0 && -w.n % 4 === -3;

export default async function (db: Database) {
  await createAll<[Word]>(db);
  const texts = ["abcdef", "A%b", "Ab_", "a*b", "[x]", "b?", "ÄSS", "äß", " trimmed\t", "", "a", "ab", "\u00A0trimmed\u2028", "it's", "\\", "\"", "z", "Zz", "é", "e\u0301"];
  const numbers = [7, -7, 0, 1, 3];
  const reals = [2.5, -2.5, 0.5, -0.5, 3.49, 12, -0.1];
  const dates = [0, -1, 951782400000, 1709164800123, -62135596800000, 253402300799999];
  const list = texts.map((text, index): Word => ({
    text, n: numbers[index % numbers.length]!, x: reals[index % reals.length]!, at: new Date(dates[index % dates.length]!),
  }));
  await insert<Word>(list).execute(db);
  const rows = await select<Word>().orderBy(w => w.id).all(db);
  const answers: [string, (w: Word) => boolean, number[]][] = [
    ["startsWith", a1, await select<Word>().filter(a1).map(w => w.id).all(db)],
    ["endsWith", a2, await select<Word>().filter(a2).map(w => w.id).all(db)],
    ["includes", a3, await select<Word>().filter(a3).map(w => w.id).all(db)],
    ["toLowerCase", a4, await select<Word>().filter(a4).map(w => w.id).all(db)],
    ["toUpperCase", a5, await select<Word>().filter(a5).map(w => w.id).all(db)],
    ["trim", a6, await select<Word>().filter(a6).map(w => w.id).all(db)],
    ["slice", a7, await select<Word>().filter(a7).map(w => w.id).all(db)],
    ["slice from the end", a8, await select<Word>().filter(a8).map(w => w.id).all(db)],
    ["substring", a9, await select<Word>().filter(a9).map(w => w.id).all(db)],
    ["charAt", a10, await select<Word>().filter(a10).map(w => w.id).all(db)],
    ["padStart", a11, await select<Word>().filter(a11).map(w => w.id).all(db)],
    ["replaceAll", a12, await select<Word>().filter(a12).map(w => w.id).all(db)],
    ["indexOf", a13, await select<Word>().filter(a13).map(w => w.id).all(db)],
    ["length", a14, await select<Word>().filter(a14).map(w => w.id).all(db)],
    ["text order", a15, await select<Word>().filter(a15).map(w => w.id).all(db)],
    ["text range", a16, await select<Word>().filter(a16).map(w => w.id).all(db)],
    ["concatenation", a17, await select<Word>().filter(a17).map(w => w.id).all(db)],
    ["template", a18, await select<Word>().filter(a18).map(w => w.id).all(db)],
    ["remainder", a19, await select<Word>().filter(a19).map(w => w.id).all(db)],
    ["division", a20, await select<Word>().filter(a20).map(w => w.id).all(db)],
    ["power", a21, await select<Word>().filter(a21).map(w => w.id).all(db)],
    ["bit and", a22, await select<Word>().filter(a22).map(w => w.id).all(db)],
    ["bit or, xor", a23, await select<Word>().filter(a23).map(w => w.id).all(db)],
    ["bit not, shifts", a24, await select<Word>().filter(a24).map(w => w.id).all(db)],
    ["round", a25, await select<Word>().filter(a25).map(w => w.id).all(db)],
    ["floor, ceil, trunc", a26, await select<Word>().filter(a26).map(w => w.id).all(db)],
    ["sign", a27, await select<Word>().filter(a27).map(w => w.id).all(db)],
    ["abs, max", a28, await select<Word>().filter(a28).map(w => w.id).all(db)],
    ["sqrt, pow", a29, await select<Word>().filter(a29).map(w => w.id).all(db)],
    ["getTime", a30, await select<Word>().filter(a30).map(w => w.id).all(db)],
    ["year, month, day", a31, await select<Word>().filter(a31).map(w => w.id).all(db)],
    ["weekday, hours", a32, await select<Word>().filter(a32).map(w => w.id).all(db)],
    ["seconds", a33, await select<Word>().filter(a33).map(w => w.id).all(db)],
    ["list", a34, await select<Word>().filter(a34).map(w => w.id).all(db)],
    ["not in list", a35, await select<Word>().filter(a35).map(w => w.id).all(db)],
    ["and, or", a36, await select<Word>().filter(a36).map(w => w.id).all(db)],
    ["conditional", a37, await select<Word>().filter(a37).map(w => w.id).all(db)],
    ["sums", a38, await select<Word>().filter(a38).map(w => w.id).all(db)],
    ["minus of minus", a39, await select<Word>().filter(a39).map(w => w.id).all(db)],
    ["slice over the end", a40, await select<Word>().filter(a40).map(w => w.id).all(db)],
    ["trimStart, trimEnd", a41, await select<Word>().filter(a41).map(w => w.id).all(db)],
    ["empty needle", a42, await select<Word>().filter(a42).map(w => w.id).all(db)],
    ["escapes", a43, await select<Word>().filter(a43).map(w => w.id).all(db)],
    ["lower is lower", a44, await select<Word>().filter(a44).map(w => w.id).all(db)],
    ["odd", a45, await select<Word>().filter(a45).map(w => w.id).all(db)],
  ];
  return answers.map(([name, arrow, ids]) => {
    const expected = rows.filter(arrow).map(({ id }) => id);
    const answer = [...ids].sort((a, b) => a - b).join(" ");
    if (answer !== expected.join(" ")) throw new Error(`${name}: SQL answers ${answer}, JavaScript ${expected.join(" ")}`);
    return `${name}: ${answer}`;
  });
}
