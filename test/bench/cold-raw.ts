/** As cold.ts, by hand. */
import Database from "better-sqlite3";

const db = new Database(":memory:");
db.pragma("foreign_keys = ON");
db.exec("CREATE TABLE cold_heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER)");
db.prepare("SELECT id, name, age FROM cold_heroes WHERE age = ?").all(3);
console.log(performance.now());
