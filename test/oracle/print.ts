/** Trees -> the TypeScript that a user would write. */
import { type Captured, type Tree, isCaptured } from "./tree.js";

export function print(tree: Tree): string {
  switch (tree.node) {
    case "column":
      return [tree.variable, ...tree.relations, tree.column, ...tree.inside].join(".");
    case "literal":
      return printValue(tree.value);
    case "capture":
      return tree.captured.name;
    case "unary":
      return `${tree.operator}${inner(tree.operand)}`;
    case "binary":
      // TypeScript takes `a < (b > (c))` for type arguments.
      if (tree.operator === "<" && (compound.has(tree.right.node) || print(tree.right).includes(">"))) return `${inner(tree.right)} > ${inner(tree.left)}`;
      return `${inner(tree.left)} ${tree.operator} ${inner(tree.right)}`;
    case "conditional":
      return `${inner(tree.test)} ? ${inner(tree.whenTrue)} : ${inner(tree.whenFalse)}`;
    case "method":
      return `${inner(tree.object)}.${tree.name}(${tree.arguments.map(print).join(", ")})`;
    case "length":
      return `${inner(tree.object)}.length`;
    case "math":
      return `Math.${tree.name}(${tree.arguments.map(print).join(", ")})`;
    case "template":
      return `\`${tree.texts.map((text, index) => escapeTemplate(text) + (index < tree.expressions.length ? `\${${print(tree.expressions[index]!)}}` : "")).join("")}\``;
    case "member": {
      if (!isCaptured(tree.list)) return `[${tree.list.map(print).join(", ")}].includes(${print(tree.item)})`;
      return `${tree.list.name}.${tree.list.value instanceof Set ? "has" : "includes"}(${print(tree.item)})`;
    }
    case "itemCount":
      return `${print(tree.list)}.length`;
    case "hasItem":
      return `${print(tree.list)}.includes(${print(tree.item)})`;
    case "related":
      return printRelated(tree);
    case "subquery":
      return printSubquery(tree);
    case "between":
      return `between(${print(tree.value)}, ${print(tree.low)}, ${print(tree.high)})`;
    case "window": {
      const order = tree.orderBy.map((key) => (key.descending ? `desc(${print(key.tree)})` : print(key.tree)));
      const options = [
        ...(tree.partitionBy === undefined ? [] : [`partitionBy: ${print(tree.partitionBy)}`]),
        ...(order.length === 0 ? [] : [`orderBy: ${order.length === 1 ? order[0]! : `[${order.join(", ")}]`}`]),
      ];
      return `over(${tree.name}(${tree.argument === undefined ? "" : print(tree.argument)})${options.length === 0 ? "" : `, { ${options.join(", ")} }`})`;
    }
    case "aggregate": {
      const options = tree.filter === undefined ? [] : [`{ filter: ${print(tree.filter)} }`];
      return `${tree.name}(${[...(tree.argument === undefined ? [] : [print(tree.argument)]), ...options].join(", ")})`;
    }
  }
}

function printRelated({ variable, relation, row, filters, end }: Extract<Tree, { node: "related" }>): string {
  const list = `${variable}.${relation}`;
  const arrow = (tree: Tree): string => `(${row} => ${print(tree)})`;
  if (end === "length") return `${[list, ...filters.map((filter) => `filter${arrow(filter)}`)].join(".")}.length`;
  const last = filters.at(-1);
  const before = filters.slice(0, -1).map((filter) => `filter${arrow(filter)}`);
  return [list, ...before, last === undefined ? `${end}()` : `${end}${arrow(last)}`].join(".");
}

function printSubquery({ form, table, row, filter, value, item }: Extract<Tree, { node: "subquery" }>): string {
  const filtered = `select<${table}>()${filter === undefined ? "" : `.filter(${row} => ${print(filter)})`}`;
  if (form === "exists") return `exists(${filtered})`;
  const query = `${filtered}.map(${row} => ${print(value!)})`;
  return form === "scalar" ? `scalar(${query})` : `isIn(${print(item!)}, ${query})`;
}

const compound = new Set<Tree["node"]>(["unary", "binary", "conditional"]);

function inner(tree: Tree): string {
  const negative = tree.node === "literal" && (typeof tree.value === "number" || typeof tree.value === "bigint");
  return compound.has(tree.node) || negative ? `(${print(tree)})` : print(tree);
}

export const printCaptured = ({ name, type, value }: Captured): string => `const ${name} = ${printValue(value)} as ${type};`;

/** Any value as TypeScript: those of columns, JSON and lists too. */
export function printValue(value: unknown): string {
  if (typeof value === "string") return quoteText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (value instanceof Date) return `new Date(${JSON.stringify(value.toISOString())})`;
  if (value instanceof Uint8Array) return `new Uint8Array([${value.join(", ")}])`;
  if (value instanceof Set) return `new Set([${[...value].map(printValue).join(", ")}])`;
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value === "object" && value !== null) return `{ ${Object.entries(value).map(([name, inside]) => `${name}: ${printValue(inside)}`).join(", ")} }`;
  return String(value);
}

const quoteText = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const escapeTemplate = (text: string): string => quoteText(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("`", "\\`").replaceAll("${", "\\${");
