/** What a test has scripted -> the answer to a statement: that of an empty database where nothing was. */
import { ValidationError } from "../../runtime/connection/errors.js";
import { matches, type Matcher, type RecordedStatement } from "./recorded.js";

/** What a write is told. */
export interface WriteAnswer {
  /** How many rows it changed. Default 1. */
  readonly changes?: number;
  /** The key that the database made for the first of the inserted rows; those of further rows count on from it. */
  readonly key?: number | bigint;
}

/** Rows (for a write, only their number counts), what a write is told, or the error that the statement rejects with. */
export type Answer = readonly unknown[] | WriteAnswer | Error;

/** A function is called at each statement; one whose promise never settles is a database that is stuck. */
export type Answering = Answer | ((statement: RecordedStatement) => Answer | Promise<Answer>);

export interface AnswerOptions {
  /** How often it is given; then the one that was scripted before it answers again. Default: always. */
  readonly times?: number;
}

interface Scripted {
  readonly matcher: Matcher;
  readonly answering: Answering;
  left: number;
}

export class Answers {
  /** The newest first: a test refines what its setup has said. */
  readonly #scripted: Scripted[] = [];

  add(matcher: Matcher, answering: Answering, { times = Infinity }: AnswerOptions = {}): void {
    if (times !== Infinity && !(Number.isInteger(times) && times > 0)) {
      throw new ValidationError([{ path: ["times"], code: "times", message: "is a whole number of times, 1 or more" }]);
    }
    this.#scripted.unshift({ matcher, answering, left: times });
  }

  /** Rejects with a scripted error. */
  async find(statement: RecordedStatement): Promise<readonly unknown[] | WriteAnswer | undefined> {
    const scripted = this.#scripted.find(({ matcher, left }) => left > 0 && matches(matcher, statement));
    if (scripted === undefined) return unscripted(statement);
    scripted.left -= 1;
    const { answering } = scripted;
    const answer = typeof answering === "function" ? await answering(statement) : answering;
    if (answer instanceof Error) throw answer;
    return answer;
  }
}

/** `count` and `exists` answer one row also where there is nothing. */
function unscripted({ sql }: RecordedStatement): readonly unknown[] | undefined {
  if (sql.startsWith("SELECT count(*) AS count ")) return [0];
  return sql.startsWith("SELECT EXISTS (") && sql.endsWith(") AS found") ? [false] : undefined;
}
