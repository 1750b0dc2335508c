/** Captured values, as the user wrote them -> the array that a call of the runtime takes, and the edit that such a call is. */
import type { Edit, Hole } from "../edits.js";
import type { Capture, Guard } from "../read/arrow.js";
import type { Output } from "./code.js";

export type Parts = readonly (string | Hole)[];

export const holeOf = ({ start, end }: { readonly start: number; readonly end: number }): Hole => ({ start, end });

export function editOf({ start, end }: { readonly start: number; readonly end: number }, parts: Parts): Edit {
  return { start, end, parts };
}

export function callOf(callee: string, args: readonly Parts[]): Parts {
  return [`${callee}(`, ...args.flatMap((argument, index) => (index === 0 ? argument : [", ", ...argument])), ")"];
}

/**
 * The captured values, as the user wrote them, in an array. What one value needs to know of earlier ones is asked in a function around
 * just these; the others, and the first of these, stand outside of it, since they may `await`.
 */
export function captureList({ captures }: { readonly captures: readonly Capture[] }, output: Output): Parts {
  const groups = groupsOf(captures);
  const items: Parts[] = [];
  for (let index = 0; index < captures.length; ) {
    const { held, span } = captures[index]!;
    // Those that a query in a variable holds come out of it together.
    if (held !== undefined) {
      if (held === 0) items.push([`...${output.helper("valuesOf")}(`, holeOf(span), ")"]);
      index += 1;
      continue;
    }
    const last = groups.get(index);
    items.push(last === undefined ? captured(captures[index]!, "") : captureGroup(captures, index, last, output));
    index = (last ?? index) + 1;
  }
  return ["[", ...items.flatMap((item, index): Parts => (index === 0 ? item : [", ", ...item])), "]"];
}

/** The first and the last place of each run of values that ask one another. */
function groupsOf(captures: readonly Capture[]): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  for (const [index, { guards, of }] of captures.entries()) {
    const asked = [...guards.map(({ capture }) => capture), ...(of === undefined ? [] : [of])];
    if (asked.length === 0) continue;
    let first = Math.min(...asked);
    for (const [start, end] of groups) {
      if (end < first) continue;
      first = Math.min(first, start);
      groups.delete(start);
    }
    groups.set(first, index);
  }
  return groups;
}

function captureGroup(captures: readonly Capture[], first: number, last: number, output: Output): Parts {
  const values = output.local("values");
  const [asked, ...rest] = captures.slice(first, last + 1);
  const statements = rest.flatMap((capture, index): Parts => {
    const reached = testOf(capture.guards.map((guard) => ({ ...guard, capture: guard.capture - first })), values);
    const given = captured(capture, `${values}[${(capture.of ?? 0) - first}]`);
    return [`${values}[${index + 1}] = `, ...(reached === "" ? given : [`${reached} ? `, ...given, " : null"]), "; "];
  });
  return ["...[[", ...captured(asked!, ""), `]].flatMap((${values}) => { `, ...statements, `return ${values}; })`];
}

function captured({ span, asCondition, of }: Capture, earlier: string): Parts {
  const value = of === undefined ? holeOf(span) : earlier;
  return asCondition ? ["Boolean(", value, ")"] : [value];
}

/** What has to hold of the values in an array; empty where nothing has to. */
export const testOf = (guards: readonly Guard[], values: string): string => guards.map(({ capture, is }) => guardTests[is](`${values}[${capture}]`)).join(" && ");

const guardTests: { readonly [Is in Guard["is"]]: (value: string) => string } = {
  truthy: (value) => value,
  falsy: (value) => `!${value}`,
  nullish: (value) => `${value} == null`,
};
