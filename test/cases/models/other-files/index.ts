export type { Author as Writer } from "./author.js";
export type * from "./book.js";
import type Publication from "./book.js";
export type Printed = Publication;
