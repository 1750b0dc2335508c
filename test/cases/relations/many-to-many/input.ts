// Lists through a link model: named or found, with columns of its own or without, and of a model with itself.
import { createAll, type Database, insert, type Int, model, select } from "sqlmodel";

/** @sqlmodel table=students */
export interface Student {
  id?: number;
  name: string;
  // Enrolment has just the two keys as its primary key, so it is found.
  courses?: Course[];
  /** @sqlmodel through=Attendance */
  attended?: Course[];
  /** @sqlmodel through=Friendship relation=fromId orderBy=name */
  friends?: Student[];
  /** @sqlmodel through=Friendship relation=toId backPopulates=friends */
  friendOf?: Student[];
}

/** @sqlmodel table=courses */
export interface Course {
  id?: number;
  title: string;
  /** @sqlmodel backPopulates=courses */
  students?: Student[];
}

/** @sqlmodel table=enrolments primaryKey=[studentId, courseId] */
export interface Enrolment {
  /** @sqlmodel foreignKey=students.id */
  studentId: Int;
  /** @sqlmodel foreignKey=courses.id */
  courseId: Int;
  grade: Int | null;
}

/** @sqlmodel table=attendances */
export interface Attendance {
  id?: number;
  /** @sqlmodel foreignKey=students.id */
  studentId: Int;
  /** @sqlmodel foreignKey=courses.id */
  courseId: Int;
  day: string;
}

/** @sqlmodel table=friendships primaryKey=[fromId, toId] */
export interface Friendship {
  /** @sqlmodel foreignKey=students.id */
  fromId: Int;
  /** @sqlmodel foreignKey=students.id */
  toId: Int;
}

async function fill(db: Database): Promise<void> {
  await createAll<[Student, Course, Enrolment, Attendance, Friendship]>(db);
  await insert<Student>([{ name: "Ann" }, { name: "bob" }, { name: "Cy" }]).execute(db);
  await insert<Course>([{ title: "Maths" }, { title: "Art" }, { title: "Latin" }]).execute(db);
  await insert<Enrolment>([{ studentId: 1, courseId: 2, grade: 5 }, { studentId: 1, courseId: 1, grade: null }, { studentId: 2, courseId: 1, grade: 3 }]).execute(db);
  await insert<Attendance>([{ studentId: 1, courseId: 1, day: "mo" }, { studentId: 1, courseId: 1, day: "tu" }, { studentId: 3, courseId: 2, day: "mo" }]).execute(db);
  await insert<Friendship>([{ fromId: 1, toId: 3 }, { fromId: 1, toId: 2 }, { fromId: 2, toId: 1 }]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  const title = "Maths";
  return {
    metadata: model<Student>().relations,
    some: await select<Student>().filter((s) => s.courses.some((c) => c.title === title)).orderBy((s) => s.id).map((s) => s.name).all(db),
    none: await select<Course>().filter((c) => !c.students.some(() => true)).map((c) => c.title).all(db),
    every: await select<Student>().filter((s) => s.courses.every((c) => c.title !== "Art")).orderBy((s) => s.id).map((s) => s.name).all(db),
    length: await select<Student>().orderBy((s) => s.id).map((s) => [s.name, s.courses!.length, s.attended!.length, s.courses!.filter((c) => c.title < "L").length]).all(db),
    nested: await select<Student>().filter((s) => s.friends.some((f) => f.courses.some((c) => c.students.length > 1))).orderBy((s) => s.id).map((s) => s.name).all(db),
    friends: await select<Student>().orderBy((s) => s.id).map((s) => ({ name: s.name, friends: s.friends!.length, friendOf: s.friendOf!.length })).all(db),
    mutual: await select<Student>().filter((s) => s.friends.some((f) => f.friends.some((g) => g.id === s.id))).orderBy((s) => s.id).map((s) => s.name).all(db),
    include: await select<Student>().orderBy((s) => s.id).include({ courses: { orderByDesc: (c) => c.title }, friends: true }).all(db),
    back: await select<Course>().orderBy((c) => c.id).include({ students: { filter: (s) => s.name !== "bob", include: { attended: true } } }).all(db),
    limited: await select<Student>().orderBy((s) => s.id).include({ attended: { orderByDesc: (c) => c.title, limit: 1 }, friendOf: { limit: 1, offset: 1 } }).all(db),
    link: await select<Student>().join<Enrolment>().join<Course>((s, e, c) => e.courseId === c.id).orderBy((s) => s.id).orderBy((s, e) => e.courseId).map((s, e, c) => [s.name, c.title, e.grade]).all(db),
  };
}
