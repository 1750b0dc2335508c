/** A project has at least one file; the tests lay one case at a time over this one. */
export type * from "sqlmodel";
