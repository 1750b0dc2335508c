import type { Int } from "sqlmodel";

/** @sqlmodel table=students */
export interface Student {
  id?: Int;
  /** @sqlmodel through=Enrolment */
  courses?: Course[];
}

/** @sqlmodel table=courses */
export interface Course {
  id?: Int;
  /** @sqlmodel through=Enrolment */
  students?: Student[];
}

/** @sqlmodel table=enrolments primaryKey=[studentId, courseId] */
export interface Enrolment {
  /** @sqlmodel foreignKey=students.id */
  studentId: Int;
  courseId: Int;
}
