/** `sqlmodel/testing`: a database that runs nothing, and one on which things go wrong, for the tests of programs. */
export type { Answer, Answering, AnswerOptions, WriteAnswer } from "./answers.js";
export type { Fault, FaultPlace, FaultPlan, Harm, RandomFaults } from "./fault.js";
export { faulty, type FaultyDatabase } from "./faulty.js";
export type { InjectedFault } from "./harm.js";
export { mirror, type MirrorDatabase, type MirrorOptions } from "./mirror.js";
export type { Matcher, RecordedStatement } from "./recorded.js";
