/** The text of an instant inside JSON -> a Date; a text that names none is refused, since an invalid Date would pass for a value. */
export function dateFromText(text: string): Date {
  const date = new Date(text);
  if (typeof text !== "string" || Number.isNaN(date.getTime())) throw new RangeError("A text in a JSON value names no instant.");
  return date;
}

/** An instant as it was bound, back into a Date: ISO 8601, or MySQL's form without T and Z. */
export const instantFromArgument = (argument: string): Date => new Date(argument.endsWith("Z") ? argument : `${argument.replace(" ", "T")}Z`);
